/** What the app and other features may use of lists. */
export type { QueuesDeps } from './deps.ts';
export { Exports } from './exports/exports.ts';
export { issueViews } from './filters/saved.ts';
export { findMatters } from './found/by-words.ts';
export { LiveHub } from './live/live.ts';
export { rowsOf } from './queries.ts';
