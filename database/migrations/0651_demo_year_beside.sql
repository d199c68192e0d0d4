-- A part that is loaded beside a running server: how much it is of, and since when it has been stopped by hand.
alter table demo_part add column total integer;
alter table demo_part add column stopped_at timestamptz;
