-- How far a part is that is loaded bite by bite.
alter table demo_part add column done integer not null default 0;
