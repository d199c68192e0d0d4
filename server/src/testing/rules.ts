import { readFileSync } from 'node:fs';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import type { Policy } from '@gridgov/domain/loop/issues/facts.ts';
import { EVERY_CLASS } from '@gridgov/domain/work/guard/guard.ts';
import type { Limit } from '@gridgov/domain/workflow/form.ts';
import { chineseNames } from '../features/city/names/public.ts';
import type { IssueDeps } from '../features/loop/issues/deps.ts';
import type { RuleSet, RulesSource } from '../features/loop/issues/rules-source.ts';
import type { QueuesDeps } from '../features/loop/queues/deps.ts';

/** Ordinary settings for tests of the loop; `change` overrides. */
export function testPolicy(change: Partial<Policy> = {}): Policy {
  return {
    version: 'test',
    limits: {
      accept: { n: 2, unit: 'working_hour' },
      confirm: { n: 4, unit: 'working_hour' },
      dispatch: { n: 2, unit: 'working_hour' },
      acknowledge: { n: 4, unit: 'working_hour' },
      handle: { n: 5, unit: 'workday' },
      verify: { n: 1, unit: 'workday' },
      answer: { n: 1, unit: 'workday' },
      extension: { n: 1, unit: 'workday' },
      suspension: { n: 1, unit: 'workday' },
    },
    urgentLimits: {
      dispatch: { n: 0.5, unit: 'urgent_hour' },
      acknowledge: { n: 0.5, unit: 'urgent_hour' },
      verify: { n: 8, unit: 'urgent_hour' },
    },
    firstCycle: {
      patrol: 'micro',
      public: 'small',
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
    objectionDays: 15,
    sampleOneIn: 1,
    reopenLimit: { n: 3, unit: 'workday' },
    noSiteCheck: ['consult', 'suggestion', 'thanks'],
    verifyAtOnce: true,
    likeness: { metres: 200, days: 15, least: 0.5, most: 3 },
    repeats: { minutes: 60, likeness: 0.85, metres: 100 },
    checkIn: { withinMetres: 50, accuracyMetres: 100 },
    helpLimits: {
      accept: { n: 0.25, unit: 'urgent_hour' },
      confirm: { n: 0.5, unit: 'urgent_hour' },
      dispatch: { n: 0.25, unit: 'urgent_hour' },
      handle: { n: 12, unit: 'urgent_hour' },
    },
    ...change,
  };
}

const LIMITS = JSON.parse(
  readFileSync(new URL('../../../database/seeds/rules/trade-limits.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, Limit>>>>;

/** As the product ships it. */
function shippedLimit(trade: string, name: string): Limit {
  const found = LIMITS[trade]?.[name];
  if (found === undefined) throw new Error(`${trade} is shipped without a limit ${name}`);
  return found;
}

/** One version of rules that knows every unit and takes every value of a list. */
export function testRules(change: Partial<RuleSet> = {}) {
  const rules = {
    version: 'test',
    calendar: shippedCalendar(),
    policy: testPolicy(),
    list: () => null,
    codes: () => [],
    classes: [],
    conditionsOf: () => [],
    ruling: () => null,
    unit: (id) => ({ id, name: id, active: true }),
    tradeLimit: shippedLimit,
    route: () => null,
    ...change,
  } satisfies RuleSet & { tradeLimit: unknown };
  return { current: (_at: number) => rules, version: (_version: string) => rules } satisfies RulesSource;
}

/** Surroundings of the loop for tests that are not about them: codes stand for names, every place exists. */
export function testSurroundings(): Pick<
  IssueDeps,
  'contacts' | 'checkFiles' | 'duty' | 'holders' | 'fileFacts' | 'places' | 'names' | 'people'
> {
  return {
    contacts: {
      seal: (text) => Buffer.from(text),
      open: (sealed) => sealed.toString(),
      index: (text) => Buffer.from(text),
      digest: (name, phone) => Buffer.from(`${name} ${phone}`),
    },
    checkFiles: async () => new Map(),
    duty: async () => EVERY_CLASS,
    holders: async () => new Set(),
    fileFacts: async () => new Map(),
    places: { gridAt: () => null, exists: () => true },
    names: chineseNames({ unit: (id) => id, area: (code) => code, classOf: (code) => code }),
    people: async (ids) => new Map(ids.map((id) => [id, `${id.slice(0, 1)}*`])),
  };
}

/** Finds nothing by name, for tests that are not about it. */
export function testFinder(): QueuesDeps['finder'] {
  return {
    areas: async () => [],
    units: () => [],
    people: async () => [],
    sounds: async () => null,
  };
}
