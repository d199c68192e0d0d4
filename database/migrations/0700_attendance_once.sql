-- Whoever serves a duty is there once: of two phones that check in at the same moment one is taken, and the other is told so.
-- Where that had happened before, the later of the two stays as it is and outside of the rule.
do $$
declare
  later uuid[];
begin
  select coalesce(array_agg(id), '{}') into later from (
    select id, row_number() over (partition by district, duty, state->>'person' order by moved_at, id) as n
    from attendance where stage <> 'struck_out') as stands where n > 1;
  execute format('create unique index attendance_once on attendance (district, duty, (state->>''person''))
    where stage <> ''struck_out'' and id <> all (%L::uuid[])', later);
end $$;
