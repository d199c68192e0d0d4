/** Who was called to which request for help, and what came of it. */
import type { State } from '@gridgov/domain/safety/help/state.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type CallRow = {
  readonly district: string;
  readonly id: string;
  readonly helpId: string;
  readonly ring: string;
  readonly personId: string;
  readonly tries: number;
  readonly answer: string | null;
};
const COLUMNS = `district, id, help_id as "helpId", ring, person_id as "personId", tries, answer`;

/** Requests of a district that nobody has taken, after one by its id. */
export async function untakenIn(
  db: Queryable,
  district: string,
  after: string,
  limit: number,
): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>({
    name: 'help_untaken_in',
    text: `select state from help where district = $1 and id > $2 and stage in ('calling', 'unanswered')
      order by id limit $3`,
    values: [district, after, limit],
  });
  return rows.map(({ state }) => state);
}

export async function callsOf(db: Queryable, district: string, cases: readonly string[]): Promise<CallRow[]> {
  const { rows } = await db.query<CallRow>(
    `select ${COLUMNS} from help_call where district = $1 and help_id = any($2)`,
    [district, cases],
  );
  return rows;
}

/** False where it was there already: another server called them. */
export async function insertCall(
  tx: Queryable,
  row: Omit<CallRow, 'tries' | 'answer'> & { readonly at: number; readonly dial: boolean },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into help_call (district, id, help_id, ring, person_id, at, next_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (district, id) do nothing`,
    [
      row.district,
      row.id,
      row.helpId,
      row.ring,
      row.personId,
      timestamp(row.at),
      row.dial ? timestamp(row.at) : null,
    ],
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
    `update help_call set next_at = $3, tries = tries + 1
     where district = $1 and id in (
       select id from help_call where district = $1 and next_at <= $2 order by next_at limit $4 for update skip locked)
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
    `update help_call set answer = coalesce($3, answer), next_at = $4 where district = $1 and id = $2 returning ${COLUMNS}`,
    [district, id, answer, again === null ? null : timestamp(again)],
  );
  return rows[0] ?? null;
}

/** Keys of pushes that will not arrive. */
export async function lostPushes(
  db: Queryable,
  district: string,
  keys: readonly string[],
): Promise<string[]> {
  const { rows } = await db.query<{ key: string }>(
    `select key from message where district = $1 and key = any($2) and channel = 'push' and state in ('failed', 'dead')`,
    [district, keys],
  );
  return rows.map(({ key }) => key);
}

export async function deleteOldCalls(db: Queryable, before: number): Promise<number> {
  const { rowCount } = await db.query(
    'delete from help_call where district = any(select distinct district from help_call) and at < $1',
    [timestamp(before)],
  );
  return rowCount;
}
