/** The duty list over the ledger: what is approved stands on it at once, counts its hours, and ends when it is taken off. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { actOn, beginCase } from '../../../platform/workflow/act.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { fieldsOf } from '../../../platform/workflow/said.ts';
import { actingIn } from '../../../platform/workflow/served.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, loanDeps, THERE } from '../../../testing/loans/world.ts';
import { itemsInForce } from '../guard/public.ts';
import { dutyListOf } from './list.ts';
import { ADMISSIONS } from './public.ts';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const [STREET, OTHER, UNIT] = [`${HERE}001`, `${HERE}002`, '00000000-0000-7000-8004-000000000001'];

async function open(t: { after(fn: () => Promise<void>): void }) {
  const { db, owner } = await testDatabase(t);
  const grids = [`${STREET}001001`, `${STREET}001002`, `${STREET}001003`];
  await owner.query(
    `insert into area (code, valid_from, valid_to, level, parent, name)
     values ($1, '2020-01-01', null, 'street', $2, '福海街道'), ($6, '2020-01-01', null, 'street', $2, '松林街道'),
       ($3, '2020-01-01', null, 'grid', $1, '一'), ($4, '2020-01-01', null, 'grid', $1, '二'),
       ($5, '2020-01-01', '2021-01-01', 'grid', $1, '三')`,
    [STREET, HERE, ...grids, OTHER],
  );
  const trades = openTrades(makeLedgers(db), [ADMISSIONS]);
  const [trade = assert.fail('no trade')] = trades;
  const deps = { ...loanDeps(db), trades };
  const acting = actingIn([ADMISSIONS]);
  const person = { personId: uuidv7(), postId: uuidv7() };
  const unit = acting(actorOf({ ...person, post: 'unit_handler', area: HERE, unitId: UNIT }));
  const head = acting(actorOf({ ...person, post: 'district_head', area: HERE }));
  const origin = (now: number) => ({ commandId: uuidv7(), requestId: 'r', address: '', now });
  const give = (who: typeof unit, id: string, command: string, body: Record<string, unknown> = {}) =>
    actOn(deps, trade, who, { district: HERE, id, command, body }, origin(NOW));
  return {
    head,
    give,
    /** An urgent item, submitted. */
    async applied(hours: number, classCode?: string, streets: string[] = []): Promise<string> {
      const asked = origin(NOW);
      const said = { title: '看水管', list: 'assist', ground: '条例', work: '看', cost: 0, budget: 0 };
      const urgent = { temporary: true, why: '寒潮', from: NOW, until: NOW + 10 * DAY };
      const body = { ...said, ...urgent, hours, classCode, streets };
      await beginCase(deps, trade, unit, { district: HERE, command: 'apply', body }, asked);
      await give(unit, asked.commandId, 'submit');
      return asked.commandId;
    },
    inForce: (district: string, now = NOW) => itemsInForce(db, district, now),
    owner,
    list: (district: string, now = NOW) =>
      dutyListOf(
        {
          ...{ db, districts: () => [HERE, THERE], areaName: (code) => code, unitName: (id) => id },
          ...{ className: (code) => code, available: () => 120, settledBy: (begun) => begun + 180 * DAY },
        },
        { district, now, language: 'zh' },
      ),
  };
}

test('what is approved stands on the list with its hours, and what is taken off ends at once', async (t) => {
  const { head, give, applied, list } = await open(t);
  const first = await applied(100);
  assert.deepEqual((await list(HERE)).items, [], 'an application is no item');
  await give(head, first, 'approve');
  const { items, streets } = await list(HERE);
  assert.deepEqual(
    items.map(({ id, standing, unit }) => [id, standing, unit]),
    [[`${HERE}.${first}`, 'inForce', UNIT]],
  );
  assert.deepEqual(
    streets.map(({ code, grids, hours }) => [code, grids, hours]),
    [
      [STREET, 2, 100],
      [OTHER, 0, 100],
    ],
  );
  assert.deepEqual((await list(THERE)).items, []);

  const second = await applied(30);
  await assert.rejects(give(head, second, 'approve'), (error) => {
    assert.ok(error instanceof Refusal);
    assert.deepEqual([error.code, error.details.over, error.details.most], ['hours-short', 10, 20]);
    return true;
  });
  await give(head, first, 'take_off', { reason: '冻期已过' });
  const after = await list(HERE);
  assert.deepEqual([after.items[0]?.standing, after.streets[0]?.hours], ['ended', 0]);
  await give(head, second, 'approve');
  const ended = await list(HERE, NOW + 11 * DAY);
  assert.deepEqual(
    ended.items.map(({ standing }) => standing),
    ['ended', 'ended'],
    'its days end it, whenever a clock is read',
  );
});

