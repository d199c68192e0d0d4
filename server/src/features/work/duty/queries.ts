import type { Absence, Assignment, DutyDays, Roster, Shift } from '@gridgov/domain/work/duty/roster.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { column, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';

export const SHIFT = tableOf('duty_shift', 'id', {
  id: column(),
  seat: column(),
  name: column(),
  from: column('begins'),
  until: column('ends'),
  days: column<DutyDays>(),
  places: column<readonly string[]>(),
  firstDay: column('valid_from'),
  endDay: column<string | null>('valid_to'),
  at: moment(),
  byPerson: column(),
});
export type ShiftRow = RowOf<typeof SHIFT>;

export const ASSIGNMENT = tableOf('duty_assignment', 'id', {
  id: column(),
  shiftId: column(),
  day: column(),
  place: column<number>(),
  postId: column(),
  personId: column(),
  because: column<'plan' | 'import' | 'swap'>(),
  at: moment(),
  /** Null for a file imported at the command line. */
  byPerson: column<string | null>(),
});
export type AssignmentRow = RowOf<typeof ASSIGNMENT>;

export type Days = readonly [first: string, last: string];

/** What is needed to tell who is on duty on these days at some seats; null: at all. A post that ended serves nothing. */
export async function loadRoster(
  db: Queryable,
  seats: readonly string[] | null,
  [first, last]: Days,
): Promise<Roster> {
  const { rows: shifts } = await db.query<Shift>(
    `select ${SHIFT.list()} from duty_shift
     where ($1::text[] is null or seat = any($1)) and valid_from <= $3::date
       and (valid_to is null or valid_to > $2::date) order by begins, id`,
    [seats, first, last],
  );
  const { rows: assignments } = await db.query<Assignment>(
    `select ${ASSIGNMENT.list('a')} from duty_assignment a
     join post p on p.id = a.post_id and ${inForce('p', 'a.day')}
     where a.ended_at is null and a.day between $2::date and $3::date and a.shift_id = any($1)`,
    [shifts.map(({ id }) => id), first, last],
  );
  const people = assignments.map(({ personId }) => personId);
  return rosterOf(db, { shifts, assignments, people }, [first, last]);
}

/** With the absences of these people and of whoever stands in for them. */
export async function rosterOf(
  db: Queryable,
  given: Pick<Roster, 'shifts' | 'assignments'> & { readonly people: readonly string[] },
  days: Days,
): Promise<Roster> {
  const { shifts, assignments } = given;
  const people = new Set([...given.people, ...assignments.map(({ personId }) => personId)]);
  const own = await listAbsences(db, [...people], days);
  const standIns = own.flatMap(({ standIn }) => (standIn === null || people.has(standIn) ? [] : standIn));
  return { shifts, assignments, absences: [...own, ...(await listAbsences(db, standIns, days))] };
}

/** Absences of people; a deputy is one from the post alone, in which the deputy stands in. */
async function listAbsences(
  db: Queryable,
  people: readonly string[],
  [first, last]: Days,
): Promise<Absence[]> {
  if (people.length === 0) return [];
  const { rows } = await db.query<Absence>(
    `select person_id as "personId", null::uuid as "postId", from_day as "from", to_day as "to",
       stand_in as "standIn"
     from duty_absence where ended_at is null and person_id = any($1) and from_day <= $3::date and to_day >= $2::date
     union all
     select person_id, post_id, from_day, to_day, deputy_id
     from deputy where ended_at is null and person_id = any($1) and from_day <= $3::date and to_day >= $2::date`,
    [people, first, last],
  );
  return rows;
}

/** Duty seats that have a roster on a day or later. */
export async function seatsWithRoster(db: Queryable, day: string): Promise<string[]> {
  const { rows } = await db.query<{ seat: string }>(
    'select distinct seat from duty_shift where valid_to is null or valid_to > $1::date order by seat',
    [day],
  );
  return rows.map(({ seat }) => seat);
}

/** Held until the end of the transaction: two who change rosters take turns, and every server hears of it. */
export async function touchRosters(tx: Queryable): Promise<void> {
  await tx.query('update duty_revision set revision = revision + 1');
}

export async function rosterRevision(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ revision: number }>('select revision from duty_revision');
  return rows[0]?.revision ?? 0;
}
