/** What other features may use of matters. */
export { act, type Origin, type ReportInput, report } from './act.ts';
export { concernOf } from './concern.ts';
export type { IssueDeps, IssueLedger } from './deps.ts';
export { type Names, seatName } from './names.ts';
export { makeNumbers, shortNumber } from './numbers.ts';
export { maySeeFile, pastMatters, seenAmong } from './past.ts';
export type { PlaceSource } from './place.ts';
export { remind } from './reminders.ts';
export type { RuleSet, RulesSource } from './rules-source.ts';
export { AllowedView, IssueId, IssueRow } from './schema.ts';
export { ISSUES } from './stream.ts';
export { carryOver } from './succession.ts';
export { TASKS as ISSUE_TASKS } from './tasks.ts';
export { rowView } from './views/row-view.ts';
export { tsqueryOf, tsvectorOf } from './words.ts';
