import type { Queryable } from '../../../platform/db/database.ts';
import { splitId } from '../../../platform/workflow/body-schema.ts';

/** The number of a matter; null where there is none. */
export async function numberOfMatter(db: Queryable, issue: string): Promise<string | null> {
  const { rows } = await db.query<{ number: string }>(
    'select number from issue where district = $1 and id = $2',
    splitId(issue),
  );
  return rows[0]?.number ?? null;
}
