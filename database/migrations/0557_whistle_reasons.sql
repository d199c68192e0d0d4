-- Why a street blew none in a month, or twice the median of its district: one sentence of its own, as it stands now.
create table whistle_reason (
  district text not null, street text not null, month text not null check (month ~ '^[0-9]{6}$'),
  words text not null, at timestamptz not null, by_person uuid not null, by_post uuid not null,
  primary key (district, street, month)
);
grant select, insert, update on whistle_reason to gridgov_app;
