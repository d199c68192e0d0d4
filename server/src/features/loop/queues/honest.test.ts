import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { seededRandom } from '@gridgov/domain/calendar/testing.ts';
import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import { firstToBreak, promiseState } from '@gridgov/domain/loop/issues/promises.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { isOpen } from '@gridgov/domain/loop/issues/state.ts';
import { outside, randomStory, step } from '@gridgov/domain/loop/issues/testing/random-story.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { type TestDatabase, testDatabase } from '../../../testing/database.ts';
import { ISSUES } from '../issues/public.ts';
import { readFilters } from './filters/filters.ts';
import { mapOf } from './found/map.ts';
import { countPlan } from './live/counters.ts';
import { getPage } from './pages/pages.ts';
import { dayEnd } from './pages/spans.ts';
import { makeWorld, post, type World } from './testing.ts';
import { planOf, type View } from './views.ts';

const DISTRICT = '370602';
const HOUR = 3_600_000;
const DISPATCHER = post('district_dispatcher', DISTRICT);

/** Matters at random stages, each with whatever promises its own past left it with. */
describe('lists of random matters say of each what the domain says', () => {
  let database: TestDatabase;
  let world: World;
  let states: IssueState[];
  let now = 0;
  before(async () => {
    database = await testDatabase();
    world = makeWorld(database.db, '/nonexistent', [DISTRICT]);
    const random = seededRandom(340);
    states = [];
    for (let n = 0; n < 150; n += 1) {
      const story = randomStory(random);
      for (let steps = 5 + Math.floor(random() * 25); steps > 0; steps -= 1) {
        story.wait(Math.round(random() ** 3 * 8 * HOUR));
        outside(random, story);
        step(random, story);
      }
      now = Math.max(now, story.now - 20 * HOUR);
      const master = story.state.master === null ? null : uuidv7(story.now);
      const own = { id: uuidv7(story.now), number: `R-${n}`, rulesVersion: 'test', master };
      states.push({ ...story.state, ...own });
    }
    for (const state of states) await insert(database, state);
  });
  after(() => database.close());

  const idOf = (state: IssueState) => `${state.district}.${state.id}`;
  const first = (state: IssueState) => firstToBreak(state)?.breaksAt ?? Number.NaN;
  const seen = () => states.filter((state) => isOpen(state) && state.place.district === DISTRICT);
  const tone = (state: IssueState) =>
    promiseState(world.deps.rules.current(now).calendar, firstToBreak(state), now);

  async function list(view: View, f: string[] = []) {
    const ask = { view, filters: readFilters(f), text: null, after: undefined, limit: 500, counts: true };
    return getPage(world.deps, DISPATCHER, ask, { now, language: 'zh' });
  }
  /** Who needs help, no owner, then by the moment; suspended last, unless something is promised on it today. */
  function place(state: IssueState): [number, number, string] {
    const unowned = state.stage === 'to_dispatch' || state.stage === 'to_rule';
    const later = state.stage === 'suspended' && first(state) >= dayEnd(now);
    const suspended = state.stage === 'suspended';
    const rank = isHelp(state) && !suspended ? -1 : unowned ? 0 : later ? 2 : 1;
    return [rank, first(state), state.id];
  }
  const inOrder = (some: readonly IssueState[]) =>
    some
      .map((state) => ({ id: idOf(state), at: place(state) }))
      .sort(({ at: a }, { at: b }) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1))
      .map(({ id }) => id);

  test('order, groups, counters, 超期, filters, chips and pins', async () => {
    assert.ok(seen().length > 60 && seen().some((state) => tone(state) === 'over'));
    const all = await list('area');
    assert.deepEqual(
      all.rows.map(({ id }) => id),
      inOrder(seen()),
    );
    const chips = seen().map((state) => [idOf(state), tone(state).replace('notStarted', 'none')] as const);
    const said = new Map<string, string>(chips);
    for (const row of all.rows) assert.equal(row.clock.state, said.get(row.id), row.id);
    const late = seen().filter((state) => first(state) < now);
    const overdue = await list('overdue');
    assert.deepEqual(
      overdue.rows.map(({ id }) => id),
      inOrder(late),
    );
    for (const value of ['ok', 'soon', 'due', 'over', 'paused'] as const) {
      const such = seen().filter((state) => tone(state) === value);
      const others = seen().filter((state) => tone(state) !== value);
      assert.deepEqual(
        (await list('area', [`due:${value}`])).rows.map(({ id }) => id),
        inOrder(such),
        value,
      );
      assert.deepEqual(
        (await list('area', [`due!${value}`])).rows.map(({ id }) => id),
        inOrder(others),
        value,
      );
    }
    const plan = planOf({ view: 'area', filters: [], text: null }, DISPATCHER, [DISTRICT], now);
    const counted = await countPlan(world.deps, plan);
    assert.deepEqual(counted.groups, {
      total: seen().length,
      help: seen().filter((state) => place(state)[0] < 0).length,
      no_owner: seen().filter((state) => place(state)[0] === 0).length,
      over: late.filter((state) => place(state)[0] > 0).length,
    });
    const { pins } = await mapOf(world.deps, plan, { west: 100, south: 20, east: 140, north: 50 });
    for (const pin of pins) assert.equal(pin.tone, said.get(pin.id), pin.id);
    assert.ok(pins.length > 50);
  });

  test('rows written before by the next step alone are brought up by the migration', async () => {
    await database.db.query("update issue set due_at = due_at + interval '3 days'");
    const folder = new URL('../../../../../database/migrations/', import.meta.url);
    await database.db.query(await readFile(new URL('0340_first_promise_to_break.sql', folder), 'utf8'));
    const { rows } = await database.db.query<{ id: string; due_at: number }>(
      'select id, due_at from issue where open',
    );
    const moments = new Map(seen().map((state) => [state.id, first(state)]));
    for (const { id, due_at } of rows) assert.equal(due_at, moments.get(id));
    assert.ok(rows.length > 60);
  });
});

async function insert({ db }: TestDatabase, state: IssueState): Promise<void> {
  const columns = ISSUES.columns.map(({ name }) => name);
  const values = ISSUES.columns.map(({ type, from }) => {
    const value = from(state);
    if (value === null || value === undefined) return null;
    if (type === 'timestamptz') return new Date(value as number).toISOString();
    return type === 'jsonb' ? JSON.stringify(value) : value;
  });
  const marks = values.map((_, n) => `$${n + 3}`);
  await db.query(
    `insert into issue (district, id, version, head, moved_at, ${columns.join(', ')})
     values ($1, $2, 1, '\\x00', now(), ${marks.join(', ')})`,
    [state.district, state.id, ...values],
  );
}
