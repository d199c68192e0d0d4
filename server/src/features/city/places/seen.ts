/** Places of public matters, gathered so that residents find a house or a shop by what others called it. */

import { takeQueued, type WorkDeps } from '../../../platform/work/work.ts';
import { withoutHome } from '../../telling/publication/public.ts';
import type { AreaSnapshot } from '../areas/public.ts';
import type { PlaceDeps } from './deps.ts';
import { keepSeen, listTold, readUntil, type SeenRow, setReadUntil, type Told } from './queries.ts';
import { wordsOf } from './words.ts';

const DAY_MS = 86_400_000;
/** Where nothing was read before, as far back; older words of place may no longer be true. */
const LOOK_BACK = 400 * DAY_MS;
/** An event is written a little after the moment it bears. */
const SETTLE_MS = 60_000;
const AT_ONCE = 1_000;
const SHORTEST = 3;
const LONGEST = 60;

/** Reads on in the events of each district; returns how many places were gathered. Twice changes nothing. */
export async function gatherSeen(
  { db, places, districts }: Omit<PlaceDeps, 'names'>,
  now: number,
  onError: WorkDeps['onError'],
  ending?: AbortSignal,
): Promise<number> {
  const to = now - SETTLE_MS;
  let gathered = 0;
  const keep = async (district: string, told: readonly Told[]) => {
    const rows = await rowsOf(await places.snapshot(), told, now);
    if (rows.length > 0) await keepSeen(db, district, rows);
    gathered += rows.length;
  };
  const page = async (district: string) => {
    const from = (await readUntil(db, district)) ?? now - LOOK_BACK;
    return { from, told: await listTold(db, district, { from, to, limit: AT_ONCE }) };
  };
  await takeQueued(
    { db, now, onError, ending },
    {
      name: 'places',
      districts,
      // Page by page: each begins where the one before ended.
      batch: async (district, skip) => {
        const { from, told } = await page(district);
        await keep(
          district,
          told.filter(({ id }) => !skip.includes(id)),
        );
        const last = told.at(-1)?.at ?? to;
        const whole = told.length < AT_ONCE || last === from;
        await setReadUntil(db, district, whole ? Math.max(from, to) : last);
        return !whole;
      },
      keys: async (district, skip) => {
        const { told } = await page(district);
        return [...new Set(told.map(({ id }) => id))].filter((id) => !skip.includes(id));
      },
      one: async (district, only) =>
        keep(district, await listTold(db, district, { from: now - LOOK_BACK, to, limit: AT_ONCE, only })),
    },
  );
  return gathered;
}

/** One row a place: the last one told wins. */
async function rowsOf(areas: AreaSnapshot, told: readonly Told[], now: number): Promise<SeenRow[]> {
  const latest = new Map<string, Omit<SeenRow, 'words'>>();
  for (const { placeText, at, ...rest } of told) {
    const name = withoutHome(placeText).slice(0, LONGEST);
    if (name.length < SHORTEST) continue;
    latest.set(`${rest.grid} ${name}`, { ...rest, name, at: new Date(at).toISOString() });
  }
  return Promise.all(
    [...latest.values()].map(async (row) => ({
      ...row,
      words: await wordsOf([row.name], areas.pathOf(row.grid, now)),
    })),
  );
}
