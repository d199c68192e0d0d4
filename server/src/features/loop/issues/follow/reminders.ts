/** Reminders at 50, 75 and 100 per cent of a clock: taken when due, told in duty hours, each once; of an emergency at any hour. */
import { marks } from '@gridgov/domain/calendar/clock-state.ts';
import { inDutyHours } from '@gridgov/domain/calendar/time.ts';
import { clockNamed, partOfClock } from '@gridgov/domain/loop/issues/clock-names.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { deskOf, desksAbove, holderOf, unitSeat } from '@gridgov/domain/loop/issues/state.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { takeQueued, type WorkDeps } from '../../../../platform/work/work.ts';
import type { IssueDeps } from '../deps.ts';
import {
  addMarkNotices,
  districtsWithMarks,
  dueMarks,
  type NoticeRow,
  type TakenMark,
  takeMarks,
} from './mark-queries.ts';

const AT_ONCE = 200;

type Deps = Pick<IssueDeps, 'db' | 'rules'>;

/** One round over all districts; outside duty hours only emergencies are taken. Returns how many notices were written. */
export async function remind(deps: Deps, now: number, onError: WorkDeps['onError']): Promise<number> {
  const emergencies = !inDutyHours(deps.rules.current(now).calendar, now);
  let told = 0;
  await takeQueued(
    { db: deps.db, now, onError },
    {
      name: 'reminders',
      districts: () => districtsWithMarks(deps.db, now),
      batch: async (district, skip) => {
        const { taken, written } = await takeSome(deps, district, { now, most: AT_ONCE, skip, emergencies });
        told += written;
        return taken === AT_ONCE;
      },
      keys: (district, skip) => dueMarks(deps.db, district, { now, most: AT_ONCE, skip, emergencies }),
      one: async (district, only) => {
        told += (await takeSome(deps, district, { now, most: 1, skip: [], emergencies, only })).written;
      },
    },
  );
  return told;
}

/** The rows taken and the notices written are one transaction. */
async function takeSome(deps: Deps, district: string, due: Parameters<typeof takeMarks>[2]) {
  return await deps.db.transaction(async (tx) => {
    const taken = await takeMarks(tx, district, due);
    const rows = taken.flatMap((mark) => noticesOf(deps, mark, due.now));
    if (rows.length > 0) await addMarkNotices(tx, district, rows);
    return { taken: taken.length, written: rows.length };
  });
}

/** Nobody is told of a clock that stopped, stands still, or was moved so that the mark lies ahead again. */
function noticesOf(deps: Pick<IssueDeps, 'rules'>, taken: TakenMark, now: number): NoticeRow[] {
  const { state } = taken;
  const clock = clockNamed(state, taken.clock);
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
    facts: { number: state.number, title: state.title, dueAt: clock.dueAt, nature: state.nature },
  }));
}

/** Whoever has to move; of the handling clock and of a part its unit; at the end also the desk above. */
function recipients(state: IssueState, { clock, mark }: TakenMark): string[] {
  if (clock === 'extension' || clock === 'suspension') {
    const desks = [deskOf(state, state.cycle), mark === 100 ? desksAbove(state, state.cycle)[0] : undefined];
    return desks.filter((key): key is string => key !== undefined);
  }
  const part = partOfClock(state, clock);
  if (part !== undefined) {
    const desk = deskOf(state, state.cycle);
    if (part.unit === null) return [desk];
    return mark === 100 ? [unitSeat(part.unit), desk] : [unitSeat(part.unit)];
  }
  const first = clock === 'handle' && state.lead !== null ? unitSeat(state.lead) : holderOf(state);
  const above = clock === 'handle' ? deskOf(state, state.cycle) : desksAbove(state, state.cycle)[0];
  return [first, mark === 100 ? above : null].filter((key): key is string => typeof key === 'string');
}
