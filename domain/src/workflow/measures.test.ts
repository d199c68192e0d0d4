import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Refusal } from '../refusal.ts';
import { TRADES } from '../trades.ts';
import { parseMeasure, shareOf } from './measures.ts';

const shipped = JSON.parse(
  readFileSync(new URL('../../../database/seeds/rules/measures.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, unknown>>;

test('every shipped measure is one', () => {
  const all = Object.entries(shipped).map(([name, given]) => [name, parseMeasure(given, TRADES)] as const);
  const counted = Map.groupBy(all, ([, { trade }]) => trade);
  assert.deepEqual([...counted.keys()].sort(), ['help', 'issue', 'whistle']);
  assert.equal(counted.get('issue')?.length, 25);
  const { numerator, denominator, exclusions } = Object.fromEntries(all).on_time ?? assert.fail();
  assert.deepEqual([numerator, denominator, exclusions], [['in_time'], ['due'], ['due_left_out']]);
});

const faults: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
  ['a fact that is none', { numerator: ['nonsense'] }, /nonsense/],
  ['nothing below the line', { denominator: [] }, /分母/],
  ['facts of different days', { numerator: ['handled'] }, /handled 与 due 不按同一个日子计/],
  ['a fact named twice', { numerator: ['in_time', 'in_time'] }, /有重复/],
  ['a trade that counts nothing', { trade: 'loan' }, /issue/],
  ['no name', { zh: ' ' }, /中文名称/],
  ['a minimum that is no number', { least: -1 }, /最小样本/],
  ['a way that is none', { better: 'higher' }, /more \/ less/],
  ['a source without words', { source: { zh: '', en: 'a' } }, /出处/],
  ['nobody who sees it', { sees: [] }, /谁能看/],
  ['a unit that is none', { unit: 'litre' }, /percent/],
];

for (const [what, change, says] of faults) {
  test(`a measure with ${what} is refused with what it should be`, () => {
    const parse = () => parseMeasure({ ...shipped.on_time, ...change }, TRADES);
    assert.throws(parse, (error: unknown) => {
      assert.ok(error instanceof Refusal);
      assert.match(JSON.stringify(error.details), says);
      return true;
    });
  });
}

test('what is left out is taken off below the line', () => {
  const measure = { numerator: ['in_time'], denominator: ['due'], exclusions: ['due_left_out'] };
  const times: Record<string, number> = { in_time: 6, due: 10, due_left_out: 2 };
  assert.deepEqual(
    shareOf(measure, (fact) => times[fact] ?? 0),
    { numerator: 6, denominator: 8, leftOut: 2 },
  );
});
