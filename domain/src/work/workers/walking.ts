/** An invented city in which cases of workers are walked at random. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { DAY } from '../../calendar/zone.ts';
import type { Lane } from '../../workflow/form.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick, type Random } from '../../workflow/proof/random.ts';
import { workers } from './decisions.ts';
import type { Facts, Workers } from './events.ts';

const RIGHTS = Object.keys(workers.commands).map((command) => `worker.${command}`);
const workdays = (n: number) => ({ n, unit: 'workday' }) as const;
const LIMITS: Facts['limits'] = {
  train: workdays(20),
  take_up: workdays(10),
  recertify: workdays(10),
  suspension: workdays(20),
  correction: workdays(3),
  remind_before: { n: 30, unit: 'statutory_day' },
  certificate_term: { n: 24, unit: 'statutory_month' },
};

export const GRIDS = ['990101001001001', '990101001001002'] as const;
export const street = actor(['desk:street:990101001'], RIGHTS, { area: '990101001' });
export const elsewhere = actor(['desk:street:990101002'], RIGHTS, { area: '990101002' });
export const district = actor(['desk:district:990101'], RIGHTS, { area: '990101' });
export const worker = actor(['person:muyu'], RIGHTS, { area: GRIDS[0] });
export const system = actor([], RIGHTS, { personId: 'system', post: 'system' });

let made = 0;
export const factsOn =
  (calendar: CompiledCalendar, roster: Partial<Facts['roster']> = {}) =>
  (): Facts => {
    made += 1;
    return {
      calendar,
      limits: LIMITS,
      roster: { known: true, grid: true, engaged: false, ...roster },
      fresh: { id: `worker-${made}`, number: `${made}`, district: '990101' },
    };
  };

/** A walk of years would leave the calendar. */
const SHORT = {
  remind_before: { n: 5, unit: 'statutory_day' },
  certificate_term: { n: 1, unit: 'statutory_month' },
} as const;

export const castOn = (calendar: CompiledCalendar): Cast<Workers> => {
  const facts = factsOn(calendar);
  return {
    beginners: () => street,
    others: () => [system, district, elsewhere],
    facts: () => ({ ...facts(), limits: { ...LIMITS, ...SHORT } }),
    value: (random, name, _spec, state, now) => {
      const lanes: Readonly<Record<string, readonly Lane[] | undefined>> = state?.lanes ?? {};
      return lanes[name] === undefined ? BY_NAME[name]?.(random, now) : pick(random, lanes[name])?.key;
    },
  };
};

/** Values of fields by their names; of others one of their kind. */
const BY_NAME: Readonly<Record<string, (random: Random, now: number) => unknown>> = {
  person: () => 'muyu',
  kind: (random) => pick(random, ['full_time', 'part_time', 'assistant']),
  grid: (random) => pick(random, GRIDS),
  from: (_, now) => now,
  until: (random, now) => now + Math.floor(random() * 60) * DAY,
  insuredUntil: (random, now) => now + Math.floor(random() * 60) * DAY,
  day: (random, now) => now - Math.floor(random() * 3) * DAY,
  on: (random, now) => now - Math.floor(random() * 3) * DAY,
  examinedOn: (random, now) => now - Math.floor(random() * 3) * DAY,
  points: (random) => Math.floor(random() * 100),
  passed: (random) => random() < 0.8,
  what: (random) => pick(random, ['award', 'training', 'other']),
  // Filled in less often than others: most walks would end before anything happened.
  reason: (random) => (random() < 0.7 ? '' : undefined),
};
