import type { State } from '@gridgov/domain/data/scores/events.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { MatterView } from '../../../matter/types.ts';

export type Results = Reply<'/score-results', 'get'>;
export type Result = Reply<'/score-results/one', 'get'>;
export type Judged = Result['results'][number];
export type Item = Result['items'][number];

/** As far as the reader may see it. */
export const scoreOf = (view: Pick<MatterView, 'state'>) => view.state as unknown as State;

/** With a true minus, as in print. */
export const inPoints = (hundredths: number) => (hundredths / 100).toFixed(2).replace('-', '−');
