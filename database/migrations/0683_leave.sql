-- Leave 请假: the columns every trade has, and whose it is.
select case_table('leave');
alter table leave add column person text;
create index leave_person on leave (district, person);
grant select, insert, update on leave to gridgov_app;
