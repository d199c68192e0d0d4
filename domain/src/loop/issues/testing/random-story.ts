/** For tests only: matters led by anybody with anything, as a seed says. */
import assert from 'node:assert/strict';
import type { Actor } from '../../../city/people/posts.ts';
import { Refusal } from '../../../refusal.ts';
import { pick, type Random } from '../../../workflow/proof/random.ts';
import { allowed } from '../allowed.ts';
import { decide, decideDuplicate } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { holderOf } from '../state.ts';
import type { CommandName } from '../steps.ts';
import { COMMAND_NAMES, rowOf } from '../steps.ts';
import { cast, DAY, facts, Story } from '../testing.ts';
import type { BodyOfCommand } from '../types.ts';
import { factsAtRandom, reportAtRandom, valueFor } from '../walking.ts';
import { relationsOf } from '../who.ts';

const chance = (random: Random, share: number) => random() < share;

function bodyOf(random: Random, command: CommandName, now: number): BodyOfCommand<CommandName> {
  const fields = Object.entries(rowOf(command).fields);
  const given = fields.filter(([, spec]) =>
    chance(random, spec.optional && command !== 'settle' ? 0.5 : 0.97),
  );
  return Object.fromEntries(given.map(([name, spec]) => [name, valueFor(random, spec, now)]));
}

export const randomStory = (random: Random): Story => new Story(reportAtRandom(random));

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
  story.facts = factsAtRandom(random, facts);
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
