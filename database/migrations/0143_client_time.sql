-- When it was by the clock of whoever sent the command, where they said so: noted beside our own, never believed.
alter table event add column client_at timestamptz;
