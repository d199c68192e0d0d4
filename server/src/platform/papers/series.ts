/** The stream of number series: its version is the number, and the paper's row comes with the event that gives it. */
import { evolveSeries, type SeriesEvent, type SeriesState } from '@gridgov/domain/papers/series.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Stream, shapeColumn } from '../ledger/stream.ts';

const SHAPE = 1;

const PAPER_COLUMNS = [
  { name: 'version', type: 'integer' },
  { name: 'id', type: 'uuid' },
  { name: 'kind', type: 'text' },
  { name: 'template', type: 'text' },
  { name: 'number', type: 'text' },
  { name: 'number_key', type: 'text' },
  { name: 'check_code', type: 'text' },
  { name: 'trade', type: 'text' },
  { name: 'about', type: 'uuid' },
  { name: 'event', type: 'integer' },
  { name: 'at', type: 'timestamptz' },
  { name: 'made_by', type: 'text' },
  { name: 'data', type: 'jsonb' },
] as const;

export const NUMBERS: Stream<SeriesState, SeriesEvent> = {
  name: 'series',
  table: 'number_series',
  shape: SHAPE,
  columns: [
    { name: 'kind', type: 'text', from: (s) => s.kind },
    { name: 'year', type: 'integer', from: (s) => s.year },
    shapeColumn(SHAPE),
    { name: 'state', type: 'jsonb', from: (s) => s },
  ],
  beside: [{ table: 'paper', columns: PAPER_COLUMNS, proved: PAPER_COLUMNS }],
  evolve: (before, event) => evolveSeries(before, event),
  tallies: () => [],
};

export type NumberLedger = Ledger<SeriesState, SeriesEvent>;
