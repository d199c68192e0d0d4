-- What a released period counted, span by span, as it stood then (decision 600). Only ever added; `figure_freeze` is proved
-- by the event of the edition, and its digest covers the rows.
create table figure_freeze (
  district text not null,
  stream_id uuid not null,
  version integer not null,
  spans integer not null,
  digest bytea not null,
  primary key (district, stream_id, version)
);
create table figure_frozen (
  district text not null,
  stream_id uuid not null,
  version integer not null,
  trade text not null,
  case_id uuid not null,
  span smallint not null,
  street text not null,
  class_code text,
  channel text not null,
  left_out text,
  -- by fact: day, unit, how often
  counted jsonb not null,
  primary key (district, stream_id, version, trade, case_id, span)
);
grant select, insert on figure_freeze, figure_frozen to gridgov_app;

-- What the last recount of an edition found.
create table figure_freeze_recount (
  district text not null,
  stream_id uuid not null,
  version integer not null,
  at timestamptz not null,
  cells integer not null,
  wrong integer not null,
  primary key (district, stream_id, version)
);
grant select, insert, update on figure_freeze_recount to gridgov_app;
