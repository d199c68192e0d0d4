/** What other features may know of swaps and absences. */
export type { SwapDeps } from './deps.ts';
export { keptSeats } from './kept.ts';
export { endAbsence, insertAbsence, listSwaps } from './queries.ts';
export { Swaps } from './schema.ts';
export { swapViews } from './swap.ts';
