-- The ledger: what happened, which commands were used, what is to be done because of it, and the seals.
-- Append-only by grants: the app role may insert and read history, nothing else.

create table event (
  district text not null,
  stream text not null,
  stream_id uuid not null,
  version integer not null,
  name text not null,
  at timestamptz not null,
  command_id uuid not null,
  person_id text not null,
  post_id text not null,
  right_name text not null,
  request_id text not null,
  address text not null,
  body jsonb not null,
  hash bytea not null,
  primary key (district, stream_id, version)
);
-- Audit by time: what happened between two moments.
create index event_at on event (district, at, stream_id, version);

create table command (
  district text not null,
  id uuid not null,
  stream text not null,
  stream_id uuid not null,
  digest bytea not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (district, id)
);

-- One row per command, taken by the relay: jobs to start, counters to move, heads to seal.
create table outbox (
  district text not null,
  id uuid not null,
  stream text not null,
  stream_id uuid not null,
  version integer not null,
  hash bytea not null,
  at timestamptz not null,
  jobs jsonb not null,
  tallies jsonb not null,
  primary key (district, id)
);

create table unsealed (
  district text not null,
  id uuid not null,
  stream text not null,
  stream_id uuid not null,
  version integer not null,
  hash bytea not null,
  primary key (district, id)
);

create table seal (
  district text not null,
  number integer not null,
  at timestamptz not null,
  leaves integer not null,
  root bytea not null,
  previous bytea not null,
  primary key (district, number)
);

create table seal_leaf (
  district text not null,
  number integer not null,
  position integer not null,
  stream text not null,
  stream_id uuid not null,
  version integer not null,
  hash bytea not null,
  primary key (district, number, position),
  foreign key (district, number) references seal (district, number)
);

-- Counters kept by what happens: how many open matters a key (a queue, an area, a unit) holds.
create table tally (
  district text not null,
  key text not null,
  n bigint not null,
  primary key (district, key)
);

grant select, insert on event, seal, seal_leaf to gridgov_app;
grant select, insert on command to gridgov_app;
grant select, insert, update, delete on outbox, unsealed to gridgov_app;
grant select, insert, update, delete on tally to gridgov_app;
