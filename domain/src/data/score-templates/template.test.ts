import assert from 'node:assert/strict';
import test from 'node:test';
import { Refusal } from '../../refusal.ts';
import { type Counted, pointsOf } from './formula.ts';
import { parseTemplate } from './template.ts';
import { known, of, shipped, units } from './testing.ts';
import { formulaOf } from './words/formula.ts';

const itemOf = (name: string) =>
  units.items.find((one) => one.name === name) ?? assert.fail(`no item ${name}`);
const points = (name: string, counted: Counted | null, entered = 0) =>
  pointsOf(itemOf(name), counted, entered);

test('a share of no cases is no number of points, and nothing is taken for what did not happen', () => {
  assert.equal(points('close_on_time', of(0, 0)), null);
  assert.equal(points('urgent_close', of(0, 0)), 0);
});

test('the worked example of the domain gives its numbers', () => {
  // 按期结案率 ≥ 70 %: 50 points, and one less for each hundredth below.
  assert.deepEqual(
    [70, 100, 69, 60, 20, 10].map((share) => points('close_on_time', of(share, 100))),
    [5000, 5000, 4900, 4000, 0, 0],
  );
  // 结案率 ≥ 90 %: 20 points.
  assert.deepEqual(
    [90, 95].map((share) => points('close_rate', of(share, 100))),
    [2000, 2000],
  );
  // Urgent ones: all closed, 95 % of them in time; half a point for each hundredth below.
  assert.deepEqual(
    [100, 98, 90].map((share) => points('urgent_close', of(share, 100))),
    [0, -100, -500],
  );
  assert.deepEqual(
    [95, 93].map((share) => points('urgent_on_time', of(share, 100))),
    [0, -100],
  );
  // Each failed verification takes 0.2, from the third time of a matter on 0.5.
  assert.equal(points('rework_first', of(2, 40)), -40);
  assert.equal(points('rework_again', of(1, 40)), -50);
  // Handling that was faked and refusals without ground: one point each.
  assert.equal(points('faked', null, 2), -200);
  assert.equal(points('refused', of(3, 40)), -300);
  // What leaders and the media pass on counts twice.
  assert.equal(points('rework_first', of(2, 40, 1)), -60);
  assert.equal(points('refused', of(3, 40, 3)), -600);
  assert.deepEqual(itemOf('refused').doubled, ['superior', 'media']);
});

test('what an item is worth is the most it can lose, and a bound holds for what is only taken', () => {
  const plain = {
    name: 'x',
    zh: 'x',
    en: 'x',
    form: 'times',
    measure: 'm',
    full: null,
    floor: null,
  } as const;
  const base = { ...plain, points: 5, each: -0.2, most: null, doubled: [] };
  assert.deepEqual(
    [0, 10, 40].map((n) => pointsOf(base, of(n, 50))),
    [500, 300, 0],
  );
  assert.equal(pointsOf({ ...base, points: 0, most: 3 }, of(40, 50)), -300);
  assert.equal(pointsOf({ ...base, points: 0, each: 0.5, most: 2 }, of(40, 50)), 200);
});

test('where less is better the line for all points lies below that for none', () => {
  const item = { ...itemOf('close_rate'), full: 0, floor: 10 };
  assert.deepEqual(
    [0, 5, 10, 20].map((share) => pointsOf(item, of(share, 100))),
    [2000, 1000, 0, 0],
  );
});

test('every shipped template is whole, and what is wrong names the item and what it should be', () => {
  for (const given of Object.values(shipped)) assert.ok(parseTemplate(given, known).items.length > 0);
  const change = (more: object) => () =>
    parseTemplate({ ...units, items: [units.items[0], { ...units.items[1], ...more }] }, known);
  const says = (field: string, right: RegExp) => (error: unknown) =>
    error instanceof Refusal &&
    String(error.details.field).includes(`第 2 项的${field}`) &&
    right.test(String(error.details.right));
  assert.throws(
    change({ measure: 'confirm_on_time' }),
    says('指标', /close_rate/),
    'it is not counted by unit',
  );
  assert.throws(change({ form: 'rank' }), says('计分方式', /linear/));
  assert.throws(change({ floor: 90 }), says('零分线', /满分线/));
  assert.throws(change({ points: 0.001 }), says('满分', /两位小数/));
  assert.throws(change({ form: 'times', each: 0 }), says('每件', /不为 0/));
  assert.throws(change({ doubled: ['friends'] }), says('加倍的来源', /superior/));
  assert.throws(change({ name: 'close_on_time' }), /代码|field-wrong/);
  assert.throws(() => parseTemplate({ ...units, judges: 'person' }, known), /考评对象|field-wrong/);
  assert.throws(() => parseTemplate({ ...units, items: [] }, known), Refusal);
});

test('the formula of every item is said with its own numbers', () => {
  assert.equal(formulaOf(itemOf('close_on_time')).zh, '70% 起得满分 50 分，到 20% 为 0 分，中间按比例');
  assert.equal(formulaOf(itemOf('urgent_close')).zh, '不到 100%，每个百分点 −0.5 分');
  assert.equal(formulaOf({ ...itemOf('refused'), most: 3 }).en, '−1 for each time, 3 at most');
  assert.equal(formulaOf(itemOf('faked')).zh, '人工记，每次 −1 分');
});
