/** Whoever is put on duty may be on duty elsewhere then: plans, imports and swaps are looked at before they are written. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { dayNumber, dayText } from '@gridgov/domain/calendar/zone.ts';
import { type Language, say, sayField, wrongField } from '@gridgov/domain/refusal.ts';
import { clashesOf, freeTimes } from '@gridgov/domain/work/clashes/clashes.ts';
import { type Served, slotsBetween } from '@gridgov/domain/work/duty/roster.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { type DutyDeps, dutySeatName, type PlaceNames } from '../duty/public.ts';
import { dutiesOf } from './queries.ts';

/** Somebody in a place of a shift; `postId` null: nobody. */
export type Put = {
  readonly shiftId: string;
  readonly day: string;
  readonly place: number;
  readonly postId: string | null;
  readonly personId: string | null;
};
export const placeKey = ({ shiftId, day, place }: Pick<Put, 'shiftId' | 'day' | 'place'>) =>
  `${shiftId} ${day} ${place}`;

type Rules = {
  readonly calendar: CompiledCalendar | null;
  readonly names: PlaceNames;
};
export type WouldClash = { readonly put: Put; readonly problem: Words; readonly right: Words };

/** Which of these places would have somebody in two at once, with which other duty, and when they are free. */
export async function wouldClash(
  db: Queryable,
  puts: readonly Put[],
  { calendar, names }: Rules,
): Promise<WouldClash[]> {
  const people = [...new Set(puts.flatMap(({ personId }) => personId ?? []))];
  const days = puts.map(({ day }) => day).sort();
  if (people.length === 0) return [];
  const span = [dayBeside(days[0], -1), dayBeside(days.at(-1), 1)] as const;
  const roster = await dutiesOf(db, { people, also: puts.map(({ shiftId }) => shiftId) }, span);
  const byPlace = new Map(puts.map((one) => [placeKey(one), one]));
  const stays = roster.assignments.filter((one) => !byPlace.has(placeKey(one)));
  const filled = [...byPlace.values()].flatMap(({ postId, personId, ...place }) =>
    postId === null || personId === null ? [] : [{ ...place, postId, personId, id: '' }],
  );
  const slots = slotsBetween({ ...roster, assignments: [...stays, ...filled] }, span, calendar);
  const putOf = ({ shift, day, place }: Served) => byPlace.get(placeKey({ shiftId: shift.id, day, place }));
  return clashesOf(slots).flatMap(([first, second]) => {
    const [mine, other] = putOf(second) === undefined ? [first, second] : [second, first];
    const put = putOf(mine);
    if (put === undefined) return [];
    const others = slots.filter((one) => one.personId === mine.personId && one !== mine);
    return [{ put, ...said(mine, other, freeTimes(others, mine.day), names) }];
  });
}

function said(mine: Served, other: Served, free: readonly string[], names: PlaceNames) {
  const called = ({ shift, day }: Served, language: Language) => {
    const seat = dutySeatName(shift.seat, names, language) ?? shift.seat;
    return language === 'zh' ? `${seat} ${day} 的“${shift.name}”` : `“${shift.name}” of ${day}, ${seat}`;
  };
  return {
    problem: {
      zh: `${called(mine, 'zh')}与${called(other, 'zh')}时间重叠，是同一个人`,
      en: `${called(mine, 'en')} overlaps ${called(other, 'en')} for one person`,
    },
    right:
      free.length === 0
        ? { zh: `另一个人；${mine.day} 整天在别的班`, en: `somebody else; on duty elsewhere all ${mine.day}` }
        : {
            zh: `另一个人，或空着的时间：${mine.day} ${free.join('、')}`,
            en: `somebody else, or when free: ${mine.day} ${free.join(', ')}`,
          },
  };
}

const dayBeside = (day: string | undefined, by: number) => dayText((dayNumber(day ?? '') ?? 0) + by);

/** @throws Refusal where somebody would be in two places at once */
export async function refuseClashes(
  db: Queryable,
  puts: readonly Put[],
  { calendar, names }: Pick<DutyDeps, 'calendar' | 'names'>,
  now: number,
): Promise<void> {
  const [clash] = await wouldClash(db, puts, { calendar: calendar(now), names });
  if (clash === undefined) return;
  const { problem, right } = clash;
  throw wrongField(
    sayField('person', '人员', 'Person'),
    say(problem.zh, problem.en),
    say(right.zh, right.en),
  );
}
