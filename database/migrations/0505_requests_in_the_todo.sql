-- Requests that wait for an answer stand in the to-do as well (decision 518). Lists that are whole stay readable while the
-- rows of the new kind are written: `again`.
alter table standing_fill add column again boolean not null default false;

insert into standing_fill (district, stream, rows_of, after_id, done, again)
with recursive here as (
  (select district from issue order by district limit 1)
  union all
  select (select i.district from issue i where i.district > here.district order by i.district limit 1)
  from here where here.district is not null
)
select district, 'issue', 'todo', '00000000-0000-0000-0000-000000000000', false, true
from here where district is not null
on conflict (district, stream, rows_of) do update
  set after_id = excluded.after_id, done = false, again = standing_fill.done;
