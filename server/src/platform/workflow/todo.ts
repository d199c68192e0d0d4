/** The to-do of any trade, as rows that its stream keeps: one for each lane and seat. */
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { REQUEST, todo } from '@gridgov/domain/workflow/todo.ts';
import type { Standing } from '../ledger/stream.ts';

/** The lane of the case itself. */
export const WHOLE = { lane: 'case', key: '-' } as const;
/** Due moment of what has no clock: behind all that has one. */
export const NEVER = Date.UTC(9999, 11, 31);

/** `promised`: what a case as a whole is due by, where that is more than its own clocks; of a lane without a clock, too. */
export function todoOf<T extends Types>(
  trade: Trade<T>,
  promised: (state: T['State']) => number | null = () => null,
): Standing<T['State']> {
  return {
    table: 'todo',
    columns: [
      { name: 'lane', type: 'text' },
      { name: 'lane_key', type: 'text' },
      { name: 'seat', type: 'text' },
      { name: 'trade', type: 'text' },
      { name: 'stage', type: 'text' },
      { name: 'number', type: 'text' },
      { name: 'label', type: 'text' },
      { name: 'owed_to', type: 'text' },
      { name: 'due_at', type: 'timestamptz' },
    ],
    key: ['lane', 'lane_key', 'seat'],
    since: 'since',
    among: 'open',
    rows: (state) => {
      const tasks = todo(trade, state);
      if (tasks.length === 0) return [];
      const whole = promised(state);
      const awaits = trade.awaits?.(state) ?? null;
      const label = trade.label(state, 'own');
      const rows = tasks.map(({ seat, stage, lane, key, dueAt, by = null }) => ({
        lane: lane ?? WHOLE.lane,
        lane_key: key ?? WHOLE.key,
        seat,
        trade: trade.name,
        stage,
        number: state.number,
        label,
        owed_to: owedTo(lane === REQUEST ? by : awaits, seat),
        due_at: Math.trunc((lane === null ? (whole ?? dueAt) : (dueAt ?? whole)) ?? NEVER),
      }));
      // Two relations of one turn may be served by the same seat.
      return rows.length < 2 ? rows : [...new Map(rows.map((row) => [keyOf(row), row])).values()];
    },
  };
}

/** Nobody owes themselves. */
const owedTo = (waits: string | null, seat: string) => (waits === seat ? null : waits);

type Row = { readonly lane: string; readonly lane_key: string; readonly seat: string };
const keyOf = ({ lane, lane_key, seat }: Row) => `${lane} ${lane_key} ${seat}`;
