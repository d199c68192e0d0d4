import { type Moment, notTheirs, refusalOf, rowOf } from './allowed.ts';
import { checkFields, isEmpty } from './check-fields.ts';
import { evolve } from './evolve.ts';
import type {
  Actor,
  BasicFacts,
  CommandRow,
  EventName,
  EventOf,
  Identified,
  Lane,
  LaneChange,
  LaneName,
  Trade,
  Types,
} from './form.ts';
import { laneMeant } from './lane-meant.ts';
import { relationsOf } from './relations.ts';
import { forgettingCommand, wordsRefused } from './sealed.ts';
import { notBefore, settleClocks } from './timers.ts';
import { refField } from './words.ts';

type Body = Readonly<Record<string, unknown>>;

/**
 * What follows from a command: the events, in order. Throws a Refusal where the table, a barrier or a field says no.
 * Pure: the same arguments give the same events. Sealed fields come as digests. A `now` before the last change of the
 * clocks counts as the moment of that change: clocks of machines differ.
 */
export function decide<T extends Types>(
  trade: Trade<T>,
  command: string,
  body: Body,
  { state, actor, now, facts, key }: Moment<T>,
): EventOf<T>[] {
  const at = notBefore(trade, state, now);
  const moment = { state, actor, now: at, facts };
  const relations = relationsOf(trade, state, actor);
  const refusal = refusalOf(trade, command, moment, relations);
  if (refusal !== null) throw refusal;
  const row = rowOf(trade, command);
  const given = fieldsOf(row, body);
  const late = wordsRefused(trade, command, state, given);
  if (late !== null) throw late;
  const demanded = trade.demands(command, state, actor);
  checkFields(row.fields, given, facts, demanded, (field) => refField(trade, command, field));
  const lane = laneMeant({ trade, command, state, actor, relations, key }, given);
  const decision = trade.decisions[command];
  const events = decision?.({ ...moment, body: given, lane }) ?? [plainly(row, given)];
  return keepingTime(trade, state, withLane(row, events, lane), moment);
}

/** The first command of a case: `facts` tell its id and number. Throws as `decide` does. */
export function begin<T extends Types>(
  trade: Trade<T>,
  command: string,
  body: Body,
  { actor, now, facts }: Omit<Moment<T>, 'state'>,
): EventOf<T>[] {
  const refusal = notTheirs(trade, command, actor, relationsOf(trade, null, actor));
  if (refusal !== null) throw refusal;
  const given = fieldsOf(rowOf(trade, command), body);
  const { fields } = rowOf(trade, command);
  checkFields(fields, given, facts, [], (field) => refField(trade, command, field));
  const events = firstEvents(trade, command, given, { actor, now, facts });
  return keepingTime(trade, null, events, { actor, now, facts });
}

/**
 * The events that forget what is sealed in a case, at whatever stage it stands: after a restore a case may be where the
 * command cannot be given yet. None where it is forgotten.
 */
export function forgetting<T extends Types>(trade: Trade<T>, moment: Moment<T>): EventOf<T>[] {
  if (trade.forgotten?.(moment.state) !== false) return [];
  const command = forgettingCommand(trade);
  const given = { ...moment, now: notBefore(trade, moment.state, moment.now) };
  const events = trade.decisions[command]?.({ ...given, body: {}, lane: null });
  return keepingTime(trade, moment.state, events ?? [plainly(rowOf(trade, command), {})], given);
}

/** The fields the table names and that hold something: nothing else gets into the ledger. */
export function fieldsOf<T extends Types>({ fields }: CommandRow<T, EventName<T>>, body: Body): Body {
  const held = Object.keys(fields).map((name) => [name, body[name]] as const);
  return Object.fromEntries(held.filter(([, value]) => !isEmpty(value)));
}

/** What begins a case, of fields that were checked: what the decision says, else the row with who the case is. */
export function firstEvents<T extends Types>(
  trade: Trade<T>,
  command: string,
  body: Body,
  asked: Omit<Moment<T>, 'state'>,
): readonly EventOf<T>[] {
  const decision = trade.decisions[command];
  if (decision === undefined) return [plainly(rowOf(trade, command), { ...freshIn(asked.facts), ...body })];
  // There is no state to look at; such a decision is typed so.
  return decision({ ...asked, state: null as never, body, lane: null });
}

/** @throws where the facts do not say who the case is, and no decision does */
function freshIn<T extends Types>(facts: T['Facts']): Identified {
  const { fresh } = facts as Partial<BasicFacts>;
  if (fresh === undefined)
    throw new Error('A case begins by the columns alone, and the facts name no fresh one');
  return fresh;
}

/** What the columns alone say: the event with what was filled in, and the stage. */
function plainly<T extends Types>(row: CommandRow<T, EventName<T>>, given: Body): EventOf<T> {
  const body = Object.fromEntries(
    Object.entries(given).filter(([name]) => row.fields[name]?.kind !== 'lane'),
  );
  const stage = typeof row.to === 'string' ? { stage: row.to } : {};
  return { name: row.writes, body, ...stage } as EventOf<T>;
}

/** The first event the row names is about the lane, and moves it to the row's stage unless the decision moved it itself. */
function withLane<T extends Types>(
  { lane: step, writes }: CommandRow<T, EventName<T>>,
  events: readonly EventOf<T>[],
  lane: Lane | null,
): readonly EventOf<T>[] {
  if (step === undefined || lane === null) return events;
  const at = events.findIndex(({ name }) => name === writes);
  const moves = step.to === undefined ? {} : { stage: step.to };
  const change: LaneChange<LaneName<T>> = { lane: step.name, key: lane.key, ...moves };
  return events.map((event, index) => {
    const named = event.lanes?.some((one) => one.lane === step.name && one.key === lane.key);
    return index === at && !named ? { ...event, lanes: [change, ...(event.lanes ?? [])] } : event;
  });
}

/** The events, each with what it does to the clocks by the table of timers; also of events no command gave. */
export function keepingTime<T extends Types>(
  trade: Trade<T>,
  state: T['State'] | null,
  events: readonly EventOf<T>[],
  {
    actor,
    now,
    facts,
  }: { readonly actor: Pick<Actor, 'personId'>; readonly now: number; readonly facts: T['Facts'] },
): EventOf<T>[] {
  // No promise was made here about an old case, so none runs.
  if (state?.imported !== undefined) return [...events];
  let before = state;
  return events.map((event) => {
    const led = evolve(trade, before, event, now, actor.personId);
    const { clocks, lanes } = settleClocks(trade, led, event, now, facts);
    const kept = {
      ...event,
      ...(Object.keys(clocks).length === 0 ? {} : { clocks: { ...event.clocks, ...clocks } }),
      ...(lanes.length === 0
        ? {}
        : { lanes: [...(event.lanes ?? []), ...(lanes as LaneChange<LaneName<T>>[])] }),
    };
    before = evolve(trade, before, kept, now, actor.personId);
    return kept;
  });
}

/** The words in which a trade's decisions say what happened, bound to its own events once. Members without a value go. */
export const writer =
  <T extends Types>() =>
  <N extends EventName<T>>(
    name: N,
    body: T['Bodies'][N],
    stage?: T['Stage'],
    lanes?: readonly LaneChange<LaneName<T>>[],
  ): EventOf<T> => {
    const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const moved = { ...(stage === undefined ? {} : { stage }), ...(lanes === undefined ? {} : { lanes }) };
    return { name, body: said, ...moved } as unknown as EventOf<T>;
  };
