-- What areas, units, classes and opening and closing conditions are called in other languages. Reference data of the
-- whole city. A row belongs to a Chinese name: another Chinese name needs another translation, and translating changes
-- no rules and no areas. Without a code it holds wherever a thing of that kind has the Chinese name.
create table other_name (
  kind text not null check (kind in ('area', 'unit', 'class', 'condition')),
  -- code of an area, of a class, of a class and its condition; id of a unit; '-' for all of that name
  code text not null,
  language text not null,
  chinese text not null,
  valid_from date not null,
  -- the first day it no longer holds
  valid_to date,
  name text not null,
  -- given by the city, or romanised by the program where none is given
  source text not null check (source in ('given', 'romanised')),
  primary key (kind, code, language, chinese, source, valid_from),
  check (valid_to is null or valid_to > valid_from)
);

-- One row, counted up by every write to names: tells each server that what it holds is out of date.
create table other_name_revision (
  one boolean primary key default true check (one),
  revision bigint not null
);
insert into other_name_revision (one, revision) values (true, 1);

grant select, insert, update on other_name to gridgov_app;
grant select, update on other_name_revision to gridgov_app;
