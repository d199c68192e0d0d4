import type { Queryable } from '../../../platform/db/database.ts';

export type Published = {
  readonly revision: number;
  readonly at: number;
  readonly person: string | null;
  readonly note: string;
};

/** Who changed the rules in these revisions, when and why. */
export async function revisionsOf(db: Queryable, revisions: readonly number[]): Promise<Published[]> {
  const { rows } = await db.query<Published>(
    `select r.revision, r.at, r.by_person::text as person, r.note from rules_revision r
     where r.revision = any($1::int[])`,
    [revisions],
  );
  return rows;
}
