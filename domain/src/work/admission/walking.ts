/** An invented city in which admissions are walked at random: limits, streets, who acts. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { DAY } from '../../calendar/zone.ts';
import type { Lane } from '../../workflow/form.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick, type Random } from '../../workflow/proof/random.ts';
import { admissions } from './decisions.ts';
import type { Admissions, Facts } from './events.ts';

export const RIGHTS = Object.keys(admissions.commands).map((command) => `admission.${command}`);
const workdays = (n: number) => ({ n, unit: 'workday' }) as const;
const days = (n: number) => ({ n, unit: 'statutory_day' }) as const;
const LIMITS: Facts['limits'] = {
  accept: workdays(2),
  opinion: workdays(5),
  decide: workdays(5),
  amend: workdays(5),
  posting: days(7),
  objection: workdays(3),
  objection_again: { n: 24, unit: 'urgent_hour' },
  conclude: workdays(3),
  review: workdays(10),
  review_before: days(30),
  temporary: days(30),
  per_matter: { n: 0.5, unit: 'working_hour' },
  existing: days(180),
  grid_month: { n: 120, unit: 'working_hour' },
};
const STREETS: Facts['streets'] = [
  { code: '990101001', name: '福海街道', grids: 10, hours: 100 },
  { code: '990101002', name: '松林街道', grids: 20, hours: 110 },
];

export const unit = (id: string) => actor([`unit:${id}`], RIGHTS);
export const centre = actor(['desk:district:990101'], RIGHTS, { area: '990101' });
export const head = actor(['head:district:990101'], RIGHTS, { area: '990101' });
export const street = (code: string) => actor([`desk:street:${code}`], RIGHTS, { area: code });
export const worker = actor(['grid:990101001001001'], RIGHTS, { area: '990101001001001' });
export const resident = actor([], RIGHTS, { personId: 'resident:1', post: 'resident' });
export const system = actor([], RIGHTS, { personId: 'system', post: 'system' });

let made = 0;
export const factsOn = (calendar: CompiledCalendar) => (): Facts => {
  made += 1;
  return {
    ...{ calendar, limits: LIMITS, streets: STREETS },
    fresh: { id: `admission-${made}`, number: `${made}`, district: '990101' },
  };
};

export const castOn = (calendar: CompiledCalendar): Cast<Admissions> => ({
  beginners: () => unit('housing'),
  others: () => [system, worker, resident, head, centre],
  facts: factsOn(calendar),
  value: (random, name, _spec, state, now) => {
    const lanes: Readonly<Record<string, readonly Lane[] | undefined>> = state?.lanes ?? {};
    return lanes[name] === undefined ? BY_NAME[name]?.(random, now) : pick(random, lanes[name])?.key;
  },
});

const money = (random: Random) => (random() < 0.8 ? 0 : 5000);
/** Values of fields by their names; of others one of their kind. */
const BY_NAME: Readonly<Record<string, (random: Random, now: number) => unknown>> = {
  from: (random, now) => now + Math.floor(random() * 30) * DAY,
  until: (random, now) => now + Math.floor(5 + random() * 80) * DAY,
  hours: (random) => Math.floor(random() * 12),
  cost: money,
  budget: money,
  data: (random) => (random() < 0.9 ? '楼栋：找到要换管的户' : '楼栋'),
  list: (random) => pick(random, ['lawful', 'assist', 'negative']),
  finding: (random) => pick(random, ['holds', 'holds', 'fails', 'repealed']),
  verdict: (random) => pick(random, ['agree', 'agree', 'conditions', 'against']),
  classCode: () => 'E-01-02',
  finance: () => 'finance',
  justice: () => 'justice',
  others: () => ['gas'],
  which: () => ['ground', 'hours'],
  streets: (random) => (random() < 0.7 ? [] : [pick(random, ['990101001', '990101002', '990102001'])]),
  // Filled in less often than others: most walks would end before anything was decided.
  reason: (random) => (random() < 0.8 ? '' : undefined),
};
