import type { State } from '@gridgov/domain/work/patrols/events.ts';
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

/** Whoever saved the plan last, until they were told that its item ended. */
export async function keeperToTell(db: Queryable, district: string, plan: string): Promise<string | null> {
  const { rows } = await db.query<{ keeper: string }>(
    'select changed_by as keeper from patrol_plan where district = $1 and id = $2 and not keeper_told',
    [district, plan],
  );
  return rows[0]?.keeper ?? null;
}

/** They were told, where a patrol of the plan says so. */
export async function keeperTold(
  db: Queryable,
  { district, id }: Pick<PlanRow, 'district' | 'id'>,
  patrol: string,
): Promise<void> {
  await db.query(
    `update patrol_plan set keeper_told = true
     where district = $1 and id = $2 and not keeper_told
       and exists (select from patrol_case where district = $1 and id = $3 and state ? 'keeper')`,
    [district, id, patrol],
  );
}

/** While the city does not use patrols no day of them is owed. */
export async function passOver(db: Queryable, district: string, day: string): Promise<void> {
  await db.query('update patrol_plan set made_through = $2 where district = $1 and made_through < $2', [
    district,
    day,
  ]);
}

/** Patrols on which a matter was found; one, unless it was reported on two. */
export async function patrolsFinding(db: Queryable, district: string, issue: string): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>(
    `select state from patrol_case where district = $1 and state -> 'finds' <> '[]'::jsonb
       and state -> 'finds' @> $2::jsonb order by day limit 10`,
    [district, JSON.stringify([{ issue }])],
  );
  return rows.map(({ state }) => state);
}
