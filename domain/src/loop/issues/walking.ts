/** An invented city in which matters are led, by hand in tests and at random in walks: policy, facts, a cast. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { Actor, PostKind } from '../../city/people/posts.ts';
import { actorOf } from '../../city/people/posts.ts';
import { EVERY_CLASS } from '../../work/guard/guard.ts';
import type { LimitValue, PlaceValue } from '../../workflow/fields.ts';
import type { Cast } from '../../workflow/proof/cast.ts';
import { pick, type Random } from '../../workflow/proof/random.ts';
import { decideDuplicate, decideReport, decideSuccession, type Report } from './decide.ts';
import { wrote } from './decisions/given.ts';
import type { IssueEvent } from './events.ts';
import { asKept, evolve, onForm } from './evolve.ts';
import type { Facts, Policy } from './facts.ts';
import type { FieldSpec } from './fields.ts';
import { HELP } from './help.ts';
import type { IssueState } from './state.ts';
import { CHANNELS } from './state.ts';
import type { Loop } from './types.ts';
import { maySee } from './who.ts';

const DAY = 86_400_000;

const hours = (n: number): LimitValue => ({ n, unit: 'working_hour' });
export const days = (n: number): LimitValue => ({ n, unit: 'workday' });
export const urgent = (n: number): LimitValue => ({ n, unit: 'urgent_hour' });

export const policy: Policy = {
  version: 'p1',
  limits: {
    accept: hours(2),
    confirm: hours(8),
    dispatch: hours(2),
    acknowledge: hours(4),
    handle: days(5),
    verify: hours(8),
    answer: days(2),
    extension: hours(8),
    suspension: hours(8),
  },
  urgentLimits: { dispatch: urgent(0.5), acknowledge: urgent(0.5), verify: urgent(8) },
  firstCycle: {
    patrol: 'micro',
    public: 'micro',
    hotline: 'small',
    superior: 'big',
    media: 'big',
    device: 'small',
    transfer: 'big',
    open311: 'small',
  },
  returnLimit: 2,
  extensionLimit: 1,
  extensionRatio: 1,
  reopenDays: 15,
  objectionDays: 10,
  sampleOneIn: 5,
  reopenLimit: days(2),
  noSiteCheck: ['consult'],
  verifyAtOnce: true,
  likeness: { metres: 200, days: 15, least: 0.5, most: 3 },
  repeats: { minutes: 60, likeness: 0.85, metres: 100 },
  helpLimits: { accept: urgent(0.25), confirm: urgent(0.5), dispatch: urgent(0.25), handle: urgent(12) },
};

const UNITS: Readonly<Record<string, { name: string; active: boolean }>> = {
  water: { name: '虚构水务公司', active: true },
  roads: { name: '虚构市政所', active: true },
  gone: { name: '虚构已撤单位', active: false },
  'grid:370602001002003': { name: '虚构网格', active: true },
};
const LISTS: Readonly<Record<string, readonly string[]>> = {
  nature: ['complaint', 'consult', 'help', 'emergency'],
  return_reason: ['not_my_place', 'not_my_matter'],
  class: ['0101', '0202', '0303'],
};

export const factsOn = (calendar: CompiledCalendar): Facts => ({
  calendar,
  policy,
  rulesVersion: 'r1',
  ruling: { classCode: '0101', condition: 'broken', limit: days(2) },
  list: (name) => (LISTS[name] === undefined ? null : new Set(LISTS[name])),
  unit: (id) => (UNITS[id] === undefined ? null : { id, ...UNITS[id] }),
  master: { id: 'm-2', number: '20260302-2', open: true, master: null },
  routing: { rule: 'w1', suggested: 'water', reasons: ['类别 0101'], runnersUp: ['roads'] },
  duty: EVERY_CLASS,
  sampled: true,
  linkedId: 'm-9',
});

export const place: PlaceValue = {
  district: '370602',
  street: '370602001',
  community: '370602001002',
  grid: '370602001002003',
  lon: 121.39,
  lat: 37.53,
  text: '虚构路 7 号',
};

const person = (post: PostKind, area: string, unitId?: string, personId: string = post) =>
  actorOf({ personId, postId: `post of ${personId}`, post, area, unitId: unitId ?? null });

export const cast = {
  worker: person('grid_worker', place.grid),
  colleague: person('grid_worker', place.grid, undefined, 'colleague'),
  neighbour: person('grid_worker', '370602001002004', undefined, 'neighbour'),
  leader: person('grid_leader', place.community),
  street: person('street_dispatcher', place.street),
  otherStreet: person('street_dispatcher', '370602005', undefined, 'other street'),
  district: person('district_dispatcher', place.district),
  otherDistrict: person('district_dispatcher', '370611', undefined, 'other district'),
  city: person('city_supervisor', ''),
  water: person('unit_handler', place.district, 'water', 'water'),
  roads: person('unit_handler', place.district, 'roads', 'roads'),
  seat: person('hotline_seat', place.district),
  otherSeat: person('hotline_seat', '370611', undefined, 'other seat'),
  resident: person('resident', '', undefined, 'resident'),
  stranger: person('resident', '', undefined, 'stranger'),
  admin: person('system_admin', ''),
  system: person('system', ''),
} as const satisfies Record<string, Actor>;

export const aReport: Report = {
  id: 'm-1',
  district: place.district,
  number: '20260302-1',
  channel: 'patrol',
  nature: 'complaint',
  title: '井盖缺失',
  textHash: 'abc',
  classCode: '0101',
  place,
  reporter: { personId: 'resident', kind: 'resident' },
  linked: [],
  files: [],
};

const GRID = `grid:${place.grid}`;
const chance = (random: Random, share: number) => random() < share;

const LIMITS = [days(2), days(6), urgent(40), urgent(90), { n: 0, unit: 'workday' } as const];
const PLACES = [
  place,
  { ...place, community: '370602001009', grid: '370602001009001' },
  { ...place, community: '', grid: '' },
  { ...place, district: '370611' },
];
const NAMED = ['water', 'roads', GRID, 'gone', 'nobody'];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  class: ['0101', '0202', '0303', '9999'],
  condition: ['broken', 'leak'],
  return_reason: ['not_my_place', 'not_my_matter', 'bored'],
};

export function valueFor(random: Random, spec: FieldSpec, now: number): unknown {
  switch (spec.kind) {
    case 'text':
      return pick(random, ['说明', '原因', ' ']);
    case 'choice':
      return pick(random, CHOICES[spec.list ?? ''] ?? ['a', 'b']);
    case 'unit':
      return pick(random, NAMED);
    case 'units':
      return [pick(random, NAMED), pick(random, NAMED)];
    case 'date':
      return now + Math.round((random() - 0.2) * 10 * DAY);
    case 'yes':
      return chance(random, 0.6);
    case 'people':
      return chance(random, 0.2) ? ['stranger'] : [];
    case 'files':
      return chance(random, 0.8) ? ['f'] : [];
    case 'issue':
      return 'm-2';
    case 'limit':
      return pick(random, LIMITS);
    case 'parts':
      return [{ title: '部分', unit: pick(random, NAMED), limit: pick(random, LIMITS) }];
    case 'part':
      return 1 + Math.floor(random() * 3);
    case 'person':
      return pick(random, ['water', 'roads', 'someone']);
    case 'place':
      return pick(random, PLACES);
  }
}

/** Facts as they may be: another policy, a ruling or none, a suggestion or none. */
export function factsAtRandom(random: Random, facts: Facts): Facts {
  const routing = {
    rule: 'w',
    suggested: pick(random, ['water', 'roads', null]),
    reasons: [],
    runnersUp: [],
  };
  const limit = pick(random, LIMITS.slice(0, 4));
  return {
    ...facts,
    policy: {
      ...policy,
      extensionRatio: 3,
      returnLimit: pick(random, [1, 2]),
      verifyAtOnce: chance(random, 0.7),
      reopenLimit: pick(random, LIMITS.slice(0, 4)),
    },
    ruling: chance(random, 0.8) ? { classCode: '0101', condition: 'broken', limit } : null,
    routing: chance(random, 0.9) ? routing : null,
    duty: chance(random, 0.5) ? facts.duty : { ...facts.duty, items: [] },
    sampled: chance(random, 0.5),
  };
}

