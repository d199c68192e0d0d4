-- The address of a person's own duties for a calendar program; its secret is kept as a digest, a new one replaces it.
create table duty_feed (
  person_id uuid primary key references person (id),
  secret_hash bytea not null unique,
  at timestamptz not null
);
-- That somebody on duty is there: the last beat alone, without a place, and none off duty. It is no history.
create table duty_beat (
  person_id uuid primary key references person (id),
  at timestamptz not null
);
grant select, insert, update, delete on duty_feed, duty_beat to gridgov_app;
