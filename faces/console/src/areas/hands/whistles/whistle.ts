import type { Department, State } from '@gridgov/domain/hands/whistles/events.ts';
import type { MatterLane, MatterView } from '../../../matter/types.ts';

/** Whoever sees a whistle sees all of it. */
export const whistleOf = (view: Pick<MatterView, 'state'>) => view.state as unknown as State;

export interface Called {
  readonly lane: MatterLane;
  readonly own: Department;
}

/** The departments, each with its lane as it is shown. */
export function calledIn(view: MatterView): Called[] {
  const { lanes } = whistleOf(view);
  return view.lanes.flatMap((lane) => {
    const own = lane.name === 'department' ? lanes.department.find(({ key }) => key === lane.key) : undefined;
    return own === undefined ? [] : [{ lane, own }];
  });
}
