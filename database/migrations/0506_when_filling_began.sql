-- When the filling in of rows began, and which of them came later: by both a row added by hand is told from one of a
-- migration (decision 521).
alter table standing_fill add column begun_at timestamptz not null default now();
alter table standing_fill add column kind text;
update standing_fill set kind = 'request' where again;
-- Those that are under way from before began with the table they fill.
update standing_fill set begun_at = m.at from migration m where not again and m.number = 465;
