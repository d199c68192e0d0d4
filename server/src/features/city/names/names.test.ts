import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Db } from '../../../platform/db/database.ts';
import { testDatabase } from '../../../testing/database.ts';
import { importUnits, listAllUnits } from '../units/public.ts';
import { listUnits } from '../units/queries.ts';
import { NameBook } from './book.ts';
import { importNames } from './import.ts';
import { NAME_KINDS } from './name.ts';
import { namesWith } from './names.ts';

const AREAS: readonly [string, string, string][] = [
  ['990106', 'district', '东湾区'],
  ['990106012', 'street', '福海街道'],
  ['990106012015', 'community', '海云里社区'],
  ['990106012015003', 'grid', '海云里03'],
];

async function layOut(owner: Db, rows: readonly [string, string, string][], from = '2020-01-01') {
  await owner.query(
    `insert into area (code, valid_from, level, parent, name, kind)
     select code, $4::date, level, nullif(left(code, length(code) - 3), left(code, 3)), name,
       case when level = 'grid' then 'general' end
     from unnest($1::text[], $2::text[], $3::text[]) as x(code, level, name)`,
    [rows.map(([code]) => code), rows.map(([, level]) => level), rows.map(([, , name]) => name), from],
  );
  await owner.query('update area_revision set revision = revision + 1');
}

async function city(t: { after(fn: () => Promise<void>): void }) {
  const { db, owner } = await testDatabase(t);
  await layOut(owner, AREAS);
  const rows = [
    ['990106-SW', '东湾区水务局', '990106'],
    ['990106012015-JW', '海云里社区', '990106012015'],
    ['WY', '海云物业服务公司（演示）', '990106012015'],
  ].map(([code = '', name = '', area = ''], at) => ({ row: at + 2, fields: { code, name, area } }));
  const context = { day: '2020-01-01', newId: randomUUID, hasArea: () => true };
  await importUnits(db, rows, context);
  let day = '2026-11-24';
  const book = await NameBook.open({ db, today: () => day, onError: assert.ifError, pollMs: 3_600_000 });
  t.after(() => book.close());
  const unitId = new Map((await listAllUnits(db)).map(({ code, id }) => [code, id]));
  const nameOf = new Map((await listAllUnits(db)).map(({ name, id }) => [id, name]));
  const areaName = new Map(AREAS.map(([code, , name]) => [code, name]));
  const names = namesWith(book, {
    unit: (id) => nameOf.get(id) ?? id,
    area: (code) => areaName.get(code) ?? code,
    classOf: (code) => ({ 'E-05': '突发事件', 'E-05-01': '供水管道破裂' })[code] ?? code,
  });
  const passTo = (next: string) => {
    day = next;
  };
  return { db, owner, book, names, areaName, passTo, unit: (code: string) => unitId.get(code) ?? '' };
}

const context = {
  day: '2026-11-01',
  kinds: NAME_KINDS,
  within: '',
  className: (code: string) => ({ 'E-05': '突发事件', 'E-05-01': '供水管道破裂' })[code] ?? null,
};
const table = (...rows: Record<string, string>[]) => rows.map((fields, at) => ({ row: at + 2, fields }));

test('without a word of the city areas and units are romanised once, classes stay Chinese', async (t) => {
  const { db, book, names, unit } = await city(t);
  const english = names.in('en');
  assert.equal(english.area('990106'), 'Dongwan District');
  assert.equal(english.area('990106012'), 'Fuhai street');
  assert.equal(english.area('990106012015003'), 'Haiyunli 03');
  assert.match(english.unit(unit('WY')), /^Haiyun .*\(Yanshi\)$/);
  assert.equal(english.unit('grid:990106012015003'), 'grid:990106012015003');
  assert.equal(english.classOf('E-05-01'), '供水管道破裂');
  assert.equal(names.area('990106012'), '福海街道');
  assert.equal(names.in('zh').unit(unit('WY')), '海云物业服务公司（演示）');
  const { rows: before } = await db.query('select * from other_name order by kind, code');
  await book.refresh();
  assert.deepEqual((await db.query('select * from other_name order by kind, code')).rows, before);
});

test('a unit named after its area is called by the area and by the city’s word for the rest', async (t) => {
  const { db, book, names, unit } = await city(t);
  const rows = table(
    { kind: '单位', chinese: '水务局', name: 'Water Bureau' },
    { kind: '区域', code: '990106012015', name: 'Haiyunli community' },
  );
  const result = await importNames(db, rows, context);
  assert.deepEqual([result.added, result.refused, result.applied], [2, 0, true]);
  await book.refresh();
  assert.equal(names.in('en').unit(unit('990106-SW')), 'Dongwan District Water Bureau');
  assert.equal(names.in('en').unit(unit('990106012015-JW')), 'Haiyunli community');
  assert.equal(names.in('en').said('unit', '东湾区水务局'), 'Dongwan District Water Bureau');
  const asked = { after: null, limit: 9, area: '', kind: null, text: 'water', day: '2026-11-24' } as const;
  const found = async (language: 'zh' | 'en') =>
    (await listUnits(db, { ...asked, language })).map(({ code }) => code);
  assert.deepEqual([await found('en'), await found('zh')], [['990106-SW'], []]);
});

test('the same file twice changes nothing; another name closes the one before on its day', async (t) => {
  const { db, book, names, passTo } = await city(t);
  const give = (name: string, day: string) =>
    importNames(db, table({ kind: 'class', code: 'E-05-01', name }), { ...context, day });
  await give('Burst water pipe', '2026-01-01');
  await book.refresh();
  const revision = async () => (await db.query('select revision from other_name_revision')).rows;
  const before = await revision();
  const again = await give('Burst water pipe', '2026-06-01');
  assert.deepEqual([again.added, again.changed, again.unchanged], [0, 0, 1]);
  assert.deepEqual(await revision(), before);
  await give('Water main burst', '2026-12-01');
  await book.refresh();
  assert.equal(names.in('en').classOf('E-05-01'), 'Burst water pipe');
  passTo('2026-12-01');
  await book.refresh();
  assert.equal(names.in('en').classOf('E-05-01'), 'Water main burst');
});

test('a name belongs to the Chinese name it renders: who is called otherwise is romanised anew', async (t) => {
  const { db, owner, book, names, areaName } = await city(t);
  await importNames(db, table({ kind: 'area', code: '990106012015003', name: 'Sea Cloud 3' }), context);
  await book.refresh();
  assert.equal(names.in('en').area('990106012015003'), 'Sea Cloud 3');
  await layOut(owner, [['990106012015003', 'grid', '滨河03']], '2026-11-20');
  areaName.set('990106012015003', '滨河03');
  await book.refresh();
  assert.equal(names.in('en').area('990106012015003'), 'Binhe 03');
});

test('rows are refused where nothing is meant, and rows outside the own area', async (t) => {
  const { db } = await city(t);
  const rows = table(
    { kind: 'street', code: '990106012', name: 'x' },
    { kind: 'area', code: '990106099', name: 'Nowhere' },
    { kind: 'area', code: '990106', name: 'East Bay' },
    { kind: 'area', code: '990106012', name: '' },
    { kind: 'area', code: '990106012', language: 'fr', name: 'Fuhai' },
    { kind: 'condition', code: 'E-05-01/1', name: 'leaking' },
  );
  const result = await importNames(db, rows, { ...context, within: '990106012' });
  assert.deepEqual([result.read, result.refused, result.applied], [6, 6, false]);
  const fields = result.problems.filter(({ row }) => row > 0).map(({ field }) => field);
  assert.deepEqual(fields, ['kind', 'code', 'code', 'name', 'language', 'code']);
});
