-- Where a rebuild stands that was stopped half-way, by district as every table: one row a stream.
drop table figure_rebuild;
create table figure_rebuild (
  district text not null,
  stream text not null,
  sheet uuid not null,
  month date,
  primary key (district, stream)
);

-- Locked by whoever moves figures of a district, and by whoever makes a month of them anew.
create table figure_gate (
  district text primary key
);
grant select, insert, update, delete on figure_rebuild, figure_gate to gridgov_app;
