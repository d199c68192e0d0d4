/** For tests only: a calendar, a policy, facts, a fixed cast, and a matter that is led through the loop. */
import assert from 'node:assert/strict';
import { compileCalendar } from '../../calendar/calendar.ts';
import type { Actor } from '../../city/people/posts.ts';
import { Refusal } from '../../refusal.ts';
import type { Report } from './decide.ts';
import { decide, decideReport, decideWithMaster } from './decide.ts';
import type { IssueEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Facts } from './facts.ts';
import type { IssueState } from './state.ts';
import type { CommandName, Stage } from './steps.ts';
import type { BodyOfCommand } from './types.ts';
import { aReport, cast, factsOn, place, policy } from './walking.ts';

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

export { aReport, cast, days, place, policy, urgent } from './walking.ts';

export const facts = factsOn(calendar);

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
