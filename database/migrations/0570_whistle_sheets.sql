-- What is counted of whistles: one sheet for each department that was called, on the day it was called (decision 572).
create table whistle_sheet (
  district text not null,
  stream_id uuid not null,
  span smallint not null,
  street text not null,
  unit text not null,
  class_code text,
  -- the kind of whistle
  channel text not null,
  called_on date not null,
  -- the first of a whistle that was signed and not withdrawn
  blown boolean not null,
  closed boolean not null,
  -- in_time, late, silent; null: not due yet
  report text,
  come text,
  answer text,
  left_out text,
  primary key (district, stream_id, span)
);
create index whistle_sheet_days on whistle_sheet (district, called_on, stream_id, span);
grant select, insert, update, delete on whistle_sheet to gridgov_app;
