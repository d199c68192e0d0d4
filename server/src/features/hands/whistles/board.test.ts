import assert from 'node:assert/strict';
import test from 'node:test';
import type { Department } from '@gridgov/domain/hands/whistles/events.ts';
import { departmentLines, streetLines } from './board.ts';
import type { CalledRow } from './queries.ts';

const stepsIn = { report: 'in_time', come: 'in_time', answer: null };
const sheet = (change: Record<string, string | null> = {}) => ({
  ...{ street: 'a', unit: 'water', class_code: null, channel: 'key_work', left_out: null },
  ...{ called_on: '2026-12-01', blown: true, closed: false, ...stepsIn, ...change },
});
const row = (change: Record<string, string | null> = {}, own: object = {}): CalledRow => {
  const lane = { unit: 'water', stage: 'there', highest: 0, ruled: null, score: null, ...own } as Department;
  return { id: '1', number: '1', asks: '清淤', lane, sheet: sheet(change) };
};
const silent = { report: 'silent', come: 'silent', answer: 'silent' };
const waiting = { report: null, come: null, answer: null };

test('who is not due yet, was excused or let go counts neither way; who is silent past the clock does', () => {
  const [line] = departmentLines([
    row(),
    row({ report: 'late', come: null }),
    row(waiting),
    row(silent),
    row({ ...waiting, left_out: 'excused' }, { ruled: { upheld: true } }),
    row({ ...silent, left_out: 'released' }),
    row({ ...silent, left_out: 'objected' }, { stage: 'objected' }),
  ]);
  assert.equal(line?.called, 7);
  assert.deepEqual(line?.answered, { n: 1, of: 3 });
  assert.deepEqual(line?.came, { n: 1, of: 2 });
  assert.deepEqual(line?.objections, { upheld: 1, refused: 0, open: 1 });
});

test('scores are told with how many there are', () => {
  const score = { speed: 5, attendance: 4, result: 3 };
  assert.deepEqual(departmentLines([row({}, { score }), row()])[0]?.scores, { sum: 12, n: 3 });
});

test('a street with none, or with twice the median, is asked why; where nobody blows nobody is', () => {
  const blown = [
    { street: 'a', kind: 'key_work', count: 3 },
    { street: 'a', kind: 'emergency', count: 1 },
    { street: 'b', kind: 'key_work', count: 2 },
    { street: 'c', kind: 'key_work', count: 2 },
  ];
  const { median, lines } = streetLines(['a', 'b', 'c', 'd'], blown);
  assert.equal(median, 2);
  assert.deepEqual(
    lines.map(({ count, asked }) => [count, asked]),
    [
      [4, true],
      [2, false],
      [2, false],
      [0, true],
    ],
  );
  assert.deepEqual(lines[0]?.kinds, { key_work: 3, emergency: 1 });
  const none = streetLines(['a', 'b'], []);
  assert.deepEqual([none.median, none.lines.some(({ asked }) => asked)], [0, false]);
});
