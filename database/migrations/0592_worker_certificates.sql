-- How the numbers of certificates are written. A new city reads them from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'paper_number/worker_certificate', first.day, first.revision, 'paper_number', 'worker_certificate',
  '〔{year}〕网证字第{n}号', 'Certificate {n} of {year}', 8
from (select min(valid_from) as day, min(since) as revision from code_list) first
where first.day is not null
on conflict do nothing;
