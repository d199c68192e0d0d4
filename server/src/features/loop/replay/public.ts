/** What the command line uses of the replay. */
export { type ReplayOptions, type ReplayResult, replayEvents } from './replay.ts';
