import type { Queryable } from '../../../platform/db/database.ts';
import { ASSIGNMENT, type AssignmentRow, type Days, rosterOf, SHIFT, type ShiftRow } from '../duty/public.ts';

/** All duties of some people on these days, in whatever rosters, and those in which they stand in for somebody; with some more shifts. */
export async function dutiesOf(
  db: Queryable,
  { people, also }: { readonly people: readonly string[]; readonly also: readonly string[] },
  [first, last]: Days,
) {
  const { rows: assignments } = await db.query<AssignmentRow>(
    `select ${ASSIGNMENT.list('a')} from duty_assignment a
     where a.ended_at is null and a.day between $2::date and $3::date and a.person_id in (
       select unnest($1::uuid[])
       union all
       select b.person_id from duty_absence b
       where b.ended_at is null and b.stand_in = any($1) and b.from_day <= $3::date and b.to_day >= $2::date
       union all
       select d.person_id from deputy d
       where d.ended_at is null and d.deputy_id = any($1) and d.from_day <= $3::date and d.to_day >= $2::date)`,
    [people, first, last],
  );
  const { rows: shifts } = await db.query<ShiftRow>(
    `select ${SHIFT.list()} from duty_shift where id = any($1)`,
    [[...new Set([...also, ...assignments.map(({ shiftId }) => shiftId)])]],
  );
  return rosterOf(db, { shifts, assignments, people }, [first, last]);
}
