/** The stream of released periods; editions and their numbers come with the event that releases them. */
import { evolveRelease, type ReleaseEvent, type ReleaseState } from '@gridgov/domain/workflow/releases.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import { type Stream, shapeColumn } from '../../../platform/ledger/stream.ts';

const SHAPE = 1;

const EDITION = [
  { name: 'version', type: 'integer' },
  { name: 'period', type: 'text' },
  { name: 'at', type: 'timestamptz' },
  { name: 'post', type: 'text' },
  { name: 'area', type: 'text' },
  { name: 'reason', type: 'text' },
] as const;
const RELEASED = [
  { name: 'version', type: 'integer' },
  { name: 'measure', type: 'text' },
  { name: 'data', type: 'jsonb' },
] as const;

export const RELEASES: Stream<ReleaseState, ReleaseEvent> = {
  name: 'release',
  table: 'figure_release',
  shape: SHAPE,
  columns: [
    { name: 'period', type: 'text', from: (s) => s.period },
    shapeColumn(SHAPE),
    { name: 'state', type: 'jsonb', from: (s) => s },
  ],
  beside: [
    { table: 'figure_edition', columns: EDITION, proved: EDITION },
    { table: 'figure_released', columns: RELEASED, proved: RELEASED },
  ],
  evolve: (before, event) => evolveRelease(before, event),
  tallies: () => [],
};

export type ReleaseLedger = Ledger<ReleaseState, ReleaseEvent>;
