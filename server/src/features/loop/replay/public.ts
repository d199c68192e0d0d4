/** What the command line uses of the replay. */
export { NOTHING_BESIDE, type ReplayOptions, type ReplayResult, replayEvents } from './replay.ts';
