-- How the numbers of the papers of an admission are written. A new city reads them from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'paper_number/' || word.code, first.day, first.revision, 'paper_number', word.code, word.zh, word.en, word.place
from (select min(valid_from) as day, min(since) as revision from code_list) first,
  (values
    ('admission', '〔{year}〕准申字第{n}号', 'Application {n} of {year}', 5),
    ('admission_decision', '〔{year}〕准字第{n}号', 'Admission {n} of {year}', 6)
  ) as word (code, zh, en, place)
where first.day is not null
on conflict do nothing;
