-- Exams 考试: the columns every trade has, and those by which the exams of a person and of a course are found.
select case_table('exam');
alter table exam add column person text, add column course text, add column street text;
create index exam_person on exam (district, person, course);
grant select, insert, update on exam to gridgov_app;
