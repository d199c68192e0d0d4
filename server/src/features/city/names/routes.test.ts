import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { Db } from '../../../platform/db/database.ts';
import { RunningImports } from '../../../platform/imports/upload.ts';
import { testServer } from '../../../testing/server.ts';
import { NameBook } from './book.ts';
import { namesWith } from './names.ts';
import { nameRoutes } from './routes.ts';

type Context = { after(fn: () => Promise<void>): void };
const CLASSES: Readonly<Record<string, string>> = { 'E-01': '市容环境', 'E-01-02': '暴露垃圾' };
const AREAS: Readonly<Record<string, string>> = { '370602': '滨海区', '370602001': '望海街道' };
const csv = { 'content-type': 'text/csv' };

async function bookOf(db: Db) {
  return NameBook.open({ db, today: () => '2026-11-24', onError: assert.ifError, pollMs: 3_600_000 });
}

async function serve(t: Context) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-names-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const server = await testServer(t, async ({ db }) => {
    const book = await bookOf(db);
    t.after(() => book.close());
    const names = namesWith(book, {
      unit: (id) => id,
      area: (code) => AREAS[code] ?? code,
      classOf: (code) => CLASSES[code] ?? code,
    });
    const running = new RunningImports(folder);
    return nameRoutes({ db, names, running, refresh: () => book.refresh(), offset: SHANGHAI_OFFSET });
  });
  const { rows } = await server.database.db.query<{ id: string }>(
    "select id from post where kind = 'rules_keeper'",
  );
  const keep = (method: string, to: string, body?: object | string, headers = {}) =>
    server.as('danqing')(method, to, body, { 'x-post': rows[0]?.id ?? '', ...headers });
  return { ...server, keep };
}

test('a name is given by whoever keeps the thing, seen at once, and kept in the record', async (t) => {
  const { keep, as, database } = await serve(t);
  const refused = await as('qinghe')('PUT', '/names/classes/E-01-02', { name: 'Rubbish' });
  assert.equal(refused.statusCode, 403);
  assert.equal((await keep('PUT', '/names/classes/E-99', { name: 'Nothing' })).statusCode, 404);
  const before = (await as('qinghe')('GET', '/names/classes/E-01-02')).json();
  assert.deepEqual([before.chinese, before.shown, before.names], ['暴露垃圾', '暴露垃圾', []]);
  const given = await keep('PUT', '/names/classes/E-01-02', { name: 'Exposed rubbish', from: '2026-11-01' });
  assert.equal(given.statusCode, 200, given.body);
  const { shown, names } = (await as('qinghe')('GET', '/names/classes/E-01-02')).json();
  assert.equal(shown, 'Exposed rubbish');
  assert.deepEqual(
    names.map((one: Record<string, unknown>) => [one.name, one.source, one.from, one.to]),
    [['Exposed rubbish', 'given', '2026-11-01', null]],
  );
  const { rows } = await database.db.query<{ subject: string }>(
    "select subject from access_log where kind = 'change'",
  );
  assert.ok(rows.some(({ subject }) => subject === 'name:class/E-01-02'));
});

test('a table of names is tried, imported, and changes nothing the second time', async (t) => {
  const { keep, as } = await serve(t);
  const table =
    '类型,编码,中文名,英文名\n类别,E-01,,City environment\n条件,,公共场所有散落垃圾,Rubbish scattered\n';
  assert.equal((await as('qinghe')('POST', '/names/import', table, csv)).statusCode, 403);
  const tried = (await keep('POST', '/names/import?dryRun=true', table, csv)).json();
  assert.deepEqual([tried.added, tried.applied, tried.map.英文名], [2, false, 'name']);
  const done = (await keep('POST', '/names/import', table, csv)).json();
  assert.deepEqual([done.added, done.refused, done.applied], [2, 0, true]);
  const again = (await keep('POST', '/names/import', table, csv)).json();
  assert.deepEqual([again.added, again.changed, again.unchanged], [0, 0, 2]);
  assert.equal((await keep('GET', '/names/classes/E-01')).json().shown, 'City environment');
});
