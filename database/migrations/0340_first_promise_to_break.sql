-- The row's due moment is the first at which any promise breaks: a clock that runs, a part's clock that runs, or the
-- review of a suspension. Rows of open matters written before held the next step's own moment.
update issue i set due_at = p.breaks_at
from (
  select o.district, o.id, (
    select to_timestamp(min(moment) / 1000.0) from (
      select (clock.value->>'dueAt')::bigint as moment from jsonb_each(o.state->'clocks') clock
        where jsonb_typeof(clock.value->'runningSince') = 'number'
      union all
      select (part->'clock'->>'dueAt')::bigint from jsonb_array_elements(o.state->'parts') part
        where jsonb_typeof(part->'clock'->'runningSince') = 'number'
      union all
      select (o.state->>'suspendedUntil')::bigint where o.stage = 'suspended'
    ) promised
  ) as breaks_at
  from issue o where o.open
) p
where i.district = p.district and i.id = p.id and p.breaks_at is not null and i.due_at is distinct from p.breaks_at;
