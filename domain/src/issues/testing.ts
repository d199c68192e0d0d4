/** For tests only: a calendar, a policy, facts, a fixed cast, and a matter that is led through the loop. */
import assert from 'node:assert/strict';
import { compileCalendar } from '../calendar/calendar.ts';
import type { Actor, PostKind } from '../people/posts.ts';
import { actorOf } from '../people/posts.ts';
import { Refusal } from '../refusal.ts';
import type { Report } from './decide.ts';
import { decide, decideReport, decideWithMaster } from './decide.ts';
import type { IssueEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Facts, Policy } from './facts.ts';
import type { LimitValue, PlaceValue } from './fields.ts';
import type { IssueState } from './state.ts';
import type { CommandName, Stage } from './steps.ts';
import type { BodyOfCommand } from './types.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday, eight in the morning in China. */
export const MONDAY = Date.parse('2026-03-02T08:00:00+08:00');

export const calendar = compileCalendar({
  id: 'city',
  version: 1,
  offset: 8 * HOUR,
  windows: [
    {
      from: '2020-01-01',
      spans: [
        ['08:00', '12:00'],
        ['14:00', '18:00'],
      ],
    },
  ],
  exceptions: {},
  knownYears: [2026, 2027],
  workdayMode: 'window',
});

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

export const facts: Facts = {
  calendar,
  policy,
  rulesVersion: 'r1',
  ruling: { classCode: '0101', condition: 'broken', limit: days(2) },
  list: (name) => (LISTS[name] === undefined ? null : new Set(LISTS[name])),
  unit: (id) => (UNITS[id] === undefined ? null : { id, ...UNITS[id] }),
  master: { id: 'm-2', number: '20260302-2', open: true, master: null },
  routing: { rule: 'w1', suggested: 'water', reasons: ['类别 0101'], runnersUp: ['roads'] },
  onDutyList: true,
  sampled: true,
  linkedId: 'm-9',
};

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

/** A matter led through the loop. Every event must be the same after it was stored as JSON. */
export class Story {
  state: IssueState;
  now = MONDAY;
  facts = facts;
  events: IssueEvent[] = [];

  constructor(report: Partial<Report> = {}, change: Partial<Facts> = {}) {
    this.facts = { ...facts, ...change };
    const [reported] = decideReport({ ...aReport, ...report }, cast.worker, this.now, this.facts);
    assert.ok(reported);
    this.events = [reported];
    this.state = evolve(null, reported, this.now, cast.worker.personId);
  }

  wait(ms: number): this {
    this.now += ms;
    return this;
  }

  /** Other facts from here on. */
  when(change: Partial<Facts>): this {
    this.facts = { ...this.facts, ...change };
    return this;
  }

  give<C extends CommandName>(command: C, actor: Actor, ...[body]: BodyGiven<C>): this {
    const given = (body ?? {}) as BodyOfCommand<C>;
    const events = decide(this.state, command, given, actor, this.now, this.facts);
    assert.deepEqual(JSON.parse(JSON.stringify(events)), events, 'events survive JSON');
    return this.apply(events, actor.personId);
  }

  closeWithMaster(master: { id: string; result: string; inTime: boolean }): this {
    return this.apply(decideWithMaster(this.state, master, this.now, this.facts), 'system');
  }

  apply(events: IssueEvent[], by: string): this {
    this.events = events;
    for (const event of events) this.state = evolve(this.state, event, this.now, by);
    assert.deepEqual(JSON.parse(JSON.stringify(this.state)), this.state, 'the state survives JSON');
    return this;
  }

  /** The code with which the command is refused, and its details. */
  refused<C extends CommandName>(command: C, actor: Actor, ...[body]: BodyGiven<C>): string {
    const given = (body ?? {}) as BodyOfCommand<C>;
    try {
      decide(this.state, command, given, actor, this.now, this.facts);
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
    return assert.fail(`${command} was not refused`);
  }
}

type BodyGiven<C extends CommandName> =
  Record<string, never> extends BodyOfCommand<C> ? [body?: BodyOfCommand<C>] : [body: BodyOfCommand<C>];

/** A matter at each stage, in the micro cycle, reported by the resident and led by the water company. */
export const AT: Readonly<Record<Stage, () => Story>> = {
  reported: () => new Story(),
  confirming: () => new Story({ channel: 'public' }).give('accept', cast.leader),
  objected: () => AT.declined().give('object', cast.resident, { reason: '还在' }),
  to_file: () => new Story().give('accept', cast.leader),
  to_dispatch: () => new Story().give('file', cast.leader),
  to_rule: () => {
    const returned = { reason: 'not_my_matter', note: '非本单位' };
    const once = AT.dispatched().give('return', cast.water, returned);
    return once.give('dispatch', cast.leader, { unit: 'roads' }).give('return', cast.roads, returned);
  },
  dispatched: () => AT.to_dispatch().give('dispatch', cast.leader, { unit: 'water' }),
  handling: () => AT.dispatched().give('acknowledge', cast.water),
  suspended: () =>
    AT.handling()
      .give('ask_suspension', cast.water, { reason: 'weather', reviewAt: MONDAY + 20 * DAY, note: '冰冻' })
      .give('decide_suspension', cast.leader, { grant: true }),
  responded: () =>
    AT.handling()
      .when({ policy: { ...policy, verifyAtOnce: false } })
      .give('respond', cast.water, { result: '已换' }),
  verifying: () => AT.handling().give('respond', cast.water, { result: '已换' }),
  verified: () => AT.verifying().give('verify', cast.worker, { agree: true }),
  closed: () => AT.verified().give('close', cast.leader, { result: 'solved' }),
  evaluated: () => AT.closed().give('evaluate', cast.system),
  declined: () => new Story().give('decline', cast.leader, { reason: 'not_ours', note: '私人事务' }),
  withdrawn: () => new Story().give('withdraw', cast.resident),
  merged: () => AT.dispatched().give('merge', cast.leader, { master: 'm-2' }),
  transferred: () => {
    const there = { ...place, district: '370611', street: '370611001', community: '', grid: '' };
    return AT.to_dispatch().give('transfer', cast.district, { place: there, reason: '在对方区' });
  },
};
