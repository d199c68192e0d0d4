import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branchesOf } from './branches.ts';

const row = (code: string, name: string, parent: string | null) => ({
  code,
  tree: code.slice(0, 1),
  name,
  level: code.split('-').length,
  parent,
  aliases: code === 'C-01-02' ? ['下水井盖'] : [],
  sounds: [],
  onDutyList: false,
  conditions: 1,
});
const items = [
  row('C', '部件', null),
  row('C-01', '公用设施', 'C'),
  row('C-01-01', '上水井盖', 'C-01'),
  row('C-01-02', '污水井盖', 'C-01'),
  row('S-07', '咨询建议', null),
];
const told = (text: string) =>
  branchesOf(items, text).map(
    ({ top, leaves }) => `${top.name}: ${leaves.map(({ name }) => name).join(' ')}`,
  );

test('classes stand under the class above them, and one without any above stands alone', () => {
  assert.deepEqual(told(''), ['公用设施: 上水井盖 污水井盖', '咨询建议: 咨询建议']);
});

test('a text finds by name, code and other names', () => {
  assert.deepEqual(told('下水'), ['公用设施: 污水井盖']);
  assert.deepEqual(told('s-07'), ['咨询建议: 咨询建议']);
  assert.deepEqual(told('没有'), []);
});
