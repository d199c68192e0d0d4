/** The values that a field of each kind takes, whatever way they come in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../refusal.ts';
import { checkFields, type FieldFacts, isEmpty } from './check-fields.ts';
import { choice, date, type FieldSpec, lane, limit, OPTIONAL, parts, text, unit, units } from './fields.ts';

const facts: FieldFacts = {
  list: (name) => (name === 'reason' ? new Set(['below']) : null),
  unit: (id) =>
    id === 'gone' ? { name: '已撤', active: false } : id === 'water' ? { name: '供水', active: true } : null,
};
const LAST = Date.UTC(2199, 11, 31);
const hours = (n: unknown, of = 'working_hour') => ({ n, unit: of });

const ROWS: readonly [spec: FieldSpec, takes: readonly unknown[], refuses: readonly unknown[]][] = [
  [text('说明', 'Note'), ['好'], ['', '  ', undefined, null]],
  [text('说明', 'Note', OPTIONAL), ['好', '', undefined], []],
  [lane('哪一个', 'Which'), ['a', undefined], []],
  [choice('理由', 'Reason', 'reason'), ['below'], ['above', 1, '']],
  [choice('别的', 'Other', 'undated'), ['anything'], ['']],
  [choice('条件', 'Condition', 'condition'), ['9'], ['']],
  [unit('单位', 'Unit'), ['water'], ['gone', 'none', 3]],
  [units('单位', 'Units'), [['water']], [['water', 'gone'], []]],
  [
    limit('时限', 'Limit'),
    [hours(0.5), hours(99_999)],
    [hours(0), hours(-1), hours(100_000), hours('4'), hours(1, 'moon')],
  ],
  [
    parts('部分', 'Parts'),
    [[{ unit: 'water', limit: hours(4) }]],
    [[{ unit: 'gone', limit: hours(4) }], [{ unit: 'water', limit: hours(0) }]],
  ],
  [date('日期', 'Day'), [0, LAST], [-1, LAST + 1, '2026-01-01']],
];

const refusal = (spec: FieldSpec, value: unknown, demanded: readonly string[] = []) => {
  try {
    checkFields({ it: spec }, { it: value }, facts, demanded, () => '@word.title');
    return null;
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return error.code;
  }
};

for (const [spec, takes, refuses] of ROWS) {
  test(`${spec.en}${spec.optional ? ', optional' : ''}: a ${spec.kind} takes what it may and nothing else`, () => {
    for (const value of takes) assert.equal(refusal(spec, value), null, JSON.stringify(value));
    for (const value of refuses) {
      const code = isEmpty(value) ? 'field-missing' : 'field-wrong';
      assert.equal(refusal(spec, value), code, JSON.stringify(value));
    }
  });
}

test('what is optional is needed where the case demands it', () => {
  const note = text('说明', 'Note', OPTIONAL);
  assert.equal(refusal(note, '', ['it']), 'field-missing');
  assert.equal(refusal(note, '', ['other']), null);
});

test('a trade without lists or units of its own takes any', () => {
  const any = { it: unit('单位', 'Unit'), list: choice('理由', 'Reason', 'reason') };
  checkFields(any, { it: 'whoever', list: 'whatever' }, {}, [], () => '@word.title');
});
