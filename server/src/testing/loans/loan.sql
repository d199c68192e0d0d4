create table loan (
  district text not null, id uuid not null, version integer not null, head bytea not null,
  moved_at timestamptz not null, number text not null, serial text not null, stage text not null, open boolean not null,
  due_at timestamptz, holders text[] not null, parties text[] not null, shape smallint not null, state jsonb not null,
  primary key (district, id)
);
create unique index loan_number on loan (district, number);
create index loan_serial on loan (district, serial, id);
create index loan_parties on loan using gin (parties);
create index loan_holders on loan using gin (holders) where open;
grant select, insert, update on loan to gridgov_app;
