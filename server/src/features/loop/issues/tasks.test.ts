import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, type LoopWorld, makeLoopWorld, THERE, WHO } from '../../../testing/loop-world.ts';
import { ISSUES } from './stream.ts';

const { qingmu, baisha, lanshan, heitan, jinqiao, huangtu } = WHO;
const DAY = 86_400_000;

async function dispatched(world: LoopWorld): Promise<string> {
  const id = await world.report(qingmu);
  await world.give(lanshan, id, 'file');
  await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
  await world.give(huangtu, id, 'acknowledge');
  return id;
}

async function solved(world: LoopWorld, id: string): Promise<void> {
  await world.give(huangtu, id, 'respond', { result: '已更换' });
  await world.give(qingmu, id, 'verify', { agree: true });
  await world.give(lanshan, id, 'close', { result: 'solved' });
}

const kindsOf = (notices: readonly { kind: string }[]) => notices.map(({ kind }) => kind);

test('duplicates close with their master and every reporter is told, once, however often the work is done', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const master = await dispatched(world);
  const [one, two] = [await world.report(baisha), await world.report(heitan)];
  for (const id of [one, two]) await world.give(lanshan, id, 'merge', { master: `${HERE}.${master}` });
  assert.deepEqual(await world.work(2), ['issue.join', 'issue.join']);
  assert.deepEqual([...(await world.state(master)).duplicates].sort(), [one, two].sort());
  await solved(world, master);
  await world.work(3);
  for (const id of [one, two]) {
    const { stage, result, inTime } = await world.state(id);
    assert.deepEqual([stage, result, inTime], ['closed', 'solved', true]);
  }
  assert.ok(kindsOf(await world.notices('person:qingmu')).includes('issue.closed'));
  for (const who of ['baisha', 'heitan'])
    assert.deepEqual(kindsOf(await world.notices(`person:${who}`)), ['issue.merged', 'issue.closed'], who);
  assert.deepEqual((await verifyLedger(world.db, [ISSUES])).broken, []);
});

test('a duplicate that joins a master closed meanwhile is closed with it', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const master = await dispatched(world);
  const late = await world.report(baisha);
  await world.give(lanshan, late, 'merge', { master: `${HERE}.${master}` });
  await solved(world, master);
  await world.work(2);
  assert.equal((await world.state(late)).stage, 'closed');
  assert.deepEqual((await world.state(master)).duplicates, []);
});

test('what was merged, taken out and merged again with the same master closes with it', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const master = await dispatched(world);
  const again = await world.report(baisha);
  const merge = () => world.give(lanshan, again, 'merge', { master: `${HERE}.${master}` });
  await merge();
  await world.work(2);
  await world.give(lanshan, again, 'unmerge', { reason: '不是一件事' });
  await world.work(2);
  assert.deepEqual((await world.state(master)).duplicates, []);
  assert.equal((await world.state(again)).stage, 'reported');
  await merge();
  await world.work(2);
  assert.deepEqual((await world.state(master)).duplicates, [again]);
  await solved(world, master);
  await world.work(2);
  assert.equal((await world.state(again)).stage, 'closed');
});

test('two matters reopened and merged again close together a second time', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const master = await dispatched(world);
  const other = await world.report(baisha);
  const merge = () => world.give(lanshan, other, 'merge', { master: `${HERE}.${master}` });
  await merge();
  await world.work();
  await solved(world, master);
  await world.work();
  await world.give(qingmu, master, 'reopen', { reason: '又坏了' });
  await world.give(baisha, other, 'reopen', { reason: '又坏了' });
  await merge();
  await world.work();
  await world.give(huangtu, master, 'acknowledge');
  await solved(world, master);
  await world.work();
  assert.equal((await world.state(other)).stage, 'closed');
});

test('a matter handed to another district arises there anew, linked to the old one, once', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await world.report(qingmu);
  await world.give(lanshan, id, 'file');
  const place = {
    district: THERE,
    street: `${THERE}001`,
    community: `${THERE}001001`,
    grid: `${THERE}001001001`,
    lon: null,
    lat: null,
    text: '邻区路口',
  };
  await world.give(jinqiao, id, 'transfer', { place, reason: '位于邻区' });
  await world.work(3);
  const old = await world.state(id);
  const [linked = ''] = old.linked;
  assert.equal(old.stage, 'transferred');
  const fresh = await world.state(linked.split('.').at(-1) ?? '', THERE);
  assert.deepEqual([fresh.stage, fresh.channel, fresh.title], ['reported', 'transfer', old.title]);
  assert.deepEqual(fresh.linked, [`${HERE}.${id}`]);
  assert.deepEqual(fresh.place, place);
  assert.equal(fresh.reporter.personId, 'qingmu');
  const { rows } = await world.db.query('select count(*) as n from issue where district = $1', [THERE]);
  assert.deepEqual(rows, [{ n: 1 }]);
  assert.ok(kindsOf(await world.notices('person:qingmu')).includes('issue.transferred'));
});

test('a suspended matter goes on by itself when its review is due, unless somebody resumed it before', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await dispatched(world);
  const suspend = async (days: number) => {
    const reviewAt = world.now + days * DAY;
    await world.give(huangtu, id, 'ask_suspension', { reason: 'weather', reviewAt, note: '等雨停' });
    await world.give(lanshan, id, 'decide_suspension', { grant: true });
    return reviewAt;
  };
  const first = await suspend(2);
  assert.deepEqual(await world.work(), [], 'nothing is due yet');
  await world.give(lanshan, id, 'resume');
  const second = await suspend(6);
  world.now = first + 1;
  assert.deepEqual(await world.work(2), ['issue.review']);
  assert.equal((await world.state(id)).stage, 'suspended', 'the review of the first suspension is past');
  world.now = second;
  assert.deepEqual(await world.work(2), ['issue.review']);
  const { stage, suspendedUntil } = await world.state(id);
  assert.deepEqual([stage, suspendedUntil], ['handling', null]);
});
