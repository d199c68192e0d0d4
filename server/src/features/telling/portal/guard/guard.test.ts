import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../../../platform/db/database.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { CRYPTO } from '../testing.ts';
import { type Challenge, lineOf, makeGuard, TRIES, zeroBits } from './guard.ts';
import { sweepGuard } from './guard-queries.ts';

const NOW = Date.UTC(2026, 10, 24, 2);

/** Two servers of one installation: each with connections and a memory of its own, on one database. */
async function twoServers(t: { after(fn: () => Promise<void>): void }) {
  const { db, url } = await testDatabase(t);
  const other = openDatabase({ url, max: 2 });
  t.after(() => other.close());
  return { db, guards: [makeGuard(CRYPTO, db, 4), makeGuard(CRYPTO, other, 4)] as const };
}

function solved({ salt, bits, until, sign }: Challenge) {
  let nonce = 0;
  while (zeroBits(`${salt}:${nonce}`) < bits) nonce += 1;
  return { salt, until, sign, nonce };
}

const refused = (code: HttpProblem['code']) => (error: unknown) =>
  error instanceof HttpProblem && error.code === code;

test('two servers count the tries of one address together, and no more than the limit come through', async (t) => {
  const { db, guards } = await twoServers(t);
  const { max, windowSeconds } = TRIES.codeTo;
  const tried = await Promise.allSettled(
    Array.from({ length: 2 * max }, (_, n) =>
      guards[n % 2 === 0 ? 0 : 1].count('codeTo', 'a@b.example', NOW),
    ),
  );
  assert.equal(tried.filter((one) => one.status === 'fulfilled').length, max);
  await guards[1].count('codeTo', 'c@d.example', NOW);
  const later = NOW + windowSeconds * 1000;
  await guards[0].count('codeTo', 'a@b.example', later);
  const { rows } = await db.query<{ key: Buffer; used: number }>('select key, used from portal_count');
  assert.deepEqual(rows.map(({ used }) => used).sort(), [1, 1]);
  assert.ok(!rows.some(({ key }) => key.toString('latin1').includes('example')), 'no address is kept');
});

test('each kind of try is held over both servers, what only reads as well', async (t) => {
  const { guards } = await twoServers(t);
  for (const kind of Object.keys(TRIES) as (keyof typeof TRIES)[]) {
    const { max } = TRIES[kind];
    for (let n = 0; n < max; n += 1) {
      // In turns, as a balancer in front of them does.
      await guards[n % 2 === 0 ? 0 : 1].count(kind, '192.0.2.7', NOW);
    }
    for (const guard of guards) {
      await assert.rejects(guard.count(kind, '192.0.2.7', NOW), refused('too-many'), kind);
    }
    await guards[0].count(kind, '192.0.2.8', NOW);
  }
});

test('a sum worked out for one server serves one command at the other, again and again, and no second one', async (t) => {
  const { guards, db } = await twoServers(t);
  const solution = solved(guards[0].challenge(NOW));
  await guards[1].check(solution, 'one', NOW);
  await guards[0].check(solution, 'one', NOW + 1_000);
  await assert.rejects(guards[0].check(solution, 'two', NOW), refused('body-wrong'));
  const raced = solved(guards[1].challenge(NOW));
  const both = await Promise.allSettled(guards.map((guard, n) => guard.check(raced, `raced ${n}`, NOW)));
  assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1);
  await assert.rejects(guards[0].check(solution, 'one', solution.until), refused('body-wrong'), 'over');
  assert.equal(await sweepGuard(db, solution.until + 1), 2);
});

test('all addresses of one line are one; IPv4 and those that carry it stay what they are', () => {
  assert.equal(lineOf('2001:db8:1:2::a'), lineOf('2001:db8:1:2:3:4:5:6'));
  assert.notEqual(lineOf('2001:db8:1:2::a'), lineOf('2001:db8:1:3::a'));
  assert.equal(lineOf('::1'), '0:0:0:0');
  assert.equal(lineOf('192.0.2.7'), '192.0.2.7');
  assert.equal(lineOf('::ffff:192.0.2.7'), '::ffff:192.0.2.7');
});
