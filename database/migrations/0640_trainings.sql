-- Training sessions 培训班次: the columns every trade has, where it is for and when it begins.
select case_table('training');
alter table training add column area text, add column begins timestamptz;
create index training_begins on training (district, begins);
grant select, insert, update on training to gridgov_app;

-- What the changing code of a session is made from; it never leaves the server.
create table training_secret (
  district text not null,
  id uuid not null,
  secret bytea not null,
  primary key (district, id)
);
grant select, insert on training_secret to gridgov_app;
