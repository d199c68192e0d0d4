-- Limits of trades besides the loop, by trade and name: dated like every rule.
create table trade_limit (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  trade text not null,
  name text not null,
  limit_n double precision not null,
  limit_unit text not null,
  primary key (key, valid_from, since)
);
grant select, insert on trade_limit to gridgov_app;
grant update (until) on trade_limit to gridgov_app;
