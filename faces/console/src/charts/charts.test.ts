import assert from 'node:assert/strict';
import test from 'node:test';
import { palettes } from '@gridgov/ui/tokens.ts';
import { barsDrawing, boxesDrawing, trendDrawing } from './options.ts';
import { range } from './scale.ts';
import { csvOf, saidOf, sheetOf, textOf } from './table.ts';

const table = {
  columns: [
    { title: 'month', kind: 'text' },
    { title: 'share', kind: 'share' },
    { title: 'cases', kind: 'count' },
  ],
  rows: [
    ['2026-10', 0.86538, 52],
    ['2026-11', null, 0],
  ],
} as const;

test('what is shown, read out and saved are the same numbers', () => {
  assert.equal(textOf(0.86538, 'share'), '86.5%');
  assert.equal(saidOf(table, 0, ': '), '2026-10; share: 86.5%; cases: 52');
  assert.equal(csvOf(table), '\uFEFFmonth,share,cases\r\n2026-10,86.5%,52\r\n2026-11,—,0\r\n');
  const [head, first, second] = sheetOf(table);
  assert.deepEqual(head?.at(1), { value: 'share', fontWeight: 'bold' });
  assert.deepEqual(first, ['2026-10', { value: 0.865, format: '0.0%' }, 52], 'numbers stay numbers');
  assert.deepEqual(second, ['2026-11', null, 0], 'what is not known is an empty cell');
});

test('the axis has room for all of it and never less than a tenth', () => {
  assert.deepEqual(range([]), { low: 0, high: 1, step: 0.2 });
  assert.deepEqual(range([0.57, 0.93]), { low: 0.5, high: 1, step: 0.1 }, 'in whole steps');
  assert.deepEqual(range([0.801, 0.823]), { low: 0.74, high: 0.84, step: 0.02 });
  for (const values of [[0.62, 0.91], [1], [0], [0.03], [0.5, null], [0.07, 0.98], [0.29, 0.29]]) {
    const { low, high, step } = range(values);
    const isWhole = (share: number) => Math.abs(share / step - Math.round(share / step)) < 1e-9;
    assert.ok(isWhole(low) && isWhole(high), `${values}: ${low}–${high} by ${step}`);
    assert.ok(high - low >= 0.0999 && low >= 0 && high <= 1);
    for (const value of values) assert.ok(value === null || (low <= value && value <= high), String(value));
  }
});

type Series = readonly { readonly data: readonly unknown[] }[];
const look = { colours: palettes.dark, font: 'x' };
const seriesOf = (drawing: ReturnType<typeof trendDrawing>) => drawing.option(look).series as Series;

test('a band is drawn from its low end to its high end, and nothing where nothing is known', () => {
  const points = [
    { name: 'a', share: 0.5, low: 0.25, high: 0.75, median: 0.6, enough: false },
    { name: 'b', share: null, low: null, high: null, median: null, enough: false },
  ];
  const [low, height, bars, median, line] = seriesOf(trendDrawing(points, { low: 0, high: 1, step: 0.2 }));
  assert.deepEqual([low?.data, height?.data, bars?.data], [[0.25, null], [0.5, null], [[0, 0.25, 0.75]]]);
  assert.deepEqual(median?.data, [0.6, null]);
  const [few] = (line?.data ?? []) as { value: number; itemStyle: { color: string } }[];
  assert.deepEqual([few?.value, few?.itemStyle.color], [0.5, palettes.dark.sheet], 'too few are hollow');
});

test('late ones lie on the others, and what is too few for a box has none', () => {
  const bars = seriesOf(
    barsDrawing([{ name: '0', plain: 3, late: 1 }], { plain: 'p', late: 'l', across: 'days', up: 'n' }),
  );
  assert.deepEqual(
    bars.map(({ data }) => data),
    [[3], [1]],
  );
  const [boxes] = seriesOf(
    boxesDrawing(
      [
        { name: 'a', five: [0, 1, 2, 3, 4] },
        { name: 'b', five: null },
      ],
      'days',
    ),
  );
  assert.deepEqual(boxes?.data, [[0, 1, 2, 3, 4], '-']);
});
