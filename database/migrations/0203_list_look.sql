-- How somebody likes lists: columns left out, and tall rows. Follows the person to any machine.
create table list_look (
  person_id text primary key,
  hidden text[] not null,
  tall boolean not null,
  at timestamptz not null
);
grant select, insert, update on list_look to gridgov_app;
