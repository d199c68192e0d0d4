import type { MapPin } from '@gridgov/ui/mapTypes.ts';
import type { IssueRow } from '../types.ts';

/** The pin of a matter has the shape of its clock, a cross where help is needed; closed and not started ones a plain dot. */
export function toneOf(row: Pick<IssueRow, 'clock' | 'help'>): MapPin['tone'] {
  if (row.help) return 'help';
  const { state } = row.clock;
  return state === 'none' || state === 'met' || state === 'late' ? 'plain' : state;
}
