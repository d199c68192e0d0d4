import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchClasses } from './classes.ts';

const one = (
  code: string,
  name: string,
  conditions: number,
  parent: string | null,
  aliases: string[] = [],
) => ({
  code,
  name,
  level: parent === null ? 1 : 2,
  parent,
  aliases,
  conditions,
});
const classes = [
  one('E-01', '市容环境', 0, null),
  one('E-01-02', '暴露垃圾', 3, 'E-01', ['垃圾堆']),
  one('E-01-99', '没有立案条件的垃圾', 0, 'E-01'),
];

test('classes are found by name, other name and code; those that cannot be filed are not offered', () => {
  for (const words of ['暴露', '垃圾堆', 'e-01-02', '垃圾'])
    assert.deepEqual(
      searchClasses(classes, words).map(({ label }) => label),
      ['市容环境／暴露垃圾'],
      words,
    );
  assert.deepEqual(searchClasses(classes, ' '), []);
});
