import type { ChangeKind, Succession } from '@gridgov/domain/city/areas/changes.ts';
import type { GridPlan } from '@gridgov/domain/city/areas/plan.ts';
import type { GridKind } from '@gridgov/domain/city/areas/tree.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

/* Reference data, city-wide and small: no statement here names a district. */

export type PlanRow = GridPlan & { readonly title: string; readonly createdAt: number };

export interface PlanGridRow {
  readonly code: string;
  readonly name: string;
  readonly kind: GridKind;
  /** Coordinates of a GeoJSON MultiPolygon, WGS-84. */
  readonly coordinates: string;
}

export interface PlanStep {
  readonly version: number;
  readonly step: string;
  /** Who did it, and for which area's office. */
  readonly account: string;
  readonly area: string;
  readonly note: string;
  readonly at: number;
}

/** What makes a step repeatable: the client's id, what was asked under it, and the plan as it was answered. */
export interface PlanCommandRow {
  readonly commandId: string;
  /** Digest of who asks for what. */
  readonly asked: string;
  readonly answer: PlanRow;
}

const PLAN = `id, street, title, state, version, in_force_from as "inForceFrom", needs, agreed,
  created_at as "createdAt"`;

export async function insertPlan(tx: Queryable, plan: PlanRow): Promise<void> {
  await tx.query(
    `insert into grid_plan (id, street, title, state, version, in_force_from, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [plan.id, plan.street, plan.title, plan.state, plan.version, plan.inForceFrom, timestamp(plan.createdAt)],
  );
}

export async function findPlan(db: Queryable, id: string): Promise<PlanRow | undefined> {
  const { rows } = await db.query<PlanRow>(`select ${PLAN} from grid_plan where id = $1`, [id]);
  return rows[0];
}

/** Plans of the streets inside the prefix, and those that ask the community of that code; newest first. */
export async function listPlans(db: Queryable, prefix: string, limit: number): Promise<PlanRow[]> {
  const { rows } = await db.query<PlanRow>(
    `select ${PLAN} from grid_plan where starts_with(street, $1) or $1 = any (needs) order by created_at desc, id limit $2`,
    [prefix, limit],
  );
  return rows;
}

/** False where somebody else was quicker: the version is no longer the one before. */
export async function updatePlan(tx: Queryable, plan: GridPlan): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update grid_plan set state = $3, version = $2, in_force_from = $4, needs = $5, agreed = $6
     where id = $1 and version = $2 - 1`,
    [plan.id, plan.version, plan.state, plan.inForceFrom, plan.needs, plan.agreed],
  );
  return rowCount === 1;
}

export async function insertStep(tx: Queryable, plan: string, step: StepRow): Promise<void> {
  await tx.query(
    `insert into grid_plan_step (plan_id, version, step, account, area, note, at, command_id, asked, answer,
       drawn_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[plan, step.version, step.step, step.account, step.area, step.note, timestamp(step.at)],
      ...[step.commandId, step.asked, step.answer, step.drawn, step.hash],
    ],
  );
}

/** A step with all that its hash covers. */
export interface StepRow extends PlanStep {
  readonly commandId: string | null;
  readonly asked: string | null;
  /** The plan as it was answered, as text. */
  readonly answer: string | null;
  /** Digest of the grids drawn with it. */
  readonly drawn: Buffer | null;
  /** Null for steps from before there were hashes. */
  readonly hash: Buffer | null;
}

export async function listLog(db: Queryable, plan: string): Promise<StepRow[]> {
  const { rows } = await db.query<StepRow>(
    `select version, step, account, area, note, at, command_id as "commandId", asked, answer, drawn_hash as drawn, hash
     from grid_plan_step where plan_id = $1 order by version`,
    [plan],
  );
  return rows;
}

export async function listPlanIds(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>('select id from grid_plan order by id');
  return rows.map((row) => row.id);
}

/** What was answered under a client's id; undefined for an id nobody used. */
export async function findCommand(db: Queryable, commandId: string): Promise<PlanCommandRow | undefined> {
  const { rows } = await db.query<{ asked: string; answer: string }>(
    'select asked, answer from grid_plan_step where command_id = $1',
    [commandId],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const answer = JSON.parse(row.answer) as PlanRow;
  // Answers from before there was consent say nothing of it.
  const { needs = [], agreed = [] }: Partial<PlanRow> = answer;
  return { commandId, asked: row.asked, answer: { ...answer, needs, agreed } };
}

/** Steps of one plan take turns, so that the same id sent twice at once finds what the first one did. */
export async function lockPlan(tx: Queryable, id: string): Promise<void> {
  await tx.query('select 1 from grid_plan where id = $1 for update', [id]);
}

export async function listSteps(db: Queryable, plan: string): Promise<PlanStep[]> {
  const { rows } = await db.query<PlanStep>(
    'select version, step, account, area, note, at from grid_plan_step where plan_id = $1 order by version',
    [plan],
  );
  return rows;
}

export async function listPlanGrids(db: Queryable, plan: string): Promise<PlanGridRow[]> {
  const { rows } = await db.query<PlanGridRow>(
    'select code, name, kind, coordinates from grid_plan_grid where plan_id = $1 order by code',
    [plan],
  );
  return rows;
}

export async function replacePlanGrids(
  tx: Queryable,
  plan: string,
  grids: readonly PlanGridRow[],
): Promise<void> {
  await tx.query('delete from grid_plan_grid where plan_id = $1', [plan]);
  await tx.query(
    `insert into grid_plan_grid (plan_id, code, name, kind, coordinates)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])`,
    [
      plan,
      grids.map((grid) => grid.code),
      grids.map((grid) => grid.name),
      grids.map((grid) => grid.kind),
      grids.map((grid) => grid.coordinates),
    ],
  );
}

export interface NewChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly day: string;
  readonly planId: string | null;
  readonly note: string;
  readonly recordedAt: number;
  readonly lines: readonly Succession[];
}

export async function insertChange(tx: Queryable, change: NewChange): Promise<void> {
  const { id, kind, day, planId, note, recordedAt, lines } = change;
  await tx.query(
    'insert into area_change (id, kind, day, plan_id, note, recorded_at) values ($1, $2, $3, $4, $5, $6)',
    [id, kind, day, planId, note, timestamp(recordedAt)],
  );
  await tx.query(
    `insert into area_succession (change_id, from_code, to_code, share)
     select $1, * from unnest($2::text[], $3::text[], $4::float8[])`,
    [id, lines.map((line) => line.from), lines.map((line) => line.to), lines.map((line) => line.share)],
  );
}
