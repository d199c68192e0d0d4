import type { State } from '@gridgov/domain/work/trainings/events.ts';
import type { MatterView } from '../../../matter/types.ts';

/** As far as it is shown: whoever may only enrol sees no list and no material. */
export const trainingOf = (view: Pick<MatterView, 'state'>) => view.state as unknown as Partial<State>;
