/** Who was called to which case, and what came of it. */
import type { Types } from '@gridgov/domain/workflow/form.ts';
import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import type { Served } from '../workflow/served.ts';

type State = Types['State'];
/** Before every id. */
export const NIL = '00000000-0000-0000-0000-000000000000';
export type CallRow = {
  readonly district: string;
  readonly id: string;
  readonly trade: string;
  readonly caseId: string;
  readonly ring: string;
  readonly personId: string;
  readonly tries: number;
  readonly answer: string | null;
};
const COLUMNS = 'district, id, trade, case_id as "caseId", ring, person_id as "personId", tries, answer';

/** Cases of a district in which something may ring, after one by its id. */
export async function ringingIn(
  db: Queryable,
  { table, rings }: Pick<Served, 'table' | 'rings'>,
  { district, after, limit }: { readonly district: string; readonly after: string; readonly limit: number },
): Promise<State[]> {
  const { stages = [], only } = rings ?? {};
  // Constants of the trade, written out so that the index of what rings is used.
  const values = stages.map((stage) => `'${stage}'`).join(', ');
  const such = only === undefined ? '' : `and ${only[0]} = '${only[1]}'`;
  const { rows } = await db.query<{ state: State }>({
    name: `${table}_ringing`,
    text: `select state from ${table} where district = $1 and id > $2 and stage in (${values}) ${such}
      order by id limit $3`,
    values: [district, after, limit],
  });
  return rows.map(({ state }) => state);
}

/** Cases of districts that may be heard at these seats: as a trade finds them, else all in which something may ring. */
export async function heardIn(
  db: Queryable,
  served: Pick<Served, 'table' | 'rings'>,
  districts: readonly string[],
  { seats, limit }: { readonly seats: readonly string[]; readonly limit: number },
): Promise<State[]> {
  if (served.rings?.heardAt !== undefined) return served.rings.heardAt(db, districts, seats, limit);
  const found: State[] = [];
  // One after the other, until as many are found as are shown.
  for (const district of districts)
    found.push(...(await ringingIn(db, served, { district, after: NIL, limit: limit - found.length })));
  return found;
}

export async function callsOf(db: Queryable, district: string, cases: readonly string[]): Promise<CallRow[]> {
  const { rows } = await db.query<CallRow>(
    `select ${COLUMNS} from ring_call where district = $1 and case_id = any($2)`,
    [district, cases],
  );
  return rows;
}

/** False where it was there already: another server called them. */
export async function insertCall(
  tx: Queryable,
  row: Omit<CallRow, 'tries' | 'answer'> & { readonly at: number; readonly dial: boolean },
): Promise<boolean> {
  const { district, id, trade, caseId, ring, personId, at, dial } = row;
  const { rowCount } = await tx.query(
    `insert into ring_call (district, id, trade, case_id, ring, person_id, at, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (district, id) do nothing`,
    [district, id, trade, caseId, ring, personId, timestamp(at), dial ? timestamp(at) : null],
  );
  return rowCount === 1;
}

/** Calls to be dialled now; each is held for a while, so that two servers dial once. */
export async function takeDials(
  db: Queryable,
  district: string,
  { now, lease, limit }: { readonly now: number; readonly lease: number; readonly limit: number },
): Promise<CallRow[]> {
  const { rows } = await db.query<CallRow>(
    `update ring_call set next_at = $3, tries = tries + 1
     where district = $1 and id in (
       select id from ring_call where district = $1 and next_at <= $2 order by next_at limit $4 for update skip locked)
     returning ${COLUMNS}`,
    [district, timestamp(now), timestamp(lease), limit],
  );
  return rows;
}

/** What came of a call. `again`: when it is dialled once more. */
export async function settleCall(
  db: Queryable,
  { district, id }: Pick<CallRow, 'district' | 'id'>,
  { answer, again }: { readonly answer: string | null; readonly again: number | null },
): Promise<CallRow | null> {
  const { rows } = await db.query<CallRow>(
    `update ring_call set answer = coalesce($3, answer), next_at = $4 where district = $1 and id = $2 returning ${COLUMNS}`,
    [district, id, answer, again === null ? null : timestamp(again)],
  );
  return rows[0] ?? null;
}

const KEPT = 30 * 86_400_000;

/** Who was called stands in the case; the rows that keep a call from being made twice are needed no longer. */
export async function sweepCalls(db: Queryable, now: number): Promise<number> {
  const { rowCount } = await db.query(
    'delete from ring_call where district = any(select distinct district from ring_call) and at < $1',
    [timestamp(now - KEPT)],
  );
  return rowCount;
}
