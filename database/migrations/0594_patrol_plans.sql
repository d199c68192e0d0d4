-- Patrols 巡查任务: the columns every trade has, and those by which the board reads them. The older table `patrol` keeps walks
-- that a worker begins and ends without a plan.
select case_table('patrol_case');
alter table patrol_case add column grid text, add column day timestamptz;
create index patrol_case_day on patrol_case (district, day, grid);
grant select, insert, update on patrol_case to gridgov_app;

-- Plans of patrols 巡查计划: where, how often, what is looked for, and the check points with the grid each lies in.
create table patrol_plan (
  district text not null,
  id uuid not null,
  area text not null,
  title text not null,
  item text not null,
  item_title text not null,
  classes text[] not null,
  frequency text not null check (frequency in ('daily', 'workdays', 'days_off', 'weekly', 'monthly')),
  days integer[] not null,
  hour integer not null check (hour between 1 and 24),
  points jsonb not null,
  valid_from date not null,
  valid_to date,
  -- The last day whose patrols were given.
  made_through date not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (district, id)
);
create index patrol_plan_area on patrol_plan (district, area, title);
grant select, insert, update on patrol_plan to gridgov_app;

-- How near a check-in has to be is a setting of the city like the others.
update policy set data = data || '{"checkIn": { "withinMetres": 50, "accuracyMetres": 100 }}'
where data->'checkIn' is null;
