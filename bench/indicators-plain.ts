/** Sheets of a made-up year, written by the database itself, and the measures spelt a second time, as plain SQL. */
import type { Db } from '@gridgov/server/platform/db/database.ts';

export const FIRST = '2026-01-01';
export const LAST = '2026-12-31';

/** In the order of their days, as a city's own come; a twentieth is left out, a tenth urgent, some still open. */
const FILL = `insert into issue_sheet (district, stream_id, span, street, community, unit, class_code, channel, urgent,
    reported_on, confirm_due_on, confirmed_on, confirmed_in_time, filed_on, dispatch_due_on, dispatched_on,
    dispatched_in_time, due_on, due_unit, responded_on, verify_due_on, verified_on, verified_in_time, closed_on, in_time,
    reworks, returns, returned_by, returns_wrong, extensions, solved, satisfaction, left_out, effective, told_first,
    dispatched_right, verified_right, satisfied, owner)
  select d.district, gen_random_uuid(), 0, d.district || lpad((h % 12 + 1)::text, 3, '0'),
    d.district || lpad((h % 12 + 1)::text, 3, '0') || lpad((h % 10 + 1)::text, 3, '0'), 'unit ' || h % 40,
    'E-' || lpad((h % 9 + 1)::text, 2, '0') || '-' || lpad((h % 7 + 1)::text, 2, '0'),
    (array['patrol', 'public', 'hotline', 'superior'])[h % 4 + 1], h % 10 = 0,
    m.day, case when h % 3 = 0 then m.day end, case when h % 3 = 0 then m.day end, case when h % 3 = 0 then h % 13 > 0 end,
    m.day, m.day, m.day, h % 17 > 0, m.day + h % 7 + 1, 'unit ' || h % 40,
    case when done then m.day + h % 8 end, case when done then m.day + h % 8 + 1 end,
    case when done then m.day + h % 8 + 1 end, case when done then h % 19 > 0 end,
    case when done then m.day + h % 8 + 1 end, case when done then h % 8 <= h % 7 + 1 end,
    case when h % 23 = 0 then 1 else 0 end, case when h % 29 = 0 then 1 else 0 end,
    case when h % 29 = 0 then 'unit ' || h % 40 end, case when h % 58 = 0 then 1 else 0 end,
    case when h % 31 = 0 then 1 else 0 end,
    case when done and h % 5 = 0 then (array['yes', 'partly', 'no'])[h % 3 + 1] end,
    case when done and h % 5 = 0 then '4' end, case when h % 20 = 0 then 'merged' end, h % 37 > 0, h % 4 > 0, h % 29 > 0,
    case when done then h % 41 > 0 end, case when done and h % 5 = 0 then true end,
    (array['rule', 'fallback', 'nobody', 'ruled'])[case when h % 18 > 3 then 1 else h % 18 + 1 end]
  from generate_series(0, $2::integer - 1) n
  cross join lateral (select '2026-01-01'::date + (n::bigint * 364 / $2)::integer as day,
    abs(hashint4(n)) as h) m
  cross join lateral (select ($1::text[])[m.h % array_length($1::text[], 1) + 1] as district, m.h % 11 > 0 as done) d
  order by n`;

export async function fillSheets(owner: Db, districts: readonly string[], matters: number): Promise<void> {
  await owner.query(FILL, [districts, matters]);
}

const DUE = 's.due_on between $2 and $3 and s.left_out is null';
const on = (day: string) => `s.${day} between $2 and $3`;

/** Above and below the line of each measure. */
const MEASURES: Readonly<Record<string, readonly [string, string]>> = {
  on_time: [`${DUE} and s.in_time`, DUE],
  handle_rate: [`${DUE} and s.responded_on is not null`, DUE],
  close_rate: [`${DUE} and s.closed_on is not null`, DUE],
  close_on_time: [`${DUE} and s.in_time and s.closed_on is not null`, DUE],
  urgent_close_rate: [`${DUE} and s.urgent and s.closed_on is not null`, `${DUE} and s.urgent`],
  urgent_close_on_time: [
    `${DUE} and s.urgent and s.closed_on is not null and s.in_time`,
    `${DUE} and s.urgent`,
  ],
  rework_share: [`${on('responded_on')} and s.reworks > 0`, on('responded_on')],
  extension_share: [`${DUE} and s.extensions > 0`, DUE],
  wrong_return_share: [`${on('dispatched_on')} and s.returns_wrong > 0`, on('dispatched_on')],
  file_rate: [`${on('reported_on')} and s.filed_on is not null`, `${on('reported_on')} and s.effective`],
  effective_share: [
    `${on('reported_on')} and s.effective`,
    `${on('reported_on')} and s.effective is not null`,
  ],
  patrol_effective_share: [
    `${on('reported_on')} and s.effective and s.channel = 'patrol'`,
    `${on('reported_on')} and s.effective is not null and s.channel = 'patrol'`,
  ],
  missed_share: [
    `${on('reported_on')} and s.told_first`,
    `${on('reported_on')} and s.told_first is not null`,
  ],
  dispatch_right: [`${on('dispatched_on')} and s.dispatched_right`, on('dispatched_on')],
  fallback_share: [`${on('dispatched_on')} and s.owner = 'fallback'`, on('dispatched_on')],
  no_owner_share: [`${on('dispatched_on')} and s.owner in ('nobody', 'ruled')`, on('dispatched_on')],
  verify_right: [
    `${on('closed_on')} and s.verified_right`,
    `${on('closed_on')} and s.verified_right is not null`,
  ],
  hotline_solved_share: [
    `${on('closed_on')} and s.solved = 'yes' and s.channel = 'hotline'`,
    `${on('closed_on')} and s.satisfied is not null and s.channel = 'hotline'`,
  ],
  hotline_satisfied_share: [
    `${on('closed_on')} and s.satisfied and s.channel = 'hotline'`,
    `${on('closed_on')} and s.satisfied is not null and s.channel = 'hotline'`,
  ],
  confirm_on_time: [`${on('confirm_due_on')} and s.confirmed_in_time`, on('confirm_due_on')],
  dispatch_on_time: [`${on('dispatch_due_on')} and s.dispatched_in_time`, on('dispatch_due_on')],
  verify_on_time: [`${on('verify_due_on')} and s.verified_in_time`, on('verify_due_on')],
  solved_share: [`${on('closed_on')} and s.solved = 'yes'`, `${on('closed_on')} and s.solved is not null`],
};

/** One pass over the sheets for all measures: as little as plain counting can cost. */
export const PLAIN = `select s.district, ${Object.entries(MEASURES)
  .map(
    ([name, [above, below]]) =>
      `count(*) filter (where ${above}) as ${name}_above, count(*) filter (where ${below}) as ${name}_below`,
  )
  .join(', ')}
  from issue_sheet s where s.district = any($1::text[]) group by s.district`;
