/** What other features may know of the rules. */
export { authorOf } from './author.ts';
export { RulesCache, type RulesCacheOptions, type RulesFacts } from './cache.ts';
export { changeRules } from './change.ts';
export { soundsOfClasses } from './class-sounds.ts';
export { classCodeOf } from './import-categories.ts';
export { type LoopRules, loopRules } from './loop-rules.ts';
export { currentVersions, revisionsOf } from './queries.ts';
export { recordRuling } from './routing.ts';
export { ChangeReply, changeFrame } from './schema.ts';
export { loadDefaultRules, loadDemoRules } from './seeds.ts';
export { RulesMissingError } from './snapshot.ts';
export { holdsOn } from './timeline.ts';