/** Channel, nature and place of a report; one in six an emergency, which leaves little time for extensions and parts. */
export function reportAtRandom(random: Random): Pick<Report, 'channel' | 'nature' | 'place'> {
  const channel = pick(random, Object.keys(CHANNELS) as (keyof typeof CHANNELS)[]);
  const nature = chance(random, 1 / 6) ? HELP : pick(random, ['complaint', 'consult']);
  return { channel, nature, place: pick(random, PLACES.slice(0, 3)) };
}

/** A duplicate joins or leaves, somebody met the same, the grid is cut anew. */
function elsewhere(random: Random, state: IssueState): IssueEvent[] {
  if (chance(random, 0.2)) return decideSuccession(state, `${place.community}009`);
  if (chance(random, 0.2)) return [asKept(wrote('joined', { fellow: 'stranger' }))];
  return decideDuplicate(state, 'm-3', chance(random, 0.5));
}

/** The matter that others may be merged into, as it was reported. */
function firstOf(facts: Facts): IssueState {
  const [reported] = decideReport(aReport, cast.worker, 0, facts);
  if (reported === undefined) throw new Error('a report without events');
  return evolve(null, reported, 0, cast.worker.personId);
}

export const castOn = (calendar: CompiledCalendar): Cast<Loop> => {
  const facts = factsOn(calendar);
  const master = firstOf(facts);
  return {
    beginners: () => cast.worker,
    later: ['fellows', 'repeats'],
    begin: (random, now) => {
      const report = { ...aReport, ...reportAtRandom(random) };
      return decideReport(report, cast.worker, now, facts).map(onForm);
    },
    outside: (random, state) => (chance(random, 0.05) ? elsewhere(random, state).map(onForm) : []),
    others: () => Object.values(cast),
    facts: (random) => factsAtRandom(random, facts),
    factsFor: (found, who) => ({
      ...found,
      // A resident does not know who works on a matter.
      isOfTeam: () => who.post !== 'resident',
      master: maySee(master, who) ? found.master : null,
    }),
    value: (random, name, spec, state, now) => {
      // Whoever decides may leave the day as it was asked.
      const asAsked = name === 'reviewAt' && state?.pendingSuspension != null && chance(random, 0.7);
      return asAsked ? null : valueFor(random, spec as FieldSpec, now);
    },
  };
};
