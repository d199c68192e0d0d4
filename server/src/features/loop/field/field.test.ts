import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { allowed } from '@gridgov/domain/loop/issues/allowed.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, makeLoopWorld, THERE, WHO } from '../../../testing/loop-world.ts';
import { testPolicy } from '../../../testing/rules.ts';
import { Places } from '../../city/areas/public.ts';
import type { FieldDeps } from './deps.ts';
import { countPatrols, savePatrol } from './queries.ts';
import { syncFor } from './sync.ts';

const { qingmu, baisha, lanshan, huangtu, heitan } = WHO;

async function setting(t: Parameters<typeof testDatabase>[0]) {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const ready = { now: true };
  const { db, issues } = world;
  const deps: FieldDeps = {
    db,
    crypto: makeFieldCrypto({ secrets: ['secret of a test, long enough'] }),
    places: new Places(db, () => world.now),
    rules: issues.rules,
    names: issues.names,
    people: issues.people,
    districts: () => [THERE, HERE],
    ready: async () => ready.now,
  };
  const sync = (actor: Actor, since?: string) =>
    syncFor(deps, { actor, language: 'zh', now: world.now, since });
  const answered = async () => {
    const id = await world.report(heitan);
    await world.give(lanshan, id, 'file');
    await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
    await world.give(huangtu, id, 'acknowledge');
    await world.give(huangtu, id, 'respond', { result: '已更换' });
    return `${HERE}.${id}`;
  };
  return { world, db, sync, answered, ready };
}

test('a phone gets what moved since last time, and is told what is gone', async (t) => {
  const { world, sync, answered } = await setting(t);
  const one = await answered();
  world.now += 60_000;
  const first = await sync(qingmu);
  assert.deepEqual(first.present, [one]);
  assert.deepEqual(
    first.tasks.map(({ id }) => id),
    [one],
  );
  assert.ok(first.rules !== undefined && first.area !== undefined);
  world.now += 60_000;
  const quiet = await sync(qingmu, first.cursor);
  assert.deepEqual(
    [quiet.tasks, quiet.present, quiet.rules, quiet.area],
    [[], undefined, undefined, undefined],
  );
  const two = await answered();
  const second = await sync(qingmu, quiet.cursor);
  assert.deepEqual(second.present?.toSorted(), [one, two].toSorted());
  await world.give(baisha, one.split('.')[1] ?? '', 'verify', { agree: true });
  assert.deepEqual((await sync(qingmu, second.cursor)).present, [two]);
});

test('while the list of an older city is filled in, a phone lets go of nothing', async (t) => {
  const { world, sync, answered, ready } = await setting(t);
  const one = await answered();
  const first = await sync(qingmu);
  ready.now = false;
  await world.give(baisha, one.split('.')[1] ?? '', 'verify', { agree: true });
  const two = await answered();
  const meanwhile = await sync(qingmu, first.cursor);
  assert.deepEqual([meanwhile.tasks.map(({ id }) => id), meanwhile.present], [[two], undefined]);
  ready.now = true;
  assert.deepEqual((await sync(qingmu, meanwhile.cursor)).present, [two]);
});

test('a cursor that was made up, or is another post’s, gives everything again', async (t) => {
  const { sync, answered } = await setting(t);
  const one = await answered();
  const { cursor } = await sync(qingmu);
  for (const [who, since] of [
    [qingmu, 'not-a-cursor'],
    [baisha, cursor],
  ] as const) {
    const { tasks, rules } = await sync(who, since);
    assert.deepEqual([tasks.map(({ id }) => id), rules !== undefined], [[one], true]);
  }
});

test('the phone’s own copy of the domain says what may be done, from what it was given', async (t) => {
  const { world, sync, answered } = await setting(t);
  await answered();
  const { tasks } = await sync(qingmu);
  const state = JSON.parse(JSON.stringify(tasks[0]?.state)) as IssueState;
  const may = allowed(state, qingmu, world.now, testPolicy()).filter(({ refusal }) => refusal === null);
  assert.ok(may.some(({ command }) => command === 'verify'));
  assert.equal(tasks[0]?.said.find(({ text }) => text !== '')?.text, '已更换');
});

test('nothing of who reported goes to a phone, and nobody gets another queue’s tasks', async (t) => {
  const { sync, answered } = await setting(t);
  await answered();
  const text = JSON.stringify(await sync(qingmu));
  assert.ok(!text.includes(heitan.personId));
  assert.deepEqual((await sync(heitan)).tasks, []);
  assert.deepEqual((await sync(huangtu)).tasks, []);
});

