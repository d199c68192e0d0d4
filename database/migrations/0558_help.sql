-- Requests for help 求助: the columns every trade has, and what rings by how urgent it is.
select case_table('help');
alter table help add column urgency text;
create index help_ringing on help (district, id) where stage in ('calling', 'unanswered');
grant select, insert, update on help to gridgov_app;
