-- Areas of the city: reference data, city-wide and small (some 22,000 rows), so without the district rule.
-- Each row is one version; valid_to is the first day it no longer holds. A matter keeps the code it arose in,
-- so no row is ever deleted once its first day has come.
create table area (
  code text not null,
  valid_from date not null,
  valid_to date,
  level text not null check (level in ('city', 'district', 'street', 'community', 'grid')),
  parent text,
  name text not null,
  -- only grids: general 综合网格, dedicated 专属网格
  kind text check (kind in ('general', 'dedicated')),
  primary key (code, valid_from),
  check (valid_to is null or valid_to > valid_from)
);

-- children of an area in force
create index area_parent on area (parent, code) where valid_to is null;

-- One boundary version of an area; WGS-84. Derived boundaries are the union of the grids below.
create table area_boundary (
  code text not null,
  valid_from date not null,
  valid_to date,
  -- GeoJSON MultiPolygon coordinates
  coordinates text not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  label_lon double precision not null,
  label_lat double precision not null,
  source text not null,
  -- the coordinate system the file was in before it was converted
  origin_crs text not null check (origin_crs in ('WGS-84', 'GCJ-02', 'BD-09')),
  synthetic boolean not null,
  derived boolean not null,
  primary key (code, valid_from),
  check (valid_to is null or valid_to > valid_from)
);

-- 10,000 m² unit grids 单元网格: a location index without staff, apart from the governance grids.
create table unit_grid (
  code text not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  coordinates text not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  source text not null,
  origin_crs text not null check (origin_crs in ('WGS-84', 'GCJ-02', 'BD-09')),
  synthetic boolean not null,
  primary key (code, valid_from),
  check (valid_to is null or valid_to > valid_from)
);

-- Split, merge and re-cut of grids, so that open matters can be carried over.
create table area_change (
  id uuid primary key,
  kind text not null check (kind in ('split', 'merge', 'recut')),
  day date not null,
  plan_id uuid,
  note text not null,
  recorded_at timestamptz not null
);

create table area_succession (
  change_id uuid not null references area_change (id),
  from_code text not null,
  to_code text not null,
  share double precision not null check (share > 0 and share <= 1),
  primary key (change_id, from_code, to_code)
);

-- A grid plan on its way from street (draws) to district (reviews) to city (files).
create table grid_plan (
  id uuid primary key,
  street text not null,
  title text not null,
  state text not null check (state in ('draft', 'submitted', 'reviewed', 'filed', 'withdrawn')),
  version integer not null,
  in_force_from date,
  created_at timestamptz not null
);

create index grid_plan_street on grid_plan (street, created_at);

create table grid_plan_grid (
  plan_id uuid not null references grid_plan (id),
  code text not null,
  name text not null,
  kind text not null check (kind in ('general', 'dedicated')),
  coordinates text not null,
  primary key (plan_id, code)
);

-- Who did which step of a plan, never changed.
create table grid_plan_step (
  plan_id uuid not null references grid_plan (id),
  version integer not null,
  step text not null,
  account text not null,
  area text not null,
  note text not null,
  at timestamptz not null,
  primary key (plan_id, version)
);

-- One row, counted up by every write to areas or boundaries: tells each server that its place index and its
-- tiles are out of date.
create table area_revision (
  one boolean primary key default true check (one),
  revision bigint not null
);

insert into area_revision (one, revision) values (true, 1);

grant select, insert, update on area, area_boundary, unit_grid, grid_plan, area_revision to gridgov_app;
grant select, insert, update, delete on grid_plan_grid to gridgov_app;
grant select, insert on area_change, area_succession, grid_plan_step to gridgov_app;
