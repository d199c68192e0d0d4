import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { testDatabase } from '../../testing/database.ts';
import { openDatabase } from './database.ts';
import { ConnectionLostError, DatabaseUnavailableError } from './errors.ts';
import { parseAddress } from './hosts.ts';
import { watchSilence } from './silence.ts';

/** Between the server and its database: passes everything on, or falls silent without closing anything. */
async function wire(t: TestContext, url: string) {
  const { hosts, user = '', password = '', database = '' } = parseAddress(url);
  const [{ host, port } = { host: '', port: 0 }] = hosts;
  const pairs: { near: Socket; far: Socket }[] = [];
  let silent = false;
  const server = createServer((near) => {
    const far = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    pairs.push({ near, far });
    near.on('data', (data) => void (silent || far.write(data)));
    far.on('data', (data) => void (silent || near.write(data)));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const { near, far } of pairs) for (const socket of [near, far]) socket.destroy();
    server.close();
  });
  const here = `127.0.0.1:${(server.address() as { port: number }).port}`;
  const fallSilent = (yes: boolean) => {
    silent = yes;
  };
  return { url: `postgres://${user}:${encodeURIComponent(password)}@${here}/${database}`, fallSilent };
}

test('a database that falls silent is given up within ten seconds, refused at once from then on, and found again', async (t) => {
  const { url } = await testDatabase(t);
  const { url: through, fallSilent } = await wire(t, url);
  const db = openDatabase({ url: through, max: 3 });
  t.after(() => db.close());
  assert.deepEqual((await db.query('select 1 as n')).rows, [{ n: 1 }]);
  fallSilent(true);
  const began = performance.now();
  const waits = [db.query('select 1'), db.query('select 2'), db.transaction((tx) => tx.query('select 3'))];
  for (const { status, reason } of (await Promise.allSettled(waits)) as PromiseRejectedResult[]) {
    assert.equal(status, 'rejected');
    assert.ok(
      reason instanceof ConnectionLostError || reason instanceof DatabaseUnavailableError,
      String(reason),
    );
  }
  const took = performance.now() - began;
  assert.ok(took < 10_000, `${took} ms`);
  const again = performance.now();
  await assert.rejects(db.query('select 1'), DatabaseUnavailableError);
  assert.ok(performance.now() - again < 1_000, 'the next one need not wait');
  fallSilent(false);
  for (let tries = 0; tries < 40; tries += 1) {
    // Until it is found again, which happens by itself.
    const found = await db.query('select 1').then(
      () => true,
      () => false,
    );
    if (found) return;
    await wait(250);
  }
  assert.fail('The database answers and is not used');
});

test('a statement that takes long is no silence', async (t) => {
  const { db } = await testDatabase(t);
  const { rows } = await db.query<{ n: number }>('select 1 as n from pg_sleep(5)');
  assert.equal(rows[0]?.n, 1);
});

test('nobody is asked while answers come, and one answer during the question is answer enough', async () => {
  let asked = 0;
  let fail: (error: Error) => void = () => undefined;
  const watch = watchSilence({
    probe: () => {
      asked += 1;
      return new Promise((_, reject) => {
        fail = reject;
      });
    },
    // More than a busy machine holds up the answers below.
    patienceMs: 1_500,
    everyMs: 5,
  });
  let givenUp = 0;
  const slow = watch.sent(() => {
    givenUp += 1;
  });
  for (let n = 0; n < 10; n += 1) {
    // Answers to others, one after the other, while the slow one waits.
    watch.sent(() => undefined)(true);
    await wait(10);
  }
  assert.equal(asked, 0);
  while (asked === 0) await wait(20);
  assert.equal(asked, 1);
  watch.sent(() => undefined)(true);
  fail(new Error('no answer'));
  await wait(10);
  assert.deepEqual([givenUp, watch.silent()], [0, false]);
  slow(true);
});
