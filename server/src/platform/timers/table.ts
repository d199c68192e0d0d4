import type { Moment } from '@gridgov/domain/workflow/moments.ts';
import type { Beside } from '../ledger/stream.ts';

/** Moments of a stream's clocks, written with the command that starts or moves them. */
export const TIMERS: Beside = {
  table: 'timer',
  columns: [
    { name: 'trade', type: 'text' },
    { name: 'clock', type: 'text' },
    { name: 'lane', type: 'text' },
    { name: 'started_at', type: 'timestamptz' },
    { name: 'mark', type: 'smallint' },
    { name: 'version', type: 'integer' },
    { name: 'due', type: 'timestamptz' },
    { name: 'always', type: 'boolean' },
    { name: 'gives', type: 'boolean' },
  ],
};

export function timerRows(trade: string, moments: readonly Moment[], version: number) {
  return moments.map(({ timer, key, startedAt, mark, at, always, gives }) => ({
    trade,
    clock: timer,
    lane: key ?? '',
    started_at: startedAt,
    mark,
    version,
    due: at,
    always,
    gives,
  }));
}
