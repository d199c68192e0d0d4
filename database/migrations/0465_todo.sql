-- Who has to move in a case, and by when: a row for each lane and seat, over all trades, written by the command's own
-- statement (decision 486). `case` is the lane of the case itself; what has no clock is due on the last
-- day of 9999.
create table todo (
  district text not null,
  stream_id uuid not null,
  lane text not null,
  lane_key text not null,
  seat text not null,
  trade text not null,
  stage text not null,
  number text not null,
  label text not null,
  -- the seat that waits for it, where that is another one
  owed_to text,
  since timestamptz not null,
  due_at timestamptz not null,
  primary key (district, stream_id, lane, lane_key, seat)
);
create index todo_of_seat on todo (district, seat, due_at, stream_id, lane, lane_key);
create index todo_owed on todo (district, owed_to, due_at, stream_id, lane, lane_key, seat) where owed_to is not null;

-- Where rows that follow from states are still to be written for streams from before their table, and how far that is;
-- no row: nothing is to be filled in. Districts are found one after the other along the key.
create table standing_fill (
  district text not null,
  stream text not null,
  rows_of text not null,
  after_id uuid not null,
  done boolean not null,
  primary key (district, stream, rows_of)
);
insert into standing_fill (district, stream, rows_of, after_id, done)
with recursive here as (
  (select district from issue order by district limit 1)
  union all
  select (select i.district from issue i where i.district > here.district order by i.district limit 1)
  from here where here.district is not null
)
select district, 'issue', 'todo', '00000000-0000-0000-0000-000000000000', false from here where district is not null;

grant select, insert, update, delete on todo to gridgov_app;
grant select, update on standing_fill to gridgov_app;
