import assert from 'node:assert/strict';
import test from 'node:test';
import { type Clock, usedBy } from '../../calendar/clock.ts';
import { seededRandom } from '../../calendar/testing.ts';
import { elapsed } from '../../calendar/time.ts';
import { firstToBreak, promiseState, promisesOf } from './promises.ts';
import type { IssueState } from './state.ts';
import { holderOf, isOpen } from './state.ts';
import type { CommandName, Stage } from './steps.ts';
import { COMMAND_NAMES } from './steps.ts';
import { outside, randomStory, step } from './testing/random-story.ts';
import { calendar, HOUR, type Story } from './testing.ts';
import { leadsTo } from './workflow-page.ts';

const MATTERS = 400;
const STEPS = 60;
const OWED: ReadonlySet<Stage> = new Set(['to_dispatch', 'to_rule', 'dispatched', 'handling']);

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

const BESIDE: ReadonlySet<string> = new Set(['handle', 'answer', 'extension', 'suspension']);

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

const MINUTE = 60_000;
const CHINA = 8 * HOUR;

/** Does a clock's time run in this minute: told from the hands of the watch alone. */
function runsIn(clock: Clock, at: number): boolean {
  if (clock.pauses.some(({ from, to }) => at >= from && at < (to ?? Number.POSITIVE_INFINITY))) return false;
  if (clock.clockType === 'urgent') return true;
  const here = new Date(at + CHINA);
  const hour = here.getUTCHours();
  const workday = here.getUTCDay() % 6 !== 0;
  return workday && ((hour >= 8 && hour < 12) || (hour >= 14 && hour < 18));
}

/** Milliseconds of a clock's own time up to a moment, counted minute by minute. */
function walked(clock: Clock, now: number): number {
  let used = 0;
  for (let at = clock.startedAt; at < now; at += MINUTE) {
    if (runsIn(clock, at)) used += Math.min(MINUTE, now - at);
  }
  return used;
}

/** A pause may begin and end within a minute. */
const blur = (clock: Clock) => MINUTE * (2 * clock.pauses.length + 1);

/** A row is late where a promise was broken and only there, whatever the domain says of due moments. */
function checkHonest({ state, now }: Story): void {
  const first = firstToBreak(state);
  const shown = promiseState(calendar, first, now);
  const broken = promisesOf(state).filter(({ clock, breaksAt }) =>
    // A limit made shorter than what has run is used up from the moment at which it holds.
    clock === null || clock.runningSince === now
      ? now > breaksAt
      : walked(clock, now) > clock.limitMs + clock.extensionMs + blur(clock),
  );
  if (broken.length > 0) assert.equal(shown, 'over', `${broken[0]?.kind} is broken at ${state.stage}`);
  if (shown !== 'over' || first?.clock == null) return;
  const { clock } = first;
  const left = clock.limitMs + clock.extensionMs - walked(clock, now);
  assert.ok(left < blur(clock), `${first.kind} is late with ${left} ms left at ${state.stage}`);
}

/** Steps, requests and parts end with the whole at the latest, steps and requests on the same kind of time. */
function checkWithinWhole({ state }: Story): void {
  const { handle } = state.clocks;
  if (handle?.dueAt == null || handle.runningSince === null) return;
  for (const { kind, clock, breaksAt } of promisesOf(state)) {
    if (clock === null || kind === 'answer') continue;
    assert.ok(breaksAt <= handle.dueAt, `${kind} ends after the whole at ${state.stage}`);
    if (kind !== 'part') assert.equal(clock.clockType, handle.clockType, kind);
  }
}

/** What has run of a step within one term of handling is never given back, whatever was done. */
function checkNothingGivenBack(before: IssueState, { state, now }: Story): void {
  if (state.clocks.handle?.startedAt !== before.clocks.handle?.startedAt) return;
  for (const kind of ['dispatch', 'acknowledge'] as const) {
    const [old, clock] = [before.clocks[kind], state.clocks[kind]];
    if (old === undefined || clock === undefined || old.clockType !== clock.clockType) continue;
    assert.equal(clock.startedAt, old.startedAt, `${kind} begins anew at ${state.stage}`);
    assert.ok(usedBy(calendar, clock, now) >= usedBy(calendar, old, now), `${kind} at ${state.stage}`);
  }
}

function checkState({ state }: Story): void {
  assert.equal(holderOf(state) === null, !isOpen(state), state.stage);
  assert.doesNotMatch(holderOf(state) ?? '', /:$/, 'no queue without an area');
  const running = Object.entries(state.clocks).filter(([, clock]) => clock.runningSince !== null);
  for (const [kind, clock] of running) assert.ok(clock.dueAt !== null && clock.stoppedAt === null, kind);
  const steps = running.filter(([kind]) => !BESIDE.has(kind));
  assert.ok(steps.length <= 1, `${steps.map(([kind]) => kind)} at ${state.stage}`);
  assert.equal(state.clocks.handle?.runningSince != null, OWED.has(state.stage), `handle at ${state.stage}`);
  checkParts(state);
  if (state.stage === 'closed' || state.stage === 'evaluated') {
    assert.ok(state.supervision?.answeredAt !== null, 'closed over an unanswered supervision');
  }
  if (isOpen(state)) {
    assert.notEqual(firstToBreak(state), null, `nothing is promised at ${state.stage}`);
    return;
  }
  assert.deepEqual(running, [], state.stage);
  const parts = state.parts.filter((part) => part.clock.runningSince !== null);
  assert.deepEqual(parts, [], state.stage);
}

/** The stages commands led to, against the map the workflow page is drawn from. */
class Roads {
  seen = new Set<string>();

  see(command: CommandName, before: Stage, after: Stage): void {
    this.seen.add(`${command} ${after}`);
    const leads = leadsTo(command).includes(after) || (before === after && staysOf(command));
    assert.ok(leads, `${command} led from ${before} to ${after}`);
  }

  /** Roads nobody took; those too rare for chance have tests of their own. */
  never(): string[] {
    const roads = COMMAND_NAMES.flatMap((command) => leadsTo(command).map((stage) => `${command} ${stage}`));
    const rare = /^(unmerge|escalate to_file|correct_\w+) /;
    return roads.filter((road) => !this.seen.has(road) && !rare.test(`${road} `));
  }
}

const staysOf = (command: CommandName) =>
  leadsTo(command).length === 0 || ['decide_suspension', 'correct_class', 'correct_place'].includes(command);

test(`${MATTERS} matters through ${STEPS} steps by anybody with anything keep every promise`, () => {
  const random = seededRandom(20260303);
  const roads = new Roads();
  const done = new Map<string, number>();
  for (let matter = 0; matter < MATTERS; matter++) {
    const story = randomStory(random);
    const reckoning = new Reckoning();
    for (let n = 0; n < STEPS; n++) {
      const { state, now } = story;
      story.wait(Math.round(random() ** 3 * 20 * HOUR));
      reckoning.see(state, now, story);
      reckoning.check(story);
      outside(random, story);
      const stage = story.state.stage;
      const before = story.state;
      const command = step(random, story);
      checkNothingGivenBack(before, story);
      checkWithinWhole(story);
      if (n % 20 === 19) checkHonest(story);
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
