-- In which shape a row's state was written. Rows from before it was kept are of the first one, and so is what a server of
-- the version before writes while it still runs; `stream_shape` says how far they are brought to the present one.
alter table issue add column shape smallint not null default 1;

create table stream_shape (
  district text not null,
  stream text not null,
  shape smallint not null,
  -- The last row that was looked at in this pass, and how many of an older shape it met.
  after uuid,
  found integer not null default 0,
  done_at timestamptz,
  primary key (district, stream)
);
grant select, insert, update on stream_shape to gridgov_app;
