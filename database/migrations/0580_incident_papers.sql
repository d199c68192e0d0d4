-- How the number of the incident sheet of a request for help is written. A new city reads it from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'paper_number/incident', first.day, first.revision, 'paper_number', 'incident',
  '〔{year}〕助字第{n}号', 'Incident {n} of {year}', 4
from (select min(valid_from) as day, min(since) as revision from code_list) first
where first.day is not null
on conflict do nothing;
