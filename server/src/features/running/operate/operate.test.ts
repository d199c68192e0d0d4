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

test('the role that forgets is looked at: what it lacks and what it may too much', async (t) => {
  const server = await testServer(t, ({ db }) => operateRoutes({ db }));
  const { owner } = server.database;
  const read = async () => (await server.as('songtao')('GET', '/forgetting-role')).json().faults;
  assert.deepEqual(await read(), []);
  const changes = [
    ['revoke delete on sealed_key from gridgov_forget', ['kept']],
    ['grant select on sealed_words to gridgov_forget', ['kept', 'reads']],
    ['grant select on event to gridgov_forget', ['kept', 'reads', 'more']],
    ['grant delete on sealed_key, sealed_words to gridgov_app', ['kept', 'reads', 'more', 'server']],
  ] as const;
  for (const [statement, faults] of changes) {
    // Each adds a fault to those before.
    await owner.query(statement);
    assert.deepEqual(await read(), faults, statement);
  }
  assert.equal((await server.as('danqing')('GET', '/forgetting-role')).statusCode, 403);
});
