-- People and the posts they hold: reference data, city-wide (75,000 rows in a large city), so without the
-- district rule. A post is one version of "who holds what where"; nothing is ever deleted here.
create table person (
  id uuid primary key,
  name text not null,
  -- sealed by platform/crypto; the index is a keyed hash, by which a number can be found but not read
  phone bytea,
  phone_index bytea
);

create index person_phone on person (phone_index);
create index person_name on person (name text_pattern_ops);

create table post (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null,
  -- code of the area; null for the whole city
  area text,
  unit_id uuid references unit (id),
  valid_from date not null,
  -- the first day it is no longer held; the same as valid_from where it was handed over on its first day
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);

create index post_person on post (person_id);
create index post_unit on post (unit_id);
create index post_area on post (area text_pattern_ops, id);

-- Who took over which post, kept for good.
create table handover (
  id uuid primary key,
  from_post_id uuid not null references post (id),
  to_post_id uuid not null references post (id),
  day date not null,
  at timestamptz not null,
  by_person uuid not null,
  by_post uuid not null,
  reason text not null,
  -- personal assignments that went along; tasks of the seat follow the seat by themselves
  moved integer not null
);

create index handover_from on handover (from_post_id);
create index handover_to on handover (to_post_id);

-- One row, counted up by every write to people and posts: tells each server that what it holds is out of date.
create table people_revision (
  one boolean primary key default true check (one),
  revision bigint not null
);
insert into people_revision (one, revision) values (true, 1);

grant select, insert, update on person, post to gridgov_app;
grant select, insert on handover to gridgov_app;
grant select, update on people_revision to gridgov_app;
