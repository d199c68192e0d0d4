/** What other features may do with deputies. */
export { colleaguesOf } from './name.ts';
export { endDeputy, insertDeputy } from './queries.ts';
