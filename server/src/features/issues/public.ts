/** What other features may use of matters. */
export { act, report } from './act.ts';
export type { IssueDeps, IssueLedger } from './deps.ts';
export { makeNumbers } from './numbers.ts';
export type { RuleSet, RulesSource } from './rules-source.ts';
export { ISSUES } from './stream.ts';
