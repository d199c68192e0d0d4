/** How urgent a notice is: one of three classes, for cases of every trade, from its tables and clocks. */
import { waitsForQuietHours } from '../loop/issues/help.ts';
import { TRADES } from '../trades.ts';
import type { Clocks, Trade, Types } from '../workflow/form.ts';
import { lanesOf } from '../workflow/lanes.ts';
import { REQUEST, type Task, todo } from '../workflow/todo.ts';
import type { Urgency } from './classes.ts';

/** What a notice keeps of its urgency when it is written. */
export type UrgencyMarks = {
  readonly urgent?: true | undefined;
  /** Its recipient owes an answer to a request. */
  readonly asks?: true | undefined;
};

type Noticed = { readonly kind: string; readonly facts: UrgencyMarks & { readonly nature?: string } };

export function urgencyOf({ kind, facts }: Noticed): Urgency {
  if (facts.urgent === true || saysUrgent(kind) || !waitsForQuietHours({ nature: facts.nature ?? '' }))
    return 'urgent';
  return facts.asks === true || kind.startsWith('mark.') ? 'clocks' : 'other';
}

/** The event is urgent by the table of its trade, whoever wrote the notice. */
function saysUrgent(kind: string): boolean {
  const [name, event = ''] = kind.split('.');
  const events: Readonly<Record<string, { readonly urgent?: true }>> =
    TRADES.find((trade) => trade.name === name)?.events ?? {};
  return events[event]?.urgent === true;
}

/** Limits that are counted in minutes or hours day and night: whoever has to move cannot wait for the morning. */
const ROUND_THE_CLOCK: ReadonlySet<string> = new Set(['minute', 'urgent_hour']);

/** What makes a notice to a seat urgent, or a request, by what the seat has to do in the case as it is now. */
export function marksFor<T extends Types>(trade: Trade<T>, state: T['State'], seat: string): UrgencyMarks {
  const tasks = todo(trade, state).filter((task) => task.seat === seat);
  return {
    ...(tasks.some((task) => runsRoundTheClock(clocksOf(trade, state, task)))
      ? { urgent: true as const }
      : {}),
    ...(tasks.some(({ lane }) => lane === REQUEST) ? { asks: true as const } : {}),
  };
}

function clocksOf<T extends Types>(trade: Trade<T>, state: T['State'], { lane, key }: Task): Clocks {
  if (lane === null) return state.clocks;
  if (lane !== REQUEST) return lanesOf(trade, state, lane).find((one) => one.key === key)?.clocks ?? {};
  const timer = trade.requests?.[key ?? '']?.timer ?? '';
  const clock = state.clocks[timer];
  return clock === undefined ? {} : { [timer]: clock };
}

const runsRoundTheClock = (clocks: Clocks) =>
  Object.values(clocks).some(({ runningSince, unit }) => runningSince !== null && ROUND_THE_CLOCK.has(unit));
