-- Materials of a course 学习资料: files in an order, for whoever is invited to a session or an exam of it.
create table course_material (
  id uuid primary key,
  course uuid not null references course (id),
  file uuid not null references file (id),
  title text not null,
  -- place in the order, from 0
  place integer not null check (place >= 0),
  at timestamptz not null,
  by_person uuid not null,
  -- what was withdrawn is read by nobody any more, and stays as a row
  withdrawn_at timestamptz,
  withdrawn_by uuid
);
create index course_material_course on course_material (course, place) where withdrawn_at is null;
create index course_material_file on course_material (file) where withdrawn_at is null;
grant select, insert on course_material to gridgov_app;
grant update (place, withdrawn_at, withdrawn_by) on course_material to gridgov_app;
