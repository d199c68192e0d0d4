import type { Queryable } from '../../../platform/db/database.ts';
import { splitId } from '../../../platform/workflow/body-schema.ts';
import type { PlanPoint, PlanRow } from '../patrol-plans/public.ts';

/** The number of a matter; null where there is none. */
export async function numberOfMatter(db: Queryable, issue: string): Promise<string | null> {
  const { rows } = await db.query<{ number: string }>(
    'select number from issue where district = $1 and id = $2',
    splitId(issue),
  );
  return rows[0]?.number ?? null;
}

/** The patrols of a plan are given through a day. */
export async function givenThrough(
  db: Queryable,
  { district, id }: Pick<PlanRow, 'district' | 'id'>,
  day: string,
): Promise<void> {
  await db.query(
    'update patrol_plan set made_through = $3 where district = $1 and id = $2 and made_through < $3',
    [district, id, day],
  );
}

/** The grids were cut anew: points lie in others than before. */
export async function movePoints(
  db: Queryable,
  { district, id }: Pick<PlanRow, 'district' | 'id'>,
  points: readonly PlanPoint[],
): Promise<void> {
  await db.query('update patrol_plan set points = $3 where district = $1 and id = $2', [
    district,
    id,
    JSON.stringify(points),
  ]);
}

/** While the city does not use patrols no day of them is owed. */
export async function passOver(db: Queryable, district: string, day: string): Promise<void> {
  await db.query('update patrol_plan set made_through = $2 where district = $1 and made_through < $2', [
    district,
    day,
  ]);
}
