import { DAY, dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { type Slot, slotsBetween } from '@gridgov/domain/work/duty/roster.ts';
import { takesPart } from '@gridgov/domain/work/trainings/decisions.ts';
import { endOf } from '@gridgov/domain/workflow/terms.ts';
import type { Static } from 'typebox';
import { type CalendarEvent, calendarText } from '../../../platform/icalendar/ics.ts';
import { type Days, dutySeatName, type Looking, loadRoster } from '../duty/public.ts';
import { openExamsOf } from '../exams/public.ts';
import { gapsKept } from '../roster/public.ts';
import { keptSeats, listSwaps, swapViews } from '../swaps/public.ts';
import { sessionsOf } from '../trainings/public.ts';
import type { OwnDutyDeps } from './deps.ts';
import { feedSince, seatsOfPerson } from './queries.ts';
import type { OwnDuties } from './schema.ts';

const AHEAD = 60;
const SWAPS_MS = 60 * 86_400_000;
const around = (now: number, back: number, ahead: number): Days => [
  dayText(dayOf(now) - back),
  dayText(dayOf(now) + ahead),
];

/** What a person serves on these days, at whatever seat. */
async function slotsOf(deps: OwnDutyDeps, personId: string, days: Days, now: number): Promise<Slot[]> {
  const seats = await seatsOfPerson(deps.db, personId, days);
  if (seats.length === 0) return [];
  const slots = slotsBetween(await loadRoster(deps.db, seats, days), days, deps.calendar(now));
  return slots.filter((slot) => slot.personId === personId);
}

/** One's own duties, swaps that wait for one's answer, and gaps in the rosters one keeps. */
export async function ownView(deps: OwnDutyDeps, looking: Looking): Promise<Static<typeof OwnDuties>> {
  const { actor, language, now } = looking;
  const { personId } = actor;
  const [slots, gaps, swaps, since] = await Promise.all([
    slotsOf(deps, personId, around(now, 1, AHEAD), now),
    gapsKept(deps, looking),
    listSwaps(deps.db, {
      personId,
      seats: await keptSeats(deps.db, actor),
      since: now - SWAPS_MS,
      limit: 200,
    }),
    feedSince(deps.db, personId),
  ]);
  const own = slots.filter(({ end }) => end > now);
  const others = own.flatMap(({ assigned }) =>
    assigned?.personId === personId ? [] : (assigned?.personId ?? []),
  );
  const called = await deps.people([...new Set(others)], readerOf(actor));
  const waiting = await swapViews(
    deps,
    swaps.filter(({ stage }) => stage === 'asked'),
    looking,
  );
  return {
    onDutyUntil: Math.max(0, ...own.filter(({ start }) => start <= now).map(({ end }) => end)) || null,
    duties: own.map(({ shift, place, day, start, end, assigned }) => ({
      ...{ day, start, end, seat: shift.seat, shift: shift.name },
      place: shift.places[place] ?? '',
      seatName: dutySeatName(shift.seat, deps.names, language) ?? shift.seat,
      assignment: assigned?.personId === personId ? assigned.id : null,
      standsFor:
        assigned === null || assigned.personId === personId ? null : (called.get(assigned.personId) ?? ''),
    })),
    swaps: waiting.filter(({ may }) => may.includes('answer')),
    gaps: gaps.map(({ seat, name, gaps: count, firstGap }) => ({ seat, name, gaps: count, firstGap })),
    feedSince: since,
  };
}

const WORDS = {
  zh: {
    title: '我的值班和培训',
    duty: (shift: string, place: string) => `值班：${shift}（${place}）`,
    training: (course: string) => `培训：${course}`,
    exam: (course: string) => `考试最后一天：${course}`,
  },
  en: {
    title: 'My duties and trainings',
    duty: (shift: string, place: string) => `On duty: ${shift} (${place})`,
    training: (course: string) => `Training: ${course}`,
    exam: (course: string) => `Last day of the exam: ${course}`,
  },
} as const;
const [BACK, FORTH] = [30, 120];

/** The duties, trainings and exams of one person for a calendar program; nobody else is named in it. */
export async function dutyCalendar(
  deps: OwnDutyDeps,
  personId: string,
  { now, language }: { readonly now: number; readonly language: Language },
): Promise<string> {
  const slots = await slotsOf(deps, personId, around(now, BACK, FORTH), now);
  const words = WORDS[language];
  const events = slots.map(
    ({ shift, day, place, start, end }): CalendarEvent => ({
      uid: `${shift.id}.${day}.${place}@duty.gridgov`,
      summary: words.duty(shift.name, shift.places[place] ?? ''),
      description: dutySeatName(shift.seat, deps.names, language) ?? '',
      ...{ start, end, days: false },
    }),
  );
  return calendarText(words.title, [...events, ...(await learning(deps, personId, { now, language }))], now);
}

/** Sessions somebody takes part in, and the last days of exams they are still to sit. */
async function learning(
  { db, districts }: OwnDutyDeps,
  person: string,
  { now, language }: { readonly now: number; readonly language: Language },
): Promise<CalendarEvent[]> {
  const words = WORDS[language];
  const asked = { districts: districts(), person, from: now - BACK * DAY, to: now + FORTH * DAY };
  const [sessions, exams] = await Promise.all([sessionsOf(db, asked), openExamsOf(db, asked)]);
  return [
    ...sessions
      .filter((session) => takesPart(session, person))
      .map(({ id, course, begins: start, ends: end, place }) => ({
        uid: `${id}@training.gridgov`,
        ...{ summary: words.training(course.name), description: place.text, start, end, days: false },
      })),
    ...exams.map(({ id, course, by }) => ({
      uid: `${id}@exam.gridgov`,
      ...{ summary: words.exam(course.name), description: '', start: by, end: endOf(by), days: true },
    })),
  ];
}
