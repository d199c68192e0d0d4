-- Moments at which somebody is reminded: rows are taken when their time has come.
create table issue_mark (
  district text not null,
  stream_id uuid not null,
  clock text not null,
  started_at timestamptz not null,
  mark smallint not null,
  version integer not null,
  at timestamptz not null,
  primary key (district, stream_id, clock, started_at, mark, version)
);
create index issue_mark_at on issue_mark (district, at);

-- What was told to whom: a queue (its posts) or a person.
create table notice (
  district text not null,
  id uuid not null,
  to_key text not null,
  stream_id uuid not null,
  kind text not null,
  at timestamptz not null,
  facts jsonb not null,
  primary key (district, id)
);
create index notice_to on notice (district, to_key, at);
-- Each mark is told once, however often a clock was moved.
create unique index notice_once on notice (district, stream_id, to_key, kind) where kind like 'mark.%';

create table notice_read (
  district text not null,
  notice_id uuid not null,
  person_id text not null,
  at timestamptz not null,
  primary key (district, notice_id, person_id)
);

grant select, insert, update, delete on issue_mark to gridgov_app;
grant select, insert on notice, notice_read to gridgov_app;
