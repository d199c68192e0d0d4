/** How far the street's year is. */
import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

/** Counted in lives; `total` is known from the first of them on. */
export type YearRow = {
  readonly done: number;
  readonly total: number | null;
  readonly doneAt: number | null;
  readonly stoppedAt: number | null;
};

/** Undefined where nobody wanted one. */
export async function findYear(db: Queryable): Promise<YearRow | undefined> {
  const { rows } = await db.query<YearRow>(
    `select done, total, done_at as "doneAt", stopped_at as "stoppedAt" from demo_part where part = 'year'`,
  );
  return rows[0];
}

export async function noteYear(db: Queryable, done: number, total: number): Promise<void> {
  await db.query({
    name: 'demo_year_note',
    text: `update demo_part set done = $1, total = $2 where part = 'year'`,
    values: [done, total],
  });
}

/** Null goes on with it. False where it is done, or nobody wanted one. */
export async function stopYear(db: Queryable, at: number | null): Promise<boolean> {
  const { rowCount } = await db.query(
    `update demo_part set stopped_at = $1 where part = 'year' and done_at is null`,
    [at === null ? null : timestamp(at)],
  );
  return rowCount === 1;
}
