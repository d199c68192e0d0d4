-- Why work has to be done again, as a code list. It holds from the first day and revision of the lists a city has, so
-- that matters filed under older rules can name a cause too. A new city reads it from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'rework_cause/' || c.code, first.day, first.revision, 'rework_cause', c.code, c.zh, c.en, c.place
from (select min(valid_from) as day, min(since) as revision from code_list) first
cross join (values
  ('not_done', '没有处理', 'Not done', 0),
  ('partly', '只处理了一部分', 'Only partly done', 1),
  ('poor', '处理质量不合格', 'Poorly done', 2),
  ('again', '又出现同样问题', 'The same again', 3),
  ('wrong_place', '处理的不是这一处', 'Done at another place', 4),
  ('proof', '照片或说明证明不了', 'Photos or words prove nothing', 5)
) c (code, zh, en, place)
where first.day is not null
on conflict do nothing;
