import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { DutySeat } from '@gridgov/domain/work/duty/seats.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { insertRow, insertRows } from '../../../platform/db/row.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { ASSIGNMENT, type AssignmentRow, SHIFT, type ShiftRow } from '../duty/public.ts';

export function insertShift(db: Queryable, shift: ShiftRow): Promise<boolean> {
  return insertRow(db, SHIFT, shift);
}

export async function findShifts(db: Queryable, ids: readonly string[]): Promise<ShiftRow[]> {
  const { rows } = await db.query<ShiftRow>(`select ${SHIFT.list()} from duty_shift where id = any($1)`, [
    ids,
  ]);
  return rows;
}

/** The first day it is no longer held; its own first day takes it away. */
export async function endShift(db: Queryable, id: string, day: string): Promise<void> {
  await db.query(
    'update duty_shift set valid_to = greatest($2::date, valid_from) where id = $1 and (valid_to is null or valid_to > $2::date)',
    [id, day],
  );
}

export type Held = Pick<AssignmentRow, 'id' | 'shiftId' | 'day' | 'place' | 'postId' | 'personId'>;

/** Who stands in the places of some shifts on these days. */
export async function listHeld(
  db: Queryable,
  shifts: readonly string[],
  days: readonly [first: string, last: string],
): Promise<Held[]> {
  const { rows } = await db.query<Held>(
    `select id, shift_id as "shiftId", day, place, post_id as "postId", person_id as "personId"
     from duty_assignment where ended_at is null and shift_id = any($1) and day between $2::date and $3::date`,
    [shifts, ...days],
  );
  return rows;
}

export async function endAssignments(
  db: Queryable,
  rows: readonly Pick<Held, 'id'>[],
  by: { readonly at: number; readonly person: string | null },
): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    'update duty_assignment set ended_at = $2, ended_by = $3 where id = any($1) and ended_at is null',
    [rows.map(({ id }) => id), timestamp(by.at), by.person],
  );
}

export const insertAssignments = (db: Queryable, rows: readonly AssignmentRow[]): Promise<void> =>
  insertRows(db, ASSIGNMENT, rows);

export type Candidate = {
  readonly postId: string;
  readonly personId: string;
  readonly name: string;
  readonly number: string | null;
  readonly kind: PostKind;
  readonly area: string;
  readonly from: string;
  /** The first day the post is no longer held. */
  readonly to: string | null;
};

/** No duty is theirs: three administrators, residents, programs. */
const NEVER: readonly PostKind[] = ['system_admin', 'security_admin', 'audit_admin', 'resident', 'system'];

export type Sought = {
  readonly seat: DutySeat;
  readonly day: string;
  /** Beginning of the name, these posts, or all. */
  readonly name?: string;
  readonly posts?: readonly string[];
  readonly limit: number;
};

/** Who may be put into a duty seat on a day or later: its unit, or its area; of a community, its street. */
export async function listCandidates(db: Queryable, sought: Sought): Promise<Candidate[]> {
  const { seat, day, name = '', posts = null, limit } = sought;
  const { rows } = await db.query<Candidate>(
    `select p.id as "postId", person.id as "personId", person.name, person.staff_number as number, p.kind,
       coalesce(p.area, '') as area, p.valid_from as "from", p.valid_to as "to"
     from post p join person on person.id = p.person_id
     where ${posts === null ? inForce('p', '$1::date') : '(p.valid_to is null or p.valid_to > $1::date)'}
       and p.kind <> all($2)
       and (($3::uuid is not null and p.unit_id = $3)
         or ($3::uuid is null and p.unit_id is null and coalesce(p.area, '') like $4))
       and person.name like $5 and ($6::uuid[] is null or p.id = any($6))
     order by length(coalesce(p.area, '')), person.name, p.id limit $7`,
    [
      day,
      NEVER,
      seat.unitId,
      `${seat.area.slice(0, 9)}%`,
      `${name.replace(/[\\%_]/g, '\\$&')}%`,
      posts,
      limit,
    ],
  );
  return rows;
}