test('what an event holds is called as the command that wrote it calls it', () => {
  const called = (event: string) => fieldsOf(ADMISSIONS.trade, event).get('words')?.zh;
  assert.deepEqual([called('objected'), called('opinion_given')], ['异议', '理由、条件']);
});

test('the guard reads one list: what was admitted, and what stood among the rules before there were admissions', async (t) => {
  const { head, give, applied, inForce, owner } = await open(t);
  await owner.query(
    `insert into duty_list (key, valid_from, valid_to, since, until, class_code, ground)
     values ('E-01-02', '2018-01-01', null, 1, null, 'E-01-02', '老清单'),
       ('E-01-03', '2018-01-01', '2026-11-24', 1, null, 'E-01-03', '老清单'),
       ('E-01-04', '2018-01-01', null, 1, 2, 'E-01-04', '老清单'),
       ('E-01-05', '2026-11-25', null, 1, null, 'E-01-05', '老清单')`,
  );
  const before = await inForce(HERE);
  assert.deepEqual(
    before.map(({ id, classCode, from, until }) => [id, classCode, from, until]),
    [['class:E-01-02', 'E-01-02', Date.parse('2018-01-01T00:00:00+08:00'), null]],
    'ended, replaced and coming ones are not on it',
  );
  const id = await applied(10, 'E-02');
  await give(head, id, 'approve');
  const items = await inForce(HERE);
  assert.deepEqual(items.map((one) => [one.classCode, one.until]).toSorted(), [
    ['E-01-02', null],
    ['E-02', NOW + 11 * DAY],
  ]);
  assert.equal(items.find(({ classCode }) => classCode === 'E-02')?.id, `${HERE}.${id}`);
  assert.equal((await inForce(THERE)).length, 1, 'an item is of its district');
  assert.equal(
    (await inForce(HERE, NOW + 11 * DAY)).length,
    2,
    'its end is outside; another began meanwhile',
  );
  await give(head, id, 'take_off', { reason: '冻期已过' });
  assert.equal((await inForce(HERE)).length, 1);
});

test('an item wanted for one street counts its hours there, and holds there alone', async (t) => {
  const { head, give, applied, inForce, list } = await open(t);
  await assert.rejects(applied(1, 'E-02', [`${THERE}001`]), /field-wrong/, 'a street of another district');
  const id = await applied(40, 'E-02', [OTHER]);
  await give(head, id, 'approve');
  const { items, streets } = await list(HERE);
  assert.deepEqual(items[0]?.streets, [OTHER]);
  assert.deepEqual(
    streets.map(({ code, hours }) => [code, hours]),
    [
      [STREET, 0],
      [OTHER, 40],
    ],
  );
  const [item] = await inForce(HERE);
  assert.deepEqual(item?.streets, [OTHER]);
  const all = await applied(1, 'E-03', [STREET, OTHER]);
  await give(head, all, 'approve');
  const found = (await inForce(HERE)).find(({ classCode }) => classCode === 'E-03');
  assert.deepEqual(found?.streets, [], 'all of them are the district');
});

test('classes from before are listed until an item covers them, with the day by which they are settled', async (t) => {
  const { head, give, applied, list, owner } = await open(t);
  await owner.query(
    `insert into duty_list (key, valid_from, valid_to, since, until, class_code, ground)
     values ('E-01-02', '2018-01-01', null, 1, null, 'E-01-02', '老清单'),
       ('E-02-01', '2018-01-01', null, 1, null, 'E-02-01', '老清单'),
       ('E-03-01', '2018-01-01', '2026-11-24', 1, null, 'E-03-01', '老清单')`,
  );
  const existing = async (now = NOW) => {
    const { classes, until } = (await list(HERE, now)).existing;
    return { until, classes: classes.map(({ code, applied: by }) => [code, by]) };
  };
  assert.deepEqual(await existing(), {
    until: null,
    classes: [
      ['E-01-02', null],
      ['E-02-01', null],
    ],
  });
  const first = await applied(1, 'E-02');
  const second = await applied(1, 'E-01-02');
  await give(head, first, 'approve');
  const settled = { until: NOW + 180 * DAY, classes: [['E-01-02', `${HERE}.${second}`]] };
  assert.deepEqual(await existing(), settled, 'one that is covered is no existing one any more');
  assert.equal((await existing(NOW + 12 * DAY)).classes.length, 2, 'it is again, once the item ended');
});
