/** Clocks by the phone's own time and the domain's own reckoning, so that they go on without a network. */
import { type CompiledCalendar, windowLength } from '@gridgov/domain/calendar/calendar.ts';
import { remaining } from '@gridgov/domain/calendar/clock.ts';
import { clockState } from '@gridgov/domain/calendar/clock-state.ts';
import { dayOf } from '@gridgov/domain/calendar/zone.ts';
import { leadingClock } from '@gridgov/domain/issues/deadlines.ts';
import type { IssueState } from '@gridgov/domain/issues/state.ts';
import type { Say } from './i18n.tsx';

export type Tone = 'ok' | 'soon' | 'due' | 'over' | 'paused' | 'none';
export interface ClockLook {
  readonly tone: Tone;
  /** Minutes left on the clock's own time, negative when over; for the order. */
  readonly left: number;
  readonly word: string;
  readonly time: string;
}

const minute = 60_000;
const farAway = 1e9;

export function clockOf(
  calendar: CompiledCalendar | null,
  state: IssueState,
  now: number,
  say: Say,
): ClockLook {
  const clock = leadingClock(state);
  const none = { tone: 'none', left: farAway, word: say('clockNone'), time: '' } as const;
  if (state.suspendedUntil !== null && state.stage === 'suspended') {
    const day = new Date(state.suspendedUntil + 8 * 60 * minute).toISOString().slice(5, 10);
    return { tone: 'paused', left: farAway - 1, word: say('clockPaused'), time: day };
  }
  if (calendar === null || clock === null) return none;
  const tone = clockState(calendar, clock, now);
  if (tone === 'notStarted' || tone === 'doneInTime' || tone === 'doneLate') return none;
  if (tone === 'paused') return { tone, left: farAway - 1, word: say('clockPaused'), time: '' };
  const left = Math.floor(remaining(calendar, clock, now) / minute);
  const day =
    clock.clockType === 'urgent'
      ? 1440
      : windowLength(calendar, dayOf(clock.startedAt, calendar.offset)) / minute;
  const word = say(tone === 'over' ? 'clockOver' : 'clockLeft');
  return { tone, left, word, time: spanText(Math.abs(left), day || 480, say) };
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
