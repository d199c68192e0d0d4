/** The workforce 队伍 of an area: posts by the roster against what the district says a grid should have. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { isVacant } from '@gridgov/domain/work/workers/coverage.ts';
import { STAGES } from '@gridgov/domain/work/workers/tables.ts';
import type { Static } from 'typebox';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { standInsIn } from '../stand-ins/public.ts';
import type { Workforce } from './schema.ts';
import { type GridRow, gridsWith, type Rule, ruleOf, workersIn } from './workforce-queries.ts';

export type WorkforceDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly areaName: (code: string, language: Language) => string;
};

const MOST_WORKERS = 2000;
const DISTRICT = 6;
const STREET = 9;
const GRID = 15;

/** Codes of the next level down from one of this length. */
const below = (length: number): number =>
  length === DISTRICT ? STREET : length === GRID ? GRID : length + 3;

export async function workforceOf(
  { db, areaName }: Pick<WorkforceDeps, 'db' | 'areaName'>,
  { area, now, language }: { readonly area: string; readonly now: number; readonly language: Language },
): Promise<Static<typeof Workforce>> {
  const day = dayTextAt(now);
  const name = (code: string) => areaName(code, language);
  const isMapped = area.length >= STREET;
  const [grids, rule, workers, standIns] = await Promise.all([
    gridsWith(db, area, day),
    ruleOf(db, area.slice(0, DISTRICT), day),
    isMapped ? workersIn(db, area, MOST_WORKERS) : [],
    isMapped ? standInsIn(db, area, day) : [],
  ]);
  const length = below(area.length);
  const parts = Map.groupBy(grids, ({ code }) => code.slice(0, length));
  return {
    ...{ area, name: name(area), day },
    rule: rule === null ? null : { ...rule, counted: [...rule.counted] },
    places: [...parts].map(([code, own]) => ({ code, name: name(code), ...sumOf(own, rule) })),
    // Grid by grid only where a map of them can be read.
    grids: isMapped
      ? grids.map((grid) => ({
          ...{ ...grid, name: name(grid.code) },
          standIns: standIns
            .filter((one) => one.grid === grid.code)
            .map(({ id, name: called, from, to }) => ({ id, name: called, from, to })),
        }))
      : [],
    workers: workers.map(({ id, person: _, stage, ...worker }) => ({
      ...worker,
      ...{ id: `${area.slice(0, DISTRICT)}.${id}`, place: name(worker.grid) },
      ...{ stage, standing: STAGES[stage][language] },
    })),
  };
}

/** Households are summed over the grids that say theirs. */
function sumOf(grids: readonly GridRow[], rule: Rule | null) {
  const sum = (of: (grid: GridRow) => number) => grids.reduce((all, grid) => all + of(grid), 0);
  return {
    grids: grids.length,
    households: sum(({ households }) => households ?? 0),
    unknown: grids.filter(({ households }) => households === null).length,
    fullTime: sum(({ fullTime }) => fullTime),
    partTime: sum(({ partTime }) => partTime),
    assistants: sum(({ assistants }) => assistants),
    vacant: grids.filter((grid) => isVacant(grid, rule)).length,
  };
}
