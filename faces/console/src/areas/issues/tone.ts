import type { MapPin } from '@gridgov/ui/mapTypes.ts';
import type { IssueRow } from './types.ts';

/** The pin of a matter has the shape of its clock; closed and not started ones a plain dot. */
export function toneOf(row: Pick<IssueRow, 'clock'>): MapPin['tone'] {
  const { state } = row.clock;
  return state === 'none' || state === 'met' || state === 'late' ? 'plain' : state;
}
