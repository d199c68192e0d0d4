/** The to-do over all trades, and how their rows are shown there. */
import type { Clock } from '@gridgov/domain/calendar/clock.ts';
import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import { loop } from '@gridgov/domain/loop/issues/loop.ts';
import { nextCommand } from '@gridgov/domain/loop/issues/next.ts';
import { REQUESTS } from '@gridgov/domain/loop/issues/requests.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { COMMANDS } from '@gridgov/domain/loop/issues/steps.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { REQUEST } from '@gridgov/domain/workflow/todo.ts';
import { ISSUES, leadingView, seatName, shortNumber } from '../features/loop/issues/public.ts';
import { type QueuesDeps, rowsOf } from '../features/loop/queues/public.ts';
import {
  byCase,
  keyOfCase,
  type Looking,
  type Shown,
  showsTrades,
  type TodoDeps,
  type TodoRow,
} from '../features/work/todo/public.ts';
import { filledIn, isReadable } from '../platform/ledger/standing-fill.ts';
import { clockView } from '../platform/workflow/clock-view.ts';
import type { TradeDeps } from '../platform/workflow/open.ts';
import { allUsed, type UnusedAt } from '../platform/workflow/unused.ts';

/** The clock of a part, an assisting unit or a request; of the case itself it is the promise that breaks first. */
function clockOfLane({ lane, key }: TodoRow, { parts, assists, clocks }: IssueState): Clock | undefined {
  if (lane === 'part') return parts.find(({ no }) => String(no) === key)?.clock;
  if (lane === 'assist') return assists[Number(key) - 1]?.clock;
  return lane === REQUEST ? clocks[REQUESTS[key as keyof typeof REQUESTS].timer] : undefined;
}

export function todoDepsOf(
  { db, districts, names, rules }: QueuesDeps,
  trades: Pick<TradeDeps, 'db' | 'trades' | 'seatName'> = { db, trades: [], seatName: () => null },
  unusedAt: UnusedAt = allUsed,
  isAnothers?: TodoDeps['isAnothers'],
): TodoDeps {
  const showOne = (row: TodoRow, state: IssueState, { actor, language, now }: Looking): Shown | null => {
    // Whoever has to move sees the matter; a desk that waits for it may have lost sight of it.
    if (!actor.rights.has('issue.read') || !maySee(state, actor)) return null;
    const { calendar } = rules.version(state.rulesVersion) ?? rules.current(now);
    const named = names.in(language);
    const request = row.lane === REQUEST ? REQUESTS[row.key as keyof typeof REQUESTS] : undefined;
    const next = request?.answer ?? nextCommand(state, actor) ?? nextCommand(state);
    const clock = clockOfLane(row, state);
    return {
      title: named.said('class', state.title),
      number: shortNumber(state.number),
      place: state.place.text || named.area(state.place.grid || state.place.community),
      help: isHelp(state),
      next: next === null ? '' : COMMANDS[next][language],
      holder: seatName(row.seat, named, language),
      clock: clock === undefined ? leadingView(calendar, state, now) : clockView(calendar, clock, now),
    };
  };
  return {
    db,
    districts,
    unusedAt,
    isAnothers,
    trades: [
      { ...loop, path: '' },
      ...trades.trades.map(({ served: { trade, path } }) => ({ ...trade, path })),
    ],
    shows: {
      ...showsTrades(trades),
      issue: async (rows, looking) => {
        const found = await byCase(rows, (district, ids) => rowsOf(db, district, ids));
        return rows.map((row) => {
          const state = found.get(keyOfCase(row))?.state;
          return state === undefined ? null : showOne(row, state, looking);
        });
      },
    },
    ready: async () => isReadable(await filledIn(db, ISSUES.name), 'todo'),
  };
}
