/** Random walks through any trade: whatever anybody does with anything, what every trade promises is kept. */
import { DAY, HOUR, MINUTE } from '../../calendar/zone.ts';
import { Refusal } from '../../refusal.ts';
import { allowed, rightOf, rowOf } from '../allowed.ts';
import { begin, decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { FieldSpec } from '../fields.ts';
import type { Actor, EventOf, Trade, Types } from '../form.ts';
import { isOpenCase } from '../relations.ts';
import { eventSeen, viewOf } from '../sight.ts';
import { nextToAct, runningClocks } from '../timers.ts';
import { todo } from '../todo.ts';
import { type Attempt, actor, type Cast, type Walked, type WalkOptions } from './cast.ts';
import { checkClock } from './check-clock.ts';
import { Broken, isSame, keep } from './keep.ts';
import { pick, type Random, seededRandom } from './random.ts';
import { VALUES } from './values.ts';

/** Walks cases of a trade at random. */
export function walk<T extends Types>(trade: Trade<T>, cast: Cast<T>, options: WalkOptions): Walked {
  return finished(walkCases(trade, cast, options));
}

/** What a walk comes to when nobody looks at its cases. */
export function finished<R>(cases: Generator<unknown, R>): R {
  for (;;) {
    const { done, value } = cases.next();
    if (done) return value;
  }
}

/** The same case by case: what was tried in each, as soon as it is over. */
export function* walkCases<T extends Types>(
  trade: Trade<T>,
  cast: Cast<T>,
  options: WalkOptions,
): Generator<readonly Attempt<T>[], Walked> {
  const walker = new Walker(trade, cast, options);
  const broken: string[] = [];
  for (let n = 1; walker.given < options.commands && broken.length < MOST_BROKEN; n++) {
    try {
      walker.walkCase(STEPS);
    } catch (error) {
      // A fault of the program is named like a broken promise: the rest of the walk is not lost.
      if (!(error instanceof Error)) throw error;
      broken.push(`case ${n}: ${error instanceof Broken ? error.message : String(error.stack)}`);
    }
    yield walker.tried();
  }
  return { ...walker.result(), broken };
}

/** Commands in a case, before the next begins. */
const STEPS = 60;
const MOST_BROKEN = 20;

class Walker<T extends Types> {
  readonly #trade: Trade<T>;
  readonly #cast: Cast<T>;
  readonly #random: Random;
  readonly #rights: readonly string[];
  readonly #begins: readonly string[];
  readonly #seen = new Map<string, number>();
  readonly #stuck = new Set<string>();
  readonly #onRefusal: (refusal: Refusal) => void;
  #now: number;
  #attempts: Attempt<T>[] = [];
  given = 0;
  #allowed = 0;
  #refused = 0;

  constructor(trade: Trade<T>, cast: Cast<T>, { seed, from, onRefusal = () => {} }: WalkOptions) {
    this.#trade = trade;
    this.#cast = cast;
    this.#random = seededRandom(seed);
    this.#rights = Object.keys(trade.commands).map((command) => rightOf(trade, command));
    this.#begins = Object.keys(trade.commands).filter((command) => rowOf(trade, command).from === 'new');
    this.#now = from;
    this.#onRefusal = onRefusal;
  }

  walkCase(steps: number): void {
    let state = this.#begin();
    // A few steps after the end, too: notes, reopening, forgetting.
    for (let step = 0, after = 0; step < steps && after < 6; step++) {
      if (!isOpenCase(this.#trade, state)) after += 1;
      state = this.#wait(state, this.#pause(state));
      const others = this.#cast.outside?.(this.#random, state, this.#now) ?? [];
      if (others.length > 0) state = this.#happens(state, others);
      state = this.#step(state);
      this.#check(state);
    }
  }

  /** Long enough for the next clock to run out now and then, and short enough for it not to. */
  #pause(state: T['State']): number {
    const first = runningClocks(this.#trade, state)[0];
    const left = first === undefined ? HOUR : Math.max(MINUTE, first.dueAt - this.#now);
    return Math.round(this.#random() ** 3 * 2 * left);
  }

  /** What was tried since this was asked last. */
  tried(): readonly Attempt<T>[] {
    const attempts = this.#attempts;
    this.#attempts = [];
    return attempts;
  }

  result(): Omit<Walked, 'broken'> {
    const { stages, lanes, commands, events } = this.#trade;
    const wanted = [
      ...Object.keys(stages).map((name) => `stage ${name}`),
      ...Object.entries(lanes).flatMap(([lane, row]) =>
        Object.keys(row.stages).map((name) => `${lane} ${name}`),
      ),
      ...Object.keys(commands).map((name) => `command ${name}`),
      ...Object.entries(events).flatMap(([name, { retired }]) => (retired ? [] : [`event ${name}`])),
    ];
    const unreached = wanted.filter((name) => !this.#seen.has(name));
    return {
      given: this.given,
      allowed: this.#allowed,
      refused: this.#refused,
      unreached,
      stuck: [...this.#stuck],
    };
  }

  #count(name: string): void {
    this.#seen.set(name, (this.#seen.get(name) ?? 0) + 1);
  }

  #begin(): T['State'] {
    const first = this.#cast.begin?.(this.#random, this.#now);
    if (first !== undefined) return this.#happens(null, first);
    for (let tries = 0; tries < 100; tries++) {
      const command = pick(this.#random, this.#begins);
      const facts = this.#cast.facts(this.#random, null);
      const who = this.#cast.beginners(this.#random);
      const body = this.#body(command, null);
      const moment = { actor: who, now: this.#now, facts };
      const events = this.#try({ command, body, ...moment }, () => begin(this.#trade, command, body, moment));
      if (events === null) continue;
      this.#count(`command ${command}`);
      return this.#apply(null, events, who.personId);
    }
    throw new Broken('no case begins in a hundred tries');
  }

  /** Time goes on; what runs out meanwhile gives its commands, each once and in order. */
  #wait(before: T['State'], ms: number): T['State'] {
    const until = this.#now + ms;
    let state = before;
    for (let acted = nextToAct(this.#trade, state); acted !== null && acted.dueAt <= until; ) {
      this.#now = Math.max(this.#now, acted.dueAt);
      const facts = this.#cast.facts(this.#random, state);
      const system = actor([], this.#rights, { personId: 'system', post: 'system' });
      const { command } = acted;
      const body = this.#body(command, state);
      const moment = { state, actor: system, now: this.#now, facts, key: acted.key ?? undefined };
      const events = this.#try({ command, body, ...moment }, () =>
        decide(this.#trade, command, body, moment),
      );
      keep(events !== null, `${acted.timer} runs out and ${command} is refused to the system`);
      this.#count(`command ${command}`);
      state = this.#apply(state, events, 'system');
      const next = nextToAct(this.#trade, state);
      const again =
        next !== null && next.timer === acted.timer && next.key === acted.key && next.dueAt <= acted.dueAt;
      keep(!again, `${acted.timer} gives ${command} again at once`);
      acted = next;
    }
    this.#now = until;
    return state;
  }

  #step(state: T['State']): T['State'] {
    const found = this.#cast.facts(this.#random, state);
    const who = this.#somebody(state);
    const facts = this.#cast.factsFor?.(found, who) ?? found;
    const moment = { state: freeze(state), actor: who, now: this.#now, facts };
    const all = allowed(this.#trade, moment, true);
    for (const { refusal } of all) if (refusal !== null) this.#onRefusal(refusal);
    const free = all.flatMap(({ command, refusal }) => (refusal === null ? [command] : []));
    const command =
      free.length > 0 && this.#random() < 0.9 ? this.#rarest(free) : pick(this.#random, all).command;
    const refusal = all.find((one) => one.command === command)?.refusal ?? null;
    const body = this.#body(command, state);
    const events = this.#try(
      { command, body, actor: who, now: this.#now, facts },
      () => decide(this.#trade, command, body, moment),
      refusal,
    );
    if (events === null) return state;
    keep(refusal === null, `${command} is refused beforehand and then carried out`);
    const again = decide(this.#trade, command, body, moment);
    keep(isSame(again, events), `${command} given twice writes other events`);
    // A machine whose clock is days behind gets an answer or a refusal, never a fault.
    tried(() => decide(this.#trade, command, body, { ...moment, now: this.#now - 5 * DAY }));
    this.#count(`command ${command}`);
    return this.#apply(state, events, who.personId);
  }

  /** Events of an attempt; null where it is refused. What was refused beforehand is refused with the same words. */
  #try(
    { command, body, actor, now, facts, key }: Omit<Attempt<T>, 'outcome'>,
    attempt: () => EventOf<T>[],
    foretold: Refusal | null = null,
  ): EventOf<T>[] | null {
    this.given += 1;
    const outcome = tried(attempt);
    this.#attempts.push({ command, body, actor, now, facts, key, outcome });
    if (!(outcome instanceof Refusal)) {
      this.#allowed += 1;
      return outcome;
    }
    keep(
      foretold === null || outcome.message === foretold.message,
      `${outcome.message} was foretold otherwise`,
    );
    this.#refused += 1;
    this.#onRefusal(outcome);
    return null;
  }

  /** Events that no command gives. */
  #happens(state: T['State'] | null, events: readonly EventOf<T>[]): T['State'] {
    const [facts, somebody] = [this.#cast.facts(this.#random, state), actor([], [])];
    const attempt = { command: null, body: {}, actor: somebody, now: this.#now, facts };
    this.#attempts.push({ ...attempt, outcome: events });
    return this.#apply(state, events, 'somebody');
  }

  #apply(before: T['State'] | null, events: readonly EventOf<T>[], by: string): T['State'] {
    keep(events.length > 0, 'a command writes no event');
    const stored: EventOf<T>[] = JSON.parse(JSON.stringify(events));
    keep(isSame(stored, events), `${events[0]?.name} holds what JSON does not`);
    let state = before;
    for (const event of stored) {
      state = evolve(this.#trade, state, event, this.#now, by);
      this.#count(`event ${event.name}`);
    }
    keep(state !== null, 'an event leaves no case');
    this.#cast.onEvents?.({ before, events: stored, at: this.#now, by });
    this.#checkRow(before, state);
    this.#checkSight(state, stored);
    return state;
  }

  #checkRow(before: T['State'] | null, state: T['State']): void {
    this.#count(`stage ${state.stage}`);
    for (const [lane, list] of Object.entries(this.#trade.laneStore.get(state))) {
      for (const { stage } of list) this.#count(`${lane} ${stage}`);
      keep(new Set(list.map(({ key }) => key)).size === list.length, `two of ${lane} have one key`);
    }
    const members = (row: object) =>
      Object.keys(row)
        .filter((name) => !this.#cast.later?.includes(name))
        .sort();
    keep(before === null || isSame(members(state), members(before)), 'an event makes a member of its own');
    keep(isSame(JSON.parse(JSON.stringify(state)), state), 'the row holds what JSON does not');
  }

  /** Whoever has nothing to do with a case gets nothing of it; others get no more than their sight. */
  #checkSight(state: T['State'], events: readonly EventOf<T>[]): void {
    const stranger = actor(['unit:stranger'], this.#rights, { area: 'elsewhere' });
    keep(viewOf(this.#trade, state, stranger) === null, 'a stranger sees the case');
    for (const event of events) {
      keep(eventSeen(this.#trade, event, 'nothing') === null, `${event.name} is seen by everybody`);
      const frame = eventSeen(this.#trade, event, 'frame');
      keep(
        frame === null || !JSON.stringify(frame.body).includes('"sealed"'),
        `${event.name} shows sealed words`,
      );
      keep(
        this.#trade.events[event.name]?.forgets !== true || this.#trade.forgotten?.(state) === true,
        `${event.name} forgets, and the case does not know`,
      );
    }
  }

  #check(state: T['State']): void {
    const running = runningClocks(this.#trade, state);
    for (const { clock, timer } of running)
      checkClock(this.#cast.facts(this.#random, state).calendar, clock, timer);
    if (!isOpenCase(this.#trade, state)) return;
    if (todo(this.#trade, state).length === 0) this.#stuck.add(`nobody has to move at ${state.stage}`);
    const free = this.#trade.stages[state.stage]?.free !== undefined;
    const held = Object.values(state.clocks).some(({ stoppedAt }) => stoppedAt === null);
    if (!held && !free) this.#stuck.add(`no clock at ${state.stage}`);
  }

  /** One of those seldom given so far; what ends the case less often, so that cases get far. */
  #rarest(commands: readonly string[]): string {
    const weights = commands.map((command) => {
      const often = this.#seen.get(`command ${command}`) ?? 0;
      return (this.#ends(command) ? 0.2 : 1) / (1 + often) ** 2;
    });
    let rest = this.#random() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => {
      rest -= weight;
      return rest <= 0;
    });
    return commands[index] ?? pick(this.#random, commands);
  }

  #ends(command: string): boolean {
    const to = [rowOf(this.#trade, command).to ?? []].flat();
    return to.length > 0 && to.every((stage) => !isOpenCase(this.#trade, { stage }));
  }

  /** Mostly somebody who has to move. */
  #somebody(state: T['State']): Actor {
    const turns = todo(this.#trade, state).map(({ seat }) => actor([seat], this.#rights));
    return pick(this.#random, turns.length > 0 && this.#random() < 0.5 ? turns : this.#actors(state));
  }

  /** One actor for each seat of the case, the others, and one whose post has no right. */
  #actors(state: T['State']): Actor[] {
    const ofRelations = Object.values<readonly string[] | undefined>(this.#trade.seats(state)).flatMap(
      (seats) => seats ?? [],
    );
    const ofLanes = Object.values(this.#trade.laneStore.get(state)).flatMap((lanes) =>
      lanes.flatMap(({ seat }) => seat ?? []),
    );
    const seats = [...new Set([...ofRelations, ...ofLanes])].map((seat) => actor([seat], this.#rights));
    return [...seats, ...this.#cast.others(this.#random), actor(['unit:nobody'], [])];
  }

  #body(command: string, state: T['State'] | null): Record<string, unknown> {
    const fields = Object.entries(rowOf(this.#trade, command).fields);
    const given = fields.filter(([, { optional }]) => this.#random() < (optional ? 0.5 : 0.97));
    return Object.fromEntries(given.map(([name, spec]) => [name, this.#value(name, spec, state)]));
  }

  #value(name: string, spec: FieldSpec, state: T['State'] | null): unknown {
    const own = this.#cast.value?.(this.#random, name, spec, state, this.#now);
    if (own !== undefined) return own;
    if (spec.sealed) return { sealed: `digest of ${name}` };
    if (spec.kind !== 'lane') return VALUES[spec.kind]?.(this.#random, this.#now);
    const lanes = state === null ? [] : Object.values(this.#trade.laneStore.get(state)).flat();
    return lanes.length === 0 ? 'none' : pick(this.#random, lanes).key;
  }
}

/** @throws what is no refusal */
function tried<X>(attempt: () => X): X | Refusal {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** A server decides the next command on the same object. */
function freeze<X>(value: X): X {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const one of Object.values(value)) freeze(one);
  return value;
}
