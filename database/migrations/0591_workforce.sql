-- What a grid should have 队伍规定, by district and day: households, posts, and the telephone under which its staff are supervised.
create table workforce_rule (
  district text not null,
  valid_from date not null,
  households_least integer not null check (households_least > 0),
  households_most integer not null check (households_most >= households_least),
  full_time integer not null check (full_time between 0 and 100),
  helpers integer not null check (helpers between 0 and 100),
  supervision_phone text,
  by_person text not null,
  at timestamptz not null,
  primary key (district, valid_from)
);
-- How many households a grid has, from which day on.
create table grid_households (
  district text not null,
  grid text not null,
  valid_from date not null,
  households integer not null check (households >= 0),
  by_person text not null,
  at timestamptz not null,
  primary key (district, grid, valid_from)
);
grant select, insert, update on workforce_rule, grid_households to gridgov_app;
