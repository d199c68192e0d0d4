import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { testDatabase } from '../../../testing/database.ts';
import { importUnits, listAllUnits } from '../units/public.ts';
import { demoRoster } from './demo-roster.ts';
import { endPost, grantPost, handOver } from './handover.ts';
import { importRoster } from './import-roster.ts';
import { PHONE_CONTEXT } from './person.ts';
import { actorsOf, holdersOf } from './public.ts';
import { findPerson, listAllPostsOf, listHandoversOf, listRoster, peopleRevision } from './queries.ts';

let made = 1_700_000_000_000;
/** One after another, also within a millisecond, so that lists come in the order of the file. */
const newId = () => {
  made += 1;
  return uuidv7(made);
};
const crypto = makeFieldCrypto({ secrets: [randomBytes(32).toString('hex')] });
const grid = '370602001002003';
const areas = new Map([
  ['滨海区', ['370602']],
  ['望潮街道', ['370602001']],
  ['听涛社区', ['370602001002', '370602002002']],
]);
const known = new Set(['370602', '370602001', '370602001002', '370602002002', grid, '370602001002004']);

async function city(t: { after(fn: () => Promise<void>): void }) {
  const { db } = await testDatabase(t);
  const units = [
    { row: 2, fields: { code: 'U1', name: '滨海区环卫中心', area: '370602', aliases: '环卫' } },
    { row: 3, fields: { code: 'U2', name: '望潮街道办事处', area: '370602001' } },
  ];
  await importUnits(db, units, { day: '2026-01-01', newId, hasArea: (code) => known.has(code) });
  const all = await listAllUnits(db);
  const places = {
    hasArea: (code: string) => known.has(code),
    areasNamed: (name: string) => areas.get(name) ?? [],
    unitsNamed: (text: string) =>
      all.filter((unit) => [unit.code, unit.name, ...unit.aliases].includes(text)),
  };
  return { db, units: all, context: { day: '2026-06-01', newId, crypto, places } };
}

const table = (...rows: Record<string, string>[]) =>
  rows.map((fields, index) => ({ row: index + 2, fields }));
const worker = { name: '汀听雨', phone: '100 0000 0001', kind: '专职网格员', area: grid };
const handler = { name: '禾知秋', phone: '10000000002', kind: '单位经办人', unit: '环卫' };

async function roster(db: Db, day = '2026-06-01') {
  const filter = {
    area: '',
    kind: null,
    unitId: null,
    name: null,
    phoneIndex: null,
    after: null,
    limit: 100,
  };
  return listRoster(db, { ...filter, day });
}

test('a roster imports with posts by their usual words, phones sealed, and twice changes nothing', async (t) => {
  const { db, context, units } = await city(t);
  const rows = table(worker, handler, { ...worker, kind: '网格长', area: '', areaName: '', area2: '' });
  rows[2] = { row: 4, fields: { ...worker, kind: '网格长', area: '370602001002' } };
  const result = await importRoster(db, rows, context);
  assert.deepEqual([result.read, result.added, result.refused, result.problems], [3, 3, 0, []]);
  const held = await roster(db);
  assert.deepEqual(
    held.map((row) => [row.name, row.kind, row.area, row.unitId, row.from]),
    [
      ['汀听雨', 'grid_worker', grid, null, '2026-06-01'],
      ['禾知秋', 'unit_handler', '370602', units[0]?.id, '2026-06-01'],
      ['汀听雨', 'grid_leader', '370602001002', null, '2026-06-01'],
    ],
  );
  assert.equal(held[0]?.personId, held[2]?.personId, 'one person, two posts');
  assert.ok(!held[0]?.phone?.includes('10000000001'));
  assert.equal(crypto.open(held[0]?.phone ?? Buffer.alloc(0), PHONE_CONTEXT), '10000000001');
  const revision = await peopleRevision(db);
  const again = await importRoster(db, rows, { ...context, day: '2026-07-01' });
  assert.deepEqual([again.unchanged, again.added, again.changed], [3, 0, 0]);
  assert.equal(await peopleRevision(db), revision);
});

