/** A command of any trade: facts, decision, ledger. Given again under the same id it is carried out once. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { refusalOf, rightOf } from '@gridgov/domain/workflow/allowed.ts';
import { begin, decide, forgetting } from '@gridgov/domain/workflow/decide.ts';
import type { EventOf, Identified, Types } from '@gridgov/domain/workflow/form.ts';
import { clocksIn, momentsOf } from '@gridgov/domain/workflow/moments.ts';
import { relationsOf } from '@gridgov/domain/workflow/relations.ts';
import { forgettingCommand, wordsRefused } from '@gridgov/domain/workflow/sealed.ts';
import type { Command, Outcome } from '../ledger/stream.ts';
import { timerRows } from '../timers/table.ts';
import { type Digests, fileRows } from './file-rows.ts';
import { checkedFiles } from './files-given.ts';
import { jobsOf } from './follow-ups.ts';
import { lookedFacts, lookingFirst } from './look.ts';
import { noticesOf } from './notices.ts';
import { nameOfTrade, noRoster, type OpenTrade, type TradeDeps } from './open.ts';
import { digestOf, type Origin, whoOf } from './origin.ts';
import { findCase } from './queries.ts';
import { NOTHING_SEALED, type SealedBody, sealBody } from './seal-body.ts';
import type { Served } from './served.ts';

type State = Types['State'];
type Event = EventOf<Types>;
type Body = Readonly<Record<string, unknown>>;
type Deciding = Pick<Command<State, Event>, 'decide'>['decide'];

/** Begins a case; the id of the command becomes its own. Throws Refusal where the domain says no. */
export async function beginCase(
  deps: TradeDeps,
  open: OpenTrade,
  actor: Actor,
  given: { readonly district: string; readonly command: string; readonly body: Body },
  origin: Origin,
): Promise<Outcome> {
  const { served } = open;
  const { district, command, body } = given;
  const digests = await checkedFiles(deps, served, given, { actor, now: origin.now });
  const id = origin.commandId;
  const sealed = await sealBody(deps, served, { district, id, command, body }, { origin, before: nothing });
  const number = await deps.numbers(served.trade.name).next(district, origin.now);
  const fresh = { id, number, district };
  const asked = { district, id, command, body: sealed.body, actor, now: origin.now };
  const begun = lookingFirst(deps, served, asked, (looked) =>
    run({ deps, open, digests, sealed }, actor, { ...given, id }, origin, (state, now, version) => {
      const found = lookedFacts(looked, version);
      const facts = { ...factsOf(deps, served, fresh, { now, actor, state }), ...found };
      const events = begin(served.trade, command, sealed.body, { actor, now, facts });
      return decided(served, null, events, { actor, now, cause: origin.commandId });
    }),
  );
  return begun.catch((error: unknown) => toldOf(deps, served, error, { district, command, actor, origin }));
}

/** Gives a command to a case. `key`: of a command that a clock gives, the lane whose clock it is. */
export async function actOn(
  deps: TradeDeps,
  open: OpenTrade,
  actor: Actor,
  given: {
    readonly district: string;
    readonly id: string;
    readonly command: string;
    readonly body: Body;
    readonly key?: string | undefined;
  },
  origin: Origin,
): Promise<Outcome> {
  const { served } = open;
  const { command, key } = given;
  const digests = await checkedFiles(deps, served, given, { actor, now: origin.now });
  // A case nobody may see, or that takes no words from them, gets no key.
  const before = async () => {
    const { district, id } = given;
    const state = seen(served, await findCase(deps.db, served, district, id), actor);
    const { now } = origin;
    const facts = factsOf(deps, served, state, { now, actor, state });
    const moment = { state, actor, now, facts, key };
    const refusal =
      refusalOf(served.trade, command, moment) ?? wordsRefused(served.trade, command, state, given.body);
    if (refusal !== null) throw refusal;
  };
  const sealed = await sealBody(deps, served, given, { origin, before });
  const asked = { ...given, body: sealed.body, actor, now: origin.now };
  const done = lookingFirst(deps, served, asked, (looked) =>
    run({ deps, open, digests, sealed }, actor, given, origin, (found, now, version) => {
      const state = seen(served, found, actor);
      const others = lookedFacts(looked, version);
      const facts = { ...factsOf(deps, served, state, { now, actor, state }), ...others };
      const events = decide(served.trade, command, sealed.body, { state, actor, now, facts, key });
      return decided(served, state, events, { actor, now, cause: origin.commandId });
    }),
  );
  const { district } = given;
  return done.catch((error: unknown) => toldOf(deps, served, error, { district, command, actor, origin }));
}

