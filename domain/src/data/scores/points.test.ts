import assert from 'node:assert/strict';
import test from 'node:test';
import { of, units } from '../score-templates/testing.ts';
import { medianOf, resultsOf } from './points.ts';

test('a share of no cases does not count, and the whole is out of what could be reached', () => {
  const judged = { key: 'a', seat: 'unit:a', title: 'A', counted: { close_rate: of(9, 10) } };
  const drawn = { items: units.items, measures: {}, judged: [judged], entries: [], given: [] };
  const [result] = resultsOf(drawn);
  assert.deepEqual([result?.total, result?.full, result?.rank], [2000, 2000, null]);
});

test('nobody is ranked by too few cases, and equal results share a rank', () => {
  const judged = (key: string, cases: number, late: number) => ({
    ...{ key, seat: `unit:${key}`, title: key },
    counted: { close_on_time: of(cases - late, cases), close_rate: of(cases, cases) },
  });
  const some = [judged('a', 20, 10), judged('b', 9, 0), judged('c', 20, 0), judged('d', 20, 10)];
  const least = { least: 10, trade: 'issue', left: false };
  const drawn = { items: units.items, measures: { close_on_time: least, close_rate: least }, judged: some };
  const results = resultsOf({ ...drawn, entries: [], given: [] });
  assert.deepEqual(
    results.map(({ key, total, rank }) => [key, total, rank]),
    [
      ['a', 5000, 2],
      ['b', 7000, null],
      ['c', 7000, 1],
      ['d', 5000, 2],
    ],
  );
});

test('there is a median of three and more', () => {
  assert.deepEqual([medianOf([1, 5]), medianOf([1, 5, null]), medianOf([5, 1, 3])], [null, null, 3]);
});
