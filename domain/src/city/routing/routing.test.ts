import assert from 'node:assert/strict';
import test from 'node:test';
import { parseMoment } from '../../calendar/zone.ts';
import { noteOf } from './kept.ts';
import { proposeRules, type RulingForGood } from './propose-rules.ts';
import { compareRules, compileRules, nearMisses, route } from './route.ts';
import type { RoutingInput, RoutingRule, RuleWhen } from './rule.ts';
import { rule } from './testing.ts';
import { reasonWords } from './words.ts';

const at = (text: string) => parseMoment(text) ?? assert.fail(`cannot read ${text}`);
const noon = at('2026-03-02T12:00');

const matter: RoutingInput = {
  classCode: '0102',
  area: '370602001003',
  ownerUnit: 'water',
  channel: 'hotline',
  level: 'micro',
  kind: 'component',
};

const chosen = (rules: RoutingRule[], input = matter, when = noon) =>
  route(compileRules(rules), input, when).chosen?.rule.id ?? null;

test('the rule that is chosen, as a table', () => {
  const all = rule('all', {});
  const cases: [name: string, rules: RoutingRule[], chosen: string | null][] = [
    ['nothing holds', [rule('a', { classPrefix: '02' })], null],
    ['the rule for everything', [all], 'all'],
    [
      'a longer class goes before a shorter one',
      [rule('a', { classPrefix: '01' }), rule('b', { classPrefix: '0102' })],
      'b',
    ],
    [
      'a longer area goes before a shorter one',
      [rule('a', { areaPrefix: '370602001' }), rule('b', { areaPrefix: '370602' })],
      'a',
    ],
    [
      'the owner goes before class and area',
      [rule('a', { classPrefix: '0102', areaPrefix: '370602001' }), rule('b', { ownerUnit: 'water' })],
      'b',
    ],
    ['another owner does not hold', [rule('a', { ownerUnit: 'power' }), all], 'all'],
    [
      'class goes before area',
      [rule('a', { areaPrefix: '370602001' }), rule('b', { classPrefix: '01' })],
      'b',
    ],
    ['priority goes before all', [rule('a', { ownerUnit: 'water' }), rule('b', {}, { priority: 1 })], 'b'],
    [
      'channel, level and kind count',
      [rule('a', { channel: 'hotline' }), rule('b', { level: 'micro' }), rule('c', { kind: 'component' })],
      'b',
    ],
    [
      'a channel that differs does not hold',
      [rule('a', { channel: 'app' }), rule('b', { level: 'big' }), rule('c', { kind: 'event' })],
      null,
    ],
    [
      'the later one at equal conditions',
      [rule('a', { classPrefix: '01' }), rule('b', { classPrefix: '01' }, { from: '2026-02-01' })],
      'b',
    ],
    ['the id at last, whatever the order', [rule('b', {}), rule('a', {})], 'a'],
    ['a rule not yet in force', [rule('a', {}, { from: '2026-03-03' })], null],
    ['on its last day', [rule('a', {}, { to: '2026-03-02' })], 'a'],
    ['after its last day', [rule('a', {}, { to: '2026-03-01' })], null],
    [
      'a time of day',
      [
        rule('a', { timeOfDay: { from: '08:00', to: '12:00' } }),
        rule('b', { timeOfDay: { from: '12:00', to: '18:00' } }),
      ],
      'b',
    ],
    [
      'the shorter time of day',
      [
        rule('a', { timeOfDay: { from: '08:00', to: '20:00' } }),
        rule('b', { timeOfDay: { from: '12:00', to: '13:00' } }),
      ],
      'b',
    ],
  ];
  for (const [name, rules, expected] of cases) {
    assert.equal(chosen(rules), expected, name);
    assert.equal(chosen([...rules].reverse()), expected, `${name}, in the other order`);
  }
});

test('a time of day may run over midnight', () => {
  const rules = [rule('night', { timeOfDay: { from: '18:00', to: '08:00' } })];
  const cases = {
    '2026-03-02T18:00': 'night',
    '2026-03-02T03:00': 'night',
    '2026-03-02T08:00': null,
    '2026-03-02T17:59': null,
  };
  for (const [when, expected] of Object.entries(cases))
    assert.equal(chosen(rules, matter, at(when)), expected, when);
});

test('the decision says why, and why not the others', () => {
  const rules = compileRules([
    rule('a', { classPrefix: '0102', channel: 'hotline' }),
    rule('b', { classPrefix: '01' }),
    rule('c', { classPrefix: '0102', channel: 'hotline' }, { priority: -1 }),
    rule('d', { classPrefix: '0102', channel: 'hotline' }, { from: '2025-01-01' }),
    rule('e', { classPrefix: '0102', channel: 'app' }),
  ]);
  const decision = route(rules, matter, noon);
  assert.deepEqual(decision.chosen, { rule: rules.rules[0], unitId: 'unit-a', cycle: 'small' });
  assert.deepEqual(decision.reasons, [
    { condition: 'classPrefix', wanted: '0102', given: '0102' },
    { condition: 'channel', wanted: 'hotline', given: 'hotline' },
  ]);
  assert.deepEqual(
    decision.runnersUp.map((r) => [r.rule.id, r.why]),
    [
      ['d', 'older'],
      ['b', 'less_specific'],
      ['c', 'lower_priority'],
    ],
  );
  assert.deepEqual(noteOf(decision).runnersUp[1], { rule: 'b', unit: 'unit-b', why: 'less_specific' });
  assert.deepEqual(
    nearMisses(rules, matter, noon).map((m) => [m.rule.id, m.failed.condition]),
    [['e', 'channel']],
  );
});

