/** What the app knows of one's own duties. */
import type { Db } from '../../../platform/db/database.ts';
import { deleteOldBeats } from './queries.ts';

export { Beats } from './beats.ts';
export type { OwnDutyDeps } from './deps.ts';
export { seatsOfPerson } from './queries.ts';

const HOUR = 3_600_000;

/** Nobody beats so rarely: the duty is over. */
export const sweepBeats = (db: Db, now: number): Promise<number> => deleteOldBeats(db, now - HOUR);
