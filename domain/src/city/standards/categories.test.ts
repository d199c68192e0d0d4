import assert from 'node:assert/strict';
import test from 'node:test';
import { planCalendar, yearsOf } from '../../calendar/plan-calendar.ts';
import { planCategories } from './categories.ts';
import { cleanCode, cleanText, type ImportRow, splitList } from './rows.ts';

const rows = (...fields: Record<string, string>[]): ImportRow[] =>
  fields.map((one, index) => ({ row: index + 2, fields: one }));

test('blank upper levels are those above, and codes may clash without losing a row', () => {
  const plan = planCategories(
    [],
    rows(
      {
        type: '环境',
        typeCode: '1',
        main: '水体',
        mainCode: '2',
        sub: '污水井&#40;盖&#41;',
        subCode: '9.0',
        units: '水务所:12; -:3',
      },
      { sub: '河道', subCode: '10' },
      { main: '大气', sub: '扬尘', subCode: '10' },
      { sub: '' },
      { type: '治安', sub: '盗窃' },
      { type: '环境', main: '大气', sub: '扬尘', subCode: '10' },
    ),
  );
  assert.deepEqual(
    plan.nodes.map((node) => node.path.join('/')),
    ['环境', '环境/水体', '环境/水体/污水井(盖)', '环境/水体/河道', '环境/大气', '环境/大气/扬尘'],
  );
  assert.deepEqual([plan.nodes[2]?.code, plan.nodes[2]?.units], ['9', ['水务所']]);
  assert.deepEqual([plan.added.length, plan.unchanged.length, plan.refused], [3, 1, [5, 6]]);
  assert.deepEqual(
    plan.problems.map((p) => [p.row, p.field]),
    [
      [4, 'subCode'],
      [5, 'type'],
      [6, 'main'],
    ],
  );
});

test('another code changes a node, a node the file does not name is told and kept', () => {
  const there = planCategories([], rows({ type: '环境', main: '水体', sub: '河道', subCode: '1' })).nodes;
  const plan = planCategories(there, rows({ type: '环境', main: '水体', sub: '河道', subCode: '2' }));
  assert.deepEqual([plan.added.length, plan.changed.length], [0, 1]);
  const other = planCategories(there, rows({ type: '环境', main: '水体', sub: '湖泊' }));
  assert.deepEqual(
    other.absent.map((node) => node.path.at(-1)),
    ['河道'],
  );
});

test('days are read in several spellings, contradictions and nonsense are refused', () => {
  const plan = planCalendar(
    { '2027-01-01': false, '2027-02-07': false },
    rows(
      { date: '2027-01-01', workday: 'False' },
      { date: '2027年2月7日', workday: '上班' },
      { date: '2027/5/3', workday: '休' },
      { date: '20270504', workday: '0' },
      { date: '2027-05-03', workday: '是' },
      { date: '2027-02-30', workday: '也许' },
    ),
  );
  assert.deepEqual(
    plan.added.map((one) => one.after),
    [
      { day: '2027-05-03', workday: false },
      { day: '2027-05-04', workday: false },
    ],
  );
  assert.deepEqual([plan.changed.length, plan.unchanged.length, plan.refused], [1, 1, [6, 7]]);
  assert.deepEqual(
    plan.problems.map((p) => [p.row, p.field]),
    [
      [6, 'workday'],
      [7, 'date'],
      [7, 'workday'],
    ],
  );
  assert.deepEqual(yearsOf({ '2026-10-10': true, '2027-05-03': false, '2028-01-01': false }), [2027, 2027]);
});

test('cells are cleaned of what copying and wrapping leave in them', () => {
  const cells = {
    ' 盐湖区\n 政府 ': '盐湖区政府',
    '——': '',
    '０１Ａ': '01A',
    'a &amp; b': 'a & b',
    '&bogus;': '&bogus;',
  };
  for (const [raw, clean] of Object.entries(cells)) assert.equal(cleanText(raw), clean);
  assert.deepEqual(splitList('甲所、乙局（丙、丁科）\n甲所；戊/己 '), [
    '甲所',
    '乙局（丙、丁科）',
    '戊',
    '己',
  ]);
  assert.deepEqual(
    ['1', '01', '1.0', '', 'A', '１２'].map((code) => cleanCode(code)),
    ['01', '01', '01', '', null, '12'],
  );
});
