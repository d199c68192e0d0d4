import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { openDatabase } from './database.ts';
import { ConnectionLostError, DatabaseUnavailableError, isInDoubt, isTransient } from './errors.ts';
import { parseAddress, withDatabase } from './hosts.ts';
import { timestamp } from './types.ts';

test('values come back as numbers and text, never as Date', async (t) => {
  const { db } = await testDatabase(t);
  const ms = Date.UTC(2026, 1, 28, 9, 30, 0, 123);
  const { rows } = await db.query(
    `SELECT 7::bigint AS big, $1::timestamptz AS at, '2026-02-28'::date AS day, 1.50::numeric AS amount,
       ARRAY[1,2]::bigint[] AS list, '{"a":[1]}'::jsonb AS json, 'infinity'::timestamptz AS never`,
    [timestamp(ms)],
  );
  assert.deepEqual(rows, [
    {
      big: 7,
      at: ms,
      day: '2026-02-28',
      amount: '1.50',
      list: [1, 2],
      json: { a: [1] },
      never: Number.POSITIVE_INFINITY,
    },
  ]);
});

test('a whole number that would lose digits is an error', async (t) => {
  const { db } = await testDatabase(t);
  await assert.rejects(db.query('SELECT 9007199254740993::bigint AS big'), RangeError);
  assert.equal((await db.query('SELECT 1 AS one')).rows.length, 1);
});

test('a transaction keeps all or nothing', async (t) => {
  const { owner } = await testDatabase(t);
  await owner.query('CREATE TABLE note (id int PRIMARY KEY)');
  await owner.transaction((tx) => tx.query('INSERT INTO note VALUES (1)'));
  await assert.rejects(
    owner.transaction(async (tx) => {
      await tx.query('INSERT INTO note VALUES (2)');
      throw new Error('changed my mind');
    }),
    /changed my mind/,
  );
  assert.deepEqual((await owner.query('SELECT id FROM note')).rows, [{ id: 1 }]);
});

test('a transaction whose failed statement was hushed up is not reported as done', async (t) => {
  const { owner } = await testDatabase(t);
  await assert.rejects(
    owner.transaction((tx) => tx.query('SELECT 1/0').catch(() => undefined)),
    /rolled back/,
  );
});

test('a named statement is prepared once and takes other values', async (t) => {
  const { db } = await testDatabase(t);
  const statement = { name: 'twice', text: 'SELECT $1::int * 2 AS twice' };
  const results = [
    await db.query({ ...statement, values: [2] }),
    await db.query({ ...statement, values: [5] }),
  ];
  assert.deepEqual(
    results.map((result) => result.rows[0]),
    [{ twice: 4 }, { twice: 10 }],
  );
});

test('an error leaves the connection in the pool; a killed session is in doubt, and the next query works', async (t) => {
  const { ownerUrl, owner } = await testDatabase(t);
  const db = openDatabase({ url: ownerUrl, max: 1 });
  t.after(() => db.close());
  const before = await db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await assert.rejects(db.query('SELECT 1/0'), (error: unknown) => !isInDoubt(error) && !isTransient(error));
  const after = await db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  assert.equal(after.rows[0]?.pid, before.rows[0]?.pid);

  const sleeping = db.query('SELECT pg_sleep(20)');
  const killed = assert.rejects(sleeping, (error: unknown) => isInDoubt(error) && isTransient(error));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await owner.query('SELECT pg_terminate_backend($1)', [after.rows[0]?.pid]);
  await killed;
  assert.equal((await db.query('SELECT 1 AS one')).rows.length, 1);
});

test('a statement that takes too long is cancelled and certainly undone', async (t) => {
  const { ownerUrl } = await testDatabase(t);
  const db = openDatabase({ url: ownerUrl, max: 1, statementTimeoutMs: 50 });
  t.after(() => db.close());
  await assert.rejects(db.query('SELECT pg_sleep(5)'), (error: unknown) => !isInDoubt(error));
});

test('with a list of hosts the first that answers is used', async (t) => {
  const { ownerUrl } = await testDatabase(t);
  const { hosts } = parseAddress(ownerUrl);
  const port = hosts[0]?.port ?? 0;
  const login = ownerUrl.replace(/^postgres:\/\/([^@]*)@.*$/, '$1');
  const name = parseAddress(ownerUrl).database;
  const db = openDatabase({ url: `postgres://${login}@127.0.0.1:1,127.0.0.1:${port}/${name}`, max: 2 });
  t.after(() => db.close());
  assert.equal((await db.query('SELECT 1 AS one')).rows.length, 1);
});

test('nobody listening is "unavailable", which is never in doubt', async () => {
  const db = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing', connectTimeoutMs: 500 });
  await assert.rejects(
    db.query('SELECT 1'),
    (error: unknown) => error instanceof DatabaseUnavailableError && isTransient(error) && !isInDoubt(error),
  );
  await db.close();
});

test('a lost connection is in doubt, a mistake of ours is not', () => {
  assert.equal(isInDoubt(new ConnectionLostError('gone')), true);
  assert.equal(isInDoubt(new TypeError('ours')), false);
  assert.equal(isTransient(new TypeError('ours')), false);
});

test('addresses are read with sockets, several hosts and encoded passwords', () => {
  const several = parseAddress('postgresql://me:p%40ss:w@a:1,[::1]:2/city?sslmode=verify-full');
  assert.deepEqual(several.hosts, [
    { host: 'a', port: 1 },
    { host: '::1', port: 2 },
  ]);
  assert.equal(several.password, 'p@ss:w');
  assert.equal(several.verifyTls, true);
  const socket = parseAddress('postgres://me@/city?host=%2Frun%2Fpg&port=99');
  assert.deepEqual(socket.hosts, [{ host: '/run/pg', port: 99 }]);
  assert.equal(withDatabase('postgres://me@/city?host=%2Frun', 'other'), 'postgres://me@/other?host=%2Frun');
});
