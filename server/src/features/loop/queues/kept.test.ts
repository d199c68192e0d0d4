import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../testing/database.ts';
import { getPage } from './pages/pages.ts';
import { CAST, fillWorld, makeWorld } from './testing.ts';

test('a long queue’s counters are those that commands keep, a short one’s are counted', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeWorld(db);
  await fillWorld(world);
  await world.relay();
  // One of those without owner needs help, and stands apart from them in both counts.
  await owner.query(
    `update issue set rank = -1 where id = (select id from issue where rank = 0 and street = $1 limit 1)`,
    [CAST.street.area],
  );
  const ask = { view: 'area', filters: [], text: null, after: undefined, limit: 5, counts: true } as const;
  const read = async () => {
    const { total, groups, oldest } = await getPage(world.deps, CAST.street, ask, {
      now: world.now,
      language: 'zh',
    });
    return { total, groups, oldest };
  };
  const short = await read();
  assert.ok(short.oldest !== null);
  const { total } = short;
  assert.ok(total !== null && (short.groups as Record<string, number>).help === 1);
  // As if a thousand more stood there, seven of them without owner.
  const street = CAST.street.area;
  await owner.query('update tally set n = n + 1000 where key = $1', [`street:${street}`]);
  await owner.query(
    `insert into tally (district, key, n) values ($1, $2, 7)
     on conflict (district, key) do update set n = tally.n + 7`,
    [street.slice(0, 6), `street:${street}:to_dispatch`],
  );
  const { help, noOwner = 0, over = 0, byTime = 0 } = short.groups as Record<string, number>;
  assert.deepEqual(await read(), {
    total: total + 1000,
    groups: { help, noOwner: noOwner + 7, over, byTime: byTime + 993 },
    oldest: null,
  });
});
