-- Patrols 巡查: begun and ended by the worker, with the places the worker says were visited. No positions.
create table patrol (
  district text not null,
  id uuid not null,
  person_id text not null,
  post_id text not null,
  area text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  stops jsonb not null,
  changed_at timestamptz not null,
  primary key (district, id)
);
-- The statistics of one person.
create index patrol_person on patrol (district, person_id, started_at);
grant select, insert, update on patrol to gridgov_app;
