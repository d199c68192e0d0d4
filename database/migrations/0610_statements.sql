-- Tariffs 奖补标准 and statements of pay 结算单: the columns every trade has, and those that the next statement is made by.
select case_table('tariff');
alter table tariff add column street text, add column item text, add column from_day date;
create index tariff_street on tariff (district, street, item, from_day);
grant select, insert, update on tariff to gridgov_app;

select case_table('statement');
alter table statement add column street text, add column worker text, add column month text, add column facts text[];
create index statement_month on statement (district, month, street, id);
create index statement_worker on statement (district, worker, month);
grant select, insert, update on statement to gridgov_app;

-- What a grid worker looked at, found by the worker and the month.
create index event_looked on event (district, person_id, at, stream_id)
  where name in ('issue.confirmed', 'issue.verified');

-- What is chosen in the form of a tariff. A new city reads the lists from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select word.list || '/' || word.code, first.day, first.revision, word.list, word.code, word.zh, word.en, word.place
from (select min(valid_from) as day, min(since) as revision from code_list) first,
  (values
    ('pay_item', 'report', '上报并办结', 'Reported and closed', 0),
    ('pay_item', 'confirmation', '现场核实', 'Confirmed on site', 1),
    ('pay_item', 'verification', '核查', 'Verified', 2),
    ('pay_unit', 'yuan', '元', 'Yuan', 0),
    ('pay_unit', 'points', '积分', 'Points', 1)
  ) as word (list, code, zh, en, place)
where first.day is not null
on conflict do nothing;
