/** The stream of released periods; editions and their numbers come with the event that releases them. */
import { evolveRelease, type ReleaseEvent, type ReleaseState } from '@gridgov/domain/workflow/releases.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
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
const FREEZE = [
  { name: 'version', type: 'integer' },
  { name: 'spans', type: 'integer' },
  { name: 'digest', type: 'bytea' },
] as const;
const FROZEN = [
  { name: 'version', type: 'integer' },
  { name: 'trade', type: 'text' },
  { name: 'case_id', type: 'uuid' },
  { name: 'span', type: 'smallint' },
  { name: 'street', type: 'text' },
  { name: 'class_code', type: 'text' },
  { name: 'channel', type: 'text' },
  { name: 'left_out', type: 'text' },
  { name: 'counted', type: 'jsonb' },
] as const;

/** The stream of a period of a district. */
export const idOf = (district: string, period: string): string => uuidOf(`release ${district} ${period}`);

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
    { table: 'figure_freeze', columns: FREEZE, proved: FREEZE },
    // Too many to be read with every proof: the digest proves them, and the recount of the night looks at it.
    { table: 'figure_frozen', columns: FROZEN },
  ],
  evolve: (before, event) => evolveRelease(before, event),
  tallies: () => [],
};

export type ReleaseLedger = Ledger<ReleaseState, ReleaseEvent>;
