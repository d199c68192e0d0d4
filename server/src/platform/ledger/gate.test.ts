import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { jars, makeJarTable, put } from '../../testing/jars.ts';
import type { Db } from '../db/database.ts';
import { uuidv7 } from './ids.ts';
import { CommandReused, makeLedgers } from './ledger.ts';

const NAMES = ['jar', 'tin', 'pot', 'box', 'cup', 'tub'];

/** The same database; tells how many statements were under way at once. */
function counted(db: Db) {
  const seen = { under: 0, most: 0, writes: 0 };
  const query = async (given: unknown, values?: unknown[]) => {
    seen.under += 1;
    seen.most = Math.max(seen.most, seen.under);
    if (typeof given === 'object' && given !== null && 'name' in given) {
      seen.writes += String(given.name).endsWith('_write') ? 1 : 0;
    }
    return db.query(given as never, values as never).finally(() => {
      seen.under -= 1;
    });
  };
  return { seen, db: { ...db, query: query as Db['query'] } };
}

test('commands on many kinds of streams share one bound, and those of one kind a statement', async (t) => {
  const database = await testDatabase(t);
  for (const name of NAMES) await makeJarTable(database.owner, name);
  const { seen, db } = counted(database.db);
  const ledgers = makeLedgers(db);
  const kinds = NAMES.map((name) => ledgers(jars(name)));
  const given = kinds.flatMap((kind) =>
    Array.from({ length: 10 }, (_, coins) => {
      const id = uuidv7();
      return kind.run(put(id, coins, id)).then(({ result }) => result.coins);
    }),
  );
  let answered = 0;
  for (const one of given) void one.then(() => (answered += 1));
  await kinds[0]?.drained();
  assert.equal(answered, 60, 'drained is of all kinds');
  assert.deepEqual(
    await Promise.all(given),
    NAMES.flatMap(() => Array.from({ length: 10 }, (_, coins) => coins)),
  );
  assert.equal(seen.most, 4);
  assert.equal(seen.writes, NAMES.length);
});

test('a command id is used once over all kinds of streams', async (t) => {
  const { db, owner } = await testDatabase(t);
  for (const name of ['jar', 'tin']) await makeJarTable(owner, name);
  const ledgers = makeLedgers(db);
  const [jar, tin] = [ledgers(jars('jar')), ledgers(jars('tin'))];
  const id = uuidv7();
  await jar.run(put(id, 1, id));
  await tin.run(put(uuidv7(), 2));
  await assert.rejects(tin.run(put(uuidv7(), 2, id)), CommandReused);
  await assert.rejects(tin.run(put(id, 2, id)), CommandReused);
  assert.deepEqual((await jar.run(put(id, 1))).result, { coins: 2, version: 2 });
});
