/** Plans of patrols as they are kept: of a district, each with its points. */
import type { Frequency, Rhythm } from '@gridgov/domain/work/patrol-plans/due.ts';
import type { Planned, PlannedPoint } from '@gridgov/domain/work/patrols/events.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

/** A check point with the grid it lies in. */
export type PlanPoint = PlannedPoint & { readonly grid: string };

export type PlanRow = Rhythm & {
  readonly district: string;
  readonly id: string;
  readonly area: string;
  readonly title: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly classes: readonly string[];
  readonly frequency: Frequency;
  readonly hour: number;
  readonly points: readonly PlanPoint[];
  /** Days; the last is within. */
  readonly from: string;
  readonly to: string | null;
  readonly madeThrough: string;
};

const COLUMNS = `district, id, area, title, item, item_title as "itemTitle", classes, frequency, days, hour, points,
  to_char(valid_from, 'YYYY-MM-DD') as "from", to_char(valid_to, 'YYYY-MM-DD') as "to",
  to_char(made_through, 'YYYY-MM-DD') as "madeThrough"`;

/** What a plan says of the patrol of a grid; null where there is no such plan. */
export async function plannedFor(
  db: Queryable,
  { district, plan, grid }: { readonly district: string; readonly plan: string; readonly grid: string },
): Promise<Planned | null> {
  const row = await planById(db, district, plan);
  if (row === null) return null;
  const { title, item, itemTitle, classes, hour } = row;
  const points = row.points
    .filter((point) => point.grid === grid)
    .map(({ name, lon, lat }) => ({ name, lon, lat }));
  return { title, item: itemTitle, itemId: item, classes, hour, points };
}

export async function planById(db: Queryable, district: string, id: string): Promise<PlanRow | null> {
  const { rows } = await db.query<PlanRow>(
    `select ${COLUMNS} from patrol_plan where district = $1 and id = $2`,
    [district, id],
  );
  return rows[0] ?? null;
}

/** Plans that may have patrols to be given by a day. */
export async function plansBehind(db: Queryable, district: string, day: string): Promise<PlanRow[]> {
  const { rows } = await db.query<PlanRow>(
    `select ${COLUMNS} from patrol_plan
     where district = $1 and made_through < $2 and valid_from <= $2
       and (valid_to is null or valid_to > made_through)
     order by id`,
    [district, day],
  );
  return rows;
}

/** Plans of an area and of what lies in it, those that ended last. */
export async function plansIn(
  db: Queryable,
  { district, area, day, limit }: { district: string; area: string; day: string; limit: number },
): Promise<PlanRow[]> {
  const { rows } = await db.query<PlanRow>(
    `select ${COLUMNS} from patrol_plan
     where district = $1 and (area like $2 || '%' or $2 like area || '%')
     order by (valid_to is not null and valid_to < $3), area, title, id limit $4`,
    [district, area, day, limit],
  );
  return rows;
}

/** Writes a plan as it is now; the days whose patrols were given stay. */
export async function putPlan(
  tx: Queryable,
  row: PlanRow,
  { now, by }: { readonly now: number; readonly by: string },
): Promise<void> {
  await tx.query(
    `insert into patrol_plan (district, id, area, title, item, item_title, classes, frequency, days, hour, points,
       valid_from, valid_to, made_through, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (district, id) do update set area = excluded.area, title = excluded.title, item = excluded.item,
       item_title = excluded.item_title, classes = excluded.classes, frequency = excluded.frequency,
       days = excluded.days, hour = excluded.hour, points = excluded.points, valid_from = excluded.valid_from,
       valid_to = excluded.valid_to, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
       keeper_told = false`,
    [
      ...[row.district, row.id, row.area, row.title, row.item, row.itemTitle, row.classes, row.frequency],
      ...[row.days, row.hour, JSON.stringify(row.points), row.from, row.to, row.madeThrough],
      ...[timestamp(now), by],
    ],
  );
}
