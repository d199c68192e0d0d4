-- The governance grid each unit grid belongs to, from day to day: the one that covers most of it. Made from the
-- boundaries of both whenever one of them changes; past days stay as they were, since no boundary is ever deleted.
create table unit_grid_link (
  unit_code text not null,
  valid_from date not null,
  valid_to date,
  grid_code text not null,
  -- how much of the cell lies in that grid
  share double precision not null check (share > 0 and share <= 1),
  primary key (unit_code, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
create index unit_grid_link_grid on unit_grid_link (grid_code, unit_code);

grant select, insert, delete on unit_grid_link to gridgov_app;
