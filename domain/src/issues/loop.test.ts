import assert from 'node:assert/strict';
import test from 'node:test';
import { seededRandom } from '../calendar/testing.ts';
import type { Actor } from '../people/posts.ts';
import { Refusal } from '../refusal.ts';
import * as form from '../workflow/allowed.ts';
import * as onForm from '../workflow/decide.ts';
import { evolve as evolveOnForm } from '../workflow/evolve.ts';
import { faultsOf } from '../workflow/testing/faults.ts';
import { todo } from '../workflow/todo.ts';
import { allowed } from './allowed.ts';
import { decide } from './decide.ts';
import type { BodyOfCommand } from './decisions/given.ts';
import { evolve } from './evolve.ts';
import { loop } from './loop.ts';
import type { IssueState } from './state.ts';
import { holderOf, isOpen } from './state.ts';
import type { CommandName } from './steps.ts';
import { outside, pick, randomStory, step } from './testing/random-story.ts';
import { cast, HOUR, type Story } from './testing.ts';
import { relationsOf } from './who.ts';

const MATTERS = 60;
const STEPS = 50;

/** References of the loop are older than those of the form, which name the trade. */
const said = (refusal: Refusal | null) => refusal?.message.replaceAll('@issue.', '@') ?? null;

/** The same command by the form: the state it leads to, or the words with which it is refused. */
function byForm(state: IssueState, command: CommandName, body: unknown, actor: Actor, { now, facts }: Story) {
  return outcome(() => {
    const events = onForm.decide(loop, command, body as Record<string, unknown>, {
      state,
      actor,
      now,
      facts,
    });
    return events.reduce<IssueState>(
      (before, event) => evolveOnForm(loop, before, event, now, actor.personId),
      state,
    );
  });
}

function byLoop(
  state: IssueState,
  command: CommandName,
  body: BodyOfCommand<CommandName>,
  actor: Actor,
  { now, facts }: Story,
) {
  return outcome(() => {
    const events = decide(state, command, body, actor, now, facts);
    return events.reduce((before, event) => evolve(before, event, now, actor.personId), state);
  });
}

function outcome(attempt: () => IssueState): IssueState | string | null {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) return said(error);
    throw error;
  }
}

test('the tables of the loop are sound on the form', () => {
  assert.deepEqual(faultsOf(loop), []);
});

/** Relations, allowances and turns as the loop has them. */
function checkAllowed({ state, now, facts }: Story, actor: Actor): void {
  assert.deepEqual(new Set(form.relationsOf(loop, state, actor)), new Set(relationsOf(state, actor)));
  const expected = allowed(state, actor, now, facts.policy, true).map((one) => [
    one.command,
    said(one.refusal),
  ]);
  const moment = { state, actor, now, facts };
  const found = form.allowed(loop, moment, true).map((one) => [one.command, said(one.refusal)]);
  assert.deepEqual(found, expected, `${actor.post} at ${state.stage}`);
}

function checkTurn(state: IssueState): void {
  const holder = holderOf(state);
  const seats = todo(loop, state).flatMap(({ seat, lane }) => (lane === null ? [seat] : []));
  if (isOpen(state)) assert.ok(holder !== null && seats.includes(holder), `${holder} at ${state.stage}`);
}

test('matters led at random come out of the form as they come out of the loop: clocks, parts, refusals', () => {
  const random = seededRandom(20260805);
  const actors: readonly Actor[] = Object.values(cast);
  let carriedOut = 0;
  for (let matter = 0; matter < MATTERS; matter++) {
    const story = randomStory(random);
    for (let n = 0; n < STEPS; n++) {
      story.wait(Math.round(random() ** 3 * 20 * HOUR));
      outside(random, story);
      for (let count = 0; count < 3; count++) checkAllowed(story, pick(random, actors));
      checkTurn(story.state);
      const { stage } = story.state;
      const command = step(random, story, (given, body, actor) => {
        const formed = byForm(story.state, given, body, actor, story);
        assert.deepEqual(formed, byLoop(story.state, given, body, actor, story), `${given} at ${stage}`);
      });
      if (command !== null) carriedOut += 1;
    }
  }
  assert.ok(carriedOut > 400, `${carriedOut} carried out`);
});
