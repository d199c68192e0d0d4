-- Whistles 吹哨: the columns every trade has, and those they are counted and found by.
select case_table('whistle');
alter table whistle add column street text, add column kind text, add column class_code text, add column issue text;
create index whistle_class on whistle (district, class_code);
create index whistle_issue on whistle (district, issue) where issue is not null;
grant select, insert, update on whistle to gridgov_app;
