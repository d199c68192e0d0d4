import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { isOpen } from '@gridgov/domain/loop/issues/state.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/database.ts';
import { testRules } from '../../../../testing/rules.ts';
import { loadSounds } from '../../../city/places/sounds.ts';
import { getPage } from '../pages/pages.ts';
import { dayEnd, isSpan, spanOf } from '../pages/spans.ts';
import { CAST, fillWorld, GRIDS, makeWorld, post, type World } from '../testing.ts';
import type { View } from '../views.ts';
import { findValues, namesOf } from './filter-values.ts';
import { readFilters } from './filters.ts';
import { askFor } from './meaning.ts';

const GRID = GRIDS[0];
const CLASSES = [
  { code: 'C1', name: '路灯损坏', level: 2, tree: 'C', parent: null, aliases: ['灯不亮'] },
  { code: 'C2', name: '井盖', level: 2, tree: 'C', parent: null, aliases: [] },
];

describe('filters and search', () => {
  let database: TestDatabase;
  let world: World;
  let states: IssueState[];
  before(async () => {
    database = await testDatabase();
    world = makeWorld(database.db);
    await fillWorld(world);
    states = await world.states();
  });
  after(() => database.close());

  const deps = () => ({
    ...world.deps,
    rules: testRules({ classes: CLASSES }),
    finder: {
      ...world.deps.finder,
      sounds: async () => loadSounds(),
      areas: async (text: string) =>
        text === '福苑03' ? [{ code: GRID, name: text, inside: '', fit: 0 }] : [],
    },
  });
  const looking = () => ({ now: world.now, language: 'zh' as const });
  async function page(view: View, f: string[] = [], text: string | null = null, limit = 200) {
    const ask = await askFor(deps(), { view, filters: readFilters(f), text }, looking());
    return getPage(deps(), CAST.city, { ...ask, after: undefined, limit, counts: true }, looking());
  }
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
  const where = (fits: (state: IssueState) => boolean) =>
    states
      .filter(fits)
      .map(({ district, id }) => `${district}.${id}`)
      .sort();

  test('a number alone, without its district, or by its last digits finds its matter and is counted', async () => {
    const [state] = states;
    assert.ok(state);
    const [, day = '', serial = ''] = state.number.split('-');
    for (const text of [
      state.number,
      `${day}-${serial}`,
      `${day.slice(4)}-${serial}`,
      `１１２４－${serial}`,
    ]) {
      const found = await page('mine', [], text);
      assert.ok(idsOf(found.rows).includes(`${state.district}.${state.id}`), text);
      assert.equal(found.total, found.rows.length, text);
      assert.equal(found.hidden ?? 0, 0);
    }
    const ends = await page('all', [], serial.slice(-4));
    assert.deepEqual(
      idsOf(ends.rows),
      where(({ number }) => number.endsWith(serial.slice(-4))),
    );
    const open = await page('area', [], serial.slice(-4));
    assert.equal(open.total, open.rows.length);
  });

  test('a number is found only where the other conditions hold as well', async () => {
    const [state] = states;
    assert.ok(state);
    const other = state.place.street.endsWith('2') ? `${state.district}013` : `${state.district}012`;
    assert.equal((await page('all', [`area:${state.place.street}`], state.number)).total, 1);
    assert.equal((await page('all', [`area:${other}`], state.number)).total, 0);
  });

  test('pinyin finds matters of a class, a name of a grid those that lie in it, in the book and in queues', async () => {
    for (const [text, fits] of [
      ['ludeng', (state: IssueState) => state.classCode === 'C1'],
      ['福苑03', (state: IssueState) => state.place.grid === GRID],
    ] as const) {
      assert.deepEqual(idsOf((await page('all', [], text)).rows), where(fits), text);
      const queue = await page('area', [], text);
      const open = where((state) => fits(state) && isOpen(state));
      assert.deepEqual(idsOf(queue.rows), open, text);
      assert.equal(queue.total, open.length);
    }
    assert.equal((await page('all', [], 'xyzxyz')).total, 0);
  });

  test('what the words name and what holds them come as one list, page after page', async () => {
    const ask = await askFor(deps(), { view: 'all' as const, filters: [], text: 'ludeng' }, looking());
    const found: string[] = [];
    let next: string | undefined;
    do {
      const part = await getPage(
        deps(),
        CAST.city,
        { ...ask, after: next, limit: 4, counts: false },
        looking(),
      );
      found.push(...part.rows.map(({ id }) => id));
      next = part.next ?? undefined;
    } while (next !== undefined);
    assert.equal(new Set(found).size, found.length);
    assert.deepEqual(
      found.sort(),
      where(({ classCode }) => classCode === 'C1'),
    );
  });

  test('several values of one field are alternatives, fields together all hold, and the counter agrees', async () => {
    const counted = {
      returned: 'returns',
      reworked: 'reworks',
      reopened: 'reopens',
      urged: 'urges',
      extended: 'extensions',
    } as const;
    for (const [field, counter] of Object.entries(counted))
      for (const value of ['true', 'false'])
        assert.deepEqual(
          idsOf((await page('all', [`${field}:${value}`])).rows),
          where((state) => state[counter] > 0 === (value === 'true')),
          field,
        );
    const two = await page('area', ['class:C1', 'class:C2', `area:${GRID}`, 'step:3']);
    const fits = where(
      (state) => isOpen(state) && state.place.grid === GRID && state.stage === 'to_dispatch',
    );
    assert.deepEqual(idsOf(two.rows), fits);
    assert.equal(two.total, fits.length);
  });

  test('days: a first and a last one, open ends, spans that move with today; what is no day is refused', async () => {
    const day = new Date(world.now + 8 * 3_600_000).toISOString().slice(0, 10);
    for (const view of ['all', 'area'] as const) {
      const whole = (await page(view)).rows.length;
      for (const f of [`reported:${day}..${day}`, 'reported:today', `reported:..${day}`, 'reported:7d'])
        assert.equal((await page(view, [f])).rows.length, whole, f);
      assert.equal((await page(view, ['reported:yesterday'])).rows.length, 0);
      assert.equal((await page(view, ['reported:yesterday', 'reported:today'])).rows.length, whole);
      assert.equal((await page(view, ['reported!today'])).rows.length, 0);
    }
    assert.deepEqual(
      idsOf((await page('all', ['closed:today'])).rows),
      where(({ closedAt }) => closedAt !== null),
    );
    const today = dayEnd(world.now);
    assert.deepEqual(spanOf('yesterday', world.now), {
      from: today - 2 * 86_400_000,
      before: today - 86_400_000,
    });
    for (const wrong of ['..', '2026-02-30..', '2026-13-01..2026-13-02', 'tomorow', '2026-1-1..'])
      assert.equal(isSpan(wrong), false, wrong);
    assert.throws(() => readFilters(['reportedFrom:2026-02-30']), HttpProblem);
  });

  test('whoever of the staff had a hand in it; who reported as a resident is no choice', async () => {
    const person = '0192d3a0-7b1c-7000-8000-0000000000aa';
    const actor = { ...post('street_dispatcher', `${GRID.slice(0, 9)}`), personId: person };
    const urged = states.find((state) => isOpen(state) && state.place.grid === GRID && state.lead !== null);
    assert.ok(urged);
    await world.give(actor, `${urged.district}.${urged.id}`, 'urge', { reason: '请快些' });
    assert.equal((await page('all', [`person:${person}`])).total, 0);
    await database.owner.query(`insert into person (id, name) values ($1, '陈立')`, [person]);
    assert.deepEqual(idsOf((await page('all', [`person:${person}`])).rows), [
      `${urged.district}.${urged.id}`,
    ]);
    states = await world.states();
  });

  test('values are found by what is typed, in characters and in pinyin, and chips know their names', async () => {
    for (const text of ['路灯', 'ludeng', 'ld', '灯不亮']) {
      const found = await findValues(deps(), CAST.city, { text, field: null }, looking());
      assert.ok(
        found.some(({ field, value, label }) => field === 'class' && value === 'C1' && label === '类别C1'),
        text,
      );
    }
    const returned = await findValues(deps(), CAST.city, { text: 'tuihui', field: null }, looking());
    assert.deepEqual(
      returned.filter(({ field }) => field === 'returned').map(({ value }) => value),
      ['true', 'false'],
    );
    const names = await namesOf(deps(), CAST.city, readFilters(['class:C2', 'reported:7d']), looking());
    assert.deepEqual(
      names.map(({ label }) => label),
      ['类别C2', '近7天'],
    );
  });
});