test('a reason is kept by its codes and told in the language of the reader; what was kept as a sentence stays one', () => {
  const rules = compileRules([rule('a', { level: 'micro', channel: 'hotline', kind: 'component' })]);
  const { reasons } = noteOf(route(rules, { ...matter, channel: null, level: 'micro' }, noon));
  assert.deepEqual(reasons, []);
  const kept = noteOf(route(rules, matter, noon)).reasons;
  assert.deepEqual(
    kept.map((reason) => reasonWords(reason, 'zh')),
    [
      '循环层级：规则为 微循环，本件为 微循环',
      '来源渠道：规则为 热线转来，本件为 热线转来',
      '部件或事件：规则为 部件，本件为 部件',
    ],
  );
  const english = kept.map((reason) => reasonWords(reason, 'en'));
  assert.equal(english[0], 'Cycle: the rule says Micro cycle, this matter has Micro cycle');
  assert.doesNotMatch(english.join(), /\p{Script=Han}/u);
  const everything = noteOf(route(compileRules([rule('all', {})]), matter, noon)).reasons;
  assert.deepEqual(everything, [{ condition: 'none' }]);
  assert.match(reasonWords({ condition: 'none' }, 'en'), /no conditions/);
  assert.equal(reasonWords('区域：规则为 福海街，本件为 福海街', 'en'), '区域：规则为 福海街，本件为 福海街');
});

test('the index finds what looking at every rule finds', () => {
  const rules: RoutingRule[] = [];
  for (let i = 0; i < 1500; i++) {
    const when: RuleWhen = {
      ...(i % 3 > 0 && { classPrefix: `0${1 + (i % 4)}${i % 2 ? `0${i % 7}` : ''}` }),
      ...(i % 5 > 0 && { areaPrefix: `37060${i % 6}${i % 4 > 1 ? `00${i % 5}` : ''}` }),
      ...(i % 11 === 0 && { ownerUnit: `owner-${i % 3}` }),
    };
    rules.push(rule(`r${i}`, when, { priority: i % 4 }));
  }
  const compiled = compileRules(rules);
  for (let i = 0; i < 300; i++) {
    const input = {
      classCode: `0${1 + (i % 5)}0${i % 7}`,
      area: `37060${i % 7}00${i % 6}001`,
      ownerUnit: i % 2 ? `owner-${i % 4}` : null,
    };
    const { chosen: best, runnersUp } = route(compiled, input, noon);
    const slow = rules.filter(
      ({ when }) =>
        input.classCode.startsWith(when.classPrefix ?? '') &&
        input.area.startsWith(when.areaPrefix ?? '') &&
        (when.ownerUnit === undefined || when.ownerUnit === input.ownerUnit),
    );
    assert.equal(runnersUp.length, Math.min(5, Math.max(0, slow.length - 1)));
    assert.equal(best?.rule.priority, slow.length ? Math.max(...slow.map((r) => r.priority)) : undefined);
  }
});

test('a changed rule shows which matters would go elsewhere', () => {
  const before = compileRules([rule('a', {})]);
  const after = compileRules([
    rule('a', {}),
    rule('b', { classPrefix: '0102' }),
    rule('c', { classPrefix: '03' }, { target: { unitId: 'unit-a', cycle: 'small' } }),
  ]);
  const matters = ['0102', '0103', '0301'].map((classCode, i) => ({
    id: `m${i}`,
    input: { ...matter, classCode },
    at: noon,
  }));
  const compared = compareRules(before, after, matters);
  assert.deepEqual([compared.total, compared.unchanged], [3, 2]);
  assert.deepEqual(
    compared.changed.map((c) => [c.id, c.before?.unitId, c.after?.unitId]),
    [['m0', 'unit-a', 'unit-b']],
  );
});

test('decisions for good become proposals for the widest area in which they agree', () => {
  let serial = 0;
  const ruled = (classCode: string, area: string, unitId: string): RulingForGood => ({
    matterId: `m${++serial}`,
    input: { classCode, area },
    target: { unitId, cycle: 'small' },
    at: noon,
  });
  const many = (count: number, make: () => RulingForGood) => Array.from({ length: count }, make);
  const rulings = [
    ...many(4, () => ruled('0101', '370602001', 'water')),
    ruled('0101', '370611001', 'water'),
    ...many(3, () => ruled('0202', '370602001', 'roads')),
    ...many(3, () => ruled('0202', '370611001', 'traffic')),
    ...many(2, () => ruled('0303', '370611001', 'green')),
  ];
  const told = (rules: ReturnType<typeof proposeRules>) =>
    rules.map((r) => [r.when.classPrefix, r.when.areaPrefix, r.target.unitId, r.agrees, r.total]);
  assert.deepEqual(told(proposeRules(rulings)), [
    ['0101', undefined, 'water', 5, 5],
    ['0202', '370602', 'roads', 3, 3],
    ['0202', '370611', 'traffic', 3, 3],
  ]);
  const inForce = compileRules([
    rule('w', { classPrefix: '0101' }, { target: { unitId: 'water', cycle: 'small' } }),
  ]);
  assert.equal(proposeRules(rulings, { rules: inForce }).length, 2);
});
