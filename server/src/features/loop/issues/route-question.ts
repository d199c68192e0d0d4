import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';

/** What the routing is asked about a matter, with the class it has or will have. */
export function routeQuestion(state: Routed, classCode: string | null) {
  const { place, channel, nature, cycle, reportedAt } = state;
  const area = place.grid || place.community || place.street || place.district;
  return { classCode, area, channel, nature, cycle, at: reportedAt };
}

type Routed = Pick<IssueState, 'place' | 'channel' | 'nature' | 'cycle' | 'reportedAt'>;
