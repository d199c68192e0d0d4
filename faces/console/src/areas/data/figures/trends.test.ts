import assert from 'node:assert/strict';
import test from 'node:test';
import { percent } from '../../../charts/table.ts';
import type { Figures } from './queries.ts';
import { drawn, tableOfPoints, trendOf, trendOfRow } from './trends.ts';

const cell = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  leftOut: 0,
  share: null,
});
const row = (key: string, ...months: ReturnType<typeof cell>[]) => ({
  key,
  title: key,
  total: cell(0, 0),
  months,
});

test('a trend says nothing of a month without cases, and its median is of those who have enough', () => {
  const figures = {
    months: ['2026-10', '2026-11'],
    whole: { total: cell(0, 0), months: [cell(0, 0), cell(45, 52)] },
    rows: [
      row('a', cell(0, 0), cell(18, 20)),
      row('b', cell(0, 0), cell(25, 30)),
      row('few', cell(0, 0), cell(2, 2)),
    ],
  } as unknown as Figures;
  const [none, all] = trendOf(figures, { least: 10 });
  assert.deepEqual([none?.share, none?.interval, none?.median, none?.enough], [null, null, null, false]);
  assert.equal(percent(all?.share ?? 0), '86.5%');
  assert.equal(percent(all?.median ?? 0), '86.7%');
  const [low = 0, high = 0] = all?.interval ?? [];
  assert.ok(low < 45 / 52 && 45 / 52 < high);
});

test('a small chart sets a row beside the medians of all, and its table has every number that is drawn', () => {
  const figures = {
    months: ['2026-11'],
    whole: { total: cell(0, 0), months: [cell(43, 50)] },
    rows: [row('a', cell(18, 20)), row('b', cell(25, 30))],
  } as unknown as Figures;
  const all = trendOf(figures, { least: 10 });
  const [one] = figures.rows;
  assert.ok(one !== undefined);
  const [point] = trendOfRow(one, all, { least: 30 });
  assert.equal(point?.median, all[0]?.median);
  assert.equal(point?.enough, false, 'twenty are less than thirty');
  const heads = {
    name: 'n',
    month: 'm',
    shareOf: 's',
    numerator: 'a',
    denominator: 'b',
    low: 'l',
    high: 'h',
    median: 'd',
  };
  const [drawing] = drawn(point === undefined ? [] : [point]);
  const table = tableOfPoints(point === undefined ? [] : [{ ...point, name: 'a' }], heads);
  assert.deepEqual(table.rows, [['a', '2026-11', 0.9, 18, 20, drawing?.low, drawing?.high, drawing?.median]]);
  assert.equal(table.columns.length, 8);
  assert.equal(tableOfPoints(all, heads).columns.length, 7, 'of one row alone there is no name');
});
