/** The city's calendar for everybody: days off, weekends that are worked, and notices with a time. */

import { exceptionsBetween } from '@gridgov/domain/calendar/calendar.ts';
import { DAY, dayNumber, dayOf, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { listNoticesIn } from '../portal/public.ts';
import type { FeedDeps } from './deps.ts';
import { type CalendarEvent, calendarText } from './ics.ts';

/** Days shown before and after today. */
const [BACK, AHEAD] = [400, 800];

export async function cityCalendar(deps: FeedDeps, now: number): Promise<string> {
  const today = dayOf(now, SHANGHAI_OFFSET);
  const { calendar } = deps.facts(now);
  const changed = exceptionsBetween(calendar, today - BACK, today + AHEAD);
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
    `${deps.cityName()}工作日历`,
    [...runs(changed), ...timed],
    today * DAY - SHANGHAI_OFFSET,
  );
}

type Exception = { readonly day: string; readonly workday: boolean };

/** Days in a row that are alike become one event. */
function runs(days: readonly Exception[]): CalendarEvent[] {
  const sorted = days
    .map(({ day, workday }) => ({ at: dayNumber(day) ?? 0, day, workday }))
    .sort((one, other) => one.at - other.at);
  const events: { day: string; first: number; last: number; workday: boolean }[] = [];
  for (const { at, day, workday } of sorted) {
    const before = events.at(-1);
    if (before !== undefined && before.last === at - 1 && before.workday === workday) before.last = at;
    else events.push({ day, first: at, last: at, workday });
  }
  return events.map(({ day, first, last, workday }) => ({
    uid: `${workday ? 'workday' : 'holiday'}-${day}@gridgov`,
    summary: workday ? '调休上班' : '法定节假日放假',
    description: workday ? '周末调休，按工作日计时。' : '不计入工作日，紧急时限照常计算。',
    start: first * DAY - SHANGHAI_OFFSET,
    end: (last + 1) * DAY - SHANGHAI_OFFSET,
    days: true,
  }));
}
