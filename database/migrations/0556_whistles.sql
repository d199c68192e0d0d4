-- Whistles 吹哨: the columns every trade has, and those they are counted and found by.
create table whistle (
  district text not null, id uuid not null, version integer not null, head bytea not null,
  moved_at timestamptz not null, number text not null, serial text not null, stage text not null, open boolean not null,
  due_at timestamptz, holders text[] not null, parties text[] not null, shape smallint not null, state jsonb not null,
  street text not null, kind text not null, class_code text, issue text,
  primary key (district, id)
);
create unique index whistle_number on whistle (district, number);
create index whistle_serial on whistle (district, serial, id);
create index whistle_parties on whistle using gin (parties);
create index whistle_holders on whistle using gin (holders) where open;
create index whistle_class on whistle (district, class_code);
create index whistle_issue on whistle (district, issue) where issue is not null;
grant select, insert, update on whistle to gridgov_app;
