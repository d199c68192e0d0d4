import assert from 'node:assert/strict';
import test from 'node:test';
import { lintRules } from './lint-rules.ts';
import type { RoutingRule } from './rule.ts';
import { rule } from './testing.ts';

test('what lint finds, as a table', () => {
  const other = { target: { unitId: 'other', cycle: 'big' } } as const;
  const cases: [name: string, rules: RoutingRule[], found: string[]][] = [
    [
      'sound rules',
      [rule('a', { classPrefix: '01' }), rule('b', { classPrefix: '0102' }), rule('c', {})],
      [],
    ],
    [
      'two equal rules that differ in result',
      [rule('a', { classPrefix: '01' }), rule('b', { classPrefix: '01' })],
      ['conflict b a'],
    ],
    ['the same line twice', [rule('a', {}, other), rule('b', {}, other)], ['duplicate b a']],
    [
      'equal, but at other times',
      [rule('a', {}, { to: '2026-01-31' }), rule('b', {}, { from: '2026-02-01' })],
      [],
    ],
    [
      'equal, but for another channel',
      [rule('a', { channel: 'app' }), rule('b', { channel: 'hotline' })],
      [],
    ],
    [
      'spans that meet',
      [
        rule('a', { timeOfDay: { from: '22:00', to: '06:00' } }),
        rule('b', { timeOfDay: { from: '05:00', to: '09:00' } }),
      ],
      ['conflict b a'],
    ],
    [
      'spans that touch',
      [
        rule('a', { timeOfDay: { from: '22:00', to: '06:00' } }),
        rule('b', { timeOfDay: { from: '06:00', to: '09:00' } }),
      ],
      [],
    ],
    [
      'a wider rule of higher priority',
      [rule('a', { classPrefix: '0102' }), rule('b', { classPrefix: '01' }, { priority: 5 })],
      ['unreachable a b'],
    ],
    [
      'a wider rule, for one channel only',
      [rule('a', { classPrefix: '0102' }), rule('b', { channel: 'app' }, { priority: 5 })],
      [],
    ],
    [
      'a wider rule that ends sooner',
      [rule('a', { classPrefix: '0102' }), rule('b', {}, { priority: 5, to: '2026-12-31' })],
      [],
    ],
    [
      'a wider span',
      [
        rule('a', { timeOfDay: { from: '01:00', to: '02:00' } }),
        rule('b', { timeOfDay: { from: '22:00', to: '06:00' } }, { priority: 5 }),
      ],
      ['unreachable a b'],
    ],
    ['days the wrong way round', [rule('a', {}, { to: '2025-01-01' })], ['broken a ']],
    ['an id twice', [rule('a', { classPrefix: '01' }), rule('a', { classPrefix: '02' })], ['same_id a ']],
  ];
  for (const [name, rules, found] of cases) {
    assert.deepEqual(
      lintRules(rules).map((p) => `${p.kind} ${p.ruleId} ${p.otherId ?? ''}`),
      found,
      name,
    );
  }
});