test('what is wrong with a row is told by row, field and what would be right', async (t) => {
  const { db, context } = await city(t);
  const rows = table(
    { ...worker, name: '' },
    { ...worker, phone: '12' },
    { ...worker, kind: '巡山大王' },
    { ...worker, area: '370602001' },
    { ...worker, area: '3.70602E+14' },
    { ...worker, area: '370602009' },
    { ...handler, unit: '无此单位' },
    { ...worker, kind: '网格长', area: '', areaName: '听涛社区' },
    { ...worker, from: '2026-02-30' },
    { ...worker, from: '2026-03-02', to: '2026-03-01' },
    { ...worker, kind: '居民' },
  );
  const result = await importRoster(db, rows, context, { mode: 'good' });
  assert.equal(result.refused, rows.length);
  assert.deepEqual(
    result.problems.map((problem) => [problem.row, problem.field]),
    [
      [2, 'name'],
      [3, 'phone'],
      [4, 'kind'],
      [5, 'area'],
      [6, 'area'],
      [7, 'area'],
      [8, 'unit'],
      [9, 'areaName'],
      [10, 'from'],
      [11, 'to'],
      [12, 'kind'],
    ],
  );
  assert.ok(result.problems.every((problem) => problem.message.length > 3));
  assert.equal((await roster(db)).length, 0);
});

test('a last day ends the post with that day, and a new telephone stays with its person', async (t) => {
  const { db, context } = await city(t);
  await importRoster(db, table({ ...worker, from: '2026-01-01' }), context);
  const changed = await importRoster(
    db,
    table({ ...worker, phone: '10000000099', from: '2026-01-01', to: '2026-06-30' }),
    context,
  );
  assert.deepEqual([changed.changed, changed.added, changed.problems[0]?.field], [1, 0, 'phone']);
  assert.equal((await roster(db, '2026-06-30')).length, 1);
  assert.equal((await roster(db, '2026-07-01')).length, 0);
  const [row] = await roster(db, '2026-06-30');
  assert.equal(crypto.open(row?.phone ?? Buffer.alloc(0), PHONE_CONTEXT), '10000000099');
});

test('two people of one name are two people, and an area is found by its name where that is clear', async (t) => {
  const { db, context } = await city(t);
  const rows = table(
    worker,
    { ...worker, phone: '10000000007', area: '370602001002004' },
    {
      name: '溪问石',
      kind: '镇街派遣员',
      areaName: '望潮街道',
    },
  );
  await importRoster(db, rows, context);
  const held = await roster(db);
  assert.equal(new Set(held.map((row) => row.personId)).size, 3);
  assert.equal(held[2]?.area, '370602001');
});

test('two people of one name in one post are two people, in one file and in the next', async (t) => {
  const { db, context } = await city(t);
  const twin = { ...worker, phone: '10000000042' };
  const both = await importRoster(db, table(worker, twin), context);
  assert.deepEqual([both.added, both.problems], [2, []]);
  assert.equal(new Set((await roster(db)).map((row) => row.personId)).size, 2);
  const again = await importRoster(db, table(twin, worker), context);
  assert.deepEqual([again.unchanged, again.changed], [2, 0]);
});

test('a namesake before the one who is there is not taken for a new telephone', async (t) => {
  const { db, context } = await city(t);
  await importRoster(db, table(worker), context);
  const result = await importRoster(db, table({ ...worker, phone: '10000000042' }, worker), context);
  assert.deepEqual([result.applied, result.refused, result.problems[1]?.row], [false, 1, 3]);
  const [row] = await roster(db);
  assert.equal(crypto.open(row?.phone ?? Buffer.alloc(0), PHONE_CONTEXT), '10000000001');
});

const other = '370602001002004';
const line = (name: string, kind: string, area: string, more: Record<string, string> = {}) => ({
  name,
  kind,
  area,
  ...more,
});

test('without telephones, name and place tell people apart; where they cannot, the row asks for a number', async (t) => {
  const { db, context } = await city(t);
  const rows = table(
    line('汀听雨', '专职网格员', grid),
    // A neighbour of the same name, and the first one again with a second post in the same place.
    line('汀听雨', '专职网格员', other),
    line('汀听雨', '网格助理员', grid),
  );
  const first = await importRoster(db, rows, context);
  assert.deepEqual([first.added, first.refused], [3, 0]);
  const people = async () => new Set((await roster(db)).map((one) => one.personId)).size;
  assert.equal(await people(), 2);
  const again = await importRoster(db, rows, context);
  assert.deepEqual([again.unchanged, again.applied], [3, true]);
  // The grid leader of the community around both: which of the two?
  const unclear = await importRoster(db, table(line('汀听雨', '网格长', '370602001002')), context);
  assert.equal(unclear.refused, 1);
  assert.match(unclear.problems[0]?.message ?? '', /2 名“汀听雨”.*填写工号/);
});

