/** A plan is kept by whoever is responsible for its area, under an item of the duty list, with points inside. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { actorOf, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { testDatabase } from '../../../testing/database.ts';
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
  const deps: Omit<PlanDeps, 'running' | 'give'> = {
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
