/** The city's calendar for everybody: holidays by name, weekends that are worked, and notices with a time. */

import { type CompiledCalendar, exceptionsBetween, isWorkday } from '@gridgov/domain/calendar/calendar.ts';
import { holidayOn } from '@gridgov/domain/calendar/holiday-names.ts';
import { DAY, dayNumber, dayOf, dayText, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { type CalendarEvent, calendarText } from '../../../platform/icalendar/ics.ts';
import { listNoticesIn } from '../../telling/portal/public.ts';
import type { FeedDeps } from './deps.ts';

/** Days shown before and after today. */
const [BACK, AHEAD] = [400, 800];

const WORDS = {
  zh: {
    title: (city: string) => `${city}工作日历`,
    holiday: (names: readonly string[]) => (names.length === 0 ? '放假' : `${names.join('、')}放假`),
    free: '不计入工作日，紧急时限照常计算。',
    worked: '调休上班',
    counted: '周末调休，按工作日计时。',
  },
  en: {
    title: (city: string) => `Working calendar of ${city}`,
    holiday: (names: readonly string[]) => (names.length === 0 ? 'Holiday' : names.join(', ')),
    free: 'No workdays; urgent limits go on.',
    worked: 'Weekend worked for a holiday',
    counted: 'A weekend day that counts as a workday.',
  },
} as const;

export async function cityCalendar(deps: FeedDeps, now: number, language: Language): Promise<string> {
  const today = dayOf(now, SHANGHAI_OFFSET);
  const { calendar } = deps.facts(now);
  const notices = await listNoticesIn(deps.db, null, now);
  const timed = notices.map((notice) => ({
    uid: `${notice.id}@gridgov`,
    summary: notice.title,
    description: notice.body,
    start: notice.from,
    end: notice.until ?? notice.from + 3_600_000,
    days: false,
    url: `${deps.publicUrl}/portal/notices`,
  }));
  // Moves on once a day, so that readers which ask every hour are told that nothing changed.
  return calendarText(
    WORDS[language].title(deps.cityName(language)),
    [...dayEvents(calendar, today - BACK, today + AHEAD, language), ...timed],
    today * DAY - SHANGHAI_OFFSET,
  );
}

type Run = { readonly first: number; last: number; readonly workday: boolean };

/** Each stretch of free days with a holiday in it, and of weekend days that are worked, is one event. */
function dayEvents(
  calendar: CompiledCalendar,
  from: number,
  to: number,
  language: Language,
): CalendarEvent[] {
  const words = WORDS[language];
  return runs(calendar, from, to).map(({ first, last, workday }) => ({
    uid: `${workday ? 'workday' : 'holiday'}-${dayText(first)}@gridgov`,
    summary: workday ? words.worked : words.holiday(namesIn(first, last, language)),
    description: workday ? words.counted : words.free,
    start: first * DAY - SHANGHAI_OFFSET,
    end: (last + 1) * DAY - SHANGHAI_OFFSET,
    days: true,
  }));
}

function runs(calendar: CompiledCalendar, from: number, to: number): Run[] {
  const found: Run[] = [];
  for (const { day, workday } of exceptionsBetween(calendar, from, to)) {
    const at = dayNumber(day) ?? 0;
    const before = found.at(-1);
    if (before?.workday === workday && before.last >= at - 1) before.last = Math.max(before.last, at);
    else found.push(workday ? { first: at, last: at, workday } : { ...restAround(calendar, at), workday });
  }
  return found;
}

/** Published are the weekdays that are free; the weekends beside them belong to the holiday. */
function restAround(calendar: CompiledCalendar, day: number) {
  let [first, last] = [day, day];
  while (!isWorkday(calendar, first - 1)) first -= 1;
  while (!isWorkday(calendar, last + 1)) last += 1;
  return { first, last };
}

function namesIn(first: number, last: number, language: Language): string[] {
  const days = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  return [...new Set(days.flatMap((day) => holidayOn(day)?.[language] ?? []))];
}
