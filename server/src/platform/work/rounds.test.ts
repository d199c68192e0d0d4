import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { testDatabase } from '../../testing/database.ts';
import { noFault } from '../../testing/work.ts';
import { startRounds } from './rounds.ts';
import { takeChores } from './work.ts';

const never = 3_600_000;

test('a server that stops waits for the chore under way, begins no other, and nothing fails', async (t) => {
  const { db } = await testDatabase(t);
  const done: string[] = [];
  const begun = Promise.withResolvers<void>();
  const chores = {
    slow: async () => {
      begun.resolve();
      await wait(50);
      // As the last thing a chore does: its database is still there.
      await db.query('select 1');
      done.push('slow');
    },
    next: async () => void done.push('next'),
  };
  const stop = startRounds({
    firstMs: 1,
    everyMs: never,
    round: (ending) => takeChores({ db, now: 0, onError: noFault, ending }, 'housekeeping', chores),
    onError: (error) => noFault('a round', error),
  });
  await begun.promise;
  assert.deepEqual(done, []);
  await stop();
  assert.deepEqual(done, ['slow']);
});

test('stopped before the first round there is none', async () => {
  let rounds = 0;
  const round = async () => {
    rounds += 1;
  };
  const stop = startRounds({ firstMs: 5, everyMs: 5, round, onError: (error) => noFault('a round', error) });
  await stop();
  await wait(30);
  assert.equal(rounds, 0);
});

test('a round that fails is said and the next one comes; two never run at once', async () => {
  const errors: unknown[] = [];
  let [running, most, rounds] = [0, 0, 0];
  const third = Promise.withResolvers<void>();
  const stop = startRounds({
    firstMs: 1,
    everyMs: 2,
    onError: (error) => errors.push(error),
    round: async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(8);
      running -= 1;
      rounds += 1;
      if (rounds === 3) third.resolve();
      if (rounds === 1) throw new Error('broken');
    },
  });
  await third.promise;
  await stop();
  const after = rounds;
  await wait(20);
  assert.deepEqual([most, errors.length, rounds], [1, 1, after]);
});
