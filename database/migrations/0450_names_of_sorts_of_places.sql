-- Sorts of places (学校, 小区), which stand beside what a search for a place finds, have names in other languages too.
alter table other_name drop constraint other_name_kind_check;
alter table other_name add constraint other_name_kind_check
  check (kind in ('area', 'unit', 'class', 'condition', 'place'));
