import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setAside } from '../../../platform/work/queries.ts';
import { testServer } from '../../../testing/server.ts';
import { operateRoutes } from './routes.ts';

test('the system administrator sees what was set aside, page by page, and has it tried again', async (t) => {
  const server = await testServer(t, ({ db }) => operateRoutes({ db }));
  const { db } = server.database;
  const at = server.clock.now;
  for (const [n, key] of ['', 'a', 'b'].entries()) {
    const row = { district: '370602', queue: 'notices', key, error: 'Invalid URL', at: at + n };
    await setAside(db, { ...row, tries: 6, nextAt: null });
  }
  const songtao = server.as('songtao');
  const first = (await songtao('GET', '/queued/aside?limit=2')).json();
  assert.deepEqual(
    first.items.map(({ key }: { key: string }) => key),
    ['b', 'a'],
  );
  const second = (await songtao('GET', `/queued/aside?limit=2&cursor=${first.next}`)).json();
  assert.equal(second.items[0].key, '');
  const one = { queue: 'notices', district: '370602', key: 'a' };
  assert.deepEqual((await songtao('POST', '/queued/aside/retry', one)).json(), { count: 1 });
  assert.deepEqual((await songtao('POST', '/queued/aside/retry', { queue: 'notices' })).json(), { count: 2 });
  assert.equal((await songtao('GET', '/queued/aside')).json().items[0].nextAt, at);
  assert.equal((await server.as('danqing')('GET', '/queued/aside')).statusCode, 403);
});
