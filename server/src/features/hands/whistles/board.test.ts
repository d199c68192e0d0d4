import assert from 'node:assert/strict';
import test from 'node:test';
import { departmentLines, streetLines } from './board.ts';
import type { CalledRow } from './queries.ts';

const NOW = 1_000;
const row = (change: Partial<CalledRow> = {}): CalledRow => ({
  id: '1',
  number: '1',
  asks: '清淤',
  street: 'a',
  kind: 'key_work',
  unit: 'water',
  stage: 'there',
  kept: { report: true, come: true, answer: null },
  highest: 0,
  ruled: null,
  score: null,
  dueAt: null,
  ...change,
});
const silent = { report: null, come: null, answer: null };

test('who is not due yet, was excused or let go counts neither way; who is silent past the clock does', () => {
  const [line] = departmentLines(
    [
      row(),
      row({ stage: 'reported', kept: { report: false, come: null, answer: null } }),
      row({ stage: 'called', kept: silent, dueAt: NOW + 1 }),
      row({ stage: 'called', kept: silent, highest: 1 }),
      row({ stage: 'excused', kept: silent, ruled: { upheld: true } }),
      row({ stage: 'released', kept: silent, dueAt: NOW - 1 }),
      row({ stage: 'objected', kept: silent, dueAt: NOW - 1 }),
    ],
    NOW,
  );
  assert.equal(line?.called, 7);
  assert.deepEqual(line?.answered, { n: 1, of: 3 });
  assert.deepEqual(line?.came, { n: 1, of: 2 });
  assert.deepEqual(line?.objections, { upheld: 1, refused: 0, open: 1 });
});

test('scores are told with how many there are', () => {
  const score = { speed: 5, attendance: 4, result: 3 };
  assert.deepEqual(departmentLines([row({ score }), row()], NOW)[0]?.scores, { sum: 12, n: 3 });
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
