import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { holderOf, isOpen } from '@gridgov/domain/loop/issues/state.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { type TestDatabase, testDatabase } from '../../../testing/database.ts';
import { readFilters } from './filters/filters.ts';
import { mapOf } from './found/map.ts';
import { likelyNear, nearby } from './found/near.ts';
import { countPlan, countView } from './live/counters.ts';
import { getChanges, getPage } from './pages/pages.ts';
import { CAST, EAST, fillWorld, GRIDS, makeWorld, WEST, type World } from './testing.ts';
import { planOf, VIEW_NAMES, type View } from './views.ts';

describe('lists', () => {
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

  type Ask = { view: View; f?: string[]; q?: string; limit?: number };
  async function pageAfterPage(actor: Actor, { view, f = [], q, limit = 5 }: Ask) {
    const rows: Awaited<ReturnType<typeof getPage>>['rows'] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 60; pages += 1) {
      const ask = { view, filters: readFilters(f), text: q ?? null, after, limit, counts: true };
      const page = await getPage(world.deps, actor, ask, { now: world.now, language: 'zh' });
      rows.push(...page.rows);
      if (page.next === null) return rows;
      after = page.next;
    }
    throw new Error('the list does not end');
  }
  const idOf = (state: IssueState) => `${state.district}.${state.id}`;
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
  const where = (test: (state: IssueState) => boolean) => states.filter(test).map(idOf).sort();

  test('nobody sees a matter outside their sight by any view, search, map, nearness or change', async () => {
    const visible = new Map(states.map((state) => [idOf(state), state]));
    const box = { west: 119, south: 36, east: 120, north: 37 };
    let seen = 0;
    for (const [name, actor] of Object.entries(CAST)) {
      const check = (ids: readonly string[], how: string) => {
        for (const id of ids) {
          const state = visible.get(id);
          assert.ok(state !== undefined && maySee(state, actor), `${name} sees ${id} by ${how}`);
          seen += 1;
        }
      };
      for (const view of VIEW_NAMES) {
        check(idsOf(await pageAfterPage(actor, { view })), view);
        check(idsOf(await pageAfterPage(actor, { view, q: '井盖' })), `${view} search`);
        const changes = await getChanges(world.deps, actor, { view, filters: [], text: null }, 0, {
          now: world.now,
          language: 'zh',
        });
        check(idsOf(changes.changed), `${view} changes`);
      }
      for (const grid of GRIDS)
        check(idsOf(await pageAfterPage(actor, { view: 'all', f: [`area:${grid}`] })), 'area');
      const plan = planOf({ view: 'area', filters: [], text: null }, actor, [EAST, WEST], world.now);
      check(idsOf((await mapOf(world.deps, plan, box)).pins), 'map');
      const near = { lon: 119.41, lat: 36.102, metres: 2000, language: 'zh' as const };
      check(idsOf(await nearby(world.deps, plan, near)), 'near');
      const same = { ...near, classCode: 'C1', text: '井盖缺损' };
      check(idsOf(await likelyNear(world.deps, actor, same, { now: world.now, language: 'zh' })), 'likeness');
      for (const state of states)
        check(idsOf(await pageAfterPage(actor, { view: 'all', q: state.number })), 'number');
    }
    assert.ok(seen > 1000);
  });

  test('the book of every post holds all it may see, be it by area, as lead, as assisting unit or by a part', async () => {
    const unreported = (state: IssueState) => ({
      ...state,
      reporter: { personId: null, kind: 'system' as const },
    });
    for (const [name, actor] of Object.entries(CAST)) {
      const sight = (state: IssueState) => maySee(unreported(state), actor);
      assert.deepEqual(idsOf(await pageAfterPage(actor, { view: 'all' })), where(sight), `${name} book`);
      const open = where((state) => isOpen(state) && sight(state));
      assert.deepEqual(idsOf(await pageAfterPage(actor, { view: 'area' })), open, `${name} open`);
      const found = where((state) => sight(state) && state.title === '暴露垃圾');
      assert.deepEqual(
        idsOf(await pageAfterPage(actor, { view: 'all', q: '暴露垃圾', limit: 2 })),
        found,
        name,
      );
    }
    const elsewhere = where(({ lead, place }) => lead === `grid:${GRIDS[0]}` && place.grid !== GRIDS[0]);
    const worker = idsOf(await pageAfterPage(CAST.worker, { view: 'all' }));
    assert.ok(elsewhere.length > 0 && elsewhere.every((id) => worker.includes(id)));
    assert.ok((await pageAfterPage(CAST.parks, { view: 'all' })).length > 5);
  });

  test('a view holds exactly the matters it promises', async () => {
    const open = (state: IssueState) => isOpen(state);
    const seat = (actor: Actor) => (state: IssueState) =>
      open(state) && actor.seats.includes(holderOf(state) ?? '');
    assert.deepEqual(idsOf(await pageAfterPage(CAST.leader, { view: 'mine' })), where(seat(CAST.leader)));
    assert.deepEqual(idsOf(await pageAfterPage(CAST.roads, { view: 'mine' })), where(seat(CAST.roads)));
    assert.deepEqual(idsOf(await pageAfterPage(CAST.city, { view: 'area' })), where(open));
    assert.deepEqual(
      idsOf(await pageAfterPage(CAST.street, { view: 'area' })),
      where((state) => open(state) && state.place.street === `${EAST}012`),
    );
    assert.deepEqual(
      idsOf(await pageAfterPage(CAST.street, { view: 'unowned' })),
      where((state) => state.stage === 'to_dispatch' && state.place.street === `${EAST}012`),
    );
    assert.deepEqual(
      idsOf(await pageAfterPage(CAST.water, { view: 'responsible' })),
      where((s) => open(s) && s.lead === 'water'),
    );
    assert.deepEqual(
      idsOf(await pageAfterPage(CAST.west, { view: 'all' })),
      where((s) => s.district === WEST),
    );
    assert.deepEqual(
      idsOf(await pageAfterPage(CAST.worker, { view: 'reported' })),
      where(() => true),
    );
    assert.deepEqual(idsOf(await pageAfterPage(CAST.assistant, { view: 'all' })), []);
  });

  test('a queue is in the order no owner, time left, suspended, also over districts', async () => {
    const rows = await pageAfterPage(CAST.city, { view: 'area', limit: 3 });
    const keys = rows.map(({ holder, clock }) => [
      holder.name === null ? 0 : 1,
      Date.parse(clock.dueAt ?? ''),
    ]);
    const sorted = keys.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
    assert.deepEqual(keys, sorted);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    const book = await pageAfterPage(CAST.city, { view: 'all', limit: 7 });
    const times = book.map(({ reportedAt }) => reportedAt);
    assert.deepEqual(times, times.toSorted().reverse());
  });

  test('filters are answered as if every matter were looked at', async () => {
    const cases: [string[], (state: IssueState) => boolean][] = [
      [['stage:handling'], (s) => s.stage === 'handling'],
      [['stage!handling'], (s) => s.stage !== 'handling'],
      [['stage:handling', 'stage:dispatched'], (s) => ['handling', 'dispatched'].includes(s.stage)],
      [['class:C1', 'unit:roads'], (s) => s.classCode === 'C1' && s.lead === 'roads'],
      [['unit!roads'], (s) => s.lead !== 'roads'],
      [[`area:${EAST}012015`], (s) => s.place.community === `${EAST}012015`],
      [
        [`street:${EAST}013`, `grid:${GRIDS[4]}`],
        (s) => s.place.street === `${EAST}013` || s.place.grid === GRIDS[4],
      ],
      [[`area!${EAST}`], (s) => s.district !== EAST],
      [['step:6', 'channel:patrol'], (s) => s.stage === 'verifying' || s.stage === 'verified'],
      [['inTime:true'], (s) => s.inTime === true],
      [['duplicates:true'], () => false],
      [['reportedFrom:2026-11-24', 'reportedTo:2026-11-24'], () => true],
      [['reportedTo:2026-11-23'], () => false],
      [['closedFrom:2026-11-24'], (s) => s.closedAt !== null],
      [['holder:unit:water'], (s) => holderOf(s) === 'unit:water'],
    ];
    for (const [f, fits] of cases) {
      assert.deepEqual(idsOf(await pageAfterPage(CAST.city, { view: 'all', f })), where(fits), f.join(' '));
      const open = await pageAfterPage(CAST.city, { view: 'area', f });
      assert.deepEqual(
        idsOf(open),
        where((state) => isOpen(state) && fits(state)),
        `open ${f.join(' ')}`,
      );
    }
  });

  test('the state of the clock can be filtered, and the states divide the queue', async () => {
    const seen = new Set<string>();
    const { now } = world;
    for (const hours of [0, 1, 5, 24, 95]) {
      world.now = now + hours * 3_600_000;
      const all = await pageAfterPage(CAST.city, { view: 'area' });
      for (const state of ['ok', 'soon', 'due', 'over', 'paused']) {
        const rows = await pageAfterPage(CAST.city, { view: 'area', f: [`due:${state}`] });
        assert.deepEqual(idsOf(rows), idsOf(all.filter(({ clock }) => clock.state === state)), state);
        if (rows.length > 0) seen.add(state);
      }
    }
    world.now = now;
    assert.deepEqual([...seen].sort(), ['due', 'ok', 'over', 'soon']);
  });

  test('every counter of a view opens to exactly its rows', async () => {
    for (const [name, actor] of Object.entries(CAST)) {
      for (const view of VIEW_NAMES) {
        const count = await countView(world.deps, view, actor, [EAST, WEST], world.now);
        const rows = await pageAfterPage(actor, { view });
        if (count !== null) assert.equal(count.n, rows.length, `${name} ${view}`);
      }
    }
  });

  test('so does every counter of a filtered list, and its groups', async () => {
    const filters = [[], ['stage:handling'], ['due:ok'], ['due:over'], ['unit:water'], [`area:${EAST}012`]];
    for (const actor of [CAST.street, CAST.east, CAST.city, CAST.water]) {
      for (const f of filters) {
        const asked = { view: 'area' as const, filters: readFilters(f), text: null };
        const { n, groups } = await countPlan(world.deps, planOf(asked, actor, [EAST, WEST], world.now));
        const rows = await pageAfterPage(actor, { view: 'area', f });
        const unowned = rows.filter(({ holder }) => holder.name === null).length;
        assert.equal(n, rows.length, `${actor.personId} ${f}`);
        assert.equal(groups?.no_owner ?? unowned, unowned);
      }
    }
  });

  test('a page tells how many it holds and how many the filter hides', async () => {
    const ask = {
      view: 'area' as const,
      filters: readFilters([`area:${EAST}013`]),
      text: null,
      after: undefined,
    };
    const page = await getPage(
      world.deps,
      CAST.east,
      { ...ask, limit: 50, counts: true },
      { now: world.now, language: 'zh' },
    );
    const all = await pageAfterPage(CAST.east, { view: 'area' });
    assert.equal(page.total, page.rows.length);
    assert.equal((page.total ?? 0) + (page.hidden ?? 0), all.length);
  });

  test('a page names the matter that is open longest among those it counts, also where a calendar decides', async () => {
    const byId = new Map(states.map((state) => [idOf(state), state]));
    for (const [actor, f] of [
      [CAST.street, []],
      [CAST.city, []],
      [CAST.east, ['channel!device']],
      [CAST.east, ['due!paused']],
    ] as const) {
      const ask = { view: 'area' as const, filters: readFilters(f), text: null };
      const whole = { ...ask, after: undefined, limit: 5, counts: true };
      const { oldest } = await getPage(world.deps, actor, whole, { now: world.now, language: 'zh' });
      const rows = await pageAfterPage(actor, { view: 'area', f: [...f] });
      const times = rows.map(({ id }) => byId.get(id)?.reportedAt ?? Number.NaN);
      assert.ok(times.length > 0 && oldest !== null);
      assert.equal(Date.parse(oldest.reportedAt), Math.min(...times));
      assert.ok(
        rows.some(({ id }) => id === oldest.id),
        `${f.join()} opens a row of the list`,
      );
    }
    const none = { view: 'area' as const, filters: readFilters([`area:${WEST}`]), text: null };
    const empty = { ...none, after: undefined, limit: 5, counts: true };
    const page = await getPage(world.deps, CAST.street, empty, { now: world.now, language: 'zh' });
    assert.equal(page.oldest, null);
  });

  test('words are found in title, place and description, newest first; a number finds its matter', async () => {
    const bins = await pageAfterPage(CAST.east, { view: 'all', q: '暴露垃圾', limit: 2 });
    assert.deepEqual(
      idsOf(bins),
      where((s) => s.district === EAST && s.title === '暴露垃圾'),
    );
    const place = await pageAfterPage(CAST.city, { view: 'all', q: '滨河路12号' });
    assert.deepEqual(
      idsOf(place),
      where((s) => s.place.text === '滨河路12号'),
    );
    const open = await pageAfterPage(CAST.city, { view: 'area', q: '暴露垃圾' });
    assert.deepEqual(
      idsOf(open),
      where((s) => isOpen(s) && s.title === '暴露垃圾'),
    );
    const [first] = states.filter(({ district }) => district === EAST);
    const short = first?.number.replace(/^\d+-\d{4}/, '') ?? '';
    const found = await pageAfterPage(CAST.east, { view: 'all', q: short });
    assert.deepEqual(idsOf(found), [first === undefined ? '' : idOf(first)]);
    assert.deepEqual(await pageAfterPage(CAST.west, { view: 'all', q: first?.number ?? '' }), []);
  });

  test('a cursor of another list, or one made up, is refused', async () => {
    const ask = { filters: [], text: null, limit: 2, counts: false };
    const looking = { now: world.now, language: 'zh' as const };
    const page = await getPage(world.deps, CAST.east, { ...ask, view: 'area', after: undefined }, looking);
    const after = page.next ?? '';
    assert.notEqual(after, '');
    await assert.rejects(
      getPage(world.deps, CAST.east, { ...ask, view: 'all', after }, looking),
      HttpProblem,
    );
    await assert.rejects(
      getPage(world.deps, CAST.street, { ...ask, view: 'area', after }, looking),
      HttpProblem,
    );
    await assert.rejects(
      getPage(world.deps, CAST.east, { ...ask, view: 'area', after: 'W10' }, looking),
      HttpProblem,
    );
    assert.throws(() => readFilters(['stage:nowhere']), HttpProblem);
    assert.throws(() => readFilters(["area:370602' or 1"]), HttpProblem);
  });

  test('what was sent back by me is shown to me once, while I may see it', async () => {
    const id = await world.reportIn(GRIDS[0], 50);
    await world.give(CAST.leader, id, 'file');
    await world.give(CAST.leader, id, 'dispatch', { unit: 'roads' });
    await world.give(CAST.roads, id, 'acknowledge');
    await world.give(CAST.roads, id, 'respond', { result: '已处理' });
    await world.give(CAST.worker, id, 'verify', { agree: true });
    await world.give(CAST.leader, id, 'rework', { cause: 'poor', note: '没有弄好' });
    await world.relay();
    assert.deepEqual(idsOf(await pageAfterPage(CAST.leader, { view: 'returned-by-me' })), [id]);
    assert.deepEqual(idsOf(await pageAfterPage(CAST.street, { view: 'returned-by-me' })), []);
    states = await world.states();
  });

  test('changes tell what changed, what left and what came in', async () => {
    const id = await world.reportIn(GRIDS[0], 51);
    const since = world.now;
    const ask = { view: 'mine' as const, filters: [], text: null };
    const looking = () => ({ now: world.now, language: 'zh' as const });
    await world.give(CAST.leader, id, 'file');
    const filed = await getChanges(world.deps, CAST.leader, ask, since, looking());
    assert.deepEqual(idsOf(filed.changed), [id]);
    await world.give(CAST.leader, id, 'dispatch', { unit: 'roads' });
    const left = await getChanges(world.deps, CAST.leader, ask, since, looking());
    assert.deepEqual(left.left, [{ id, why: '已派遣' }]);
    const came = await getChanges(world.deps, CAST.roads, ask, since, looking());
    assert.equal(came.fresh, 1);
    await world.give(CAST.roads, id, 'return', { reason: 'not_ours', note: '不归本单位' });
    const gone = await getChanges(world.deps, CAST.roads, ask, since, looking());
    assert.deepEqual(gone.left, [{ id, why: '已退回' }]);
    await world.relay();
    states = await world.states();
  });
});
