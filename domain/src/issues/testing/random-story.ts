/** For tests only: matters led by anybody with anything, as a seed says. */
import assert from 'node:assert/strict';
import type { seededRandom } from '../../calendar/testing.ts';
import type { Actor } from '../../people/posts.ts';
import { Refusal } from '../../refusal.ts';
import { allowed } from '../allowed.ts';
import { decide, decideDuplicate } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { Facts } from '../facts.ts';
import type { FieldSpec } from '../fields.ts';
import { HELP } from '../help.ts';
import { CHANNELS, holderOf } from '../state.ts';
import type { CommandName } from '../steps.ts';
import { COMMAND_NAMES, rowOf } from '../steps.ts';
import { cast, DAY, days, facts, place, policy, Story, urgent } from '../testing.ts';
import type { BodyOfCommand } from '../types.ts';
import { relationsOf } from '../who.ts';

const GRID = `grid:${place.grid}`;

export type Random = ReturnType<typeof seededRandom>;
export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;
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
  const given = fields.filter(([, spec]) =>
    chance(random, spec.optional && command !== 'settle' ? 0.5 : 0.97),
  );
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

export function randomStory(random: Random): Story {
  const channel = pick(random, Object.keys(CHANNELS) as (keyof typeof CHANNELS)[]);
  // One in six: an emergency leaves too little time for extensions and parts to be tried often.
  const nature = chance(random, 1 / 6) ? HELP : pick(random, ['complaint', 'consult']);
  return new Story({ channel, nature, place: pick(random, PLACES.slice(0, 3)) });
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

type Attempt = (command: CommandName, body: BodyOfCommand<CommandName>, actor: Actor) => void;

/** One command; null where it is refused. `before` is told what will be tried, with the facts of the moment in place. */
export function step(random: Random, story: Story, before: Attempt = () => {}): CommandName | null {
  story.facts = factsOf(random);
  // A server decides the next command on the same object.
  freeze(story.state);
  const { state, now } = story;
  const [actor, command] = choose(random, story);
  const related = rowOf(command).who.some((relation) => relationsOf(state, actor).has(relation));
  try {
    const body = bodyOf(random, command, now);
    before(command, body, actor);
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

/** What comes from elsewhere now and then: a duplicate joins or leaves, the master closes. */
export function outside(random: Random, story: Story): void {
  if (chance(random, 0.03)) story.apply(decideDuplicate(story.state, 'm-3', chance(random, 0.5)), 'system');
  if (chance(random, 0.05)) story.closeWithMaster({ id: 'm-2', result: 'solved', inTime: true });
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const one of Object.values(value)) freeze(one);
}
