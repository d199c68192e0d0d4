-- Moments at which a clock of any stream reminds somebody or gives its command: rows are taken when their time has come.
-- The rows of `issue_mark` come over bite by bite while the server runs; servers of the version before still write there.
create table timer (
  district text not null,
  stream_id uuid not null,
  trade text not null,
  clock text not null,
  -- Key of the lane whose clock it is; empty for a clock of the case.
  lane text not null,
  started_at timestamptz not null,
  mark smallint not null,
  version integer not null,
  due timestamptz not null,
  always boolean not null,
  gives boolean not null,
  primary key (district, stream_id, clock, lane, started_at, mark, version)
);
create index timer_due on timer (district, due);
grant select, insert, update, delete on timer to gridgov_app;
