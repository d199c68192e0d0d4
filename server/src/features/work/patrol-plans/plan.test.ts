/** A plan is kept by whoever is responsible for its area, under an item of the duty list, with points inside. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { actorOf, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { testDatabase } from '../../../testing/database.ts';
import { importPlans } from './import.ts';
import { type PlanDeps, type PlanGiven, planOf } from './plan.ts';
import { plansIn, putPlan } from './queries.ts';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const DISTRICT = '990106';
const STREET = `${DISTRICT}001`;
const GRID = `${STREET}001001`;
const ITEM = `${DISTRICT}.${uuidv7(NOW)}`;

const GIVEN: PlanGiven = {
  ...{ area: STREET, title: 'B线', item: ITEM, classes: ['C1'], frequency: 'weekly', days: [1, 4], hour: 12 },
  points: [{ name: '东门', lon: 121.5, lat: 37.5 }],
  ...{ from: '2026-11-24', to: null },
};

async function open(t: { after(fn: () => Promise<void>): void }) {
  const { db } = await testDatabase(t);
  let inForce = true;
  const deps: Omit<PlanDeps, 'running' | 'give' | 'items' | 'words'> = {
    ...{ db, districts: () => [DISTRICT], areaName: (code) => code, className: (code) => code },
    gridAt: (lon) => (lon > 121 ? GRID : null),
    hasClass: (code) => code === 'C1',
    itemTitle: async () => {
      if (inForce) return '看消防通道';
      throw new Refusal('not-found', { what: say('事项', 'item') });
    },
  };
  const actor = (area: string, post: PostKind = 'street_dispatcher') =>
    actorOf({ personId: uuidv7(NOW), postId: uuidv7(NOW), post, area });
  return {
    end: () => {
      inForce = false;
    },
    save: async (change: Partial<PlanGiven> & { id?: string } = {}, area = STREET, now = NOW) => {
      const given = { id: uuidv7(now), ...GIVEN, ...change };
      const row = await planOf(deps as PlanDeps, db, given, { actor: actor(area), now });
      await putPlan(db, row, { now, by: uuidv7(now) });
      return row;
    },
    load: (rows: ReturnType<typeof table>) =>
      importPlans(deps as PlanDeps, rows, {
        ...{ actor: actor(STREET), now: NOW, today: dayTextAt(NOW), words: (text) => text },
        items: () => [{ id: ITEM, title: '看消防通道' }],
      }),
    list: (area: string) => plansIn(db, { district: DISTRICT, area, day: dayTextAt(NOW), limit: 10 }),
  };
}

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

test('a plan stands under its item with its points in their grids, and is seen in its area and below', async (t) => {
  const { save, list } = await open(t);
  const saved = await save();
  assert.deepEqual(
    [saved.itemTitle, saved.points[0]?.grid, saved.madeThrough],
    ['看消防通道', GRID, '2026-11-23'],
  );
  const [kept] = await list(GRID);
  assert.deepEqual(kept, saved);
  assert.equal((await list(DISTRICT)).length, 1);
  assert.deepEqual(await list(`${DISTRICT}002`), []);
});

test('what reaches beyond one’s area, or names what there is not, is refused', async (t) => {
  const { save } = await open(t);
  const cases: [Partial<PlanGiven>, string][] = [
    [{ area: `${DISTRICT}002` }, 'outside-area'],
    [{ area: DISTRICT }, 'field-wrong'],
    [{ days: [] }, 'field-wrong'],
    [{ days: [8] }, 'field-wrong'],
    [{ classes: ['C9'] }, 'field-wrong'],
    [{ to: '2026-11-23' }, 'field-wrong'],
    [{ points: [{ name: '海里', lon: 120, lat: 37.5 }] }, 'field-wrong'],
    [{ area: `${STREET}002` }, 'field-wrong'],
  ];
  for (const [change, code] of cases)
    await assert.rejects(save(change), refused(code), JSON.stringify(change));
});

test('without an item in force nothing is planned, but what stands can be ended', async (t) => {
  const { save, end } = await open(t);
  const { id } = await save();
  end();
  await assert.rejects(save(), refused('not-found'));
  await assert.rejects(save({ id, title: 'C线' }), refused('not-found'));
  const later = NOW + 3 * DAY;
  const ended = await save({ id, to: '2026-11-25' }, STREET, later);
  assert.deepEqual([ended.itemTitle, ended.to], ['看消防通道', '2026-11-25']);
});

test('nobody moves the plan of another area to their own', async (t) => {
  const { save } = await open(t);
  const { id } = await save();
  const other = `${DISTRICT}002`;
  await assert.rejects(save({ id, area: other, points: [] }, other), refused('outside-area'));
});

const ROW = { title: 'B线', area: STREET, item: '看消防通道', frequency: '每周一、四' };
async function* table(...rows: readonly Record<string, string>[]) {
  for (const [index, fields] of rows.entries()) yield { row: index + 2, fields: { ...ROW, ...fields } };
}

test('a table makes plans of its points in their order, and the same table again changes nothing', async (t) => {
  const { load, list } = await open(t);
  const rows = () =>
    table({ point: '东门', lng: '121.5', lat: '37.5' }, { point: '车库', lng: '121.6', lat: '37.5' });
  const first = await load(rows());
  assert.deepEqual([first.read, first.added, first.applied], [2, 2, true]);
  const [plan] = await list(STREET);
  assert.deepEqual(
    [plan?.frequency, plan?.days, plan?.hour, plan?.points.map(({ name }) => name)],
    ['weekly', [1, 4], 24, ['东门', '车库']],
  );
  const again = await load(rows());
  assert.deepEqual([again.unchanged, again.applied, (await list(STREET)).length], [2, true, 1]);
  const changed = await load(table({ frequency: '每天' }));
  assert.deepEqual([changed.changed, (await list(STREET))[0]?.points], [1, []]);
});

test('a row is refused with all that is wrong with it, and nothing of the file is written', async (t) => {
  const { load, list } = await open(t);
  const bad = {
    area: '12',
    item: '别的',
    frequency: '常去',
    hour: '30',
    from: '明天',
    point: '东门',
    lng: 'x',
  };
  const result = await load(table({}, bad, { title: 'C线', point: '海里', lng: '120', lat: '37.5' }));
  assert.deepEqual([result.applied, await list(STREET)], [false, []]);
  const of = (row: number) => result.problems.filter((one) => one.row === row).map(({ field }) => field);
  assert.deepEqual(
    [of(2), of(3), of(4)],
    [[], ['area', 'item', 'frequency', 'hour', 'from', 'lng'], ['lng']],
  );
  const outside = await load(table({ area: `${DISTRICT}002` }));
  assert.deepEqual([outside.refused, outside.applied], [1, false]);
});
