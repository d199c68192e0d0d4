import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved } from './cells.ts';
import type { Slot } from './queries.ts';
import { rotated } from './rotate.ts';

const slot = (n: number, assigned: Slot['assigned'] = null): Slot => {
  const day = `2026-12-${String(n).padStart(2, '0')}`;
  return { shift: 'night', day, place: 0, start: n, end: n + 1, assigned, person: null };
};
const held = { id: 'a', personId: 'p', postId: 'q', name: '清禾' };
const turn = { shift: 'night', place: 0, from: '2026-12-01', to: '2026-12-06', each: 2, posts: ['甲', '乙'] };

test('people take turns of some days each; what somebody has stays, and what is over is left alone', () => {
  const slots = [6, 5, 4, 3, 2, 1, 7].map((n) => slot(n, n === 4 ? held : null));
  const put = rotated(slots, turn, '2026-12-02');
  assert.deepEqual(
    put.map(({ day, postId }) => `${day.slice(8)} ${postId}`),
    ['02 甲', '03 乙', '05 甲', '06 甲'],
  );
  assert.deepEqual(rotated(slots, { ...turn, posts: [] }, '2026-12-02'), []);
});

test('arrows pass over days without the shift and stop at the edge', () => {
  const size = { rows: 4, columns: 2 };
  const isThere = ({ row }: { row: number }) => row !== 1;
  assert.deepEqual(moved({ row: 0, column: 0 }, 'ArrowDown', size, isThere), { row: 2, column: 0 });
  assert.deepEqual(moved({ row: 3, column: 1 }, 'ArrowDown', size, isThere), { row: 3, column: 1 });
  assert.deepEqual(moved({ row: 3, column: 0 }, 'ArrowRight', size, isThere), { row: 3, column: 1 });
  assert.equal(moved({ row: 0, column: 0 }, 'Enter', size, isThere), null);
});
