/** What other features may know of the rules. */
export { RulesCache, type RulesCacheOptions, type RulesFacts } from './cache.ts';
export { soundsOfClasses } from './class-sounds.ts';
export { classCodeOf } from './import-categories.ts';
export { type LoopRules, loopRules } from './loop-rules.ts';
export { recordRuling } from './routing.ts';
export { loadDefaultRules, loadDemoRules } from './seeds.ts';
export { RulesMissingError } from './snapshot.ts';
