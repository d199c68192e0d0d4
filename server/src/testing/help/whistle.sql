create table whistle (
  district text not null,
  id uuid not null,
  version integer not null,
  head bytea not null,
  moved_at timestamptz not null,
  number text not null,
  serial text not null,
  stage text not null,
  open boolean not null,
  due_at timestamptz,
  holders text[] not null,
  parties text[] not null,
  shape smallint not null,
  state jsonb not null,
  primary key (district, id)
);
create unique index whistle_number on whistle (district, number);
create index whistle_serial on whistle (district, serial, id);
create index whistle_parties on whistle using gin (parties);
create index whistle_holders on whistle using gin (holders) where open;
grant select, insert, update on whistle to gridgov_app;
