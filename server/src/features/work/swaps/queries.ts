import type { AbsenceKind, SwapStage } from '@gridgov/domain/work/duty/swaps.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';
import { timestamp } from '../../../platform/db/types.ts';

const SWAP = tableOf('duty_swap', 'id', {
  id: column(),
  seat: column(),
  given: column(),
  wanted: column<string | null>(),
  asker: column(),
  other: column(),
  otherPost: column(),
  stage: column<SwapStage>(),
  askedAt: moment(),
});
export type NewSwap = RowOf<typeof SWAP>;

/** A place of a shift as it was when it was assigned. */
export type Duty = {
  readonly id: string;
  readonly shiftId: string;
  readonly seat: string;
  readonly shift: string;
  readonly place: number;
  readonly placeName: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly personId: string;
  readonly postId: string;
  /** Nobody else was put there since. */
  readonly stands: boolean;
};

const DUTY = `select a.id, a.shift_id as "shiftId", s.seat, s.name as shift, a.place,
    s.places[a.place + 1] as "placeName", a.day, s.begins as "from", s.ends as until,
    a.person_id as "personId", a.post_id as "postId", a.ended_at is null as stands
  from duty_assignment a join duty_shift s on s.id = a.shift_id`;

export async function findDuties(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Duty>> {
  const { rows } = await db.query<Duty>(`${DUTY} where a.id = any($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

export function insertSwap(db: Queryable, swap: NewSwap): Promise<boolean> {
  return insertRow(db, SWAP, swap);
}

/** A swap of that duty that waits for an answer. */
export async function isAsked(db: Queryable, given: string): Promise<boolean> {
  const { rows } = await db.query(`select 1 from duty_swap where given = $1 and stage = 'asked'`, [given]);
  return rows.length > 0;
}

/** With `lock`, nobody else moves it until the transaction ends. */
export async function findSwap(db: Queryable, id: string, lock = false): Promise<NewSwap | null> {
  const { rows } = await db.query<NewSwap>(
    `select ${SWAP.list()} from duty_swap where id = $1 ${lock ? 'for update' : ''}`,
    [id],
  );
  return rows[0] ?? null;
}

/** Those a person takes part in, and those of some seats; the newest first. */
export async function listSwaps(
  db: Queryable,
  ask: {
    readonly personId: string;
    readonly seats: readonly string[];
    readonly since: number;
    readonly limit: number;
  },
): Promise<NewSwap[]> {
  const { rows } = await db.query<NewSwap>(
    `select ${SWAP.list()} from duty_swap
     where (asker = $1 or other = $1 or seat = any($2)) and asked_at > $3
     order by asked_at desc, id desc limit $4`,
    [ask.personId, ask.seats, timestamp(ask.since), ask.limit],
  );
  return rows;
}

export async function moveSwap(
  db: Queryable,
  id: string,
  { stage, at, by }: { readonly stage: SwapStage; readonly at: number; readonly by: string },
): Promise<void> {
  const answered = stage === 'agreed' || stage === 'refused';
  await db.query(
    `update duty_swap set stage = $2, ${answered ? 'answered_at = $3' : 'ended_at = $3, ended_by = $4'} where id = $1`,
    answered ? [id, stage, timestamp(at)] : [id, stage, timestamp(at), by],
  );
}

const ABSENCE = tableOf('duty_absence', 'id', {
  id: column(),
  personId: column(),
  from: column('from_day'),
  to: column('to_day'),
  kind: column<AbsenceKind>(),
  standIn: column<string | null>('stand_in'),
  at: moment(),
  byPerson: column(),
});
export type AbsenceRow = RowOf<typeof ABSENCE>;

export function insertAbsence(db: Queryable, absence: AbsenceRow): Promise<boolean> {
  return insertRow(db, ABSENCE, absence);
}

/** Of these people, not over; or in which one of them stands in. */
export async function listAbsences(
  db: Queryable,
  people: readonly string[],
  day: string,
): Promise<AbsenceRow[]> {
  const { rows } = await db.query<AbsenceRow>(
    `select ${ABSENCE.list()} from duty_absence
     where ended_at is null and to_day >= $2::date and (person_id = any($1) or stand_in = any($1))
     order by from_day, id limit 500`,
    [people, day],
  );
  return rows;
}

export async function findAbsence(db: Queryable, id: string): Promise<AbsenceRow | null> {
  const { rows } = await db.query<AbsenceRow>(
    `select ${ABSENCE.list()} from duty_absence where id = $1 and ended_at is null`,
    [id],
  );
  return rows[0] ?? null;
}

export async function endAbsence(
  db: Queryable,
  id: string,
  by: { at: number; person: string },
): Promise<void> {
  await db.query('update duty_absence set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null', [
    id,
    timestamp(by.at),
    by.person,
  ]);
}

/** Everybody with a duty at these seats from a day on. */
export async function peopleOnSeats(db: Queryable, seats: readonly string[], day: string): Promise<string[]> {
  const { rows } = await db.query<{ personId: string }>(
    `select distinct a.person_id as "personId" from duty_assignment a join duty_shift s on s.id = a.shift_id
     where a.ended_at is null and a.day >= $2::date and s.seat = any($1)`,
    [seats, day],
  );
  return rows.map(({ personId }) => personId);
}
