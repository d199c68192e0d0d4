import type { PhoneTrade } from '../cases/types.ts';

export const EXAMS: PhoneTrade = { path: 'exams', kind: 'exam', everyMs: 30_000 };

const EXAMINED: ReadonlySet<string> = new Set(['grid_worker', 'grid_assistant', 'grid_leader', 'grid_guide']);
/** Whether the holders of such posts are examined; others are not asked for. */
export const isExamined = (post: string): boolean => EXAMINED.has(post);
