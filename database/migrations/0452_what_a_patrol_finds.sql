-- What a grid worker or a device finds is nobody's denunciation 举报: a nature of its own, and dated lists that say which one
-- a report of a channel has where nobody names one. From the first day of the lists, so that matters filed under older
-- rules can have it too. A new city reads it from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select c.list || '/finding', first.day, first.revision, c.list, 'finding', '主动发现', 'Own finding', c.place
from (select min(valid_from) as day, min(since) as revision from code_list) first
cross join (values ('nature', 7), ('patrol_nature', 0), ('device_nature', 0)) c (list, place)
where first.day is not null
on conflict do nothing;
