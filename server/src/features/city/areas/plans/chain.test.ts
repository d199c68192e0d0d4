import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Db } from '../../../../platform/db/database.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { importGrids } from '../imports/grid-import.ts';
import { geojson, noon, rectangle, STREET, smallCity, square } from '../testing.ts';
import { provePlans } from './chain.ts';
import { draftPlan, redrawPlan, stepPlan } from './plans.ts';

const COMMUNITY = `${STREET}001`;
const PLAN = '01900000-0000-7000-8000-000000000001';
const acting = (area: string) => ({
  account: 'clerk',
  area,
  now: noon('2025-03-03'),
  commandId: uuidv7(noon('2025-03-03')),
});

async function filedPlan(db: Db): Promise<void> {
  await smallCity(db);
  const options = { from: '2024-01-01', mode: 'all', source: '测试', crs: 'WGS-84' } as const;
  await importGrids(db, geojson(square(`${COMMUNITY}001`, 0, 0), square(`${COMMUNITY}002`, 10, 0)), options);
  const grids = (cut: number) =>
    [rectangle(0, 0, cut, 10), rectangle(cut, 0, 20 - cut, 10)].map((ring, n) => ({
      code: `${COMMUNITY}00${n + 1}`,
      community: COMMUNITY,
      name: '',
      kind: 'general' as const,
      boundary: [ring],
    }));
  const street = () => acting(STREET);
  await draftPlan(db, { id: PLAN, street: STREET, title: '潮头社区调整', grids: grids(8) }, street());
  await redrawPlan(db, PLAN, grids(9), street());
  await stepPlan(db, PLAN, { do: 'submit' }, street(), uuidv7(1));
  await stepPlan(db, PLAN, { do: 'review' }, acting('370602'), uuidv7(2));
  await stepPlan(db, PLAN, { do: 'file', inForceFrom: '2025-04-01' }, acting('370600'), uuidv7(3));
}

test('the log of a plan is a chain: what somebody changes, takes out or adds behind the product is found', async (t) => {
  const { db, owner } = await testDatabase(t);
  await filedPlan(db);
  assert.deepEqual(await provePlans(db), { plans: 1, steps: 5, broken: [] });
  const changes: readonly [string, number | null, string][] = [
    ["update grid_plan_step set note = '别的日子' where version = 5", 5, 'hash'],
    ["update grid_plan_step set account = 'other' where version = 2", 2, 'hash'],
    ["update grid_plan_step set at = at - interval '1 day' where version = 4", 4, 'hash'],
    ['update grid_plan_step set hash = null where version = 3', 3, 'hash'],
    ['delete from grid_plan_step where version = 4', 4, 'gap'],
    ['delete from grid_plan_step where version = 5', 4, 'row'],
    ["update grid_plan set state = 'reviewed'", 5, 'row'],
    ["update grid_plan set in_force_from = '2025-05-01'", 5, 'row'],
    ["update grid_plan_grid set coordinates = replace(coordinates, '121', '120')", 5, 'row'],
  ];
  for (const [sql, version, problem] of changes) {
    // Each by itself, undone before the next.
    const undone = new Error('undo');
    await owner
      .transaction(async (tx) => {
        await tx.query(sql);
        assert.deepEqual((await provePlans(tx)).broken, [{ plan: PLAN, version, problem }], sql);
        throw undone;
      })
      .catch((error: unknown) => assert.equal(error, undone));
  }
});

test('steps from before there were hashes are held by the first step after them', async (t) => {
  const { db, owner } = await testDatabase(t);
  await filedPlan(db);
  await owner.query('update grid_plan_step set hash = null, drawn_hash = null where version < 4');
  assert.equal((await provePlans(db)).broken.length, 1, 'their digests were part of the chain');
  await owner.query('update grid_plan_step set hash = null, drawn_hash = null');
  assert.deepEqual((await provePlans(db)).broken, [], 'a log that never had hashes');
  await owner.query("update grid_plan set state = 'reviewed', version = 4");
  await owner.query('delete from grid_plan_step where version = 5');
  await stepPlan(db, PLAN, { do: 'return', reason: '重画' }, acting('370602'), uuidv7(4));
  assert.deepEqual((await provePlans(db)).broken, []);
  await owner.query("update grid_plan_step set note = '改过' where version = 1");
  assert.deepEqual((await provePlans(db)).broken, [{ plan: PLAN, version: 5, problem: 'hash' }]);
});
