/** Lanes: several who answer in one case, each with a stage and clocks of their own. */
import { Refusal } from '../refusal.ts';
import type { Actor, Lane, LaneChange, Lanes, Trade, Types } from './form.ts';
import { servesFor } from './seats.ts';
import { refField } from './words.ts';

export function lanesOf<T extends Types>(trade: Trade<T>, state: T['State'], name: string): readonly Lane[] {
  return trade.laneStore.get(state)[name] ?? [];
}

/** Has the lane still to answer? */
export function isOpenLane<T extends Types>(trade: Trade<T>, name: string, { stage }: Lane): boolean {
  return trade.lanes[name]?.stages[stage]?.open ?? false;
}

/** Keys of new lanes after those that were: `count` of them. */
export function newKeys(before: readonly Lane[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(before.length + index + 1));
}

/** A command given by an actor in a case, and how the actor stands to it. */
export type Attempt<T extends Types> = {
  readonly trade: Trade<T>;
  readonly command: string;
  readonly state: T['State'];
  readonly actor: Actor;
  readonly relations: ReadonlySet<string>;
  /** The lane whose clock gives the command. */
  readonly key?: string | undefined;
};

/** The lanes a command can mean: of whoever holds some their own, of others (a desk, the system) each that is ready. */
function choiceOf<T extends Types>({ trade, command, state, actor, relations }: Attempt<T>): readonly Lane[] {
  const row = trade.commands[command];
  if (row?.lane === undefined) return [];
  const { name, from } = row.lane;
  const ready = lanesOf(trade, state, name).filter(({ stage }) =>
    (from as readonly string[]).includes(stage),
  );
  const holds = (relation: string) => trade.relations[relation]?.lane === name;
  const serves = servesFor(trade, actor);
  const mine = ready.filter(({ seat }) => seat !== null && serves(seat));
  if (mine.length > 0 && row.who.some(holds)) return mine;
  return row.who.some((relation) => relations.has(relation) && !holds(relation)) ? ready : [];
}

/**
 * The lane a command acts on; null for a command without lanes.
 * @throws Refusal where it names none of those it can mean, or none though there are several
 */
export function laneMeant<T extends Types>(
  attempt: Attempt<T>,
  body: Readonly<Record<string, unknown>>,
): Lane | null {
  const { trade, command } = attempt;
  const row = trade.commands[command];
  if (row?.lane === undefined) return null;
  const choice = choiceOf(attempt);
  const name = Object.entries(row.fields).find(([, { kind }]) => kind === 'lane')?.[0];
  const named = attempt.key ?? (name === undefined ? undefined : body[name]);
  const field = refField(trade, command, name ?? 'lane');
  if (named === undefined && choice.length > 1 && name !== undefined)
    throw new Refusal('field-missing', { field });
  const found = named === undefined ? choice[0] : choice.find(({ key }) => key === named);
  if (found !== undefined) return found;
  const right = choice.map(({ key }) => key).join(', ') || '@word.nothing';
  throw new Refusal('field-wrong', { field, problem: String(named), right });
}

/** Is there a lane the command could act on for this actor? Commands without lanes need none. */
export function hasLane<T extends Types>(attempt: Attempt<T>): boolean {
  return attempt.trade.commands[attempt.command]?.lane === undefined || choiceOf(attempt).length > 0;
}

/** The lanes after the changes an event carries. */
export function withLanes(before: Lanes, changes: readonly LaneChange[]): Lanes {
  if (changes.length === 0) return before;
  const names = new Set<string>(changes.map(({ lane }) => lane));
  const after = [...names].map((name) => [
    name,
    (before[name] ?? []).map((lane) => changed(lane, name, changes)),
  ]);
  return { ...before, ...Object.fromEntries(after) };
}

function changed(lane: Lane, name: string, changes: readonly LaneChange[]): Lane {
  let after = lane;
  for (const { stage = after.stage, clocks } of changes.filter(
    (one) => one.lane === name && one.key === lane.key,
  )) {
    after = { ...after, stage, clocks: clocks === undefined ? after.clocks : { ...after.clocks, ...clocks } };
  }
  return after;
}
