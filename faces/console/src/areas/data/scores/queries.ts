import type { Reply } from '../../../apiTypes.ts';

export type Results = Reply<'/score-results', 'get'>;
export type Result = Reply<'/score-results/one', 'get'>;
export type Judged = Result['results'][number];
export type Item = Result['items'][number];

/** With a true minus, as in print. */
export const inPoints = (hundredths: number) => (hundredths / 100).toFixed(2).replace('-', '−');
