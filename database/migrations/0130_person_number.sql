-- The number by which the city's own files know a person 工号: tells namesakes without telephone apart.
alter table person add column staff_number text;
create unique index person_staff_number on person (staff_number);
