-- Grid workers 网格员档案: the columns every trade has, and those the page of the workforce reads.
select case_table('worker');
alter table worker add column person text, add column kind text, add column grid text,
  add column certificate_until timestamptz, add column agreement_until timestamptz, add column insured_until timestamptz;
create index worker_person on worker (district, person);
create index worker_grid on worker (district, grid);
grant select, insert, update on worker to gridgov_app;

-- What is chosen in its forms. A new city reads the lists from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select word.list || '/' || word.code, first.day, first.revision, word.list, word.code, word.zh, word.en, word.place
from (select min(valid_from) as day, min(since) as revision from code_list) first,
  (values
    ('worker_kind', 'full_time', '专职网格员', 'Full-time', 0),
    ('worker_kind', 'part_time', '兼职网格员', 'Part-time', 1),
    ('worker_kind', 'assistant', '网格助理员', 'Assistant', 2),
    ('career_kind', 'award', '奖励', 'Award', 0),
    ('career_kind', 'training', '培训', 'Training', 1),
    ('career_kind', 'other', '其他', 'Other', 2)
  ) as word (list, code, zh, en, place)
where first.day is not null
on conflict do nothing;
