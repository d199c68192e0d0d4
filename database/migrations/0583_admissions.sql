-- Admissions 事项准入: the columns every trade has, and those of the duty list, which guards and pages read by moment.
select case_table('admission');
alter table admission add column class_code text, add column hours double precision,
  add column item_from timestamptz, add column item_until timestamptz;
create index admission_item on admission (district, item_until) where item_until is not null;
grant select, insert, update on admission to gridgov_app;

-- What is chosen in its forms. A new city reads the lists from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select word.list || '/' || word.code, first.day, first.revision, word.list, word.code, word.zh, word.en, word.place
from (select min(valid_from) as day, min(since) as revision from code_list) first,
  (values
    ('opinion', 'agree', '同意', 'Agree', 0),
    ('opinion', 'conditions', '附条件同意', 'Agree on conditions', 1),
    ('opinion', 'against', '不同意', 'Against', 2),
    ('duty_list', 'lawful', '依法履职', 'Lawful duties', 0),
    ('duty_list', 'assist', '协助办理', 'Assistance', 1),
    ('duty_list', 'negative', '负面事项', 'Not for grid workers', 2)
  ) as word (list, code, zh, en, place)
where first.day is not null
on conflict do nothing;
