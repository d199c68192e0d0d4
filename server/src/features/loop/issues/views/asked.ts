/** What was asked for and waits for a decision: what, why, by whom, and what it would change. */
import { type Clock, extendClock, pauseClock, resumeClock } from '@gridgov/domain/calendar/clock.ts';
import { limitMs } from '@gridgov/domain/calendar/limits.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { LimitValue } from '@gridgov/domain/workflow/fields.ts';
import type { Static } from 'typebox';
import type { EventRow } from '../queries.ts';
import type { IssueDetail } from '../schema.ts';
import type { Viewing } from './row-view.ts';
import { eventIn, type TimelineDeps, timelineOf, whyOf } from './timeline.ts';
import { limitText, momentText } from './words.ts';

type Asked = Static<typeof IssueDetail>['asked'][number];

const iso = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString());

export function askedOf(state: IssueState, events: readonly EventRow[], deps: TimelineDeps): Asked[] {
  const { handle } = state.clocks;
  const before = iso(handle?.dueAt);
  const asked = (command: Asked['command'], name: string, after: string | null): Asked[] => {
    const row = events.findLast((event) => eventIn(event).name === name);
    const [line] = row === undefined ? [] : timelineOf([row], deps);
    if (row === undefined || line === undefined) return [];
    return [{ command, at: line.at, text: line.text, why: whyOf(eventIn(row), deps), before, after }];
  };
  const { pendingExtension, pendingSuspension } = state;
  const suspended = pendingSuspension && afterReview(handle, pendingSuspension.reviewAt, deps);
  return [
    ...(pendingExtension === null
      ? []
      : asked('decide_extension', 'extension_asked', dueWith(handle, pendingExtension.more, deps))),
    ...(pendingSuspension === null ? [] : asked('decide_suspension', 'suspension_asked', suspended ?? null)),
  ];
}

/** When the handling is due with so much more; null where no clock runs. */
function dueWith(
  handle: Clock | undefined,
  more: LimitValue,
  { rules, now }: Pick<Viewing, 'rules' | 'now'>,
) {
  if (handle === undefined || handle.stoppedAt !== null) return null;
  return iso(extendClock(rules.calendar, handle, now, more.n, more.unit).dueAt);
}

/** When the handling would be due if the clock stood still from now until the review. */
function afterReview(
  handle: Clock | undefined,
  reviewAt: number,
  { rules, now }: TimelineDeps,
): string | null {
  if (handle === undefined || handle.runningSince === null || reviewAt <= now) return null;
  return iso(resumeClock(rules.calendar, pauseClock(rules.calendar, handle, now), reviewAt).dueAt);
}

/** What may be granted of an extension: all that was asked, or less of it, each with the moment it leads to. */
export function grantable(state: IssueState, viewing: Viewing) {
  const asked = state.pendingExtension?.more;
  if (asked === undefined) return undefined;
  const { language, now } = viewing;
  return [asked, ...lessThan(asked, viewing)].map((more) => {
    const due = dueWith(state.clocks.handle, more, viewing);
    const length = limitText(more.n, more.unit, language);
    const until = due === null ? '' : momentText(Date.parse(due), now);
    const label = language === 'zh' ? `${length}，到 ${until}` : `${length}, until ${until}`;
    return { value: `${more.n} ${more.unit}`, label: until === '' ? length : label };
  });
}

const SHARES = [0.75, 0.5, 0.25] as const;
const HOUR = 3_600_000;

/** Whole amounts below what was asked; of a single day, hours of it. */
function lessThan(asked: LimitValue, { rules, now }: Viewing): LimitValue[] {
  const hours: LimitValue = {
    n: Math.round(limitMs(rules.calendar, asked.n, asked.unit, now) / HOUR),
    unit: asked.unit.startsWith('urgent') ? 'urgent_hour' : 'working_hour',
  };
  const whole = asked.n === 1 ? hours : asked;
  const amounts = SHARES.map((share) => Math.floor(whole.n * share)).filter((n) => n > 0);
  return [...new Set(amounts)].map((n) => ({ n, unit: whole.unit }));
}
