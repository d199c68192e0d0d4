/** Clocks by the phone's own time and the domain's own reckoning, so that they go on without a network. */
import { type CompiledCalendar, windowLength } from '@gridgov/domain/calendar/calendar.ts';
import { remaining } from '@gridgov/domain/calendar/clock.ts';
import { dayOf } from '@gridgov/domain/calendar/zone.ts';
import { firstToBreak, type Promised, promiseState } from '@gridgov/domain/loop/issues/promises.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Say } from './i18n.tsx';

export type Tone = 'ok' | 'soon' | 'due' | 'over' | 'paused' | 'none';
export interface ClockLook {
  readonly tone: Tone;
  /** For the order: when the first promise breaks. */
  readonly breaksAt: number;
  readonly word: string;
  readonly time: string;
}

const minute = 60_000;
const farAway = Number.MAX_SAFE_INTEGER;

export function clockOf(
  calendar: CompiledCalendar | null,
  state: IssueState,
  now: number,
  say: Say,
): ClockLook {
  const first = firstToBreak(state);
  const none = { tone: 'none', breaksAt: farAway, word: say('clockNone'), time: '' } as const;
  if (calendar === null || first === null) return none;
  const tone = promiseState(calendar, first, now);
  if (tone === 'notStarted' || tone === 'doneInTime' || tone === 'doneLate') return none;
  if (tone === 'paused') {
    const day = new Date(first.breaksAt + 8 * 60 * minute).toISOString().slice(5, 10);
    return { tone, breaksAt: farAway - 1, word: say('clockPaused'), time: day };
  }
  const left = Math.floor(leftOf(calendar, first, now) / minute);
  const word = say(tone === 'over' ? 'clockOver' : 'clockLeft');
  const time = spanText(Math.abs(left), dayOn(calendar, first) || 480, say);
  return { tone, breaksAt: first.breaksAt, word, time: `${time} ${say(KINDS[first.time])}` };
}

const KINDS = { working: 'timeWorking', urgent: 'timeUrgent', natural: 'timeNatural' } as const;

function leftOf(calendar: CompiledCalendar, { clock, breaksAt }: Promised, now: number): number {
  return clock === null ? breaksAt - now : remaining(calendar, clock, now);
}

/** Minutes that make a day on the clock: a window where it runs in working time. */
function dayOn(calendar: CompiledCalendar, { clock, time }: Promised): number {
  if (clock === null || time !== 'working') return 1440;
  return windowLength(calendar, dayOf(clock.startedAt, calendar.offset)) / minute;
}

/** 2天3时, 5时, 40分: as much as fits on the tile. */
export function spanText(minutes: number, day: number, say: Say): string {
  const days = Math.floor(minutes / day);
  const hours = Math.floor((minutes % day) / 60);
  if (days > 0) return say('days', { n: days }) + (hours > 0 ? say('hours', { n: hours }) : '');
  if (hours > 0) return say('hours', { n: hours });
  return say('minutes', { n: Math.max(0, Math.round(minutes % 60)) });
}

/** 09:12 today, 11-23 17:05 otherwise; the city's time. */
export function timeText(at: number, now: number): string {
  const text = (moment: number) => new Date(moment + 8 * 60 * minute).toISOString();
  const [day, time] = [text(at).slice(5, 10), text(at).slice(11, 16)];
  return text(now).slice(0, 10) === text(at).slice(0, 10) ? time : `${day} ${time}`;
}
