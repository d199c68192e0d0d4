import type { RefusalCode } from '../refusal.ts';
import { type Reference, Refusal } from '../refusal.ts';
import type { Actor, CommandRow, EventName, Trade, Types } from './form.ts';
import { hasLane } from './lane-meant.ts';
import { isOpenCase, relationsOf } from './relations.ts';
import { wordsRefused } from './sealed.ts';
import { refCommand, refRelations, refStage } from './words.ts';

export type Allowance = { readonly command: string; readonly refusal: Refusal | null };

/** The moment a question is asked of a case. */
export type Moment<T extends Types> = {
  readonly state: T['State'];
  readonly actor: Actor;
  readonly now: number;
  readonly facts: T['Facts'];
  /** Of a command that a clock gives: the lane whose clock it is. */
  readonly key?: string | undefined;
};

/** The right of a command: `<trade>.<command>`. */
export const rightOf = ({ name }: { readonly name: string }, command: string) => `${name}.${command}`;

/** Can the command be given at this stage of the case? */
export function isAt<T extends Types>(
  trade: Trade<T>,
  { from }: CommandRow<T, EventName<T>>,
  stage: string,
): boolean {
  if (from === 'any') return true;
  if (from === 'new') return false;
  return from === 'open' ? isOpenCase(trade, { stage }) : from.includes(stage);
}

/** Nothing there that the command could act on: that is no news to anybody, so it is not offered with a reason. */
const POINTLESS: ReadonlySet<RefusalCode> = new Set(['nothing-asked', 'no-open-part', 'not-supervised']);

/**
 * What the actor may do with the case now, and for what not: why, and who may. Commands that the actor's post never
 * gives (no right) and that make no sense at this stage are left out unless `everything` is asked for.
 */
export function allowed<T extends Types>(
  trade: Trade<T>,
  moment: Moment<T>,
  everything = false,
): Allowance[] {
  const relations = relationsOf(trade, moment.state, moment.actor);
  return Object.keys(trade.commands)
    .filter((command) => everything || concerns(trade, command, moment, relations))
    .map((command) => ({ command, refusal: refusalOf(trade, command, moment, relations) }))
    .filter(({ refusal }) => everything || refusal === null || !POINTLESS.has(refusal.code));
}

function concerns<T extends Types>(
  trade: Trade<T>,
  command: string,
  { state, actor }: Moment<T>,
  relations: ReadonlySet<string>,
): boolean {
  const row = rowOf(trade, command);
  return (
    actor.rights.has(rightOf(trade, command)) &&
    isAt(trade, row, state.stage) &&
    row.who.some((relation) => relations.has(relation)) &&
    hasLane({ trade, command, state, actor, relations })
  );
}

/** The row of a command. @throws where the trade has no such command: names come from the table. */
export function rowOf<T extends Types>(trade: Trade<T>, command: string): CommandRow<T, EventName<T>> {
  const row = trade.commands[command];
  if (row === undefined) throw new Error(`the trade ${trade.name} has no command ${command}`);
  return row;
}

/** Why the actor may not give the command now; null where they may. */
export function refusalOf<T extends Types>(
  trade: Trade<T>,
  command: string,
  moment: Moment<T>,
  relations: ReadonlySet<string> = relationsOf(trade, moment.state, moment.actor),
): Refusal | null {
  const { state, actor } = moment;
  const row = rowOf(trade, command);
  const barred = notTheirs(trade, command, actor, relations);
  if (barred !== null) return barred;
  if (!isAt(trade, row, state.stage)) return wrongStage(trade, command, moment);
  const forgotten = wordsRefused(trade, command, state);
  if (forgotten !== null) return forgotten;
  const barrier = trade.barriers[command]?.({ ...moment, lane: null }) ?? null;
  if (barrier !== null || hasLane({ trade, command, state, actor, relations })) return barrier;
  return wrongStage(trade, command, moment);
}

/** Of the right and the relation alone: all that can be said of a command that begins a case. */
export function notTheirs<T extends Types>(
  trade: Trade<T>,
  command: string,
  actor: Actor,
  relations: ReadonlySet<string>,
): Refusal | null {
  const { who } = rowOf(trade, command);
  if (!actor.rights.has(rightOf(trade, command)))
    return new Refusal('no-right', { right: refCommand(trade, command) });
  if (who.some((relation) => relations.has(relation))) return null;
  return new Refusal('not-yours', { command: refCommand(trade, command), who: refRelations(trade, who) });
}

function wrongStage<T extends Types>(trade: Trade<T>, command: string, moment: Moment<T>): Refusal {
  const possible = allowed(trade, moment).flatMap((one) => (one.refusal === null ? [one.command] : []));
  return new Refusal('wrong-stage', {
    stage: refStage(trade, moment.state.stage),
    command: refCommand(trade, command),
    possible:
      possible.length === 0
        ? '@word.nothing'
        : (possible.map((one) => refCommand(trade, one)).join(' ') as Reference),
  });
}
