import assert from 'node:assert/strict';
import test from 'node:test';
import { chineseNumber } from './chinese-number.ts';
import { parseLimit, parseLimitUnit } from './limit-text.ts';

test('limits are read in the wording of different cities', () => {
  const cases: [text: string, limit: number, unit: string, unitColumn?: string][] = [
    ['2紧急工作时', 2, 'urgent_hour'],
    ['4小时', 4, 'working_hour'],
    ['2天', 2, 'workday'],
    ['1紧急工作时制止', 1, 'urgent_hour'],
    ['3个工作日', 3, 'workday'],
    ['24小时内', 24, 'working_hour'],
    ['15日', 15, 'workday'],
    ['2 工作时', 2, 'working_hour'],
    ['2紧急工作日', 2, 'urgent_workday'],
    ['三日', 3, 'workday'],
    ['十五个工作日', 15, 'workday'],
    ['两小时', 2, 'working_hour'],
    ['二十四小时', 24, 'working_hour'],
    ['１５个工作日', 15, 'workday'],
    ['1.5工作时', 1.5, 'working_hour'],
    ['半天', 0.5, 'workday'],
    ['半个工作日', 0.5, 'workday'],
    ['一个半小时', 1.5, 'working_hour'],
    ['30分钟', 0.5, 'working_hour'],
    ['紧急30分钟', 0.5, 'urgent_hour'],
    ['紧急2小时', 2, 'urgent_hour'],
    ['紧急工作时：2小时', 2, 'urgent_hour'],
    ['非紧急2天', 2, 'workday'],
    ['2个紧急工作时', 2, 'urgent_hour'],
    ['不超过5个工作日', 5, 'workday'],
    ['7个工作日以内完成', 7, 'workday'],
    ['3自然日', 3, 'urgent_workday'],
    ['2h', 2, 'working_hour'],
    ['3 D', 3, 'workday'],
    ['2小时（限2小时）', 2, 'working_hour'],
    ['2', 2, 'workday', '工作日'],
    ['2.0', 2, 'urgent_hour', 'urgent_hour'],
    ['5', 5, 'workday', 'day'],
    ['4小时', 4, 'working_hour', 'hour'],
    ['4小时', 4, 'working_hour', '备注'],
    ['三', 3, 'urgent_workday', '紧急工作日'],
  ];
  for (const [text, limit, unit, column] of cases) {
    assert.deepEqual(parseLimit(text, column), { ok: true, limit, unit }, text);
  }
});

test('what holds no single limit is refused with the reason', () => {
  const cases: [text: string, reason: RegExp, unitColumn?: string][] = [
    ['', /为空/],
    ['-', /为空/],
    ['即时', /没有数字/],
    ['立即处置', /没有数字/],
    ['2', /没有单位/],
    ['2', /无法识别/, '箱'],
    ['2周', /单位无法识别/],
    ['3-5天', /范围/],
    ['3至5个工作日', /范围/],
    ['3天~5天', /范围/],
    ['围护3紧急工作时，修复8紧急工作时', /2 个时限（3紧急工作时、8紧急工作时）/],
    ['2小时（夜间4小时）', /2 个时限/],
    ['0天', /大于 0/],
    ['4小时', /不一致/, '工作日'],
  ];
  for (const [text, reason, column] of cases) {
    const reading = parseLimit(text, column);
    assert.ok(!reading.ok, `${text} was read`);
    assert.match(reading.message, reason);
  }
});

test('units are read from columns and header brackets', () => {
  const cases = {
    工作日: 'workday',
    '（小时）': 'working_hour',
    紧急工作时: 'urgent_hour',
    个工作日: 'workday',
    元: null,
  };
  for (const [text, unit] of Object.entries(cases)) assert.equal(parseLimitUnit(text), unit, text);
});

test('Chinese numbers', () => {
  const cases = { 三: 3, 十: 10, 十五: 15, 二十: 20, 二十四: 24, 一百二十: 120, 一五: 15, 拾: 10 };
  for (const [text, value] of Object.entries(cases)) assert.equal(chineseNumber(text), value, text);
  assert.equal(chineseNumber('十x'), null);
});
