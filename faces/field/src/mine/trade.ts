import type { PhoneTrade } from '../cases/types.ts';

/** One's own file and one's own statements of pay. */
export const WORKERS: PhoneTrade = { path: 'workers', kind: 'worker', everyMs: 60_000, own: true };
export const STATEMENTS: PhoneTrade = { path: 'statements', kind: 'statement', everyMs: 60_000, own: true };

const ENGAGED: ReadonlySet<string> = new Set(['grid_worker', 'grid_assistant']);
/** Whether the holders of such posts have a file and statements; others are not asked for. */
export const isEngaged = (post: string): boolean => ENGAGED.has(post);
