/** An invented district in which results are walked at random: what was counted, who acts. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick, type Random } from '../../workflow/proof/random.ts';
import type { ScoreItem } from '../score-templates/template.ts';
import { scores } from './decisions.ts';
import type { Facts, Scores, Source } from './events.ts';

export const RIGHTS = Object.keys(scores.commands).map((command) => `score.${command}`);
export const DISTRICT = '990101';
const desk = `desk:district:${DISTRICT}`;
export const office = (personId: string) => actor([desk], RIGHTS, { area: DISTRICT, personId });
export const head = (personId: string) =>
  actor([`head:district:${DISTRICT}`, desk], RIGHTS, { area: DISTRICT, personId });
export const unit = (id: string) => actor([`unit:${id}`], RIGHTS, { area: DISTRICT, personId: `of ${id}` });
export const city = actor([], RIGHTS, { personId: 'city', post: 'city_supervisor' });
export const system = actor([], RIGHTS, { personId: 'system', post: 'system' });

const plain = { floor: null, full: null, each: null, most: null, doubled: [] } as const;
export const ITEMS: readonly ScoreItem[] = [
  {
    ...plain,
    name: 'on_time',
    zh: '按期',
    en: 'In time',
    form: 'linear',
    measure: 'on_time',
    points: 60,
    full: 90,
    floor: 50,
  },
  {
    ...plain,
    name: 'refused',
    zh: '推诿',
    en: 'Refused',
    form: 'times',
    measure: 'wrong',
    points: 0,
    each: -1,
  },
  { ...plain, name: 'faked', zh: '虚假反馈', en: 'Faked', form: 'entry', measure: null, points: 0, each: -1 },
];
const twice = { numerator: 0, denominator: 0 };
export const counted = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  leftOut: 0,
  twice,
});

export const sourceOf = (random: Random): Source => ({
  by: {
    zh: '部门考评',
    en: 'Units',
    says: { zh: '说明', en: 'What it says' },
    judges: 'unit',
    every: 'month',
    items: ITEMS,
  },
  since: '2026-01-01',
  measures: {
    on_time: { least: 10, trade: 'issue', left: true },
    refused: { least: 0, trade: 'issue', left: false },
  },
  release: 1,
  judged: ['roads', 'parks', 'water'].map((key) => ({
    ...{ key, seat: `unit:${key}`, title: `${key}` },
    counted: {
      on_time: counted(Math.floor(random() * 20), 20),
      refused: counted(Math.floor(random() * 3), 20),
    },
  })),
});

const workdays = (n: number) => ({ n, unit: 'workday' }) as const;
const limits = { drafting: workdays(5), posting: workdays(5), objection: workdays(3), deciding: workdays(3) };
let made = 0;
export const factsOn =
  (calendar: CompiledCalendar) =>
  (random: Random, change: Partial<Facts> = {}): Facts => {
    made += 1;
    const fresh = { id: `score-${made}`, number: `${made}`, district: DISTRICT };
    const earlier = { published: 0, open: null };
    return { calendar, fresh, limits, earlier, source: sourceOf(random), ...change };
  };

const EARLIER = [
  { published: 0, open: null },
  { published: 0, open: null },
  { published: 2, open: null },
  { published: 0, open: 'score-0' },
];

export const castOn = (calendar: CompiledCalendar): Cast<Scores> => ({
  beginners: () => office('tan'),
  others: () => [system, office('wei'), head('tan'), head('gu'), unit('roads'), unit('gas'), city],
  facts: (random) => factsOn(calendar)(random, { earlier: pick(random, EARLIER) }),
  value: (random, name, _spec, state) => {
    if (name === 'objection') return pick(random, state?.lanes.objection ?? [])?.key;
    if (name === 'entry') return pick(random, state?.entries ?? [])?.key ?? '9';
    return BY_NAME[name]?.(random);
  },
});

/** Values of fields by their names; some of them wrong. */
const BY_NAME: Readonly<Record<string, (random: Random) => unknown>> = {
  template: () => 'units',
  period: () => '2026-10',
  why: (random) => pick(random, [undefined, '指标更正了']),
  judged: (random) => pick(random, ['roads', 'parks', 'nobody']),
  item: (random) => pick(random, ['on_time', 'refused', 'faked', '推诿', 'else']),
  times: (random) => pick(random, [1, 2, 0]),
  back: (random) => pick(random, [undefined, 0.5, 1, 99]),
  issue: () => undefined,
  // Filled in less often than others: most walks would end before anything was decided.
  reason: (random) => (random() < 0.85 ? '' : '再核对'),
};
