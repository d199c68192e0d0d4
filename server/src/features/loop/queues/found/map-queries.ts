import type { Promising } from '@gridgov/domain/loop/issues/promises.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';
import { conditionsOf } from '../filters/condition-queries.ts';
import { PROMISING, placeOf } from '../pages/branch-queries.ts';
import type { Branch } from '../pages/scope.ts';
import { compiled } from '../queries.ts';
import type { Plan } from '../views.ts';

export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

export type Cell = {
  readonly n: number;
  readonly lon: number;
  readonly lat: number;
  /** The first moment at which a promise in the cell breaks. */
  readonly due_at: number | null;
  /** The matter that is due first. */
  readonly id: string;
};

function insideOf(plan: Plan, branch: Branch, box: Box): RawBuilder<unknown> {
  return sql`i.lat between ${box.south} and ${box.north} and i.lon between ${box.west} and ${box.east}
    and ${placeOf(branch, { ...plan, open: true })} and (${conditionsOf(plan, branch)})`;
}

/** Open matters of a map section, gathered in cells of `degrees`; at most `most` are looked at. */
export async function listCells(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  box: Box,
  degrees: number,
  most: number,
): Promise<Cell[]> {
  const { district } = branch;
  const statement = sql`with pins as materialized (
      select i.id, i.lon, i.lat, i.rank, i.due_at from issue i
      where i.district = ${district} and ${insideOf(plan, branch, box)} limit ${sql.lit(most)}
    ) select count(*) as n, avg(p.lon) as lon, avg(p.lat) as lat, min(p.due_at) as due_at,
      (array_agg(p.id order by p.due_at >= ${timestamp(plan.now)} and p.rank = 2, p.due_at))[1] as id
    from pins p group by floor(p.lon / ${degrees}::float8), floor(p.lat / ${degrees}::float8)`;
  return (await db.query<Cell>(compiled(statement))).rows;
}

export type Pin = {
  readonly district: string;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly class_code: string | null;
  readonly reported_at: number;
  readonly nature: string;
  readonly lon: number;
  readonly lat: number;
  readonly rules: string;
  readonly promising: Promising;
};

const PIN =
  sql.raw(`i.district, i.id, i.number, i.state->>'title' as title, i.class_code, i.reported_at, i.nature, i.lon, i.lat,
  i.state->>'rulesVersion' as rules, ${PROMISING} as promising`);

/** Open matters of a map section one by one. */
export async function listPins(
  db: Queryable,
  plan: Plan,
  branch: Branch,
  box: Box,
  most: number,
): Promise<Pin[]> {
  const { district } = branch;
  const statement = sql`select ${PIN} from issue i
    where i.district = ${district} and ${insideOf(plan, branch, box)} limit ${sql.lit(most)}`;
  return (await db.query<Pin>(compiled(statement))).rows;
}

/** Pins by id: those that stand for a cell. */
export async function pinsOf(db: Queryable, district: string, ids: readonly string[]): Promise<Pin[]> {
  const statement = sql`select ${PIN} from issue i where i.district = ${district} and i.id = any(${ids as string[]}::uuid[])`;
  return (await db.query<Pin>(compiled(statement))).rows;
}
