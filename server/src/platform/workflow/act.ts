/** A command of any trade: facts, decision, ledger. Given again under the same id it is carried out once. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { rightOf } from '@gridgov/domain/workflow/allowed.ts';
import { begin, decide } from '@gridgov/domain/workflow/decide.ts';
import type { EventOf, Types } from '@gridgov/domain/workflow/form.ts';
import { clocksIn, momentsOf } from '@gridgov/domain/workflow/moments.ts';
import { relationsOf } from '@gridgov/domain/workflow/relations.ts';
import type { Command, Outcome } from '../ledger/stream.ts';
import { timerRows } from '../timers/table.ts';
import { type Digests, fileRows } from './file-rows.ts';
import { checkedFiles } from './files-given.ts';
import { jobsOf } from './follow-ups.ts';
import { noticesOf } from './notices.ts';
import { nameOfTrade, type OpenTrade, type TradeDeps } from './open.ts';
import { digestOf, type Origin, whoOf } from './origin.ts';
import type { Identified, Served } from './served.ts';

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
  const number = await deps.numbers(served.trade.name).next(district, origin.now);
  const fresh = { id: origin.commandId, number, district };
  return run({ deps, open, digests }, actor, { ...given, id: origin.commandId }, origin, (state, now) => {
    const facts = factsOf(deps, served, fresh, now, state);
    const events = begin(served.trade, command, body, { actor, now, facts });
    return decided(served, null, events, { actor, now, cause: origin.commandId });
  });
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
  const { command, body, key } = given;
  const digests = await checkedFiles(deps, served, given, { actor, now: origin.now });
  return run({ deps, open, digests }, actor, given, origin, (state, now) => {
    if (state === null || isHidden(served, state, actor))
      throw new Refusal('not-found', { what: nameOfTrade(served) });
    const facts = factsOf(deps, served, state, now, state);
    const events = decide(served.trade, command, body, { state, actor, now, facts, key });
    return decided(served, state, events, { actor, now, cause: origin.commandId });
  });
}

type Running = { readonly deps: TradeDeps; readonly open: OpenTrade; readonly digests: Digests };

function run(
  { deps, open: { served, ledger }, digests }: Running,
  actor: Actor,
  {
    district,
    id,
    command,
    body,
    key,
  }: { district: string; id: string; command: string; body: Body; key?: string | undefined },
  origin: Origin,
  deciding: Deciding,
): Promise<Outcome> {
  const { trade } = served;
  const about = key === undefined ? { id, body } : { id, body, key };
  return ledger.run({
    district,
    id,
    commandId: origin.commandId,
    digest: digestOf(actor, `${trade.name}.${command}`, about),
    who: whoOf(actor, rightOf(trade, command), origin),
    now: origin.now,
    decide: deciding,
    beside: (state, version, events, now) => ({
      notice: noticesOf(trade, state, events, { actor, now }),
      case_file: fileRows(events, digests, { version, now }),
      timer: timersOf(deps, served, { state, version, events, now }),
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
  after: { state: State; version: number; events: readonly Event[]; now: number },
) {
  const { state, version, events, now } = after;
  const { calendar } = factsOf(deps, served, state, now, state);
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
  { inForce }: Pick<TradeDeps, 'inForce'>,
  { facts }: Served,
  { id, number, district }: Identified,
  now: number,
  state: State | null,
): Types['Facts'] {
  return facts({ ...inForce(now), now, fresh: { id, number, district } }, state);
}
