/** Which lane of a case a command acts on. */
import { asIs, Refusal } from '../refusal.ts';
import type { Actor, Lane, Trade, Types } from './form.ts';
import { lanesOf } from './lanes.ts';
import { type Standing, servesFor } from './relations.ts';
import { refField } from './words.ts';

/** A command given by an actor in a case, and how the actor stands to it. */
export type Attempt<T extends Types> = {
  readonly trade: Standing<T> & Pick<Trade<T>, 'commands' | 'refs'>;
  readonly command: string;
  readonly state: T['State'];
  readonly actor: Actor;
  readonly relations: ReadonlySet<string>;
  /** The lane whose clock gives the command. */
  readonly key?: string | undefined;
};

/** The lanes a command can act on: of whoever holds some their own, of others (a desk, the system) each that is ready. */
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

/** The lanes a command can mean where it names none. */
export function lanesMeant<T extends Types>(attempt: Attempt<T>): readonly Lane[] {
  const choice = choiceOf(attempt);
  const first = attempt.trade.commands[attempt.command]?.lane?.first;
  const preferred = choice.filter(({ stage }) => stage === first);
  return preferred.length > 0 ? preferred : choice;
}

/**
 * The lane a command acts on; null for a command without lanes.
 * @throws Refusal where it names none of those it can act on, or none though it can mean several
 */
export function laneMeant<T extends Types>(
  attempt: Attempt<T>,
  body: Readonly<Record<string, unknown>>,
): Lane | null {
  const { trade, command } = attempt;
  const row = trade.commands[command];
  if (row?.lane === undefined) return null;
  const name = Object.entries(row.fields).find(([, { kind }]) => kind === 'lane' || kind === 'part')?.[0];
  const named = attempt.key ?? (name === undefined ? undefined : body[name]);
  const field = refField(trade, command, name ?? 'lane');
  const meant = lanesMeant(attempt);
  if (named === undefined && meant.length > 1 && name !== undefined)
    throw new Refusal('field-missing', { field });
  const choice = choiceOf(attempt);
  const found = named === undefined ? meant[0] : choice.find(({ key }) => key === String(named));
  if (found !== undefined) return found;
  const right = choice.length === 0 ? '@word.nothing' : asIs(choice.map(({ key }) => key).join(', '));
  throw new Refusal('field-wrong', { field, problem: asIs(String(named)), right });
}

/** Is there a lane the command could act on for this actor? Commands without lanes need none. */
export function hasLane<T extends Types>(attempt: Attempt<T>): boolean {
  return attempt.trade.commands[attempt.command]?.lane === undefined || choiceOf(attempt).length > 0;
}
