-- Rules as dated data: reference data, city-wide and small, so without the district rule.
--
-- Every table has the same frame. `key` names the thing; valid_from and valid_to (the first day it no longer
-- holds) say when it holds; `since` and `until` say from which revision on, and up to which, the row was what the
-- city knew. A row is never changed but for `until`, and never deleted: the rules of any day, as they were known
-- at any revision, can be read again, which is what a matter filed under them needs.
create table rules_state (
  one boolean primary key default true check (one),
  revision integer not null
);
insert into rules_state (one, revision) values (true, 0);

create table rules_revision (
  revision integer primary key,
  at timestamptz not null,
  by_person uuid,
  by_post uuid,
  -- the table that was changed, and what was done in one sentence
  subject text not null,
  note text not null,
  added integer not null,
  changed integer not null
);

-- Category trees of three levels; `code` is what a matter carries.
create table class (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  tree text not null,
  name text not null,
  level integer not null check (level between 1 and 3),
  parent text,
  aliases text[] not null,
  place integer not null,
  primary key (key, valid_from, since)
);

-- Opening conditions 立案条件 of a class, each with its limit and closing condition.
create table standard (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  class_code text not null,
  kind text not null,
  -- codes and names of the class as the city's own table has them, by which its next table is compared
  major_code text not null,
  major text not null,
  minor_code text not null,
  minor text not null,
  condition text not null,
  open_text text not null,
  close_text text not null,
  limit_n double precision not null,
  limit_unit text not null check (limit_unit in ('urgent_hour', 'working_hour', 'workday', 'urgent_workday')),
  units text[] not null,
  supervisors text[] not null,
  legal_basis text,
  legal_text text,
  collect_notes text,
  place integer not null,
  primary key (key, valid_from, since)
);

create table calendar (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  data jsonb not null,
  primary key (key, valid_from, since)
);

create table policy (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  data jsonb not null,
  primary key (key, valid_from, since)
);

create table code_list (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  list text not null,
  code text not null,
  zh text not null,
  en text not null,
  place integer not null,
  primary key (key, valid_from, since)
);

-- 准入清单: what a grid worker may be given, and on what ground.
create table duty_list (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  class_code text not null,
  ground text not null,
  primary key (key, valid_from, since)
);

-- Which unit a matter goes to; the shape of `data` is that of a rule of domain/routing.
create table routing_rule (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  data jsonb not null,
  primary key (key, valid_from, since)
);

-- Rulings of returned matters, from which new routing rules are proposed.
create table routing_ruling (
  id uuid primary key,
  at timestamptz not null,
  data jsonb not null
);

-- A proposed rule and what a person decided about it.
create table routing_proposal (
  key text primary key,
  decided_at timestamptz not null,
  decision text not null check (decision in ('adopted', 'declined')),
  by_person uuid not null,
  by_post uuid not null,
  rule text,
  note text not null
);

-- How a person mapped the columns of a table layout, kept so that the next file of that layout needs no mapping.
create table column_mapping (
  subject text not null,
  layout text not null,
  mapping jsonb not null,
  saved_at timestamptz not null,
  primary key (subject, layout)
);

grant select on rules_state, rules_revision, class, standard, calendar, policy, code_list, duty_list, routing_rule,
  routing_ruling, routing_proposal, column_mapping to gridgov_app;
grant insert on rules_revision, class, standard, calendar, policy, code_list, duty_list, routing_rule,
  routing_ruling, routing_proposal, column_mapping to gridgov_app;
grant update on rules_state, column_mapping to gridgov_app;
grant update (until) on class, standard, calendar, policy, code_list, duty_list, routing_rule to gridgov_app;
