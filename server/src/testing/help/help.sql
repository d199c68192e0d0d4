create table help (
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
create unique index help_number on help (district, number);
create index help_serial on help (district, serial, id);
create index help_parties on help using gin (parties);
create index help_holders on help using gin (holders) where open;
grant select, insert, update on help to gridgov_app;
