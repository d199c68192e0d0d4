-- Ground that moves between communities: who has to agree as the plan was handed in, and who did.
alter table grid_plan add column needs text[] not null default '{}';
alter table grid_plan add column agreed text[] not null default '{}';
