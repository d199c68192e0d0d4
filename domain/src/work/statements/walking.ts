/** An invented street in which statements are walked at random: what was done, tariffs, who acts. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick, type Random } from '../../workflow/proof/random.ts';
import type { Tariff } from '../../workflow/statement.ts';
import { statements } from './decisions.ts';
import type { Done, State, Statements } from './events.ts';
import { ITEMS, type Item, OUT, type Out } from './items.ts';

export const RIGHTS = Object.keys(statements.commands).map((command) => `statement.${command}`);
export const STREET = '990101001';
export const WORKER = 'worker-1';
const desk = `desk:street:${STREET}`;
export const worker = actor([`person:${WORKER}`], RIGHTS);
export const office = (personId: string) => actor([desk], RIGHTS, { area: STREET, personId });
export const head = (personId: string) =>
  actor([`head:street:${STREET}`, desk], RIGHTS, { area: STREET, personId });
export const system = actor([], RIGHTS, { personId: 'system', post: 'system' });
const workdays = (n: number) => ({ n, unit: 'workday' }) as const;
const LIMITS = {
  ...{ made_after: workdays(1), look: workdays(3), answer: workdays(2) },
  ...{ check: workdays(3), approve: workdays(3), pay: workdays(5) },
};

export const TARIFFS: readonly Tariff[] = [
  { item: 'report', hundredths: 500, unit: 'yuan', cap: 3, sample: 30 },
  { item: 'verification', hundredths: 300, unit: 'points', cap: null, sample: 0 },
];
export const done = (n: number, change: Partial<Done> = {}): Done => ({
  ...{ key: `report ${n}`, item: 'report', at: n, out: null },
  ...{ issue: `990101.${n}`, number: `990101-20260210-${n}`, what: '路灯不亮', ...change },
});

const NAMES = Object.keys(ITEMS) as Item[];
const REASONS = Object.keys(OUT) as Out[];
export function doneAtRandom(random: Random, most = 9): Done[] {
  return Array.from({ length: Math.floor(random() * most) }, (_, n) => {
    const item = pick(random, NAMES);
    return done(n, { item, key: `${item} ${n}`, out: random() < 0.7 ? null : pick(random, REASONS) });
  });
}

let made = 0;
export const factsOn =
  (calendar: CompiledCalendar) =>
  (work: Statements['Facts']['work']): Statements['Facts'] => {
    made += 1;
    return {
      ...{ calendar, limits: LIMITS, work },
      fresh: { id: `statement-${made}`, number: `${made}`, district: '990101' },
    };
  };

export const castOn = (calendar: CompiledCalendar): Cast<Statements> => ({
  beginners: () => system,
  others: () => [system, office('tan'), head('tan'), head('gu'), office(WORKER)],
  facts: (random) => factsOn(calendar)({ done: doneAtRandom(random), tariffs: TARIFFS, paid: new Set() }),
  value: (random, name, _spec, state, _now) => {
    if (name === 'line') return lineOrNone(random, state);
    if (name === 'objection') return pick(random, state?.lanes.objection ?? [])?.key;
    return WHOSE.get(name);
  },
});

const WHOSE: ReadonlyMap<string, string> = new Map([
  ['worker', WORKER],
  ['street', STREET],
  ['month', '2026-02'],
]);

/** Drawn ones most often, so that there is something to look over; none that there is now and then. */
function lineOrNone(random: Random, state: State | null): string {
  const lines = state?.lines ?? [];
  const drawn = lines.filter((line) => line.drawn && line.looked === null);
  return (
    (random() < 0.9 ? pick(random, random() < 0.6 && drawn.length > 0 ? drawn : lines)?.no : '99') ?? '99'
  );
}
