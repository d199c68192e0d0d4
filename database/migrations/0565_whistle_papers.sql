-- How the number of the paper of a whistle is written. A new city reads it from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'paper_number/whistle', first.day, first.revision, 'paper_number', 'whistle',
  '〔{year}〕哨字第{n}号', 'Whistle {n} of {year}', 3
from (select min(valid_from) as day, min(since) as revision from code_list) first
where first.day is not null
on conflict do nothing;
