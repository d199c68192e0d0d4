-- Part-time workers and assistants have posts of their own, and the district says which kinds of posts cover a grid.
-- What was said of both together stands as assistants: the roster knows no difference, the files do.
alter table workforce_rule rename column helpers to assistants;
alter table workforce_rule add column part_time integer not null default 0 check (part_time between 0 and 100);
alter table workforce_rule add column counted text[] not null default '{full_time}'
  check (cardinality(counted) > 0 and counted <@ '{full_time,part_time,assistant}'::text[]);
alter table workforce_rule alter column part_time drop default;
alter table workforce_rule alter column counted drop default;