test('a number says who somebody is, whatever else changed, and belongs to one person', async (t) => {
  const { db, context } = await city(t);
  await importRoster(db, table(line('汀听雨', '专职网格员', grid)), context);
  const numbered = table(line('汀听雨', '专职网格员', grid, { number: 'W-17' }));
  const given = await importRoster(db, numbered, context);
  assert.deepEqual([given.changed, given.added], [1, 0]);
  assert.equal((await importRoster(db, numbered, context)).unchanged, 1);
  // Moved to another grid: the same person. Another number: another person of that name.
  const rows = table(
    line('汀听雨', '专职网格员', other, { number: 'W-17' }),
    line('汀听雨', '专职网格员', grid, { number: 'W-18' }),
    line('禾知秋', '专职网格员', grid, { number: 'W-17' }),
  );
  const moved = await importRoster(db, rows, context, { mode: 'good' });
  assert.deepEqual([moved.added, moved.refused], [2, 1]);
  assert.match(moved.problems[0]?.message ?? '', /工号 W-17 是另一个姓名/);
  const held = await roster(db);
  const of = (number: string) => held.filter((one) => one.number === number).map(({ area }) => area);
  assert.deepEqual([of('W-17').sort(), of('W-18')], [[grid, other], [grid]]);
});

test('a complete roster ends the posts of its kinds that it leaves out, but not one’s own nor other kinds', async (t) => {
  const { db, context } = await city(t);
  const rows = table(
    line('汀听雨', '专职网格员', grid, { number: '1' }),
    line('禾知秋', '专职网格员', other, { number: '2' }),
    line('岚问茶', '网格长', '370602001002', { number: '3' }),
  );
  await importRoster(db, rows, { ...context, day: '2026-01-01' });
  const endMissing = { within: '370602001002', ownPost: null };
  const day = '2026-07-01';
  const tried = await importRoster(db, rows.slice(0, 1), { ...context, day, endMissing }, { dryRun: true });
  assert.deepEqual([tried.ended, tried.endings[0]?.what], [1, `禾** 网格员 ${other}`]);
  assert.match(tried.endings[0]?.message ?? '', /此后该岗位无人/);
  assert.deepEqual(tried.covers, { area: '370602001002', sorts: ['grid_worker'] });
  const leaderPost = (await roster(db)).find(({ kind }) => kind === 'grid_leader')?.id ?? null;
  await importRoster(db, rows.slice(0, 1), { ...context, day, endMissing });
  const left = (await roster(db, day)).map(({ number }) => number);
  assert.deepEqual([left.sort(), (await roster(db, '2026-06-30')).length], [['1', '3'], 3]);
  const own = { within: '', ownPost: leaderPost };
  const kept = await importRoster(
    db,
    table(line('枫小灯', '网格长', '370602002002', { number: '4' })),
    { ...context, day, endMissing: own },
    { mode: 'good' },
  );
  assert.deepEqual([kept.ended, kept.notEnded], [0, 1]);
});

test('nobody becomes two of the three administrators, by roster, by grant or by handover', async (t) => {
  const { db, context } = await city(t);
  const admin = { name: '榕半星', phone: '10000000011', kind: '系统管理员' };
  const other = { name: '枫若米', phone: '10000000012', kind: '审计管理员' };
  const rows = table(admin, other, { ...admin, kind: '审计管理员' });
  const result = await importRoster(db, rows, context, { mode: 'good' });
  assert.deepEqual([result.added, result.refused, result.problems[0]?.row], [2, 1, 4]);
  const [first, second] = await roster(db);
  assert.ok(first && second);
  const wish = { personId: first.personId, kind: 'security_admin', area: '', unitId: null } as const;
  await assert.rejects(grantPost(db, { ...wish, from: '2026-06-01', to: null }, newId), Refusal);
  const order = { postId: second.id, toPersonId: first.personId, day: '2026-06-02', reason: '轮岗' };
  const by = { personId: uuidv7(), postId: uuidv7(), at: 1_780_000_000_000, newId };
  await assert.rejects(handOver(db, order, by), Refusal);
});

