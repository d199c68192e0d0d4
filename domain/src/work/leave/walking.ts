/** An invented street in which leave is walked at random. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { DAY } from '../../calendar/zone.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick } from '../../workflow/proof/random.ts';
import { leave } from './decisions.ts';
import type { Facts, Leave, PostOf } from './events.ts';

const RIGHTS = Object.keys(leave.commands).map((command) => `leave.${command}`);
export const STREET = '990101001';
export const POST: PostOf = { id: 'post-1', kind: 'grid_worker', area: `${STREET}001001`, unitId: null };
export const ming = actor(['person:ming'], RIGHTS, { area: POST.area });
export const head = actor([`desk:street:${STREET}`], RIGHTS, { area: STREET });
export const stranger = actor(['person:other'], RIGHTS, { area: STREET });

let made = 0;
export const factsOn = (calendar: CompiledCalendar, change: Partial<Facts> = {}): Facts => {
  made += 1;
  return {
    calendar,
    fresh: { id: `leave-${made}`, number: `${made}`, district: '990101' },
    answer: { n: 1, unit: 'workday' },
    keep: { n: 1, unit: 'workday' },
    post: POST,
    isColleague: true,
    ...change,
  };
};

export const castOn = (calendar: CompiledCalendar): Cast<Leave> => ({
  beginners: () => ming,
  others: () => [ming, head, stranger],
  facts: () => factsOn(calendar),
  value: (random, name, _spec, _state, now) => {
    if (name === 'first') return now + (pick(random, [0, 3]) ?? 0) * DAY;
    if (name === 'last') return now + (pick(random, [3, 9]) ?? 3) * DAY;
    return name === 'stand_in' ? 'other' : undefined;
  },
});
