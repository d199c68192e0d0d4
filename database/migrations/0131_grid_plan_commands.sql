-- The client's id of each step of a plan, what was asked under it and what was answered: the same id again gives the
-- same answer, another body under it is refused. Steps from before have none.
alter table grid_plan_step add column command_id uuid;
alter table grid_plan_step add column asked text;
alter table grid_plan_step add column answer text;
create unique index grid_plan_step_command on grid_plan_step (command_id);
