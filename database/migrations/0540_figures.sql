-- What is counted: one sheet for each span of a matter, from its report or reopening to its closing, written by the
-- command's own statement; increments of it by day, fact and cut; and how far a rebuild has come (decision 565).
create table issue_sheet (
  district text not null,
  stream_id uuid not null,
  span smallint not null,
  street text not null,
  community text not null,
  unit text,
  class_code text,
  channel text not null,
  urgent boolean not null,
  -- the city's days; a limit's day may lie ahead; null: not, or standing still
  reported_on date,
  confirm_due_on date,
  confirmed_on date,
  confirmed_in_time boolean,
  filed_on date,
  dispatch_due_on date,
  dispatched_on date,
  dispatched_in_time boolean,
  due_on date,
  -- the unit that held it when the limit fell
  due_unit text,
  responded_on date,
  verify_due_on date,
  verified_on date,
  verified_in_time boolean,
  closed_on date,
  in_time boolean,
  reworks smallint not null,
  returns smallint not null,
  returned_by text,
  returns_wrong smallint not null,
  extensions smallint not null,
  solved text,
  satisfaction text,
  left_out text,
  primary key (district, stream_id, span)
);
-- Matters of a month lie near each other, and every command writes here: a map of ranges costs it least.
create index issue_sheet_days on issue_sheet using brin
  (reported_on, confirm_due_on, filed_on, dispatch_due_on, dispatched_on, due_on, responded_on, verify_due_on, closed_on)
  with (pages_per_range = 32);

create table figure (
  district text not null,
  stream text not null,
  cut text not null,
  fact text not null,
  day date not null,
  key text not null,
  n bigint not null,
  primary key (district, stream, cut, fact, day, key)
);

-- What the last recount of a month found: cells that differed, and by how much in all.
create table figure_recount (
  district text not null,
  stream text not null,
  month date not null,
  at timestamptz not null,
  cells integer not null,
  wrong integer not null,
  primary key (district, stream, month)
);

-- Where a rebuild stands that was stopped half-way.
create table figure_rebuild (
  stream text primary key,
  district text not null,
  sheet uuid not null,
  month date
);

-- Dated, with the frame of the other rules (0032).
create table measure (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  data jsonb not null,
  primary key (key, valid_from, since)
);

grant select, insert, update, delete on issue_sheet, figure, figure_recount, figure_rebuild to gridgov_app;
grant select, insert on measure to gridgov_app;
grant update (until) on measure to gridgov_app;
