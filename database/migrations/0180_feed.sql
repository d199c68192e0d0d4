-- The order in which programs outside hear of events. The relay gives each event a position in its district; it holds
-- the district's row of feed_head until it commits, so that whoever sees a position sees every one before it.
create table feed_head (
  district text not null,
  position bigint not null,
  primary key (district)
);

create table feed (
  district text not null,
  position bigint not null,
  stream text not null,
  stream_id uuid not null,
  version integer not null,
  name text not null,
  at timestamptz not null,
  primary key (district, position)
);

grant select, insert, update on feed_head to gridgov_app;
grant select, insert, delete on feed to gridgov_app;
