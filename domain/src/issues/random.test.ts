import assert from 'node:assert/strict';
import test from 'node:test';
import { usedBy } from '../calendar/clock.ts';
import { seededRandom } from '../calendar/testing.ts';
import { elapsed } from '../calendar/time.ts';
import type { Actor } from '../people/posts.ts';
import { Refusal } from '../refusal.ts';
import { allowed } from './allowed.ts';
import { decide, decideDuplicate } from './decide.ts';
import type { BodyOfCommand } from './decisions/given.ts';
import { evolve } from './evolve.ts';
import type { Facts } from './facts.ts';
import type { FieldSpec } from './fields.ts';
import type { IssueState } from './state.ts';
import { CHANNELS, holderOf, isOpen } from './state.ts';
import type { CommandName, Stage } from './steps.ts';
import { COMMAND_NAMES, rowOf } from './steps.ts';
import { calendar, cast, DAY, days, facts, HOUR, place, policy, Story, urgent } from './testing.ts';
import { relationsOf } from './who.ts';
import { LEADS_TO } from './workflow-page.ts';

const MATTERS = 400;
const STEPS = 60;
const OWED: ReadonlySet<Stage> = new Set(['to_dispatch', 'to_rule', 'dispatched', 'handling']);
const GRID = `grid:${place.grid}`;

type Random = ReturnType<typeof seededRandom>;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const chance = (random: Random, share: number) => random() < share;

const LIMITS = [days(2), days(6), urgent(40), urgent(90), { n: 0, unit: 'workday' } as const];
const PLACES = [
  place,
  { ...place, community: '370602001009', grid: '370602001009001' },
  { ...place, community: '', grid: '' },
  { ...place, district: '370611' },
];
const UNITS = ['water', 'roads', GRID, 'gone', 'nobody'];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  class: ['0101', '0202', '0303', '9999'],
  condition: ['broken', 'leak'],
  return_reason: ['not_my_place', 'not_my_matter', 'bored'],
};

function valueFor(random: Random, spec: FieldSpec, now: number): unknown {
  switch (spec.kind) {
    case 'text':
      return pick(random, ['说明', '原因', ' ']);
    case 'choice':
      return pick(random, CHOICES[spec.list ?? ''] ?? ['a', 'b']);
    case 'unit':
      return pick(random, UNITS);
    case 'units':
      return [pick(random, UNITS), pick(random, UNITS)];
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
      return [{ title: '部分', unit: pick(random, UNITS), limit: pick(random, LIMITS) }];
    case 'part':
      return 1 + Math.floor(random() * 3);
    case 'person':
      return pick(random, ['water', 'roads', 'someone']);
    case 'place':
      return pick(random, PLACES);
  }
}

function bodyOf(random: Random, command: CommandName, now: number): BodyOfCommand<CommandName> {
  const fields = Object.entries(rowOf(command).fields);
  const given = fields.filter(([, spec]) => chance(random, spec.optional ? 0.5 : 0.97));
  return Object.fromEntries(given.map(([name, spec]) => [name, valueFor(random, spec, now)]));
}

function factsOf(random: Random): Facts {
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
    onDutyList: chance(random, 0.5),
    sampled: chance(random, 0.5),
  };
}

/** The same matter reckoned a second time, from nothing but its stages and the hours: how long was it owed? */
class Reckoning {
  startedAt = -1;
  stretches: [from: number, to: number][] = [];

  see(before: IssueState, since: number, story: Story): void {
    if (OWED.has(before.stage) && before.clocks.handle !== undefined) this.stretches.push([since, story.now]);
  }

  check(story: Story): void {
    const { handle } = story.state.clocks;
    if (handle === undefined) return;
    if (handle.startedAt !== this.startedAt) this.stretches = [];
    this.startedAt = handle.startedAt;
    const owed = this.stretches.reduce((sum, [a, b]) => sum + elapsed(calendar, handle.clockType, a, b), 0);
    assert.equal(usedBy(calendar, handle, story.now), owed, `owed at ${story.state.stage}`);
  }
}

function checkParts(state: IssueState): void {
  for (const part of state.parts) {
    const open = part.respondedAt === null && part.cancelledAt === null;
    assert.equal(part.clock.stoppedAt === null, open, `part ${part.no}`);
    assert.ok(
      open || part.unit !== null || part.cancelledAt !== null,
      `part ${part.no} was answered by nobody`,
    );
  }
}

function checkState({ state }: Story): void {
  assert.equal(holderOf(state) === null, !isOpen(state), state.stage);
  assert.doesNotMatch(holderOf(state) ?? '', /:$/, 'no queue without an area');
  const running = Object.entries(state.clocks).filter(([, clock]) => clock.runningSince !== null);
  for (const [kind, clock] of running) assert.ok(clock.dueAt !== null && clock.stoppedAt === null, kind);
  const steps = running.filter(([kind]) => kind !== 'handle' && kind !== 'answer');
  assert.ok(steps.length <= 1, `${steps.map(([kind]) => kind)} at ${state.stage}`);
  assert.equal(state.clocks.handle?.runningSince != null, OWED.has(state.stage), `handle at ${state.stage}`);
  checkParts(state);
  if (state.stage === 'closed' || state.stage === 'evaluated') {
    assert.ok(state.supervision?.answeredAt !== null, 'closed over an unanswered supervision');
  }
  if (isOpen(state)) return;
  assert.deepEqual(running, [], state.stage);
  const parts = state.parts.filter((part) => part.clock.runningSince !== null);
  assert.deepEqual(parts, [], state.stage);
}

