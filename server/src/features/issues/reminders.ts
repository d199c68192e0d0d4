/** Reminders at 50, 75 and 100 per cent of a clock: taken when due, told in duty hours, each once. */
import { marks } from '@gridgov/domain/calendar/clock-state.ts';
import { inDutyHours } from '@gridgov/domain/calendar/time.ts';
import type { ClockKind, IssueState } from '@gridgov/domain/issues/state.ts';
import { deskOf, desksAbove, holderOf, unitSeat } from '@gridgov/domain/issues/state.ts';
import { uuidv7 } from '../../platform/ledger/ids.ts';
import type { IssueDeps } from './deps.ts';
import {
  addMarkNotices,
  districtsWithMarks,
  type NoticeRow,
  type TakenMark,
  takeMarks,
} from './mark-queries.ts';

const AT_ONCE = 200;

/** One round over all districts; outside duty hours nothing is taken. Returns how many notices were written. */
export async function remind(deps: Pick<IssueDeps, 'db' | 'rules'>, now: number): Promise<number> {
  if (!inDutyHours(deps.rules.current(now).calendar, now)) return 0;
  let told = 0;
  for (const district of await districtsWithMarks(deps.db, now)) {
    for (let taken = AT_ONCE; taken === AT_ONCE; ) {
      // Until none is left: the rows taken and the notices written are one transaction.
      taken = await deps.db.transaction(async (tx) => {
        const due = await takeMarks(tx, district, now, AT_ONCE);
        const rows = due.flatMap((mark) => noticesOf(deps, mark, now));
        if (rows.length > 0) await addMarkNotices(tx, district, rows);
        told += rows.length;
        return due.length;
      });
    }
  }
  return told;
}

/** Nobody is told of a clock that stopped, stands still, or was moved so that the mark lies ahead again. */
function noticesOf(deps: Pick<IssueDeps, 'rules'>, taken: TakenMark, now: number): NoticeRow[] {
  const { state } = taken;
  const clock = state.clocks[taken.clock as ClockKind];
  if (clock === undefined || clock.runningSince === null || clock.startedAt !== taken.started_at) return [];
  const { calendar } = deps.rules.version(state.rulesVersion) ?? deps.rules.current(now);
  const mark = marks(calendar, clock).find((one) => one.mark === taken.mark);
  if (mark?.at === null || mark === undefined || mark.at > now) return [];
  return recipients(state, taken).map((to_key) => ({
    id: uuidv7(now),
    to_key,
    stream_id: state.id,
    // The start of the clock in the kind: each mark of each clock is told once.
    kind: `mark.${taken.clock}.${taken.mark}.${clock.startedAt}`,
    at: new Date(now).toISOString(),
    facts: { number: state.number, title: state.title, dueAt: clock.dueAt },
  }));
}

/** Whoever has to move; of the handling clock the unit; at the end also the desk above. */
function recipients(state: IssueState, { clock, mark }: TakenMark): string[] {
  const first = clock === 'handle' && state.lead !== null ? unitSeat(state.lead) : holderOf(state);
  const above = clock === 'handle' ? deskOf(state, state.cycle) : desksAbove(state, state.cycle)[0];
  return [first, mark === 100 ? above : null].filter((key): key is string => typeof key === 'string');
}