test('a patrol is written as often as it comes, by its owner, and not begun again after its end', async (t) => {
  const { db } = await setting(t);
  const id = uuidv7(1);
  const patrol = {
    district: HERE,
    id,
    personId: 'qingmu',
    postId: 'p',
    area: qingmu.area,
    startedAt: 1_000_000,
    endedAt: null,
    stops: [{ at: 1_000_000, text: '北门消火栓' }],
  };
  assert.ok(await savePatrol(db, patrol, 1));
  assert.ok(await savePatrol(db, { ...patrol, endedAt: 1_000_000 + 600_000 }, 2));
  assert.ok(await savePatrol(db, { ...patrol, endedAt: 1_000_000 + 600_000 }, 3));
  assert.equal(await savePatrol(db, patrol, 4), false);
  assert.equal(await savePatrol(db, { ...patrol, personId: 'baisha', endedAt: 2_000_000 }, 5), false);
  assert.deepEqual(await countPatrols(db, HERE, 'qingmu', 0), { patrols: 1, minutes: 10, stops: 1 });
});

test('who is asked to assist gets the matter until they have answered, in whichever district it lies', async (t) => {
  const { world, sync } = await setting(t);
  // The post of a unit of another district; its holder reported the matter as well.
  const parks = {
    ...huangtu,
    personId: heitan.personId,
    unitId: 'parks',
    area: THERE,
    seats: ['unit:parks'],
  };
  const id = await world.report(heitan);
  await world.give(lanshan, id, 'file');
  await world.give(lanshan, id, 'dispatch', { unit: 'roads', assists: ['parks'] });
  await world.give(huangtu, id, 'acknowledge');
  const asked = await sync(parks);
  assert.deepEqual(asked.present, [`${HERE}.${id}`]);
  assert.deepEqual([asked.tasks.length, asked.stats.reported], [1, 1]);
  const state = JSON.parse(JSON.stringify(asked.tasks[0]?.state)) as IssueState;
  const may = allowed(state, parks, world.now, testPolicy()).filter(({ refusal }) => refusal === null);
  assert.ok(may.some(({ command }) => command === 'answer_assist'));
  await world.give(parks, id, 'answer_assist', { note: '树已修剪' });
  assert.deepEqual((await sync(parks, asked.cursor)).present, []);
  assert.deepEqual((await sync(huangtu)).present, [`${HERE}.${id}`]);
});

test('who leads a matter and has a part of it gets it once, and who has only a part gets it', async (t) => {
  const { world, sync } = await setting(t);
  const id = await world.report(heitan);
  await world.give(lanshan, id, 'file');
  await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
  await world.give(huangtu, id, 'acknowledge');
  await world.give(huangtu, id, 'split', {
    parts: [
      { unit: 'roads', title: '路面', limit: { n: 1, unit: 'workday' } },
      { unit: 'parks', title: '绿化', limit: { n: 1, unit: 'workday' } },
    ],
  });
  const parks = { ...huangtu, unitId: 'parks', seats: ['unit:parks'] };
  for (const who of [huangtu, parks]) assert.deepEqual((await sync(who)).present, [`${HERE}.${id}`]);
});

test('a reporter’s phone is given their own reports and what became of them, nobody else’s', async (t) => {
  const { world, sync } = await setting(t);
  const id = await world.report(qingmu);
  const other = await world.report(heitan);
  const first = await sync(qingmu);
  assert.deepEqual(
    first.reported.map((one) => [one.id, one.stage]),
    [[`${HERE}.${id}`, 'reported']],
  );
  assert.ok(!JSON.stringify(first.reported).includes(other));
  world.now += 60_000;
  assert.deepEqual((await sync(qingmu, first.cursor)).reported, []);
  await world.give(lanshan, id, 'note', { note: '内部说的' });
  await world.give(lanshan, id, 'decline', { reason: 'not_ours', note: '不属于管理范围' });
  const [moved] = (await sync(qingmu, first.cursor)).reported;
  assert.equal(moved?.stage, 'declined');
  assert.equal(moved?.said[0]?.text, '不属于管理范围');
  assert.ok(!JSON.stringify(moved).includes('内部说的'), 'remarks among those who work on it');
  // A month on it is no longer among the figures, and not among the reports either.
  world.now += 31 * 86_400_000;
  assert.deepEqual((await sync(qingmu)).reported, []);
});

test('of merged matters a phone is told how many, not which', async (t) => {
  const { world, sync, answered } = await setting(t);
  const one = await answered();
  const other = await world.report(baisha);
  await world.give(lanshan, other, 'merge', { master: one });
  await world.work();
  const { tasks } = await sync(qingmu);
  const state = tasks.find(({ id }) => id === one)?.state as unknown as IssueState;
  assert.equal(state.duplicates.length, 1);
  assert.ok(!JSON.stringify(tasks).includes(other));
});
