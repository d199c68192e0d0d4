-- Which parts of the demo city are loaded, so that a second start does nothing and an interrupted load goes on.
create table demo_part (
  part text primary key,
  -- the moment its simulated times end; a load that goes on keeps it
  begun_at timestamptz not null,
  done_at timestamptz
);

grant select, insert, update on demo_part to gridgov_app;
