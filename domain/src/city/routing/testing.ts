import type { RoutingRule, RuleWhen } from './rule.ts';

export function rule(id: string, when: RuleWhen, more: Partial<RoutingRule> = {}): RoutingRule {
  const target = { unitId: `unit-${id}`, cycle: 'small' } as const;
  return { id, version: 1, priority: 0, from: '2026-01-01', when, target, note: '', ...more };
}
