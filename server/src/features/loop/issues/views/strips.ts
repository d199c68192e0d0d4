import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { Clock } from '@gridgov/domain/calendar/clock.ts';
import { clockState, explainClock } from '@gridgov/domain/calendar/clock-state.ts';
import { elapsed } from '@gridgov/domain/calendar/time.ts';
import { DAY, dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { dayMsOf } from '../../../../platform/workflow/clock-view.ts';
import type { IssueDetail } from '../schema.ts';
import { limitText, momentText, spanText, word } from './words.ts';

type Strip = Static<typeof IssueDetail>['strips'][number];
type Segment = Strip['segments'][number];
type Viewing = { calendar: CompiledCalendar; language: Language; now: number };

const minutes = (ms: number) => Math.max(0, Math.round(ms / 60_000));

/** A strip for the handling clock and one for each part, with the sum behind the due moment. */
export function stripsOf(state: IssueState, names: { condition: string }, viewing: Viewing): Strip[] {
  const handle = state.clocks.handle;
  const strips = handle === undefined ? [] : [stripOf(handle, names.condition, viewing)];
  return [...strips, ...state.parts.map((part) => stripOf(part.clock, part.title, viewing))];
}

function stripOf(clock: Clock, condition: string, viewing: Viewing): Strip {
  const { calendar, language, now } = viewing;
  const explained = explainClock(calendar, clock, now);
  const dayMs = dayMsOf(calendar, clock);
  const segments = segmentsOf(clock, explained, viewing);
  const nowMinute = segments
    .filter((s) => s.kind !== 'left' && s.kind !== 'extended')
    .reduce((sum, s) => sum + s.minutes, 0);
  const { days, breaks } = daysOf(clock, nowMinute, segments, calendar);
  return {
    condition,
    limit: limitText(clock.limit, clock.unit, language),
    state: stateOf(calendar, clock, now),
    unitClock: clock.clockType,
    dayMinutes: minutes(dayMs),
    segments,
    days,
    breaks,
    ...(clock.stoppedAt === null ? { nowMinute, nowTime: momentText(now, now).slice(-5) } : {}),
    sum: sumOf(clock, explained, dayMs, viewing),
    ...(explained.window === null ? {} : { sumNote: windowNote(explained, language) }),
  };
}

const STATES = {
  notStarted: 'waiting',
  ok: 'running',
  soon: 'running',
  due: 'running',
  over: 'running',
  paused: 'paused',
  doneInTime: 'met',
  doneLate: 'late',
} as const;

function stateOf(calendar: CompiledCalendar, clock: Clock, now: number): Strip['state'] {
  return STATES[clockState(calendar, clock, now)];
}

type Explained = ReturnType<typeof explainClock>;

/**
 * Used and paused time in their order, then what is left, with extensions at the end; or by how much it is over. What
 * was stopped early has something left too, so that its bar tells how much of the limit was used.
 */
function segmentsOf(clock: Clock, explained: Explained, { calendar, now }: Viewing): Segment[] {
  const segments: Segment[] = [];
  const push = (kind: Segment['kind'], ms: number) => {
    if (minutes(ms) > 0) segments.push({ kind, minutes: minutes(ms) });
  };
  const end = clock.stoppedAt ?? now;
  let from = clock.startedAt;
  let used = 0;
  const run = (to: number) => {
    const ms = Math.max(0, elapsed(calendar, clock.clockType, from, to));
    const within = Math.min(ms, Math.max(0, total - used));
    push('used', within);
    push('over', ms - within);
    used += ms;
  };
  const total = clock.limitMs + clock.extensionMs;
  for (const pause of explained.pauses) {
    run(Math.min(pause.from, end));
    push('paused', pause.ownMs);
    from = pause.to ?? end;
  }
  run(end);
  const left = Math.max(0, total - used);
  const extended = Math.min(left, clock.extensionMs);
  push('left', left - extended);
  push('extended', extended);
  return segments;
}

/** Where days begin on the clock's own time; a break where a night or days off lie between for a working clock. */
function daysOf(clock: Clock, nowMinute: number, segments: readonly Segment[], calendar: CompiledCalendar) {
  const all = segments.reduce((sum, s) => sum + s.minutes, 0);
  const days: Strip['days'] = [];
  const breaks: number[] = [];
  let before = -1;
  for (let day = dayOf(clock.startedAt, calendar.offset); days.length < 40; day += 1) {
    const midnight = day * DAY - calendar.offset;
    const at = minutes(
      elapsed(calendar, clock.clockType, clock.startedAt, Math.max(clock.startedAt, midnight)),
    );
    const end = minutes(elapsed(calendar, clock.clockType, clock.startedAt, midnight + DAY));
    if (at > all || midnight - clock.startedAt > 120 * DAY) break;
    if (end > at || days.length === 0) {
      if (before >= 0 && day - before > 1) breaks.push(at);
      days.push({ day: dayText(day), atMinute: at });
      before = day;
    }
  }
  return { days: days.filter((d) => d.atMinute <= Math.max(all, nowMinute)), breaks };
}

function sumOf(clock: Clock, explained: Explained, dayMs: number, { language, now }: Viewing): string[] {
  const say = (key: Parameters<typeof word>[0]) => word(key, language);
  const moment = (at: number) => momentText(at, now);
  const pauses = explained.pauses.map((pause) => {
    const to = pause.to === null ? say('notResumed') : moment(pause.to);
    return `＋ ${say('paused')}${spanText(pause.ownMs, dayMs, language)}${comma(language)}${moment(pause.from)} ${say('to')} ${to}`;
  });
  const extensions = clock.extensions.map(
    ({ amount, unit, at }) =>
      `＋ ${say('extended')}${limitText(amount, unit, language)}${comma(language)}${moment(at)}`,
  );
  return [
    `${say('from')} ${moment(clock.startedAt)}`,
    `＋ ${limitText(clock.limit, clock.unit, language)}`,
    ...pauses,
    ...extensions,
    clock.dueAt === null ? say('standing') : `＝ ${moment(clock.dueAt)}`,
  ];
}

function windowNote(explained: Explained, language: Language): string {
  const spans = (explained.window ?? [])
    .map(([from, to]) => `${from}–${to}`)
    .join(language === 'zh' ? '、' : ', ');
  const off = explained.exceptions.map(
    ({ day, workday }) => `${day.slice(5)} ${word(workday ? 'works' : 'off', language)}`,
  );
  const calendarText = `${word('calendar', language)}${explained.calendar.split('@')[1] ?? ''}`;
  const estimated = explained.estimated ? [word('estimated', language)] : [];
  return [`${word('window', language)} ${spans}`, ...off, ...estimated, calendarText].join(comma(language));
}

const comma = (language: Language) => (language === 'zh' ? '，' : ', ');
