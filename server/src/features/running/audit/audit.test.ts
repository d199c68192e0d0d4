import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CAST } from '../../../testing/cast.ts';
import { testServer } from '../../../testing/server.ts';
import { auditRoutes } from './routes.ts';

type Context = Parameters<typeof testServer>[0];
type Page<Item> = { items: Item[]; next: string | null };

const serve = (t: Context) => testServer(t, ({ db }) => auditRoutes({ db }));

test('only the audit administrator reads the records, and reading them is recorded', async (t) => {
  const server = await serve(t);
  for (const name of ['yunxiu', 'songtao', 'chuyun', 'danqing'] as const) {
    assert.equal((await server.as(name)('GET', '/audit/access')).statusCode, 403, name);
  }
  server.clock.now += 1000;
  const lanting = server.as('lanting');
  assert.equal((await lanting('GET', '/audit/access')).statusCode, 200);
  server.clock.now += 1000;
  const { items } = (await lanting('GET', '/audit/access')).json();
  assert.equal(items.length, 5);
  const [newest] = items;
  assert.deepEqual(
    [newest.kind, newest.accountName, newest.personName, newest.subject],
    ['personal', 'lanting', '兰亭', 'access-log'],
  );
});

test('records are found by kind, account and time, and pages neither repeat nor leave out', async (t) => {
  const server = await serve(t);
  const chuyun = server.as('chuyun');
  for (let n = 0; n < 7; n += 1) {
    // One after the other, two at the same moment each.
    await chuyun('GET', '/audit/access');
    server.clock.now += n % 2;
  }
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const query: string = `limit=2&kind=refused&account=chuyun${next === null ? '' : `&cursor=${next}`}`;
    const page: Page<{ id: string }> = (await server.as('lanting')('GET', `/audit/access?${query}`)).json();
    seen.push(...page.items.map((item) => item.id));
    next = page.next;
  } while (next !== null);
  assert.deepEqual([seen.length, new Set(seen).size], [7, 7]);
  const later = await server.as('lanting')('GET', `/audit/access?kind=refused&from=${server.clock.now + 1}`);
  assert.deepEqual(later.json().items, []);
});

test('events of a district are listed newest first without what they say', async (t) => {
  const server = await serve(t);
  const stream = '0192d3a0-7b1c-7000-8000-000000000001';
  const insert = `insert into event (district, stream, stream_id, version, name, at, command_id, person_id, post_id,
      right_name, request_id, address, body, hash)
    values ($1, 'issue', $2, $3, $4, $5, gen_random_uuid(), $6, 'x', 'issue.file', 'r', '127.0.0.1', '{"note":"secret"}', '\\x01')`;
  const { personId } = CAST.xiheng;
  for (const [version, district] of [
    [1, '370602'],
    [2, '370602'],
    [3, '370602'],
    [1, '370611'],
  ] as const) {
    // In the order they happened.
    const values = [district, stream, version, `e${version}`, `2026-11-24T01:00:0${version}Z`, personId];
    await server.database.owner.query(insert, values);
  }
  const lanting = server.as('lanting');
  const first = await lanting('GET', '/audit/events?district=370602&limit=2');
  assert.equal(first.body.includes('secret'), false);
  const page: Page<{ name: string; personName: string }> = first.json();
  assert.deepEqual(
    page.items.map((item) => `${item.name} ${item.personName}`),
    ['e3 溪横', 'e2 溪横'],
  );
  const second = await lanting('GET', `/audit/events?district=370602&limit=2&cursor=${page.next}`);
  assert.deepEqual(
    second.json().items.map((item: { name: string }) => item.name),
    ['e1'],
  );
  assert.equal((await lanting('GET', '/audit/events')).statusCode, 400);
});
