-- Part-time workers and assistants have posts of their own, and the district says which kinds of posts cover a grid.
-- What was said of both together stands as assistants: the roster knows no difference, the files do. Servers of the
-- version before go on reading and writing `helpers`, so it stays until they are gone.
alter table workforce_rule add column part_time integer not null default 0 check (part_time between 0 and 100);
alter table workforce_rule add column assistants integer check (assistants between 0 and 100);
alter table workforce_rule add column counted text[] not null default '{full_time}'
  check (cardinality(counted) > 0 and counted <@ '{full_time,part_time,assistant}'::text[]);
update workforce_rule set assistants = helpers;
