/** After grids were split, merged or cut anew: open matters go over to the grids that answer now. */
import { decideSuccession } from '@gridgov/domain/loop/issues/decide.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { takeQueued, type WorkDeps } from '../../../platform/work/work.ts';
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

type Given = Pick<WorkDeps, 'now' | 'onError'> & {
  readonly districts: readonly string[];
  readonly succession: Succession;
};

/**
 * Carries open matters out of grids that are no longer in force, and those whose place went to another grid out of
 * grids that were cut. Safe to run again, and on several servers at once: the command of each carrying over is made
 * from the matter, the old grid and the new one. Returns how many.
 */
export async function carryOver(
  deps: IssueDeps,
  { districts, succession, now, onError }: Given,
): Promise<number> {
  let carried = 0;
  // A matter and where it goes, in one key.
  await takeQueued(
    { db: deps.db, now, onError },
    {
      name: 'succession',
      districts: () => districts,
      keys: async (district, skip) => {
        const leaving = await leavingIn(deps, district, succession, now);
        return leaving.filter((key) => !skip.includes(key));
      },
      one: async (district, key) => {
        const [id = '', grid = '', heir = ''] = key.split(' ');
        const commandId = uuidOf(`succession ${id} ${grid} ${heir}`);
        await giveEvents(deps, SYSTEM, { district, id, commandId, now }, (state) =>
          decideSuccession(state, heir),
        );
        carried += 1;
      },
    },
  );
  return carried;
}

async function leavingIn(
  deps: IssueDeps,
  district: string,
  succession: Succession,
  now: number,
): Promise<string[]> {
  const keys: string[] = [];
  for (const grid of await listOpenGrids(deps.db, district)) {
    const inForce = deps.places.exists(grid, now);
    if (inForce && !succession.gaveGround(grid)) continue;
    // Grid after grid: a re-cut concerns a few of them at a time.
    keys.push(...heirsIn(await listOpenIn(deps.db, district, grid), { grid, inForce }, succession));
  }
  return keys;
}

function heirsIn(
  matters: readonly IssueState[],
  { grid, inForce }: { readonly grid: string; readonly inForce: boolean },
  { successorOf }: Succession,
): string[] {
  return matters.flatMap(({ id, place, reportedAt }) => {
    const point = place.lon === null || place.lat === null ? null : { lon: place.lon, lat: place.lat };
    // Without a place of its own a matter stays with its grid as long as there is one.
    if (inForce && point === null) return [];
    const heir = successorOf(grid, point, reportedAt);
    return heir === null || heir === grid ? [] : [`${id} ${grid} ${heir}`];
  });
}
