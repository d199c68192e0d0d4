/** What other features may use of matters. */

export { act, giveEvents } from './act.ts';
export { bodySchemaOf } from './command-body.ts';
export type { Contacts, IssueDeps, IssueLedger } from './deps.ts';
export { rulesFor } from './facts.ts';
export { concernOf } from './follow/concern.ts';
export { remind } from './follow/reminders.ts';
export { makeNumbers, shortNumber } from './numbers.ts';
export { countOpenIn, countOpenOfUnits } from './open-queries.ts';
export { PHOTO } from './papers/data.ts';
export { givePaper, type PaperDeps, paperTasks } from './papers/give.ts';
export { ISSUE_PAPERS } from './papers/kinds.ts';
export { maySeeFile, pastMatters, seenAmong } from './past.ts';
export {
  type EventRow,
  findWhole,
  type IssueWhole,
  listEvents,
  withPhone,
} from './queries.ts';
export { makeContacts, otherContacts } from './report/contacts.ts';
export { likenedOf, matterAround, sameAmong } from './report/likeness.ts';
export { type PlaceSource, resolvePlace } from './report/place.ts';
export { type ReportInput, report, type Saying } from './report/report.ts';
export { reporterOf } from './report/reporter.ts';
export { routeQuestion } from './route-question.ts';
export type { RuleSet, RulesSource } from './rules-source.ts';
export { AllowedView, IssueId, IssueRow, PlaceInput } from './schema.ts';
export { suggestClasses } from './show/advice.ts';
export { briefsInSight, type IssueBrief, mattersInSight } from './show/briefs.ts';
export { type Names, namesOnCase, seatName } from './show/names.ts';
export { tsqueryOf, tsvectorOf } from './show/words.ts';
export { ISSUES } from './stream.ts';
export { carryOver } from './succession.ts';
export { TASKS as ISSUE_TASKS } from './tasks.ts';
export { leadingView, promiseView } from './views/clock-view.ts';
export { groundOf } from './views/ground.ts';
export { rowView } from './views/row-view.ts';
export { reasonText } from './views/words.ts';
