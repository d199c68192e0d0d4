-- Queued work that failed on its own: set aside, so that what lies behind it goes on, and tried again with growing
-- pauses. The empty key stands for a whole round that failed in a district.
create table work_aside (
  district text not null,
  queue text not null,
  key text not null,
  error text not null,
  tries integer not null check (tries > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- null: not tried again by itself any more
  next_at timestamptz,
  primary key (district, queue, key)
);

grant select, insert, update, delete on work_aside to gridgov_app;
