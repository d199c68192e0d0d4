/** What follows from a command about the attendance of a duty. */
import { limitMs } from '../../calendar/limits.ts';
import { dayTextAt, minuteTextAt } from '../../calendar/zone.ts';
import { asIs, Refusal, say, wrongField } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { Decisions, Sight } from '../../workflow/form.ts';
import { relationsOf } from '../../workflow/relations.ts';
import { workflow } from '../../workflow/workflow.ts';
import { takeCheckIn } from '../check-in/check-in.ts';
import { type Served, type Slot, slotsBetween } from '../duty/roster.ts';
import { dutySeat, keeperDesk } from '../duty/seats.ts';
import { COMMANDS } from './commands.ts';
import { type Attendance, type Duty, EVENTS, type Facts, type State } from './events.ts';
import { RELATIONS, STAGES } from './tables.ts';

const wrote = writer<Attendance>();

/** What a duty is called between programs: the shift, the day on which it begins, the place in it. */
export const dutyKey = ({ shift, day, place }: Pick<Slot, 'shift' | 'day' | 'place'>): string =>
  `${shift.id} ${day} ${place}`;
const KEY = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{4}-\d{2}-\d{2}) (\d)$/;

/** Null where the text is no duty. */
export function dutyIn(key: string): { readonly shift: string; readonly day: string } | null {
  const [, shift, day] = KEY.exec(key) ?? [];
  return shift === undefined || day === undefined ? null : { shift, day };
}

const NO_DUTY = () => new Refusal('not-found', { what: say('这个班', 'this duty') });

/** @throws where there is no such duty, nobody serves it, or somebody checked in already */
function servedSlot({ calendar, known }: Facts, key: string): Served {
  const day = dutyIn(key)?.day;
  if (known === null || day === undefined) throw NO_DUTY();
  const found = slotsBetween(known.roster, [day, day], calendar).find((slot) => dutyKey(slot) === key);
  if (found === undefined || found.personId === null) throw NO_DUTY();
  if (known.taken.includes(found.personId)) throw new Refusal('on-duty-already');
  return { ...found, personId: found.personId };
}

/** The first moment at which one can check in. */
export const opensAt = (start: number, { calendar, early }: Pick<Facts, 'calendar' | 'early'>): number =>
  start - limitMs(calendar, early.n, early.unit, start);

/** When it was done, as the phone says, but not after now. @throws where the duty was not near then, or over */
function doneAt({ start, end }: Slot, at: number | undefined, facts: Facts, now: number): number {
  const said = Math.min(at ?? now, now);
  const opens = opensAt(start, facts);
  if (opens <= said && said < end) return said;
  const [from, to] = [minuteTextAt(opens), minuteTextAt(end)];
  throw wrongField(
    '@attendance.field.check_in.at',
    asIs(minuteTextAt(said)),
    say(`${from} 到 ${to}`, `between ${from} and ${to}`),
  );
}

const dutyOf = ({ shift, place, start: begins, end: ends, personId: person }: Served, key: string): Duty => ({
  ...{ key, seat: shift.seat, shift: shift.name, place: shift.places[place] ?? '' },
  ...{ begins, ends, person },
});

const DECISIONS: Decisions<Attendance, typeof COMMANDS> = {
  check_in: ({ body: { duty, at: saidAt, ...said }, actor, facts, now }) => {
    const slot = servedSlot(facts, duty);
    // A duty of somebody else is answered as if there were none.
    if (slot.personId !== actor.personId) throw NO_DUTY();
    const at = doneAt(slot, saidAt, facts, now);
    const refTo = (field: string) => `@attendance.field.check_in.${field}` as const;
    const taken = takeCheckIn(facts.known?.place ?? null, said, facts.checkIn, { refTo });
    const body = { ...facts.fresh, ...dutyOf(slot, duty), ...taken, at };
    return [wrote('checked_in', body, taken.marked ? 'there_marked' : 'there')];
  },
  enter_arrival: ({ body: { duty, reason }, actor, facts, now }) => {
    const slot = servedSlot(facts, duty);
    const seat = dutySeat(slot.shift.seat);
    if (seat === null || !actor.seats.includes(keeperDesk(seat))) throw NO_DUTY();
    const at = doneAt(slot, undefined, facts, Math.min(now, slot.end - 1));
    return [wrote('entered', { ...facts.fresh, ...dutyOf(slot, duty), at, reason }, 'there_marked')];
  },
};

/** It did not count by itself, or somebody entered it. */
export const isMarked = ({ stage }: Pick<State, 'stage'>): boolean => stage === 'there_marked';

const sightOf = (state: State, actor: Parameters<typeof relationsOf>[2]): Sight =>
  relationsOf(attendance, state, actor).size > 0 ? 'content' : 'nothing';

export const attendance = workflow<Attendance>()({
  name: 'attendance',
  zh: '到岗签到',
  en: 'duty attendance',
  relations: RELATIONS,
  stages: STAGES,
  commands: COMMANDS,
  timers: {},
  events: EVENTS,
  decisions: DECISIONS,
  seats: ({ person, seat }) => {
    const kept = dutySeat(seat);
    return { serving: [`person:${person}`], keeper: kept === null ? [] : [keeperDesk(kept)] };
  },
  // Who serves the duty and who keeps its roster is asked when the duty is known.
  stands: (state, { rights }) =>
    state !== null ? [] : ['serving', ...(rights.has('duty.keep') ? (['keeper'] as const) : [])],
  sight: sightOf,
  label: ({ shift, place, begins, number }, sight) =>
    sight === 'content' ? `${dayTextAt(begins)} ${shift} ${place}` : `到岗 ${number}`,
});
