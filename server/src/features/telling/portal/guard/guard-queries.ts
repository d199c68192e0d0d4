import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

export type Counted = { used: number; until: number };

/** Counts one call under a key, on all servers together; a window that is over begins anew. */
export async function countCall(
  db: Queryable,
  key: Buffer,
  { now, windowSeconds }: { readonly now: number; readonly windowSeconds: number },
): Promise<Counted> {
  const { rows } = await db.query<Counted>({
    name: 'portal_count',
    text: `insert into portal_count as c (key, used, until) values ($1, 1, $3)
      on conflict (key) do update set used = case when c.until <= $2 then 1 else c.used + 1 end,
        until = case when c.until <= $2 then excluded.until else c.until end
      returning used, until`,
    values: [key, timestamp(now), timestamp(now + windowSeconds * 1000)],
  });
  return rows[0] ?? { used: 1, until: now };
}

/** What was counted under a key in a window that still runs. */
export async function countedCalls(db: Queryable, key: Buffer, now: number): Promise<Counted | null> {
  const { rows } = await db.query<Counted>({
    name: 'portal_counted',
    text: 'select used, until from portal_count where key = $1 and until > $2',
    values: [key, timestamp(now)],
  });
  return rows[0] ?? null;
}

/** The command a sum was first used for: the one given, where nobody used it before. */
export async function useSum(
  db: Queryable,
  { salt, commandId, until }: { readonly salt: string; readonly commandId: string; readonly until: number },
): Promise<string> {
  const { rows } = await db.query<{ commandId: string }>({
    name: 'portal_sum',
    text: `insert into portal_sum as s (salt, command_id, until) values ($1, $2, $3)
      on conflict (salt) do update set until = s.until returning command_id as "commandId"`,
    values: [salt, commandId, timestamp(until)],
  });
  return rows[0]?.commandId ?? '';
}

/** What was counted and used up in windows that are over; returns how many rows went. */
export async function sweepGuard(db: Queryable, now: number): Promise<number> {
  const counts = await db.query('delete from portal_count where until < $1', [timestamp(now)]);
  const sums = await db.query('delete from portal_sum where until < $1', [timestamp(now)]);
  return counts.rowCount + sums.rowCount;
}
