-- Whoever keeps a plan of patrols is told once that its item ended; saving the plan begins anew.
alter table patrol_plan add column keeper_told boolean not null default false;
