-- Released periods: a stream for each period of a district, whose version is the edition; what was released lies beside it
-- and is only ever added (decision 571).
create table figure_release (
  district text not null,
  id uuid not null,
  version integer not null,
  head bytea not null,
  moved_at timestamptz not null,
  period text not null,
  shape smallint not null,
  state jsonb not null,
  primary key (district, id)
);
create unique index figure_release_period on figure_release (district, period);
grant select, insert, update on figure_release to gridgov_app;

create table figure_edition (
  district text not null,
  stream_id uuid not null,
  version integer not null,
  period text not null,
  at timestamptz not null,
  -- the post that answers for it; the person stands in the event
  post text not null,
  area text not null,
  reason text,
  primary key (district, stream_id, version)
);
-- Measures as they were defined, with their numbers.
create table figure_released (
  district text not null,
  stream_id uuid not null,
  version integer not null,
  measure text not null,
  data jsonb not null,
  primary key (district, stream_id, version, measure)
);
grant select, insert on figure_edition, figure_released to gridgov_app;
