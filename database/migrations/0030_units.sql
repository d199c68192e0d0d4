-- Units that answer for matters: reference data, city-wide and small (some thousands), so without the district
-- rule. The id is for good: a unit that gets another name keeps its id, and its old names stay as aliases.
create table unit (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in
    ('department', 'property', 'utility', 'station', 'community', 'street', 'grid_centre', 'other')),
  level text not null check (level in ('city', 'district', 'street', 'community')),
  -- code of the area it works in; null for the whole city
  area text,
  parent_id uuid references unit (id),
  aliases text[] not null,
  -- what rules call it by, whatever its name in this district: 环卫管理单位
  roles text[] not null,
  valid_from date not null,
  -- the first day it no longer holds
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);

create index unit_parent on unit (parent_id);
create index unit_area on unit (area text_pattern_ops);

-- One row, counted up by every write to units: tells each server that what it holds is out of date.
create table unit_revision (
  one boolean primary key default true check (one),
  revision bigint not null
);
insert into unit_revision (one, revision) values (true, 1);

grant select, insert, update on unit to gridgov_app;
grant select, update on unit_revision to gridgov_app;
