/** An invented city in which requests for help are walked at random: duty posts, limits, places. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { PlaceValue } from '../../workflow/fields.ts';
import type { Limit } from '../../workflow/form.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick } from '../../workflow/proof/random.ts';
import { help } from './decisions.ts';
import type { Help } from './events.ts';
import type { LimitName } from './limits.ts';

const RIGHTS = Object.keys(help.commands).map((command) => `help.${command}`);
const PLACES: readonly PlaceValue[] = [
  {
    district: '990101',
    street: '990101001',
    community: '990101001001',
    grid: '990101001001001',
    lon: null,
    lat: null,
    text: '',
  },
  {
    district: '990101',
    street: '990101002',
    community: '990101002001',
    grid: '',
    lon: null,
    lat: null,
    text: '',
  },
];
const MINUTES: Readonly<Record<string, number>> = {
  ...{ answer_now: 3, answer_hour: 10, answer_day: 10, alarm: 5 },
  ...{ go_now: 5, go_hour: 20, go_day: 20, arrive_now: 15, arrive_hour: 60, arrive_day: 60 },
  ...{ tell: 10, accept: 10, ring_back: 30 },
};
function limit(name: LimitName): Limit {
  if (name === 'look') return { n: 24, unit: 'urgent_hour' };
  if (name === 'keep') return { n: 2, unit: 'statutory_day' };
  const n = MINUTES[name.replace(/_(community|street|district|city)$/, '')];
  if (n === undefined) throw new Error(`no limit ${name}`);
  return { n, unit: 'minute' };
}

const caller = actor([], RIGHTS, { personId: 'ticket-1', post: 'resident' });
const seat = actor([], RIGHTS, { personId: 'seat', post: 'hotline_seat' });
const system = actor([], RIGHTS, { personId: 'system', post: 'system' });
let made = 0;
export const castOn = (calendar: CompiledCalendar): Cast<Help> => ({
  beginners: (random) => pick(random, [caller, seat]),
  others: () => [seat, system],
  facts: (random) => {
    const empty = random();
    return {
      calendar,
      limit,
      roster: (level, place) => {
        if (level === 'city') return empty < 0.2 ? [] : ['duty:city'];
        if (level === 'community' && empty < 0.4) return [];
        return [
          `duty:${level}:${place[level]}`,
          ...(level === 'street' ? [`unit:second-${place.street}`] : []),
        ];
      },
      master: random() < 0.2 ? null : { id: 'other', open: random() < 0.7, number: '1' },
      fresh: {
        id: `help-${made++}`,
        number: `${made}`,
        district: '990101',
        ticket: 'ticket-1',
        channel: 'public',
      },
    };
  },
  value: (random, name, spec) => {
    if (spec.kind === 'place') return pick(random, PLACES);
    if (name === 'urgency') return pick(random, ['now', 'hour', 'day']);
    return undefined;
  },
});
