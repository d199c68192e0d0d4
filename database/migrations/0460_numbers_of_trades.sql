-- Serial numbers of a day for each trade on the form, taken in blocks.
create table trade_number (
  district text not null,
  trade text not null,
  day date not null,
  next integer not null,
  primary key (district, trade, day)
);
grant select, insert, update on trade_number to gridgov_app;
