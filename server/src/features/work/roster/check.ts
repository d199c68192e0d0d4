/** What a plan may not say: another's seat, a day that is over, somebody from elsewhere. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say, sayField, wrongField } from '@gridgov/domain/refusal.ts';
import { isHeldOn, type Shift } from '@gridgov/domain/work/duty/roster.ts';
import { type DutySeat, dutySeat, keepsRoster } from '@gridgov/domain/work/duty/seats.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { Put } from '../clashes/public.ts';
import { type Candidate, listCandidates } from './queries.ts';

const SEAT = sayField('seat', '值班岗', 'Duty seat');
const DAY = sayField('day', '日期', 'Day');
export const THE_SHIFT = say('班次', 'The shift');
const THE_PERSON = say('人员', 'The person');

/** @throws Refusal where the text is no duty seat, or one the post does not keep */
export function keptSeat(actor: Actor, text: string): DutySeat {
  const seat = seatIn(text);
  if (!keepsRoster(actor, seat)) throw new Refusal('outside-area');
  return seat;
}

/** @throws Refusal */
export function seatIn(text: string): DutySeat {
  const seat = dutySeat(text);
  if (seat !== null) return seat;
  throw wrongField(
    SEAT,
    say(`“${text}”不是值班岗`, `“${text}” is no duty seat`),
    say('如 duty:street:370602001', 'such as duty:street:370602001'),
  );
}

const inBoth = ({ zh, en }: Words) => say(zh, en);

type Wanted = {
  readonly shift: string;
  readonly day: string;
  readonly place: number;
  readonly postId: string | null;
};
type Rules = {
  readonly seat: DutySeat;
  readonly shifts: readonly Shift[];
  readonly calendar: CompiledCalendar | null;
  readonly today: string;
};

/** What was asked as places to fill. @throws Refusal for the first that cannot be */
export async function checkPlaces(db: Queryable, wanted: readonly Wanted[], rules: Rules): Promise<Put[]> {
  const { seat, today } = rules;
  const posts = [...new Set(wanted.flatMap(({ postId }) => postId ?? []))];
  const people = await listCandidates(db, { seat, day: today, posts, limit: posts.length });
  const byPost = new Map(people.map((one) => [one.postId, one]));
  return wanted.map(({ shift: shiftId, day, place, postId }) => {
    const shift = rules.shifts.find(({ id }) => id === shiftId);
    if (shift === undefined || shift.places[place] === undefined)
      throw new Refusal('not-found', { what: THE_SHIFT });
    const fault = faultOfDay(shift, day, rules);
    if (fault !== null) throw wrongField(DAY, inBoth(fault.problem), inBoth(fault.right));
    const person = postId === null ? null : byPost.get(postId);
    if (person === undefined || (person !== null && !holdsOn(person, day)))
      throw new Refusal('not-found', { what: THE_PERSON });
    return { shiftId, day, place, postId, personId: person?.personId ?? null };
  });
}

export const holdsOn = ({ from, to }: Pick<Candidate, 'from' | 'to'>, day: string) =>
  from <= day && (to === null || to > day);

type Fault = { readonly problem: Words; readonly right: Words };

/** What is wrong with putting somebody into a shift on a day, and what would be right; null: nothing. */
export function faultOfDay(
  shift: Shift,
  day: string,
  { today, calendar }: Pick<Rules, 'today' | 'calendar'>,
): Fault | null {
  if (day < today)
    return {
      problem: { zh: `${day} 已经过去`, en: `${day} is over` },
      right: { zh: `${today} 起的日期，过去的班不改`, en: `${today} or later; what is over stays` },
    };
  if (isHeldOn(shift, day, calendar)) return null;
  return {
    problem: { zh: `${day} 没有“${shift.name}”`, en: `there is no shift “${shift.name}” on ${day}` },
    right: { zh: '有这个班次的日期', en: 'a day on which the shift is held' },
  };
}
