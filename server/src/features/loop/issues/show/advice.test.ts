import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testRules } from '../../../../testing/rules.ts';
import { chineseNames } from '../../../city/names/public.ts';
import { suggestClasses } from './advice.ts';

const CLASSES = [
  ['C-04-02', '行道树', '倒伏或断枝阻碍通行'],
  ['C-02-01', '道路', '车行道坑洼、塌陷'],
  ['C-01-01', '上水井盖', '井盖不在位或塌陷'],
  ['C-01-18', '路灯', '单灯不亮'],
] as const;

function suggestedFor(text: string): string[] {
  const rules = testRules({
    classes: CLASSES.map(([code, name]) => ({ code, name, level: 3, tree: 'C', parent: null, aliases: [] })),
    conditionsOf: (code) =>
      CLASSES.filter(([one]) => one === code).map(([condition, , openText]) => ({
        condition,
        openText,
        limitN: 1,
        limitUnit: 'workday' as const,
      })),
  }).current(0);
  const names = chineseNames({
    unit: (id) => id,
    area: (code) => code,
    classOf: (code) => CLASSES.find(([one]) => one === code)?.[1] ?? code,
  }).in('zh');
  return suggestClasses(text, rules, names, 'zh').map(({ name }) => name);
}

test('what a thing is stands at the end of its name: a carriageway is no street tree', () => {
  assert.equal(suggestedFor('车行道上有个大坑，车行道塌陷')[0], '道路');
  assert.equal(suggestedFor('行道树倒了')[0], '行道树');
  assert.equal(suggestedFor('小区门口井盖丢了')[0], '上水井盖');
  assert.equal(suggestedFor('路灯一盏都不亮')[0], '路灯');
});
