-- A clock that stopped in time has no due moment any more: what was dealt with counts on the day it ended, what is still
-- open on the day it was due. The counters of 0220 went by the due day alone and held nothing that was in time.
delete from tally where key like 'public:%';
insert into tally (district, key, n)
select district, 'public:' || to_char((case when open then handle_due_at else closed_at end at time zone 'UTC')
    + interval '8 hours', 'YYYY-MM-DD') || ':' || case when open then 'open' when in_time then 'in' else 'late' end, count(*)
from issue
where left(class_code, 1) in ('C', 'E') and master is null
  and nature not in ('help', 'report', 'consult', 'thanks')
  and stage in ('to_dispatch', 'to_rule', 'dispatched', 'handling', 'suspended', 'responded', 'verifying', 'verified',
    'closed', 'evaluated')
  and (case when open then handle_due_at is not null else closed_at is not null and in_time is not null end)
group by 1, 2
on conflict (district, key) do update set n = tally.n + excluded.n;
