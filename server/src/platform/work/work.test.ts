import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { faults, noFault } from '../../testing/work.ts';
import { DatabaseUnavailableError } from '../db/errors.ts';
import { countAside, listAside, tryAgain } from './queries.ts';
import { type Queue, takeChores, takeQueued } from './work.ts';

const [EAST, WEST] = ['370602', '370611'];
const MINUTE = 60_000;

/** A queue in memory: batches of three, all or nothing, and rows that fail as long as they are bad. */
function memoryQueue(rows: Record<string, string[]>) {
  const bad = new Set<string>();
  const done: string[] = [];
  const waiting = (district: string, skip: readonly string[]) =>
    (rows[district] ?? []).filter((key) => !skip.includes(key) && !done.includes(key)).slice(0, 3);
  const carry = (keys: readonly string[]) => {
    for (const key of keys) if (bad.has(key)) throw new Error(`${key} is poisoned`);
    done.push(...keys);
  };
  const queue: Queue = {
    name: 'test',
    districts: () => Object.keys(rows),
    batch: async (district, skip) => {
      const keys = waiting(district, skip);
      carry(keys);
      return keys.length === 3;
    },
    keys: async (district, skip) => waiting(district, skip),
    one: async (_district, key) => carry([key]),
  };
  return { queue, bad, done };
}

test('a bad row is set aside with its error; the rows behind it and later districts go on', async (t) => {
  const { db } = await testDatabase(t);
  const { queue, bad, done } = memoryQueue({ [EAST]: ['a', 'b', 'c', 'd', 'e'], [WEST]: ['f'] });
  bad.add('b');
  const { told, onError } = faults();
  await takeQueued({ db, now: 0, onError }, queue);
  assert.deepEqual(done.sort(), ['a', 'c', 'd', 'e', 'f']);
  assert.ok(told.some((line) => line.includes('b is poisoned')));
  const [row] = await listAside(db, null, 10);
  assert.deepEqual(
    [row?.district, row?.queue, row?.key, row?.error, row?.tries, row?.nextAt],
    [EAST, 'test', 'b', 'b is poisoned', 1, MINUTE],
  );
});

test('it is tried again with growing pauses, then waits for the operator, who can have it tried again', async (t) => {
  const { db } = await testDatabase(t);
  const { queue, bad, done } = memoryQueue({ [EAST]: ['a'] });
  bad.add('a');
  const { told, onError } = faults();
  const moments: number[] = [];
  for (let now = 0; now < 24 * 60 * MINUTE; now += MINUTE) {
    const before = told.length;
    await takeQueued({ db, now, onError }, queue);
    if (told.length > before) moments.push(now / MINUTE);
  }
  assert.deepEqual(moments, [0, 1, 6, 36, 156, 756]);
  assert.deepEqual(await countAside(db), { waiting: 0, failed: 1, rounds: 0 });
  bad.clear();
  const now = 48 * 60 * MINUTE;
  await takeQueued({ db, now, onError: noFault }, queue);
  assert.deepEqual(done, [], 'not by itself');
  assert.equal(await tryAgain(db, { queue: 'test', district: EAST, key: 'a' }, now), 1);
  await takeQueued({ db, now, onError: noFault }, queue);
  assert.deepEqual(done, ['a']);
  assert.deepEqual(await listAside(db, null, 10), []);
});

test('a round that fails whole is shown until one succeeds, and stops no other district', async (t) => {
  const { db } = await testDatabase(t);
  let broken = true;
  const done: string[] = [];
  const queue: Queue = {
    name: 'test',
    districts: () => [EAST, WEST],
    batch: async (district) => {
      if (broken && district === EAST) throw new Error('no such table');
      done.push(district);
      return false;
    },
  };
  await takeQueued({ db, now: 0, onError: faults().onError }, queue);
  assert.deepEqual(done, [WEST]);
  assert.deepEqual(await countAside(db), { waiting: 0, failed: 0, rounds: 1 });
  broken = false;
  await takeQueued({ db, now: 0, onError: noFault }, queue);
  assert.deepEqual(await countAside(db), { waiting: 0, failed: 0, rounds: 0 });
});

test('a database that is away fails the round and sets no row aside', async (t) => {
  const { db } = await testDatabase(t);
  const { queue } = memoryQueue({ [EAST]: ['a', 'b'] });
  const away: Queue = {
    ...queue,
    batch: async () => {
      throw new DatabaseUnavailableError('away');
    },
  };
  await takeQueued({ db, now: 0, onError: faults().onError }, away);
  assert.deepEqual(await countAside(db), { waiting: 0, failed: 0, rounds: 1 });
});

test('one chore that fails leaves the others to be done, and is done again in the next round', async (t) => {
  const { db } = await testDatabase(t);
  let broken = true;
  const done: string[] = [];
  const chores = {
    uploads: async () => {
      if (broken) throw new Error('disk full');
      done.push('uploads');
    },
    sessions: async () => void done.push('sessions'),
  };
  await takeChores({ db, now: 0, onError: faults().onError }, 'housekeeping', chores);
  assert.deepEqual(done, ['sessions']);
  assert.equal((await listAside(db, null, 10))[0]?.error, 'disk full');
  broken = false;
  await takeChores({ db, now: 1, onError: noFault }, 'housekeeping', chores);
  assert.deepEqual(done, ['sessions', 'uploads', 'sessions']);
  assert.deepEqual(await listAside(db, null, 10), []);
});
