import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosable } from './choosable.ts';

const one = (code: string, parent: string | null, conditions = 0) => ({
  code,
  tree: code.slice(0, 1),
  parent,
  conditions,
});

test('with opening conditions, or lowest in a tree that has none', () => {
  const classes = [
    one('E', null),
    one('E-01', 'E'),
    one('E-01-02', 'E-01', 3),
    one('E-01-99', 'E-01'),
    one('S', null),
    one('S-03', 'S'),
    one('S-03-04', 'S-03'),
  ];
  assert.deepEqual(
    choosable(classes).map(({ code }) => code),
    ['E-01-02', 'S-03-04'],
  );
});
