/** What other features may use of matters. */

export { act, giveEvents } from './act.ts';
export { suggestClasses } from './advice.ts';
export { briefsInSight, type IssueBrief } from './briefs.ts';
export { bodySchemaOf } from './command-body.ts';
export { concernOf } from './concern.ts';
export { makeContacts, otherContacts } from './contacts.ts';
export type { Contacts, IssueDeps, IssueLedger } from './deps.ts';
export { rulesFor } from './facts.ts';
export { likenedOf, matterAround, sameAmong } from './likeness.ts';
export { type Names, namesOnCase, seatName } from './names.ts';
export { makeNumbers, shortNumber } from './numbers.ts';
export { countOpenIn, countOpenOfUnits } from './open-queries.ts';
export type { Origin } from './outcome.ts';
export { maySeeFile, pastMatters, seenAmong } from './past.ts';
export { type PlaceSource, resolvePlace } from './place.ts';
export {
  type EventRow,
  findWhole,
  type IssueWhole,
  listEvents,
  withPhone,
} from './queries.ts';
export { remind } from './reminders.ts';
export { type ReportInput, report, type Saying } from './report.ts';
export { reporterOf } from './reporter.ts';
export { routeQuestion } from './route-question.ts';
export type { RuleSet, RulesSource } from './rules-source.ts';
export { AllowedView, IssueId, IssueRow, PlaceInput } from './schema.ts';
export { ISSUES } from './stream.ts';
export { carryOver } from './succession.ts';
export { TASKS as ISSUE_TASKS } from './tasks.ts';
export { clockView, leadingView, promiseView } from './views/clock-view.ts';
export { groundOf } from './views/ground.ts';
export { rowView } from './views/row-view.ts';
export { reasonText } from './views/words.ts';
export { tsqueryOf, tsvectorOf } from './words.ts';
