/** After grids were split, merged or cut anew: open matters go over to the grids that answer now. */
import { decideSuccession } from '@gridgov/domain/issues/decide.ts';
import { uuidOf } from '../../platform/ledger/ids.ts';
import { giveEvents } from './act.ts';
import type { IssueDeps } from './deps.ts';
import { listOpenGrids, listOpenIn } from './range-queries.ts';
import { SYSTEM } from './tasks.ts';

export type Succession = {
  /** The grid in force that answers for a grid, by the point where there is one; null where none does. */
  readonly successorOf: (
    grid: string,
    point: { lon: number; lat: number } | null,
    since: number,
  ) => string | null;
  /** Whether a grid that is still in force ever gave ground to another one. */
  readonly gaveGround: (grid: string) => boolean;
};

/**
 * Carries open matters out of grids that are no longer in force, and those whose place went to another grid out of
 * grids that were cut. Safe to run again, and on several servers at once: the command of each carrying over is made
 * from the matter, the old grid and the new one.
 */
export async function carryOver(
  deps: IssueDeps,
  districts: readonly string[],
  succession: Succession,
  now: number,
): Promise<number> {
  let carried = 0;
  for (const district of districts) {
    for (const grid of await listOpenGrids(deps.db, district)) {
      const inForce = deps.places.exists(grid, now);
      if (inForce && !succession.gaveGround(grid)) continue;
      // Grid after grid: a re-cut concerns a few of them at a time.
      carried += await carryGrid(deps, { district, grid, inForce }, succession, now);
    }
  }
  return carried;
}

async function carryGrid(
  deps: IssueDeps,
  { district, grid, inForce }: { district: string; grid: string; inForce: boolean },
  { successorOf }: Succession,
  now: number,
): Promise<number> {
  let carried = 0;
  for (const { id, place, reportedAt } of await listOpenIn(deps.db, district, grid)) {
    const point = place.lon === null || place.lat === null ? null : { lon: place.lon, lat: place.lat };
    // Without a place of its own a matter stays with its grid as long as there is one.
    if (inForce && point === null) continue;
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
