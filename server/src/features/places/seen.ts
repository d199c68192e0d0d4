/** Places of public matters, gathered so that residents find a house or a shop by what others called it. */
import type { AreaSnapshot } from '../areas/public.ts';
import { withoutHome } from '../publication/public.ts';
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
export async function gatherSeen({ db, places, districts }: PlaceDeps, now: number): Promise<number> {
  const areas = await places.snapshot();
  const to = now - SETTLE_MS;
  let gathered = 0;
  for (const district of districts()) {
    let from = (await readUntil(db, district)) ?? now - LOOK_BACK;
    for (;;) {
      // Page by page: each begins where the one before ended.
      const told = await listTold(db, district, { from, to, limit: AT_ONCE });
      const rows = await rowsOf(areas, told, now);
      if (rows.length > 0) await keepSeen(db, district, rows);
      gathered += rows.length;
      const last = told.at(-1)?.at ?? to;
      const whole = told.length < AT_ONCE || last === from;
      from = whole ? Math.max(from, to) : last;
      await setReadUntil(db, district, from);
      if (whole) break;
    }
  }
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
