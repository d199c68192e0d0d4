/** An invented city in which whistles are walked at random: limits, places, who acts. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { UNLISTED } from '../../work/guard/guard.ts';
import type { PlaceValue } from '../../workflow/fields.ts';
import type { Lane } from '../../workflow/form.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick, type Random } from '../../workflow/proof/random.ts';
import { COMMANDS } from './commands.ts';
import { whistles } from './decisions.ts';
import type { Facts, WhistleLimits, Whistles } from './events.ts';

export const RIGHTS = Object.keys(whistles.commands).map((command) => `whistle.${command}`);
export const PLACES: readonly PlaceValue[] = [
  {
    district: '990101',
    street: '990101001',
    community: '990101001001',
    grid: '',
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
const minutes = (n: number) => ({ n, unit: 'minute' }) as const;
const workdays = (n: number) => ({ n, unit: 'workday' }) as const;
const limits: WhistleLimits = {
  sign: (kind) => (kind === 'emergency' ? minutes(30) : { n: 4, unit: 'working_hour' }),
  report: (kind) => (kind === 'emergency' ? minutes(20) : workdays(1)),
  come: (kind) => (kind === 'emergency' ? minutes(60) : workdays(1)),
  answer: (kind) => (kind === 'emergency' ? { n: 24, unit: 'urgent_hour' } : workdays(3)),
  rule: workdays(1),
  confirm: workdays(2),
  score: workdays(3),
};

const UNITS = ['one', 'two', 'three'];
/** Filled in less often than others: most whistles would end before anybody came. */
const ENDING = new Set<unknown>([COMMANDS.withdraw.fields.reason, COMMANDS.refuse_sign.fields.reason]);
/** More turns for those who carry a whistle on than for the many who look on. */
const ONWARD = RIGHTS.filter(
  (right) => !/withdraw|refuse|call_more|give_task|visit|note|object$/.test(right),
);
const WILLING = ['head:street:990101001', 'desk:street:990101001', ...UNITS.map((id) => `unit:${id}`)].map(
  (seat) => actor([seat], ONWARD),
);
let made = 0;
export const factsOn = (calendar: CompiledCalendar) => (): Facts => ({
  calendar,
  limits,
  matter: '路面塌陷',
  duty: UNLISTED,
  fresh: { id: `whistle-${made++}`, number: `${made}` },
});
export const street = actor(['desk:street:990101001'], RIGHTS);
export const head = actor(['head:street:990101001'], RIGHTS);
export const district = actor(['desk:district:990101'], RIGHTS);
export const system = actor([], RIGHTS, { personId: 'system', post: 'system' });
export const unit = (id: string) => actor([`unit:${id}`], RIGHTS);

export const castOn = (calendar: CompiledCalendar): Cast<Whistles> => ({
  beginners: () => street,
  others: () => [system, ...WILLING],
  facts: factsOn(calendar),
  value: (random, name, spec, state) => {
    if (ENDING.has(spec) && random() < 0.85) return '';
    const lanes: Readonly<Record<string, readonly Lane[] | undefined>> = state?.lanes ?? {};
    return lanes[name] === undefined ? BY_NAME[name]?.(random) : pick(random, lanes[name])?.key;
  },
});

const place = (random: Random) => (random() < 0.9 ? PLACES[0] : PLACES[1]);
const anyUnit = (random: Random) => pick(random, UNITS);
const anyUnits = (random: Random) => [anyUnit(random)];
/** Values of fields by their names; of others one of their kind. */
const BY_NAME: Readonly<Record<string, (random: Random) => unknown>> = {
  place,
  issue: () => 'issue-1',
  unit: anyUnit,
  lead: anyUnit,
  others: anyUnits,
  units: anyUnits,
  again: anyUnits,
  classCode: () => 'E-01-02',
  kind: (random) => pick(random, ['enforcement', 'key_work', 'emergency']),
};