/** @throws what was thrown, once whoever listens has heard of it */
async function toldOf(
  { onRefused }: TradeDeps,
  { trade }: Served,
  error: unknown,
  given: {
    readonly district: string;
    readonly command: string;
    readonly actor: Actor;
    readonly origin: Origin;
  },
): Promise<never> {
  const { district, command, actor, origin } = given;
  const { commandId: id, now } = origin;
  const street = actor.area.length < STREET ? '' : actor.area.slice(0, STREET);
  await onRefused?.(error, { district, id, street, trade: trade.name, command, post: actor.post, now });
  throw error;
}

/** Digits of the code of a street. */
const STREET = 9;

/** Writes that a case is forgotten, where it does not say so: its words came back with a backup. */
export async function forgetCase(
  deps: TradeDeps,
  open: OpenTrade,
  actor: Actor,
  { district, id }: { readonly district: string; readonly id: string },
  origin: Origin,
): Promise<void> {
  const { served } = open;
  const given = { district, id, command: forgettingCommand(served.trade), body: {} };
  const sealed = { body: {}, rows: NOTHING_SEALED };
  await run({ deps, open, digests: new Map(), sealed }, actor, given, origin, (state, now) => {
    if (state === null) throw new Refusal('not-found', { what: nameOfTrade(served) });
    const facts = factsOf(deps, served, state, { now, actor, state });
    return { events: forgetting(served.trade, { state, actor, now, facts }) };
  });
}

const nothing = async () => undefined;

/** @throws Refusal as if it did not exist, where the actor may not know of it */
function seen(served: Served, state: State | null, actor: Actor): State {
  if (state !== null && !isHidden(served, state, actor)) return state;
  throw new Refusal('not-found', { what: nameOfTrade(served) });
}

type Running = {
  readonly deps: TradeDeps;
  readonly open: OpenTrade;
  readonly digests: Digests;
  readonly sealed: SealedBody;
};

function run(
  { deps, open: { served, ledger }, digests, sealed }: Running,
  actor: Actor,
  { district, id, command, key }: { district: string; id: string; command: string; key?: string | undefined },
  origin: Origin,
  deciding: Deciding,
): Promise<Outcome> {
  const { trade } = served;
  // With digests in place of words: nobody finds a telephone number by trying all of them.
  const { body } = sealed;
  const about = key === undefined ? { id, body } : { id, body, key };
  return ledger.run({
    district,
    id,
    commandId: origin.commandId,
    digest: digestOf(actor, `${trade.name}.${command}`, about),
    who: whoOf(actor, rightOf(trade, command), origin),
    now: origin.now,
    ...(served.claims ? { claims: true } : {}),
    decide: deciding,
    beside: (state, version, events, now) => ({
      notice: noticesOf(trade, state, events, { actor, now }),
      case_file: fileRows(events, digests, { version, now }),
      timer: timersOf(deps, served, { state, version, events, now, actor }),
      sealed_words: sealed.rows,
    }),
    result: (state, version, events) => ({
      id: `${state.district}.${state.id}`,
      number: state.number,
      version,
      stage: state.stage,
      events: events.map(({ name }) => `${trade.name}.${name}`),
    }),
  });
}

/** The moments of the clocks that a command started or moved. */
function timersOf(
  deps: TradeDeps,
  served: Served,
  after: { state: State; version: number; events: readonly Event[]; now: number; actor: Actor },
) {
  const { state, version, events } = after;
  const { calendar } = factsOf(deps, served, state, after);
  const moments = momentsOf(served.trade, state, clocksIn(events), calendar);
  return timerRows(served.trade.name, moments, version);
}

function decided(
  served: Served,
  before: State | null,
  events: readonly Event[],
  given: { readonly actor: Actor; readonly now: number; readonly cause: string },
) {
  return { events, jobs: jobsOf(served, before, events, given) };
}

/** Hidden: answered as if it did not exist. */
export function isHidden({ trade }: Served, state: State, actor: Actor): boolean {
  return trade.sight(state, actor) === 'nothing' && relationsOf(trade, state, actor).size === 0;
}

export function factsOf(
  { inForce, onDuty = noRoster }: Pick<TradeDeps, 'inForce' | 'onDuty'>,
  { trade, facts }: Served,
  { id, number, district }: Identified,
  { now, actor, state }: { readonly now: number; readonly actor: Actor; readonly state: State | null },
): Types['Facts'] {
  const current = inForce(now);
  const limit = (name: string) => current.tradeLimit(trade.name, name);
  return facts({ ...current, limit, now, actor, onDuty, fresh: { id, number, district } }, state);
}
