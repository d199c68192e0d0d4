import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { ImportRow } from '@gridgov/domain/city/standards/rows.ts';
import { testDatabase } from '../../../testing/database.ts';
import { importUnits } from './import.ts';
import { listAllUnits, listUnits, listUnitsNear, unitRevision } from './queries.ts';

const context = {
  day: '2026-01-01',
  newId: randomUUID,
  hasArea: (code: string) => code.startsWith('370602'),
};

function table(...rows: Record<string, string>[]): ImportRow[] {
  return rows.map((fields, index) => ({ row: index + 2, fields }));
}

const office = { code: 'U1', name: '滨海区城市管理局', area: '370602', parent: '滨海区人民政府' };
const government = { code: 'U0', name: '滨海区人民政府', area: '370602' };

test('a unit table imports with kinds and levels told by names and areas, and parents from below', async (t) => {
  const { db } = await testDatabase(t);
  const result = await importUnits(db, table(office, government), context);
  assert.deepEqual([result.read, result.added, result.applied, result.problems], [2, 2, true, []]);
  const [parent, child] = await listAllUnits(db);
  assert.deepEqual([child?.kind, child?.level, child?.from], ['department', 'district', '2026-01-01']);
  assert.equal(child?.parentId, parent?.id);
});

test('the same unit table a second time changes nothing, not even the revision', async (t) => {
  const { db } = await testDatabase(t);
  const rows = table(office, government, { ...office, name: '滨海区城管局' });
  await importUnits(db, rows, context);
  const [before, revision] = [await listAllUnits(db), await unitRevision(db)];
  const again = await importUnits(db, rows, { ...context, day: '2026-06-01' });
  assert.deepEqual([again.added, again.changed, again.unchanged, again.applied], [0, 0, 3, true]);
  assert.deepEqual(await listAllUnits(db), before);
  assert.equal(await unitRevision(db), revision);
});

test('one code under several names is one unit with aliases, one name under two codes is two units', async (t) => {
  const { db } = await testDatabase(t);
  const rows = table(office, { ...office, name: '滨海区城管局' }, { ...office, code: 'U9' });
  const result = await importUnits(db, rows, context);
  assert.deepEqual([result.added, result.changed, result.refused], [2, 1, 0]);
  const units = await listAllUnits(db);
  assert.deepEqual(
    units.map((unit) => [unit.code, unit.name, unit.aliases]),
    [
      ['U1', office.name, ['滨海区城管局']],
      ['U9', office.name, []],
    ],
  );
  assert.equal(result.problems.filter((problem) => problem.field === 'name').length, 2);
});

test('a unit has the telephone of its duty desk, kept where a later file says nothing; what is none is refused', async (t) => {
  const { db } = await testDatabase(t);
  const phones = async () => (await listAllUnits(db)).map(({ phone }) => phone);
  await importUnits(db, table({ ...government, phone: '0535-6612000' }), context);
  await importUnits(db, table({ ...government, name: '滨海区政府' }), context);
  assert.deepEqual(await phones(), ['0535-6612000']);
  const wrong = await importUnits(db, table({ ...government, phone: '找老王' }), context);
  assert.deepEqual([wrong.refused, wrong.problems[0]?.field], [1, 'phone']);
  await importUnits(db, table({ ...government, phone: '(0535) 6612001' }), context);
  assert.deepEqual(await phones(), ['(0535) 6612001']);
});

test('a unit that is renamed in a later file keeps its id and its old name as an alias', async (t) => {
  const { db } = await testDatabase(t);
  await importUnits(db, table(office, government), context);
  const before = (await listAllUnits(db)).find((unit) => unit.code === 'U1');
  const result = await importUnits(db, table({ ...office, name: '滨海区综合执法局' }), context);
  const after = (await listAllUnits(db)).find((unit) => unit.code === 'U1');
  assert.equal(result.changed, 1);
  assert.deepEqual([after?.id, after?.name, after?.aliases], [before?.id, '滨海区综合执法局', [office.name]]);
});

test('one bad row keeps the whole file out, unless the good rows are asked for', async (t) => {
  const { db } = await testDatabase(t);
  const rows = table(government, { ...office, area: '999999' }, { name: '', code: 'U3' });
  const all = await importUnits(db, rows, context);
  assert.deepEqual([all.refused, all.applied, (await listAllUnits(db)).length], [2, false, 0]);
  assert.deepEqual(
    all.problems.map((problem) => [problem.row, problem.field]),
    [
      [3, 'area'],
      [4, 'name'],
      [0, ''],
    ],
  );
  const good = await importUnits(db, rows, context, { mode: 'good' });
  assert.deepEqual([good.added, good.refused, good.applied], [1, 2, true]);
  assert.deepEqual(
    (await listAllUnits(db)).map((unit) => unit.code),
    ['U0'],
  );
});

