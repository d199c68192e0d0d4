import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../testing/database.ts';
import { tsvectorOf } from '../../issues/public.ts';
import { readFilters } from '../filters/filters.ts';
import { CAST, GRIDS, makeWorld, type World } from '../testing.ts';
import type { View } from '../views.ts';
import { getPage } from './pages.ts';

/** More rows than any first look reaches, over several months; a seldom word only among the oldest. */
describe('a long book', () => {
  const ROWS = 3_000;
  let database: TestDatabase;
  let world: World;
  before(async () => {
    database = await testDatabase();
    world = makeWorld(database.db);
    const [, id = ''] = (await world.reportIn(GRIDS[0], 1)).split('.');
    const title = (n: number) =>
      n > ROWS - 3 ? '麒麟雕像破损' : n % 3 === 0 ? '井盖缺损' : n % 500 === 1 ? '鹳鹤受伤' : '路灯不亮';
    const rows = Array.from({ length: ROWS }, (_, n) => ({
      n: n + 1,
      id: `00000000-0000-7000-8000-${String(n + 1).padStart(12, '0')}`,
      title: title(n + 1),
      words: tsvectorOf(title(n + 1)),
      class: n % 700 === 0 ? 'C9' : 'C1',
    }));
    await database.owner.query(
      `insert into issue select (jsonb_populate_record(i, jsonb_build_object('id', r.id, 'number', i.number || '-' || r.n,
          'class_code', r.class, 'reported_at', i.reported_at - r.n * interval '1 hour', 'due_at', i.due_at + r.n * interval '1 minute',
          'state', i.state || jsonb_build_object('id', r.id, 'title', r.title)))).*
        from issue i, jsonb_to_recordset($2::jsonb) as r(n int, id text, title text, class text)
        where i.district = $3 and i.id = $1`,
      [id, JSON.stringify(rows), GRIDS[0].slice(0, 6)],
    );
    await database.owner.query(
      `insert into issue_text select i.district, i.id, r.title, '', '', i.reported_at, r.words::tsvector
        from issue i join jsonb_to_recordset($1::jsonb) as r(id uuid, title text, words text) on r.id = i.id
        where i.district = $2`,
      [JSON.stringify(rows), GRIDS[0].slice(0, 6)],
    );
    await database.owner.query('analyze');
  });
  after(() => database.close());

  async function readAll(
    actor: (typeof CAST)[keyof typeof CAST],
    view: View,
    more: { q?: string; f?: string[]; limit: number },
  ) {
    const rows: { id: string; title: string; reportedAt: string }[] = [];
    let next: string | undefined;
    let pages = 0;
    do {
      const asked = {
        view,
        filters: readFilters(more.f ?? []),
        text: more.q ?? null,
        after: next,
        limit: more.limit,
        counts: false,
      };
      // Each page begins where the one before it ended.
      const page = await getPage(world.deps, actor, asked, { now: world.now, language: 'zh' });
      rows.push(...page.rows);
      next = page.next ?? undefined;
      pages += 1;
    } while (next !== undefined && pages < 1_200);
    const times = rows.map(({ reportedAt }) => reportedAt);
    if (view === 'all') assert.deepEqual(times, times.toSorted().reverse(), 'newest first');
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, 'each once');
    return rows;
  }

  test('frequent, seldom and very seldom words are all found, each once, newest first, page by page', async () => {
    const count = async (q: string, limit: number, actor = CAST.east as (typeof CAST)[keyof typeof CAST]) =>
      (await readAll(actor, 'all', { q, limit })).length;
    // The matter they were copied from bears the frequent word too.
    const frequent = Array.from({ length: ROWS - 3 }, (_, n) => n + 1).filter((n) => n % 3 === 0).length;
    assert.equal(await count('井盖', 100), frequent + 1);
    for (const actor of [CAST.east, CAST.city, CAST.street, CAST.worker, CAST.leader]) {
      assert.equal(await count('麒麟', 5, actor), 3, actor.post);
      assert.equal(await count('鹳鹤', 2, actor), 4, actor.post);
    }
    assert.equal(await count('麒麟', 5, CAST.west), 0);
    assert.equal(await count('麒麟', 5, CAST.otherStreet), 0);
    assert.equal(await count('麒麟', 5, CAST.roads), 0);
  });

  test('a seldom class is found however far back, in the book and in a queue', async () => {
    for (const view of ['all', 'area'] as const) {
      const rows = await readAll(CAST.east, view, { f: ['class:C9'], limit: 2 });
      assert.equal(rows.length, Math.ceil(ROWS / 700));
    }
  });

  test('days of reporting bound the walk itself, and a grid is looked for in its community', async () => {
    const day = new Date(world.now - 100 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    const f = [`reportedFrom:${day}`, `reportedTo:${day}`];
    const rows = await readAll(CAST.east, 'all', { f, limit: 10 });
    assert.equal(rows.length, 24, 'one an hour');
    assert.equal((await readAll(CAST.east, 'all', { f, q: '井盖', limit: 10 })).length, 8);
    const plans: string[] = [];
    const query = async (statement: { text: string; values: unknown[] }) => {
      const { rows: lines } = await database.db.query<{ 'QUERY PLAN': string }>(
        `explain ${statement.text}`,
        statement.values,
      );
      plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'));
      return database.db.query(statement.text, statement.values);
    };
    const watched = { ...world.deps, db: { ...world.deps.db, query } as unknown as typeof world.deps.db };
    const ask = (filters: string[]) => ({
      view: 'all' as const,
      filters: readFilters(filters),
      text: null,
      after: undefined,
      limit: 50,
      counts: false,
    });
    await getPage(watched, CAST.east, ask(f), { now: world.now, language: 'zh' });
    assert.match(plans[0] ?? '', /Index Cond: .*reported_at >= /);
    plans.length = 0;
    await getPage(watched, CAST.east, ask([`grid:${GRIDS[0]}`]), { now: world.now, language: 'zh' });
    assert.match(plans[0] ?? '', new RegExp(`community = '${GRIDS[0].slice(0, 12)}'`));
  });

  test('a search of an open queue looks into the whole queue', async () => {
    assert.equal((await readAll(CAST.leader, 'mine', { q: '麒麟', limit: 5 })).length, 3);
  });

  test('the whole queue is read page by page, over districts too', async () => {
    assert.equal((await readAll(CAST.city, 'area', { limit: 200 })).length, ROWS + 1);
    assert.equal((await readAll(CAST.east, 'area', { limit: 100 })).length, ROWS + 1);
  });

  test('a cursor made of a seldom search goes on', async () => {
    const rows = await readAll(CAST.city, 'all', { q: '麒麟', limit: 1 });
    assert.equal(rows.length, 3);
  });
});
