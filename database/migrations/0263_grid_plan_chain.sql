-- Each step of a grid plan carries the hash of the one before it, so that verify can prove the log. Steps from before
-- have none of their own; the first step after them is hashed over them too.
alter table grid_plan_step add column hash bytea;
-- sha256 of the grids as they were drawn with this step; null for steps that draw nothing
alter table grid_plan_step add column drawn_hash bytea;
