import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Said, verdictOf, type Walked } from './patrols.ts';

test('a patrol nobody reached a point of, or that has none, is verified by nobody', () => {
  const said = (name: Said['name'], person: string, point: string | null): Said => ({
    name,
    person,
    point,
    at: 1,
  });
  const point = (key: string, stage: Walked['points'][number]['stage'], reason: string | null = null) => ({
    ...{ key, stage, reason, lon: Number(key), lat: 0 },
  });
  const walked = (change: Partial<Walked>): Walked => ({
    ...{ id: 'b', points: [], said: [], keeper: 'tan', others: [], ...change },
  });
  const excused = walked({
    points: [point('1', 'unreached', '封路')],
    said: [said('patrol.not_reached', 'a', '1')],
  });
  assert.deepEqual(verdictOf(excused, 'a'), { item: 'patrol_marked', out: 'unverified' });
  const pointless = walked({ said: [said('patrol.finished', 'a', null)] });
  assert.equal(verdictOf(pointless, 'a')?.out, 'unverified');
  assert.equal(verdictOf(pointless, 'b'), null);
  // One’s own excuse is a mark; that of another is none.
  const points = [point('1', 'checked'), point('2', 'missed', '封路')];
  const mine = [said('patrol.checked_in', 'a', '1'), said('patrol.reason_given', 'a', '2')];
  assert.deepEqual(verdictOf(walked({ points, said: mine }), 'a'), { item: 'patrol_marked', out: null });
  const theirs = [said('patrol.checked_in', 'a', '1'), said('patrol.reason_given', 'leader', '2')];
  assert.deepEqual(verdictOf(walked({ points, said: theirs }), 'a'), { item: 'patrol', out: null });
  // The larger of two walks counts, whichever was given first.
  const larger = { id: 'a', points: [point('1', 'checked'), point('2', 'checked'), point('3', 'checked')] };
  assert.equal(verdictOf(walked({ points, said: theirs, others: [larger] }), 'a')?.out, 'same_walk');
  const missed = { id: 'a', points: [...larger.points, point('4', 'missed')] };
  assert.equal(verdictOf(walked({ points, said: theirs, others: [missed] }), 'a')?.out, null);
});
