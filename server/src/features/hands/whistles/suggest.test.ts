import assert from 'node:assert/strict';
import test from 'node:test';
import { suggest } from './suggest.ts';

const decided = (unit: string, id: string, upheld: boolean) => ({ unit, id, number: `w-${id}`, upheld });

test('departments the rules name come first, then those with most rulings, each with what it opens to', () => {
  const lines = suggest({
    routed: [
      { unit: 'roads', rule: 'r1' },
      { unit: 'roads', rule: 'r1' },
    ],
    rulings: [
      { unit: 'water', matter: 'm1' },
      { unit: 'fire', matter: 'm2' },
      { unit: 'fire', matter: 'm3' },
    ],
    decided: [decided('roads', '1', false), decided('water', '2', true)],
  });
  assert.deepEqual(
    lines.map(({ unit }) => unit),
    ['roads', 'fire', 'water'],
  );
  assert.deepEqual(lines[0], {
    unit: 'roads',
    rules: ['r1'],
    matters: [],
    whistles: [{ id: '1', number: 'w-1' }],
    excused: 0,
  });
  assert.deepEqual([lines[1]?.matters, lines[2]?.excused], [['m2', 'm3'], 1]);
});

test('a department that was only ever excused is not suggested', () => {
  assert.deepEqual(suggest({ routed: [], rulings: [], decided: [decided('trade', '1', true)] }), []);
});
