/** What the app constructs of the queues. */
export type { QueuesDeps } from './deps.ts';
export { Exports } from './exports.ts';
export { LiveHub } from './live.ts';