test('handing over a post hands over its seat, moves personal tasks, and is kept with its reason', async (t) => {
  const { db, context, units } = await city(t);
  await importRoster(db, table(worker, handler), context);
  const [from, to] = await roster(db);
  assert.ok(from && to);
  const by = { personId: uuidv7(), postId: uuidv7(), at: 1_780_000_000_000, newId };
  const order = { postId: from.id, toPersonId: to.personId, day: '2026-06-10', reason: '网格员离职' };
  const asked: unknown[] = [];
  const handover = await handOver(db, order, by, async (_, change) => {
    asked.push(change);
    return 4;
  });
  assert.deepEqual(asked, [
    { fromPersonId: from.personId, toPersonId: to.personId, seats: [`grid:${grid}`] },
  ]);
  assert.equal(handover.moved, 4);
  const seats = async (person: string, day: string) =>
    (await actorsOf(db, person, day)).flatMap((actor) => actor.seats);
  assert.deepEqual(await seats(from.personId, '2026-06-09'), [`grid:${grid}`]);
  assert.deepEqual(await seats(from.personId, '2026-06-10'), []);
  assert.deepEqual(await seats(to.personId, '2026-06-10'), [`unit:${units[0]?.id}`, `grid:${grid}`]);
  assert.deepEqual(
    (await holdersOf(db, `grid:${grid}`, '2026-06-10')).map((post) => post.personId),
    [to.personId],
  );
  assert.deepEqual(await listHandoversOf(db, from.personId), [handover]);
  await assert.rejects(handOver(db, order, by), { code: 'field-wrong' });
  await assert.rejects(handOver(db, { ...order, reason: ' ' }, by), { code: 'field-missing' });
});

test('a post handed over on its own first day was never held by the first person', async (t) => {
  const { db, context } = await city(t);
  await importRoster(db, table(worker, handler), context);
  const [from, to] = await roster(db);
  assert.ok(from && to);
  const by = { personId: uuidv7(), postId: uuidv7(), at: 1_780_000_000_000, newId };
  await handOver(db, { postId: from.id, toPersonId: to.personId, day: from.from, reason: '录错人员' }, by);
  assert.deepEqual(await actorsOf(db, from.personId, '2026-06-01'), []);
  assert.equal((await listAllPostsOf(db, from.personId))[0]?.to, from.from);
});

test('an ended post gives no rights from that day', async (t) => {
  const { db, context } = await city(t);
  await importRoster(db, table(worker), context);
  const [post] = await roster(db);
  assert.ok(post);
  await endPost(db, post.id, '2026-06-05');
  assert.equal((await actorsOf(db, post.personId, '2026-06-04')).length, 1);
  assert.equal((await actorsOf(db, post.personId, '2026-06-05')).length, 0);
  await assert.rejects(endPost(db, post.id, '2026-06-05'), { code: 'unchanged' });
  await assert.rejects(endPost(db, randomUUID(), '2026-06-05'), { code: 'not-found' });
});

test('handovers are kept for good: the app role cannot change or remove them', async (t) => {
  const { db } = await city(t);
  await assert.rejects(db.query("update handover set reason = 'x'"), { code: '42501' });
  await assert.rejects(db.query('delete from handover'), { code: '42501' });
  await assert.rejects(db.query('delete from person'), { code: '42501' });
});

test('the generator makes the same people every time, as many as asked, and they import', async (t) => {
  const { db, context } = await city(t);
  const small = {
    districts: ['370602'],
    streets: ['370602001'],
    communities: ['370602001002'],
    grids: [grid, '370602001002004'],
    units: [{ code: 'U1', kind: 'department' }],
  };
  const make = () => [...demoRoster(small, { people: 60 })];
  assert.deepEqual(make(), make());
  const rows = make();
  assert.equal(new Set(rows.map((row) => row.fields.phone)).size, 60);
  const result = await importRoster(db, rows, context);
  assert.deepEqual([result.refused, result.added], [0, 60]);
  const [someone] = await roster(db);
  assert.equal((await findPerson(db, someone?.personId ?? ''))?.name, someone?.name);
});
