/** Figures of the trades beside the loop, against a plain count of their sheets. */
import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import { WALKS } from '@gridgov/domain/walks.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import type { Db } from '../platform/db/database.ts';
import { monthsOf, recountMonth } from '../platform/figures/months.ts';
import { districtsOf, rebuildFigures } from '../platform/figures/rebuild.ts';
import { districtsWaiting, relayOnce } from '../platform/ledger/relay.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { streamOf } from '../platform/workflow/stream.ts';
import { testDatabase } from '../testing/database.ts';
import { TEST_CRYPTO } from '../testing/sealing.ts';
import { createCaseTable } from './cli/queries.ts';
import { nothingTried, type Tried, tryAgain } from './cli/scratch/attempts.ts';
import { casesIn, servedAs, tableOf } from './cli/scratch/cases.ts';
import { type CountingStream, countingOf } from './figures.ts';

const MORNING = Date.UTC(2026, 2, 2, 1);

async function recount(
  db: Db,
  { stream, counting }: CountingStream,
): Promise<{ cells: number; wrong: number }> {
  const sum = { cells: 0, wrong: 0 };
  for (const district of await districtsOf(db, stream)) {
    for (const month of await monthsOf(db, counting, district)) {
      const found = await recountMonth(db, counting, { district, month, now: MORNING });
      sum.cells += found.cells;
      sum.wrong += found.wrong;
    }
  }
  return sum;
}

async function isWhole(db: Db, counting: CountingStream): Promise<void> {
  assert.equal((await recount(db, counting)).wrong, 0);
  assert.deepEqual((await verifyLedger(db, [counting.stream])).broken, []);
}

/** Random walks through the trade, each command given to the ledger. */
async function walked(t: TestContext, trade: Trade<Types>): Promise<Db> {
  const { db, owner } = await testDatabase(t);
  await createCaseTable(owner, tableOf(trade));
  const give = casesIn(db, TEST_CRYPTO, trade);
  const walk = { commands: 1500, seed: 11, from: MORNING };
  const cases = WALKS[trade.name]?.(shippedCalendar(), walk) ?? assert.fail();
  const again = nothingTried();
  for (let next = cases.next(); next.done !== true; next = cases.next())
    await tryAgain(next.value as readonly Tried[], give, again);
  assert.deepEqual(again.broken, []);
  return db;
}

/** The loop has a second reckoning of its own. */
const counting = TRADES.map((trade) => trade as unknown as Trade<Types>).filter(
  ({ name, figures }) => figures !== undefined && name !== 'issue',
);

for (const trade of counting) {
  test(`after random walks the figures of ${trade.name} are what its sheets count; lost sheets are made anew`, async (t) => {
    const db = await walked(t, trade);
    const found = countingOf().find(({ stream }) => stream.name === trade.name) ?? assert.fail();
    const own: CountingStream = { ...found, stream: streamOf(servedAs(trade)) };
    await isWhole(db, own);
    for (const district of await districtsWaiting(db))
      while ((await relayOnce(db, district, async () => undefined)) > 0);
    await isWhole(db, own);
    const { cells } = await recount(db, own);
    assert.ok(cells > 50, `${cells} cells`);
    const { table } = own.counting;
    await db.query(
      `delete from ${table} where stream_id in (select stream_id from ${table} order by stream_id limit 3)`,
    );
    assert.ok((await recount(db, own)).wrong > 0);
    const { signal } = new AbortController();
    await rebuildFigures(db, { ...own, now: () => MORNING, progress: () => undefined, signal });
    await isWhole(db, own);
  });
}