test('a dry run tells the differences and writes nothing; a stopped import writes nothing', async (t) => {
  const { db } = await testDatabase(t);
  const dry = await importUnits(db, table(government, office), context, { dryRun: true });
  assert.deepEqual([dry.added, dry.applied, dry.differences.length], [2, false, 2]);
  const stopped = AbortSignal.abort(new Error('stopped'));
  await assert.rejects(importUnits(db, table(government), context, { signal: stopped }), {
    message: 'stopped',
  });
  assert.equal((await listAllUnits(db)).length, 0);
});

test('units are listed by area, kind, words and day, page by page', async (t) => {
  const { db } = await testDatabase(t);
  await importUnits(
    db,
    table(government, office, { code: 'U2', name: '旧所', area: '370602001', to: '2026-02-01' }),
    context,
  );
  const filter = {
    after: null,
    limit: 2,
    area: '',
    kind: null,
    text: null,
    language: 'zh',
    day: '2026-03-01',
  } as const;
  const codes = async (change: object) =>
    (await listUnits(db, { ...filter, ...change })).map((unit) => unit.code);
  assert.deepEqual(await codes({}), ['U0', 'U1']);
  assert.deepEqual(await codes({ after: 'U0' }), ['U1']);
  assert.deepEqual(await codes({ day: '2026-02-01', area: '370602001' }), ['U2']);
  assert.deepEqual(await codes({ day: '2026-02-02', area: '370602001' }), []);
  assert.deepEqual(await codes({ text: '管理局' }), ['U1']);
  assert.deepEqual(await codes({ kind: 'property' }), []);
});

test('a complete table ends units of its kinds that it leaves out, and keeps those with open matters', async (t) => {
  const { db } = await testDatabase(t);
  const idle = { code: 'U3', name: '滨海区园林局', area: '370602' };
  const busy = { code: 'U4', name: '滨海区水务局', area: '370602' };
  const firm = { code: 'U5', name: '滨海物业', area: '370602' };
  await importUnits(db, table(office, government, idle, busy, firm), context);
  const busyId = (await listAllUnits(db)).find(({ code }) => code === 'U4')?.id ?? '';
  const openMatters = async () => new Map([[busyId, 5]]);
  const later = { ...context, day: '2026-05-01', endMissing: { openMatters } };
  const refused = await importUnits(db, table(office, government), later);
  assert.deepEqual([refused.applied, refused.ended, refused.notEnded], [false, 1, 1]);
  assert.deepEqual(refused.covers, { area: '370602', sorts: ['department|district'] });
  assert.match(refused.endings[0]?.message ?? '', /5 件在办/);
  const done = await importUnits(db, table(office, government), later, { mode: 'good' });
  assert.equal(done.applied, true);
  const ended = (await listAllUnits(db)).filter(({ to }) => to !== null);
  assert.deepEqual(
    ended.map(({ code, to }) => [code, to]),
    [['U3', '2026-05-01']],
  );
});

test('units around a place come by reach: its street, district, city, other streets, other districts', async (t) => {
  const { db } = await testDatabase(t);
  const rows = [
    { code: 'A1', name: '外区派出所', area: '370603001' },
    { code: 'A2', name: '栖霞街道站', area: '370602002' },
    { code: 'A3', name: '市政集团', area: '' },
    { code: 'A4', name: '滨海区交警', area: '370602', roles: '交警' },
    { code: 'A5', name: '滨海区园林', area: '370602', roles: '园林' },
    { code: 'A6', name: '望潮街道站', area: '370602001' },
  ];
  await importUnits(db, table(...rows), { ...context, hasArea: () => true });
  const { rows: known } = await db.query<{ id: string }>("select id from unit where code = 'A5'");
  const filter = {
    near: '370602001002003',
    text: null,
    language: 'zh',
    day: '2026-03-01',
    limit: 10,
  } as const;
  const found = async (change: object) =>
    (await listUnitsNear(db, { ...filter, like: null, after: null, ...change })).map(
      ({ code, reach }) => `${code} ${reach}`,
    );
  assert.deepEqual(await found({}), ['A6 0', 'A4 1', 'A5 1', 'A3 2', 'A2 3', 'A1 4']);
  assert.deepEqual((await found({ like: known[0]?.id })).slice(0, 3), ['A6 0', 'A5 1', 'A4 1']);
  assert.deepEqual(await found({ after: [1, 1, 'A5'] }), ['A3 2', 'A2 3', 'A1 4']);
  assert.deepEqual(await found({ text: '派出所' }), ['A1 4']);
});

test('a row is refused with everything that is wrong with it', async (t) => {
  const { db } = await testDatabase(t);
  const bad = { code: '', name: '', area: '999', kind: '什么', level: '天', from: '昨天', to: '明天' };
  const result = await importUnits(db, table(government, bad), context, { mode: 'good' });
  assert.deepEqual([result.read, result.added, result.refused], [2, 1, 1]);
  assert.deepEqual(
    result.problems.map(({ row, field }) => `${row} ${field}`),
    ['3 name', '3 area', '3 kind', '3 level', '3 from', '3 to'],
  );
});
