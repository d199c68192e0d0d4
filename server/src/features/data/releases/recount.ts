/** Each night the frozen rows of every edition are counted again; what differs is kept for the page and for `doctor`. */
import { dayStartAt, HOUR } from '@gridgov/domain/calendar/zone.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import type { CountingTrade } from '../figures/public.ts';
import { cellsIn } from './count.ts';
import { Tally } from './frozen.ts';
import { type EditionKey, freezeOf, frozenSpans } from './frozen-queries.ts';
import { releasedOf } from './queries.ts';
import { dueEditions, noteRecount, type Recount } from './recount-queries.ts';

/** Before the first people come. */
const MORNING = 6 * HOUR;
const BITE = 1_000;

/** Nothing by day, and nothing a second time in a night. Returns how many editions differ. */
export async function recountFrozenAtNight(
  db: Db,
  trades: readonly CountingTrade[],
  { now, offset }: { readonly now: number; readonly offset: number },
): Promise<number> {
  const midnight = dayStartAt(now, offset);
  if (now - midnight >= MORNING) return 0;
  let differing = 0;
  for (const edition of await dueEditions(db, midnight)) {
    // Edition after edition: this is work beside the city's own.
    const { wrong } = await recountEdition(db, trades, edition, now);
    if (wrong > 0) differing += 1;
  }
  return differing;
}

/** Cells that are not what the rows say; one more where the rows are not those that were frozen. */
export async function recountEdition(
  db: Queryable,
  trades: readonly CountingTrade[],
  edition: EditionKey,
  now: number,
): Promise<Recount> {
  const freeze = await freezeOf(db, edition);
  const released = await releasedOf(db, edition);
  const tally = await tallyOf(db, edition, [...new Set(released.map(({ data }) => data.trade))].sort());
  const known = released.filter(({ data }) => trades.some(({ name }) => name === data.trade));
  const differing = known.flatMap(({ data }) => {
    const { cells, ...measure } = data;
    const [then, counted] = [cells, cellsIn(measure, trades, tally.sums(data.trade))].map(
      (some) => new Set(some.map(canonical)),
    );
    return [
      ...[...(then ?? [])].filter((cell) => counted?.has(cell) !== true),
      ...[...(counted ?? [])].filter((cell) => then?.has(cell) !== true),
    ];
  });
  const isWhole = freeze?.digest.equals(tally.digest()) === true && freeze.spans === tally.spans;
  const found = {
    cells: known.reduce((sum, { data }) => sum + data.cells.length, 0),
    wrong: differing.length + (isWhole ? 0 : 1),
  };
  await noteRecount(db, edition, found, now);
  return found;
}

async function tallyOf(db: Queryable, edition: EditionKey, trades: readonly string[]): Promise<Tally> {
  const tally = new Tally();
  for (const trade of trades) {
    let after: readonly [string, number] | null = null;
    for (;;) {
      // Each bite begins where the one before ended.
      const bite = await frozenSpans(db, { ...edition, trade, facts: null, after, limit: BITE });
      for (const span of bite) tally.add(span);
      const last = bite.at(-1);
      if (last === undefined || bite.length < BITE) break;
      after = [last.case_id, last.span];
    }
  }
  return tally;
}
