/** An invented street in which tariffs are walked at random. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { dayTextAt } from '../../calendar/zone.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick, type Random } from '../../workflow/proof/random.ts';
import { type Tariffs, tariffs } from './decisions.ts';

export const RIGHTS = Object.keys(tariffs.commands).map((command) => `tariff.${command}`);
export const STREET = '990101001';
export const office = (personId: string) =>
  actor([`desk:street:${STREET}`], RIGHTS, { area: STREET, personId });
export const head = (personId: string) =>
  actor([`head:street:${STREET}`, `desk:street:${STREET}`], RIGHTS, { area: STREET, personId });

/** The first day of the month that comes after the next one. */
export function monthAhead(now: number): number {
  const [year = 0, month = 0] = dayTextAt(now).split('-').map(Number);
  return Date.UTC(year, month + 1, 1) - 8 * 3_600_000;
}

let made = 0;
export const castOn = (calendar: CompiledCalendar): Cast<Tariffs> => ({
  beginners: () => office('tan'),
  others: () => [head('tan'), head('gu'), actor([], RIGHTS, { area: `${STREET}001001`, personId: 'reader' })],
  facts: () => {
    made += 1;
    const fresh = { id: `tariff-${made}`, number: `${made}`, district: '990101' };
    return { calendar, fresh, enactWithin: { n: 5, unit: 'workday' } };
  },
  value: (random, name, _spec, _state, now) => BY_NAME[name]?.(random, now),
});

/** Values of fields by their names; some of them wrong. */
const BY_NAME: Readonly<Record<string, (random: Random, now: number) => unknown>> = {
  item: (random) => pick(random, ['report', 'verification']),
  unit: (random) => pick(random, ['yuan', 'points']),
  amount: (random) => pick(random, [2, 2.5, 3, 0.333]),
  cap: (random) => pick(random, [undefined, 20, 40, 1.5]),
  sample: (random) => pick(random, [0, 5, 10, 101]),
  from: (random, now) => (random() < 0.8 ? monthAhead(now) : now),
};
