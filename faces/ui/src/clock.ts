import type { UiWords } from './words.ts';
import { fill } from './words.ts';

/**
 * State of a clock as the server gives it. `none` has not started, `met` and `late` are closed matters, which
 * show plain words and no chip.
 */
export type ClockState = 'ok' | 'soon' | 'due' | 'over' | 'paused' | 'none' | 'met' | 'late';
/** Working time, time round the clock, or days as they come. */
export type ClockUnit = 'urgent' | 'working' | 'natural';

export interface ClockView {
  readonly state: ClockState;
  /** Minutes left on the clock's own time; negative when over. */
  readonly remainingMinutes: number | null;
  readonly unitClock: ClockUnit;
  /** Minutes of one daily window on a working clock; 480 unless the city says otherwise. */
  readonly dayMinutes?: number;
  /** Review day of a suspension, `YYYY-MM-DD`. */
  readonly pausedUntil?: string;
}

const wholeDay = 24 * 60;
const ordinaryWindow = 8 * 60;

/** Minutes that make one 天 on this clock: a daily window when working, else 24 hours. */
export function minutesOfDay(clock: Pick<ClockView, 'unitClock' | 'dayMinutes'>): number {
  return clock.unitClock === 'working' ? (clock.dayMinutes ?? ordinaryWindow) : wholeDay;
}

/** A span in words: 2天3时, 3时20分, 40分. From one day up minutes are left out. */
export function spanWords(minutes: number, dayMinutes: number, words: UiWords): string {
  const whole = Math.floor(Math.abs(minutes));
  if (whole === 0) return words.lessThanMinute;
  const days = Math.floor(whole / dayMinutes);
  const hours = Math.floor((whole % dayMinutes) / 60);
  const rest = (whole % dayMinutes) % 60;
  const parts = [
    days > 0 && fill(words.days, { n: days }),
    hours > 0 && fill(words.hours, { n: hours }),
    days === 0 && rest > 0 && fill(words.minutes, { n: rest }),
  ].filter((part): part is string => typeof part === 'string');
  return parts.join(words.timeJoin);
}

/** The words of a clock: 余2天3时, 超3时, 挂账至12-01, 未起算. */
export function clockWords(clock: ClockView, words: UiWords, today?: string): string {
  switch (clock.state) {
    case 'none':
      return words.clockNone;
    case 'met':
      return words.clockMet;
    case 'late':
      return words.clockLate;
    case 'paused':
      return clock.pausedUntil
        ? fill(words.clockPaused, { day: dayWords(clock.pausedUntil, today) })
        : words.clockPausedOpen;
    case 'over':
      return fill(words.clockOver, { time: span(clock, words) });
    case 'ok':
    case 'soon':
    case 'due':
      return fill(words.clockLeft, { time: span(clock, words) });
  }
}

/** Spoken name of the state, for those who do not see its shape. */
export function clockName(state: ClockState, words: UiWords): string {
  const names: Readonly<Record<ClockState, string>> = {
    ok: words.clockOk,
    soon: words.clockSoon,
    due: words.clockDue,
    over: words.clockOverName,
    paused: words.clockPausedName,
    none: words.clockNone,
    met: words.clockMet,
    late: words.clockLate,
  };
  return names[state];
}

/** The kind of time a clock runs on: 工作时, 紧急, 自然日. */
export function unitWords(unit: ClockUnit, words: UiWords): string {
  return { working: words.timeWorking, urgent: words.timeUrgent, natural: words.timeNatural }[unit];
}

/** `2026-12-01` as 12-01; days of another year keep it. */
export function dayWords(day: string, today?: string): string {
  return today === undefined || day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
}

function span(clock: ClockView, words: UiWords): string {
  return spanWords(clock.remainingMinutes ?? 0, minutesOfDay(clock), words);
}
