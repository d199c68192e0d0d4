/** What the app, the templates of imports and the command line know of keeping rosters. */
export { keptSeat, seatIn } from './check.ts';
export { DUTY_COLUMNS, DUTY_REQUIRED } from './columns.ts';
export { loadDemoDuty } from './demo.ts';
export type { RosterDeps } from './deps.ts';
export { importDuty } from './import.ts';
export { gapsKept } from './plan.ts';
export { putPlaces } from './put.ts';
export { type Candidate, listCandidates } from './queries.ts';
