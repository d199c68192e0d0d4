/** After grids were split, merged or cut anew: open matters go over to the grids that answer now. */
import { decideSuccession } from '@gridgov/domain/issues/decide.ts';
import { uuidOf } from '../../platform/ledger/ids.ts';
import { giveEvents } from './act.ts';
import type { IssueDeps } from './deps.ts';
import { listOpenGrids, listOpenIn } from './range-queries.ts';
import { SYSTEM } from './tasks.ts';

/** The grid in force that answers for a grid that is no more, by the point where there is one; null where none does. */
export type Successor = (
  grid: string,
  point: { lon: number; lat: number } | null,
  since: number,
) => string | null;

/**
 * Carries open matters out of grids that are no longer in force. Safe to run again, and on several servers at
 * once: the command of each carrying over is made from the matter, the old grid and the new one.
 */
export async function carryOver(
  deps: IssueDeps,
  districts: readonly string[],
  successorOf: Successor,
  now: number,
): Promise<number> {
  let carried = 0;
  for (const district of districts) {
    const grids = await listOpenGrids(deps.db, district);
    for (const grid of grids.filter((one) => !deps.places.exists(one, now))) {
      // Grid after grid: a re-cut concerns a few of them at a time.
      carried += await carryGrid(deps, { district, grid }, successorOf, now);
    }
  }
  return carried;
}

async function carryGrid(
  deps: IssueDeps,
  { district, grid }: { district: string; grid: string },
  successorOf: Successor,
  now: number,
): Promise<number> {
  let carried = 0;
  for (const { id, place, reportedAt } of await listOpenIn(deps.db, district, grid)) {
    const point = place.lon === null || place.lat === null ? null : { lon: place.lon, lat: place.lat };
    const heir = successorOf(grid, point, reportedAt);
    if (heir === null || heir === grid) continue;
    const commandId = uuidOf(`succession ${id} ${grid} ${heir}`);
    await giveEvents(deps, SYSTEM, { district, id, commandId, now }, (state) =>
      decideSuccession(state, heir),
    );
    carried += 1;
  }
  return carried;
}
