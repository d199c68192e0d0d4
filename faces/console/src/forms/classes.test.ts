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
  tree: code.slice(0, 1),
  name,
  sounds: name === '暴露垃圾' ? ['bao lu la ji'] : [],
  level: parent === null ? 1 : 2,
  parent,
  aliases,
  conditions,
});
const classes = [
  one('E-01', '市容环境', 0, null),
  one('E-01-02', '暴露垃圾', 3, 'E-01', ['垃圾堆']),
  one('E-01-99', '没有立案条件的垃圾', 0, 'E-01'),
  one('S-03', '社会治安', 0, null),
  one('S-03-04', '养犬扰民', 0, 'S-03', ['狗']),
];

test('classes are found by name, other name and code; those that cannot be filed are not offered', () => {
  for (const words of ['暴露', '垃圾堆', 'e-01-02', '垃圾', 'baolulaji'])
    assert.deepEqual(
      searchClasses(classes, words).map(({ label }) => label),
      ['市容环境／暴露垃圾'],
      words,
    );
  assert.deepEqual(searchClasses(classes, ' '), []);
});

test('a tree without opening conditions is offered at its lowest level, found by everyday words', () => {
  assert.deepEqual(searchClasses(classes, '有狗'), [
    { code: 'S-03-04', name: '养犬扰民', label: '社会治安／养犬扰民', by: '狗' },
  ]);
  assert.deepEqual(searchClasses(classes, '社会治安'), []);
});
