/** An invented city in which patrols are walked at random: a plan, its points, who acts. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { HOUR, MINUTE } from '../../calendar/zone.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick, type Random } from '../../workflow/proof/random.ts';
import { NOT_ASKED, type Standing } from '../certificates/certificate.ts';
import { type Duty, UNLISTED } from '../guard/guard.ts';
import { patrols } from './decisions.ts';
import type { Facts, Patrols, Planned } from './events.ts';

export const RIGHTS = Object.keys(patrols.commands).map((command) => `patrol.${command}`);
export const GRID = '990101001001001';
export const PLANNED: Planned = {
  title: 'B线',
  item: '看消防通道',
  itemId: 'fire-lanes',
  classes: ['E-01-02'],
  hour: 24,
  points: [
    { name: '东门', lon: 121.39, lat: 37.52 },
    { name: '地下车库', lon: 121.392, lat: 37.52 },
    { name: '河边步道', lon: 121.394, lat: 37.521 },
  ],
};
export const worker = actor([`grid:${GRID}`], RIGHTS, { area: GRID });
export const leader = actor(['desk:community:990101001001'], RIGHTS, { area: '990101001001' });
export const street = actor(['desk:street:990101001'], RIGHTS, { area: '990101001' });
export const system = actor([], RIGHTS, { personId: 'system', post: 'system' });

/** Its item covers every class. */
export const LISTED: Duty = {
  article: UNLISTED.article,
  items: [
    {
      id: PLANNED.itemId,
      title: PLANNED.item,
      list: 'assist',
      classCode: '',
      streets: [],
      from: 0,
      until: null,
    },
  ],
};

let made = 0;
export const factsOn =
  (calendar: CompiledCalendar) =>
  (
    planned: Planned | null = PLANNED,
    duty = LISTED,
    keeper: string | null = null,
    certificate: Standing = NOT_ASKED,
  ): Facts => {
    made += 1;
    return {
      calendar,
      checkIn: { accuracy: 100, metres: 50 },
      planned,
      ...{ duty, keeper, certificate, asksCertificate: true },
      matter: '990101-20260302-0086',
      fresh: { id: `patrol-${made}`, number: `${made}`, district: '990101' },
    };
  };

export const castOn = (calendar: CompiledCalendar): Cast<Patrols> => {
  const facts = factsOn(calendar);
  return {
    beginners: () => system,
    others: () => [system, worker, worker, leader, street],
    facts: (random) => {
      const planned = random() < 0.2 ? { ...PLANNED, points: [] } : PLANNED;
      if (random() < 0.1) return facts(planned, LISTED, null, { ...NOT_ASKED, needed: true });
      return random() < 0.1 ? facts(planned, UNLISTED, 'kept-by') : facts(planned);
    },
    value: (random, name, _spec, state, now) =>
      name === 'point' ? pick(random, state?.lanes.point ?? [])?.key : BY_NAME[name]?.(random, now),
  };
};

const DAY_PARTS = [0, -HOUR, -30 * HOUR];
/** Values of fields by their names; of others one of their kind. */
const BY_NAME: Readonly<Record<string, (random: Random, now: number) => unknown>> = {
  plan: () => 'plan-1',
  grid: () => GRID,
  day: (random, now) => now + (pick(random, [...DAY_PARTS, 0, 0]) ?? 0),
  at: (random, now) => now + (pick(random, [0, -MINUTE, MINUTE, -HOUR]) ?? 0),
  lon: (random) => 121.39 + random() * 0.004,
  lat: () => 37.52,
  accuracy: (random) => 5 + random() * 150,
  issue: () => '990101.issue-1',
};
