/** Reminders of the loop at 50, 75 and 100 per cent of a clock: whoever has to move, and at the end the desk above. */
import { inDutyHours } from '@gridgov/domain/calendar/time.ts';
import { assistOfClock, clockName, partOfClock } from '@gridgov/domain/loop/issues/clock-names.ts';
import { loop } from '@gridgov/domain/loop/issues/loop.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { deskOf, desksAbove, holderOf, unitSeat } from '@gridgov/domain/loop/issues/state.ts';
import { marksFor } from '@gridgov/domain/telling/urgency.ts';
import { clockOfMoment } from '@gridgov/domain/workflow/moments.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { type NoticeRow, type TakenTimer, type Timed, takeDue } from '../../../../platform/timers/timers.ts';
import type { WorkDeps } from '../../../../platform/work/work.ts';
import type { IssueDeps } from '../deps.ts';
import { ISSUES } from '../stream.ts';
import { bringOver, districtsWithMarks } from './mark-queries.ts';

type Deps = Pick<IssueDeps, 'db' | 'rules'>;

/** One round over all districts, of the loop and whatever other trades are given. Returns how many notices were written. */
export async function remind(
  deps: Deps,
  now: number,
  onError: WorkDeps['onError'],
  others: readonly Timed[] = [],
): Promise<number> {
  const { db, rules } = deps;
  await bringOverMarks(deps);
  const duty = inDutyHours(rules.current(now).calendar, now);
  return takeDue({ db, now, onError, inDutyHours: duty, trades: [timedLoop(deps), ...others] });
}

/** What servers of the version before wrote comes to where reminders lie now. */
async function bringOverMarks({ db }: Deps): Promise<void> {
  for (const district of await districtsWithMarks(db)) {
    // Bite by bite: the next begins where the last one ended.
    while ((await bringOver(db, district)) > 0);
  }
}

/** What the loop does when a moment of its clocks has come. */
function timedLoop({ rules }: Pick<IssueDeps, 'rules'>): Timed {
  return {
    stream: ISSUES,
    notices: (kept, taken, now) => {
      // The states of the loop's stream.
      const state = kept as IssueState;
      const { calendar } = rules.version(state.rulesVersion) ?? rules.current(now);
      return noticesOf(state, taken, { calendar, now });
    },
  };
}

function noticesOf(
  state: IssueState,
  taken: TakenTimer,
  moment: Parameters<typeof clockOfMoment>[3],
): NoticeRow[] {
  const { mark, started_at: startedAt } = taken;
  const place = { timer: taken.clock, key: taken.lane === '' ? null : taken.lane };
  const clock = clockOfMoment(loop, state, { ...place, startedAt, mark }, moment);
  if (clock === null) return [];
  const name = clockName(place);
  return recipients(state, name, mark).map((to_key) => ({
    id: uuidv7(moment.now),
    to_key,
    stream_id: state.id,
    // The start of the clock in the kind: each mark of each clock is told once.
    kind: `mark.${name}.${mark}.${clock.startedAt}`,
    at: new Date(moment.now).toISOString(),
    facts: {
      number: state.number,
      title: state.title,
      dueAt: clock.dueAt,
      nature: state.nature,
      ...marksFor(loop, state, to_key),
    },
  }));
}

/** Whoever has to move; of the handling clock and of a part its unit; at the end also the desk above. */
function recipients(state: IssueState, clock: string, mark: number): string[] {
  if (clock === 'extension' || clock === 'suspension') {
    const desks = [deskOf(state, state.cycle), mark === 100 ? desksAbove(state, state.cycle)[0] : undefined];
    return desks.filter((key): key is string => key !== undefined);
  }
  const ofLane = recipientsOfLane(state, clock, mark);
  if (ofLane !== null) return ofLane;
  const first = clock === 'handle' && state.lead !== null ? unitSeat(state.lead) : holderOf(state);
  const above = clock === 'handle' ? deskOf(state, state.cycle) : desksAbove(state, state.cycle)[0];
  return [first, mark === 100 ? above : null].filter((key): key is string => typeof key === 'string');
}

/** Of a part and of an assisting unit; null for clocks of the matter itself. */
function recipientsOfLane(state: IssueState, clock: string, mark: number): string[] | null {
  const desk = deskOf(state, state.cycle);
  const part = partOfClock(state, clock);
  if (part !== undefined) {
    if (part.unit === null) return [desk];
    return mark === 100 ? [unitSeat(part.unit), desk] : [unitSeat(part.unit)];
  }
  const assist = assistOfClock(state, clock);
  if (assist === undefined) return null;
  // Whoever leads is responsible to the end, also for what others add.
  const leads = mark === 100 ? holderOf(state) : null;
  return leads === null ? [unitSeat(assist.unit)] : [unitSeat(assist.unit), leads];
}
