import assert from 'node:assert/strict';
import test from 'node:test';
import type { Figures } from './queries.ts';
import { percent, range, trendOf } from './trends.ts';

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

test('the axis has room for all of it and never less than a tenth', () => {
  assert.deepEqual(range([]), { low: 0, high: 1 });
  for (const values of [[0.62, 0.91], [1], [0], [0.5, null]]) {
    const { low, high } = range(values);
    assert.ok(high - low >= 0.0999 && low >= 0 && high <= 1);
    for (const value of values) assert.ok(value === null || (low <= value && value <= high), String(value));
  }
});
