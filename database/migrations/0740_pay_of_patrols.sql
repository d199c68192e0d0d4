-- Items of pay that came with patrols, to be chosen in the form of a tariff. A new city reads the list from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'pay_item/' || word.code, first.day, first.revision, 'pay_item', word.code, word.zh, word.en, word.place
from (select min(valid_from) as day, min(since) as revision from code_list where list = 'pay_item') first,
  (values
    ('patrol', '巡查走完', 'Patrol walked to its end', 3),
    ('patrol_marked', '巡查走完，有说明', 'Patrol walked to its end, with a mark', 4)
  ) as word (code, zh, en, place)
where first.day is not null
on conflict do nothing;