/** Commands that leave a matter where it is, or end it: given seldom, so that matters get far. */
const SELDOM: ReadonlySet<string> = new Set(
  'note urge supervise withdraw merge return correct_place correct_class escalate hand_over'.split(' '),
);

/** Somebody of the cast, mostly of those whose turn it is, and mostly something that is possible. */
function choose(random: Random, { state, now, facts: { policy } }: Story): [Actor, CommandName] {
  const all: readonly Actor[] = Object.values(cast);
  const holder = holderOf(state) ?? '';
  const turn = all.filter((actor) => actor.seats.includes(holder));
  const actor = pick(random, turn.length > 0 && chance(random, 0.6) ? turn : all);
  const free = allowed(state, actor, now, policy).flatMap((one) =>
    one.refusal === null ? [one.command] : [],
  );
  const brisk = free.filter((command) => !SELDOM.has(command));
  if (brisk.length > 0 && chance(random, 0.8)) return [actor, pick(random, brisk)];
  return [actor, pick(random, free.length > 0 && chance(random, 0.5) ? free : COMMAND_NAMES)];
}

/** One command; null where it is refused. */
function step(random: Random, story: Story): CommandName | null {
  story.facts = factsOf(random);
  // A server decides the next command on the same object.
  freeze(story.state);
  const { state, now } = story;
  const [actor, command] = choose(random, story);
  const related = rowOf(command).who.some((relation) => relationsOf(state, actor).has(relation));
  try {
    const body = bodyOf(random, command, now);
    // A machine whose clock is days behind gets an answer or a refusal, never a fault.
    decide(state, command, body, actor, now - 5 * DAY, story.facts);
    const events = decide(state, command, body, actor, now, story.facts);
    assert.ok(actor.rights.has(`issue.${command}`) && related, `${actor.post} gave ${command}`);
    // A server goes on with the state it has; another reads what was stored of it.
    const kept = events.reduce((before, event) => evolve(before, event, now, actor.personId), state);
    assert.deepStrictEqual(JSON.parse(JSON.stringify(kept)), kept, command);
    story.apply(JSON.parse(JSON.stringify(events)), actor.personId);
    assert.deepStrictEqual(story.state, kept, command);
    return command;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The stages commands led to, against the map the workflow page is drawn from. */
class Roads {
  seen = new Set<string>();

  see(command: CommandName, before: Stage, after: Stage): void {
    this.seen.add(`${command} ${after}`);
    const leads = LEADS_TO[command].includes(after) || (before === after && staysOf(command));
    assert.ok(leads, `${command} led from ${before} to ${after}`);
  }

  /** Roads nobody took; those too rare for chance have tests of their own. */
  never(): string[] {
    const roads = COMMAND_NAMES.flatMap((command) => LEADS_TO[command].map((stage) => `${command} ${stage}`));
    const rare = /^(unmerge|escalate to_file|correct_\w+) /;
    return roads.filter((road) => !this.seen.has(road) && !rare.test(`${road} `));
  }
}

const staysOf = (command: CommandName) =>
  LEADS_TO[command].length === 0 || ['decide_suspension', 'correct_class', 'correct_place'].includes(command);

/** What comes from elsewhere now and then: a duplicate joins or leaves, the master closes. */
function outside(random: Random, story: Story): void {
  if (chance(random, 0.03)) story.apply(decideDuplicate(story.state, 'm-3', chance(random, 0.5)), 'system');
  if (chance(random, 0.05)) story.closeWithMaster({ id: 'm-2', result: 'solved', inTime: true });
}

test(`${MATTERS} matters through ${STEPS} steps by anybody with anything keep every promise`, () => {
  const random = seededRandom(20260302);
  const roads = new Roads();
  const done = new Map<string, number>();
  for (let matter = 0; matter < MATTERS; matter++) {
    const channel = pick(random, Object.keys(CHANNELS) as (keyof typeof CHANNELS)[]);
    const nature = pick(random, ['complaint', 'consult']);
    const story = new Story({ channel, nature, place: pick(random, PLACES.slice(0, 3)) });
    const reckoning = new Reckoning();
    for (let n = 0; n < STEPS; n++) {
      const { state, now } = story;
      story.wait(Math.round(random() ** 3 * 20 * HOUR));
      reckoning.see(state, now, story);
      reckoning.check(story);
      outside(random, story);
      const stage = story.state.stage;
      const command = step(random, story);
      if (command !== null) roads.see(command, stage, story.state.stage);
      if (command !== null) done.set(command, (done.get(command) ?? 0) + 1);
      reckoning.check(story);
      checkState(story);
    }
  }
  const never = COMMAND_NAMES.filter((command) => (done.get(command) ?? 0) < 2);
  assert.deepEqual(never, [], 'every command was carried out more than once');
  assert.deepEqual(roads.never(), []);
});

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const one of Object.values(value)) freeze(one);
}
