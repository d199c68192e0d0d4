import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { jars, makeJarTable, put } from '../../testing/jars.ts';
import { noFault } from '../../testing/work.ts';
import type { Queryable } from '../db/database.ts';
import { takeQueued, type WorkDeps } from '../work/work.ts';
import { uuidv7 } from './ids.ts';
import { makeLedger } from './ledger.ts';
import { relayOnce } from './relay.ts';
import { shapeQueue } from './shape.ts';
import { verifyLedger } from './verify.ts';

const [HERE, THERE] = ['990106', '990107'];
const NOW = Date.parse('2026-11-24T12:00:00+08:00');
const [OLD, NEW] = [jars('jar', 1), jars('jar', 2)];

async function rowOf(db: Queryable, id: string) {
  const { rows } = await db.query('select shape, version, coins, state from jar where id = $1', [id]);
  return rows[0];
}

async function settle(database: Awaited<ReturnType<typeof testDatabase>>) {
  for (const district of [HERE, THERE]) await relayOnce(database.db, district, async () => undefined);
  const { rows } = await database.db.query<{ key: string; n: number }>(
    'select key, sum(n)::int as n from tally group by key having sum(n) <> 0 order by key',
  );
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
}

const goThrough = (db: Parameters<typeof shapeQueue>[0], onError: WorkDeps['onError'] = noFault) =>
  takeQueued(
    { db, now: NOW, onError },
    shapeQueue(db, [NEW], () => NOW),
  );

test('servers of two releases bring a row to their own shape on the way, and neither loses what the other did', async (t) => {
  const { db, owner } = await testDatabase(t);
  await makeJarTable(owner, 'jar');
  const id = uuidv7();
  const [before, after] = [makeLedger(db, OLD), makeLedger(db, NEW)];
  await before.run(put(id, 1, id));
  await before.run(put(id, 2));
  await after.run(put(id, 4));
  assert.deepEqual(await rowOf(db, id), { shape: 2, version: 3, coins: 7, state: { coins: 7, puts: 3 } });
  await before.run(put(id, 8));
  assert.deepEqual(await rowOf(db, id), { shape: 1, version: 4, coins: 15, state: { coins: 15 } });
  await after.run(put(id, 16));
  assert.deepEqual(await rowOf(db, id), { shape: 2, version: 5, coins: 31, state: { coins: 31, puts: 5 } });
  assert.deepEqual(await settle({ db } as never), { 'jars:5': 1 }, 'counters hold what the row says');
});

test('the rows of a city are made anew while commands run, by two servers, and counters follow', async (t) => {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await makeJarTable(owner, 'jar');
  const before = makeLedger(db, OLD);
  const ids = Array.from({ length: 450 }, () => uuidv7());
  const home = (n: number) => (n % 9 === 0 ? THERE : HERE);
  await Promise.all(ids.map((id, n) => before.run(put(id, n, id, home(n)))));
  assert.equal((await settle(database)).jars, 450);
  assert.equal((await verifyLedger(db, [NEW])).waiting, 450);

  const after = makeLedger(db, NEW);
  const commands = ids.flatMap((id, n) =>
    n % 10 === 0
      ? [after.run(put(id, 1, uuidv7(), home(n)))]
      : n % 10 === 5
        ? [before.run(put(id, 1, uuidv7(), home(n)))]
        : [],
  );
  await Promise.all([goThrough(db), goThrough(db), ...commands]);
  // What the server of the version before wrote behind the first pass.
  await goThrough(db);
  const left = await verifyLedger(db, [NEW]);
  assert.deepEqual(left.broken, []);
  const { rows } = await db.query('select shape, count(*)::int as n from jar group by shape order by shape');
  assert.deepEqual(rows.at(-1), { shape: 2, n: 450 - left.waiting });
  for (const [n, id] of ids.entries()) {
    // Whatever is left is made anew by the next command.
    if (left.waiting > 0) await after.run(put(id, 0, uuidv7(), home(n)));
  }
  assert.equal((await verifyLedger(db, [NEW])).waiting, 0);
  const { jars: none = 0, ...told } = await settle(database);
  assert.equal(none, 0);
  assert.equal(
    Object.values(told).reduce((sum, n) => sum + n, 0),
    450,
  );
});

test('what stands for a row is made anew too, where a server of the version before did not know of it', async (t) => {
  const { db, owner } = await testDatabase(t);
  await makeJarTable(owner, 'jar');
  const before = makeLedger(db, OLD);
  const [unknown, stale] = [uuidv7(), uuidv7()];
  // One after the other.
  for (const id of [unknown, stale]) for (const own of [id, uuidv7()]) await before.run(put(id, 1, own));
  await owner.query('delete from jar_tag where stream_id = $1', [unknown]);
  await owner.query("update jar_tag set tag = 'gone', puts = 9 where stream_id = $1", [stale]);
  const met = uuidv7();
  // The same for one that a command meets before the work comes to it.
  await before.run(put(met, 1, met));
  await owner.query('delete from jar_tag where stream_id = $1', [met]);
  await makeLedger(db, NEW).run(put(met, 1));
  await goThrough(db);
  const { rows } = await db.query('select stream_id, tag, puts from jar_tag order by stream_id, tag');
  const tags = [unknown, stale, met]
    .toSorted()
    .flatMap((stream_id) => ['jar', 'used'].map((tag) => ({ stream_id, tag, puts: 2 })));
  assert.deepEqual(rows, tags);
  assert.deepEqual((await verifyLedger(db, [NEW])).broken, []);
});

test('a walk that broke off goes on where it stood, and is not begun again when it is done', async (t) => {
  const { db, owner } = await testDatabase(t);
  await makeJarTable(owner, 'jar');
  const before = makeLedger(db, OLD);
  const ids = Array.from({ length: 450 }, () => uuidv7()).sort();
  await Promise.all(ids.map((id) => before.run(put(id, 1, id))));
  const queue = shapeQueue(db, [NEW], () => NOW);
  assert.equal(await queue.batch?.(HERE as string, []), true);
  const { rows } = await db.query('select after, found from stream_shape');
  assert.deepEqual(rows, [{ after: ids[199], found: 200 }]);
  await goThrough(db);
  assert.equal((await verifyLedger(db, [NEW])).waiting, 0);
  assert.deepEqual(await queue.districts(), []);
  await owner.query('update jar set shape = 1, state = \'{"coins": 1000}\' where id = $1', [ids[3]]);
  const { broken, waiting } = await verifyLedger(db, [NEW]);
  assert.deepEqual([broken.map(({ problem }) => problem), waiting], [['row'], 0], 'nothing waits any more');
});

test('a row whose events cannot be followed is set aside, and the others are made anew', async (t) => {
  const { db, owner } = await testDatabase(t);
  await makeJarTable(owner, 'jar');
  const before = makeLedger(db, OLD);
  const ids = Array.from({ length: 5 }, () => uuidv7());
  await Promise.all(ids.map((id) => before.run(put(id, 1, id))));
  await owner.query(`update event set body = '{"body": {"coins": -1}}' where stream_id = $1`, [ids[2]]);
  const faults: string[] = [];
  await goThrough(db, (what) => void faults.push(what));
  assert.ok(faults.some((what) => what.includes(ids[2] as string)));
  const { rows } = await db.query('select queue, key from work_aside');
  assert.deepEqual(rows, [{ queue: 'shapes', key: `jar ${ids[2]}` }]);
  assert.equal((await rowOf(db, ids[3] as string))?.shape, 2);
});
