import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../testing/database.ts';
import { type LoopWorld, makeLoopWorld, WHO } from '../../../../testing/loop-world.ts';
import { noFault } from '../../../../testing/work.ts';
import { remind } from './reminders.ts';

const { qingmu, lanshan, huangtu } = WHO;
const MINUTE = 60_000;
const at = (day: string, hour: number) => Date.parse(`${day}T00:00:00+08:00`) + hour * 60 * MINUTE;

/** Lets the time pass in steps of half an hour, as the server's own timer would; tells what was written. */
async function pass(world: LoopWorld, until: number): Promise<string[]> {
  const before = new Set((await marksOf(world)).map(({ id }) => id));
  for (; world.now < until; world.now = Math.min(until, world.now + 30 * MINUTE))
    await remind(world.issues, world.now, noFault);
  await remind(world.issues, world.now, noFault);
  return (await marksOf(world)).filter(({ id }) => !before.has(id)).map(({ told }) => told);
}

async function marksOf({ db }: LoopWorld): Promise<{ id: string; told: string; at: number }[]> {
  const { rows } = await db.query<{ id: string; to_key: string; kind: string; at: number }>(
    "select id, to_key, kind, at from notice where kind like 'mark.%' order by at, kind, to_key",
  );
  return rows.map(({ id, to_key, kind, at }) => ({
    id,
    told: `${kind.split('.').slice(1, 3).join(' ')} ${to_key}`,
    at,
  }));
}

async function handling(world: LoopWorld): Promise<string> {
  const id = await world.report(qingmu);
  await world.give(lanshan, id, 'file');
  await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
  await world.give(huangtu, id, 'acknowledge');
  return id;
}

const COMMUNITY = 'desk:community:990106012015';
const STREET = 'desk:street:990106012';

test('each mark of a clock is told once, to whoever has to move, and at the end to the desk above', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  await world.report(qingmu);
  // Two working hours to accept, from 10:01.
  const told = await pass(world, at('2026-11-24', 18));
  assert.deepEqual(told.sort(), [
    `accept 100 ${COMMUNITY}`,
    `accept 100 ${STREET}`,
    `accept 50 ${COMMUNITY}`,
    `accept 75 ${COMMUNITY}`,
  ]);
  assert.deepEqual(await pass(world, at('2026-11-27', 18)), [], 'and never again');
});

test('two servers reminding at once tell everything once', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  for (let n = 0; n < 5; n += 1) await world.report(qingmu);
  world.now = at('2026-11-25', 10);
  await Promise.all([remind(world.issues, world.now, noFault), remind(world.issues, world.now, noFault)]);
  const marks = await marksOf(world);
  assert.equal(marks.length, 5 * 4);
});

test('nobody is told outside duty hours; what fell due at night is told in the morning', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  world.now = at('2026-11-24', 16.75);
  await world.report(qingmu);
  await pass(world, at('2026-11-26', 12));
  const marks = await marksOf(world);
  assert.equal(marks.length, 4);
  for (const { at: moment } of marks) {
    const hour = new Date(moment + 8 * 60 * MINUTE).getUTCHours();
    assert.ok(hour >= 8 && hour < 18, `told at ${hour}`);
  }
  world.now = at('2026-11-28', 10);
  await world.report(qingmu);
  assert.deepEqual(await pass(world, at('2026-11-29', 23)), [], 'a Saturday and a Sunday');
});

test('a server that was down over a mark does not make up for it at night', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  await world.report(qingmu);
  world.now = at('2026-11-24', 22);
  assert.equal(await remind(world.issues, world.now, noFault), 0);
  assert.deepEqual(await marksOf(world), []);
  world.now = at('2026-11-25', 10);
  assert.equal(await remind(world.issues, world.now, noFault), 4);
});

test('of a clock that is suspended nobody is reminded, and after it only of what then lies ahead', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await handling(world);
  const reviewAt = at('2026-12-08', 10);
  await world.give(huangtu, id, 'ask_suspension', { reason: 'weather', reviewAt, note: '等雨停' });
  await world.give(lanshan, id, 'decide_suspension', { grant: true });
  assert.deepEqual(await pass(world, at('2026-12-07', 18)), []);
  await world.give(lanshan, id, 'resume');
  // Five workdays, of which nearly none had run.
  assert.deepEqual(await pass(world, at('2026-12-08', 18)), []);
  const told = await pass(world, at('2026-12-16', 18));
  assert.deepEqual(told.sort(), [
    `handle 100 ${COMMUNITY}`,
    'handle 100 unit:roads',
    'handle 50 unit:roads',
    'handle 75 unit:roads',
  ]);
});

