import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { HERE, makeLoopWorld, WHO } from '../../testing/loop-world.ts';
import { trimFeed } from './feed.ts';
import { relayOnce } from './relay.ts';

type Row = { position: number; key: string };

test('while matters are written and relayed from many sides, a reader by position misses nothing and hears nothing twice', async (t) => {
  const { db } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const seen: Row[] = [];
  let after = 0;
  let writing = true;
  const read = async () => {
    const { rows } = await db.query<Row>(
      `select position, stream_id || ':' || version as key from feed
       where district = $1 and position > $2 order by position limit 50`,
      [HERE, after],
    );
    seen.push(...rows);
    after = rows.at(-1)?.position ?? after;
    return rows.length;
  };
  const relays = [1, 2, 3].map(async () => {
    while (writing) await relayOnce(db, HERE, async () => undefined);
  });
  const reader = (async () => {
    while (writing) await read();
  })();
  const writers = Array.from({ length: 8 }, async () => {
    for (let n = 0; n < 12; n += 1) await world.report(WHO.qingmu);
  });
  await Promise.all(writers);
  writing = false;
  await Promise.all([...relays, reader]);
  while ((await relayOnce(db, HERE, async () => undefined)) > 0);
  while ((await read()) > 0);
  const { rows } = await db.query<{ key: string }>(
    "select stream_id || ':' || version as key from event where district = $1",
    [HERE],
  );
  assert.equal(seen.length, rows.length);
  assert.deepEqual(new Set(seen.map(({ key }) => key)), new Set(rows.map(({ key }) => key)));
  assert.deepEqual(
    seen.map(({ position }) => position),
    seen.map((_, at) => at + 1),
  );
});

test('a relay that fails after it gave positions gives them back', async (t) => {
  const { db } = await testDatabase(t);
  const world = makeLoopWorld(db);
  await world.report(WHO.qingmu);
  const told: number[] = [];
  const fail = async () => {
    throw new Error('the listener failed');
  };
  await assert.rejects(
    relayOnce(db, HERE, async () => undefined, fail),
    /listener failed/,
  );
  await relayOnce(
    db,
    HERE,
    async () => undefined,
    async (_tx, _district, events) => {
      told.push(...(await events()).map(({ position }) => position));
    },
  );
  assert.deepEqual(told, [1]);
  assert.equal(await trimFeed(db, [HERE], world.now - 1), 0);
  assert.equal(await trimFeed(db, [HERE], world.now + 3_600_000), 1);
});
