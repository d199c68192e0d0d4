import { DAY } from '../../calendar/zone.ts';
import type { FieldSpec } from '../fields.ts';
import { pick, type Random } from './random.ts';

/** Values of a kind, good and bad alike. */
export const VALUES: Readonly<Partial<Record<FieldSpec['kind'], (random: Random, now: number) => unknown>>> =
  {
    text: (random) => pick(random, ['说明', '原因', ' ']),
    choice: (random) => pick(random, ['a', 'b']),
    unit: (random) => pick(random, ['one', 'two', 'three']),
    units: (random) => [pick(random, ['one', 'two']), 'three'],
    date: (random, now) => now + Math.round((random() - 0.1) * 10 * DAY),
    yes: (random) => random() < 0.6,
    number: (random) => Math.floor(random() * 6),
    files: () => ['f'],
    pages: (random) => [{ file: 'f', turn: pick(random, [0, 90]) }],
    link: () => 'issue:1',
    limit: (random) => ({
      n: Math.floor(random() * 5),
      unit: pick(random, ['working_hour', 'urgent_hour', 'workday']),
    }),
    person: (random) => pick(random, ['ann', 'bo']),
    people: (random) => [pick(random, ['ann', 'bo'])],
  };
