-- Attendance of duties 到岗签到: the columns every trade has, and which duty it is of: shift, day and place in one text.
select case_table('attendance');
alter table attendance add column duty text;
create index attendance_duty on attendance (district, duty);
grant select, insert, update on attendance to gridgov_app;

-- Where the duties of a seat are served. What was changed stays, ended; of each seat one row is not.
create table duty_place (
  id uuid primary key,
  seat text not null,
  text text not null,
  lon double precision not null,
  lat double precision not null,
  at timestamptz not null,
  by_person uuid not null,
  ended_at timestamptz,
  ended_by uuid
);
create unique index duty_place_seat on duty_place (seat) where ended_at is null;
grant select, insert, update on duty_place to gridgov_app;
