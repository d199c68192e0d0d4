-- What lies beside the events is proved from them, and all seals together are signed by a key outside the database.

-- sha256 of what a command wrote beside its events: its answer, texts, files, contact; with the command's last event
alter table event add column written bytea;
-- sha256 of all that `file` said of it when it was attached
alter table issue_file add column digest bytea;
-- keyed hash of name and number together, which stays the same when they are sealed anew
alter table issue_contact add column digest bytea;
-- sha256 of the row
alter table access_log add column hash bytea;

-- Every minute: a chained Merkle root over the districts' new seals and the new rows of the access log, signed.
create table signed_seal (
  number integer primary key,
  at timestamptz not null,
  leaves integer not null,
  -- with all before: streams, events, districts' seals and rows of the access log under a signature
  streams bigint not null,
  events bigint not null,
  seals bigint not null,
  looks bigint not null,
  root bytea not null,
  previous bytea not null,
  -- first 16 hex digits of the sha256 of the public key
  key_id text not null,
  signature bytea not null
);

-- One thing under a signature: a district's seal, or a row of the access log.
create table signed_leaf (
  number integer not null references signed_seal (number),
  position integer not null,
  sealed_district text,
  sealed_number integer,
  access_id uuid,
  hash bytea not null,
  primary key (number, position)
);
create unique index signed_leaf_seal on signed_leaf (sealed_district, sealed_number) where sealed_number is not null;
create unique index signed_leaf_access on signed_leaf (access_id) where access_id is not null;

-- Signed heads that were sent out of the house: one try a day, and what became of it.
create table anchor_sent (
  id uuid primary key,
  at timestamptz not null,
  number integer not null,
  target text not null,
  -- null: arrived
  fault text
);
create index anchor_sent_at on anchor_sent (at desc);

grant select, insert on signed_seal, signed_leaf, anchor_sent to gridgov_app;

-- Commands that found nothing to do have no event; they come under the next seal by themselves, as version 0.
update outbox o set version = 0 where not exists (
  select 1 from event e where e.district = o.district and e.stream_id = o.stream_id and e.command_id = o.id);
insert into unsealed (district, id, stream, stream_id, version, hash)
  select c.district, c.id, c.stream, c.stream_id, 0, c.digest from command c
  where not exists (
    select 1 from event e where e.district = c.district and e.stream_id = c.stream_id and e.command_id = c.id)
  and not exists (select 1 from outbox o where o.district = c.district and o.id = c.id)
  on conflict (district, id) do update set version = 0;
