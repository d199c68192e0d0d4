/** What other features and the app may know of who is on duty. */
export { DutyBook } from './book.ts';
export type { DutyDeps } from './deps.ts';
export { dutySeatName, type PlaceNames } from './names.ts';
export { type Looking, ownSeats } from './now.ts';
export {
  ASSIGNMENT,
  type AssignmentRow,
  type Days,
  loadRoster,
  rosterOf,
  SHIFT,
  type ShiftRow,
  seatsWithRoster,
  touchRosters,
} from './queries.ts';
export { Level, Name, SeatText, Words } from './schema.ts';
export { type TellDeps, tellDuty } from './tell.ts';