test('a clock extended before its mark is reminded of at the new time only', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await handling(world);
  const first = await pass(world, at('2026-11-27', 18));
  assert.deepEqual(first, ['handle 50 unit:roads']);
  await world.give(huangtu, id, 'ask_extension', { more: { n: 5, unit: 'workday' }, reason: '配件未到' });
  await world.give(lanshan, id, 'decide_extension', { grant: true });
  assert.deepEqual(await pass(world, at('2026-12-02', 12)), [], 'the old 75 and 100 per cent lie behind');
  const told = await pass(world, at('2026-12-10', 18));
  assert.deepEqual(told.sort(), [`handle 100 ${COMMUNITY}`, 'handle 100 unit:roads', 'handle 75 unit:roads']);
});

test('a matter that was answered is not reminded of any more', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await handling(world);
  await world.give(huangtu, id, 'respond', { result: '已更换' });
  await world.give(qingmu, id, 'verify', { agree: true });
  await world.give(lanshan, id, 'close', { result: 'solved' });
  assert.deepEqual(await pass(world, at('2026-12-04', 18)), []);
  const { rows } = await world.db.query('select count(*) as n from timer');
  assert.deepEqual(rows, [{ n: 0 }], 'what was taken is gone');
});

test('an emergency is reminded of at night too, by marks that lie where the time says', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  world.now = at('2026-11-24', 23);
  await world.report(qingmu);
  await world.report(qingmu, undefined, 'emergency');
  const told = await pass(world, at('2026-11-25', 1));
  assert.deepEqual(told.sort(), [
    `accept 100 ${COMMUNITY}`,
    `accept 100 ${STREET}`,
    `accept 50 ${COMMUNITY}`,
    `accept 75 ${COMMUNITY}`,
  ]);
});

test('of a part its unit is reminded, and at the end the desk', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await handling(world);
  const limit = { n: 2, unit: 'workday' };
  await world.give(lanshan, id, 'split', { parts: [{ title: '围挡', unit: 'parks', limit }] });
  const told = await pass(world, at('2026-11-26', 18));
  assert.deepEqual(told.filter((one) => one.startsWith('part')).sort(), [
    `part:1 100 ${COMMUNITY}`,
    'part:1 100 unit:parks',
    'part:1 50 unit:parks',
    'part:1 75 unit:parks',
  ]);
});

test('what a server of the version before wrote comes over, each mark once, and an emergency waits for no morning', async (t) => {
  const { db, owner } = await testDatabase(t);
  const world = makeLoopWorld(db);
  world.now = at('2026-11-24', 23);
  const id = await handling(world);
  await world.give(lanshan, id, 'split', {
    parts: [{ title: '围挡', unit: 'parks', limit: { n: 2, unit: 'workday' } }],
  });
  await world.report(qingmu, undefined, 'emergency');
  await owner.query(
    `insert into issue_mark (district, stream_id, clock, started_at, mark, version, at)
     select district, stream_id, concat_ws(':', clock, nullif(lane, '')), started_at, mark, version, due from timer`,
  );
  // A server of this version is at it already, and wrote some of them itself.
  await owner.query('delete from timer where mark <> 75');
  const told = await pass(world, at('2026-11-25', 1));
  assert.deepEqual(told.sort(), [
    `accept 100 ${COMMUNITY}`,
    `accept 100 ${STREET}`,
    `accept 50 ${COMMUNITY}`,
    `accept 75 ${COMMUNITY}`,
  ]);
  const { rows } = await db.query('select count(*)::int as n from issue_mark');
  assert.deepEqual(rows, [{ n: 0 }]);
  const later = await pass(world, at('2026-11-27', 18));
  assert.deepEqual(later.filter((one) => one.startsWith('part')).sort(), [
    `part:1 100 ${COMMUNITY}`,
    'part:1 100 unit:parks',
    'part:1 50 unit:parks',
    'part:1 75 unit:parks',
  ]);
});
