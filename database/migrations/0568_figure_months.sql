-- Figures summed up by month beside those by day: a year is twelve rows of a fact and key, and not 365.
create table figure_month (
  district text not null,
  stream text not null,
  cut text not null,
  fact text not null,
  month date not null,
  key text not null,
  n bigint not null,
  primary key (district, stream, cut, fact, month, key)
);
insert into figure_month (district, stream, cut, fact, month, key, n)
  select district, stream, cut, fact, date_trunc('month', day)::date, key, sum(n)::bigint
  from figure group by 1, 2, 3, 4, 5, 6;
grant select, insert, update, delete on figure_month to gridgov_app;
