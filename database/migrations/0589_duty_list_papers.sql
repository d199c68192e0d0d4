-- How the number of the published duty list is written. A new city reads it from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'paper_number/duty_list', first.day, first.revision, 'paper_number', 'duty_list',
  '〔{year}〕清字第{n}号', 'Duty list {n} of {year}', 7
from (select min(valid_from) as day, min(since) as revision from code_list) first
where first.day is not null
on conflict do nothing;
