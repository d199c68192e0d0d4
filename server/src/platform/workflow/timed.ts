/** What the clocks of any trade do when a moment of them has come: whoever has to move is reminded, a command is given. */
import { marksFor } from '@gridgov/domain/telling/urgency.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { type ClockPlace, clockOfMoment, isReminder } from '@gridgov/domain/workflow/moments.ts';
import { todo } from '@gridgov/domain/workflow/todo.ts';
import { uuidOf, uuidv7 } from '../ledger/ids.ts';
import type { NoticeRow, TakenTimer, Timed } from '../timers/timers.ts';
import { actOn, factsOf } from './act.ts';
import type { OpenTrade, TradeDeps } from './open.ts';
import { systemOf } from './tasks.ts';
import { usedTrades } from './unused.ts';

type State = Types['State'];

/** Of the trades in use: the clocks of the others stand, and their moments stay where they are. */
export const timedTrades = (deps: TradeDeps, now: number): Timed[] =>
  usedTrades(deps, now).map((open) => timedOf(deps, open));

export function timedOf(deps: TradeDeps, open: OpenTrade): Timed {
  const { served, stream } = open;
  const { trade } = served;
  const clockOf = (state: State, taken: TakenTimer, now: number) => {
    const { calendar } = factsOf(deps, served, state, { now, actor: systemOf(served), state });
    return clockOfMoment(trade, state, momentOf(taken), { calendar, now });
  };
  return {
    stream,
    notices: (kept, taken, now) => {
      // The states of the trade's own stream.
      const state = kept as State;
      const clock = clockOf(state, taken, now);
      if (clock === null || !isReminder(trade, momentOf(taken))) return [];
      return remindersOf(trade, state, taken, { dueAt: clock.dueAt, now });
    },
    give: async (kept, taken, now) => {
      const state = kept as State;
      const clock = clockOf(state, taken, now);
      const command = trade.timers[taken.clock]?.gives;
      if (clock === null || command === undefined) return;
      const { district, id } = state;
      const { key } = momentOf(taken);
      // Made from the cause: given once, however often it is tried.
      const commandId = uuidOf(`due ${id} ${taken.clock} ${key} ${clock.dueAt}`);
      const origin = { commandId, requestId: 'timer', address: 'system', now };
      const given = { district, id, command, body: {}, key: key ?? undefined };
      await actOn(deps, open, systemOf(served), given, origin);
    },
  };
}

const momentOf = ({ clock, lane, started_at, mark }: TakenTimer) => ({
  timer: clock,
  key: lane === '' ? null : lane,
  startedAt: started_at,
  mark,
});

/** Whoever has to move: of a lane's clock its holder, of any other whose turn it is in the case. */
function remindersOf(
  trade: Trade<Types>,
  state: State,
  taken: TakenTimer,
  { dueAt, now }: { readonly dueAt: number | null; readonly now: number },
): NoticeRow[] {
  const { timer, key, mark, startedAt } = momentOf(taken);
  const lane = trade.timers[timer]?.lane ?? null;
  const tasks = todo(trade, state).filter((task) => task.lane === lane && task.key === key);
  const { number, stage } = state;
  const { always = false } = trade.timers[timer] ?? {};
  // What does not wait for duty hours does not wait for the morning either.
  const urgent = always === true || (always !== false && always(state)) ? { urgent: true } : {};
  const facts = {
    trade: trade.name,
    number,
    stage,
    title: trade.label(state, 'frame'),
    dueAt,
  };
  return [...new Set(tasks.map(({ seat }) => seat))].map((to_key) => ({
    id: uuidv7(now),
    to_key,
    stream_id: state.id,
    kind: `mark.${clockKey(trade, { timer, key })}.${mark}.${startedAt}`,
    at: new Date(now).toISOString(),
    facts: { ...facts, ...marksFor(trade, state, to_key), ...urgent },
  }));
}

/** Names of clocks are of their trade; the loop's, which are older, stand without it. */
const clockKey = ({ name }: Pick<Trade<Types>, 'name'>, { timer, key }: ClockPlace) =>
  key === null ? `${name}/${timer}` : `${name}/${timer}:${key}`;
