import assert from 'node:assert/strict';
import test from 'node:test';
import type { CaseHead } from '../../../matter/wire.ts';
import { grouped, ringBar } from './groups.ts';

const head = (id: string, stage: string, left: number | null, mine = false): CaseHead => ({
  id,
  number: id,
  label: id,
  stage,
  stageLabel: stage,
  open: !['done', 'withdrawn', 'joined'].includes(stage),
  clock: left === null ? null : { state: 'ok', remainingMinutes: left, unitClock: 'urgent', dueAt: null },
  mine,
  sight: 'content',
  imported: null,
});

test('what nobody has stands first, what waits for this post before the rest, the least time left on top', () => {
  const all = [
    head('done', 'done', null),
    head('later', 'calling', 9, true),
    head('others', 'calling', 1),
    head('soon', 'unanswered', 2, true),
    head('way', 'going', 30),
  ];
  assert.deepEqual(
    grouped(all).map(({ name, rows }) => [name, rows.map(({ id }) => id)]),
    [
      ['untaken', ['soon', 'later', 'others']],
      ['going', ['way']],
      ['ended', ['done']],
    ],
  );
  assert.deepEqual(grouped([]), []);
});

test('the bar of a ring runs from the first call to the moment it rises', () => {
  const at = Date.UTC(2026, 10, 30, 20, 17);
  const rings = [
    { key: '1', at },
    { key: '2', at: at + 180_000 },
    { key: '3', at: at + 180_000 },
  ];
  const bar = ringBar(rings, new Date(at + 600_000).toISOString(), at + 360_000);
  assert.equal(bar?.minutes, 6);
  assert.equal(bar?.part, 0.6);
  assert.deepEqual(
    bar?.marks.map(({ part }) => part),
    [0, 0.3],
  );
  assert.equal(ringBar([], new Date(at).toISOString(), at), null);
  assert.equal(ringBar(rings, null, at), null);
});
