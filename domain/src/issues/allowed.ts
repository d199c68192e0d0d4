import type { Actor } from '../people/posts.ts';
import type { RefusalCode } from '../refusal.ts';
import { Refusal } from '../refusal.ts';
import { BARRIERS } from './barriers.ts';
import type { Policy } from './facts.ts';
import type { IssueState } from './state.ts';
import type { CommandName, Relation } from './steps.ts';
import { COMMAND_NAMES, rowOf } from './steps.ts';
import { relationsOf } from './who.ts';
import { refCommand, refRelations, refStage } from './words.ts';

export type Allowance = { command: CommandName; refusal: Refusal | null };

/**
 * What the actor may do with the matter now, and for what not: why, and who may. Commands that the actor's post
 * never gives (no right) and that make no sense at this stage are left out unless `everything` is asked for.
 * Server, console and the offline field app ask this same function.
 */
export function allowed(
  state: IssueState,
  actor: Actor,
  now: number,
  policy: Policy,
  everything = false,
): Allowance[] {
  const relations = relationsOf(state, actor);
  return COMMAND_NAMES.filter((command) => everything || concerns(command, state, actor, relations))
    .map((command) => ({ command, refusal: refusalOf(command, state, actor, now, policy, relations) }))
    .filter(({ refusal }) => everything || refusal === null || !POINTLESS.has(refusal.code));
}

/** Nothing there that the command could act on: that is no news to anybody, so it is not offered with a reason. */
const POINTLESS: ReadonlySet<RefusalCode> = new Set(['nothing-asked', 'no-open-part', 'not-supervised']);

/** Is the command worth showing to this actor at this stage (allowed, or forbidden for a reason they should see)? */
function concerns(
  command: CommandName,
  state: IssueState,
  actor: Actor,
  relations: ReadonlySet<Relation>,
): boolean {
  const row = rowOf(command);
  return (
    actor.rights.has(`issue.${command}`) &&
    row.from.includes(state.stage) &&
    row.who.some((relation) => relations.has(relation))
  );
}

/** Why the actor may not give the command now; null where they may. */
export function refusalOf(
  command: CommandName,
  state: IssueState,
  actor: Actor,
  now: number,
  policy: Policy,
  relations: ReadonlySet<Relation> = relationsOf(state, actor),
): Refusal | null {
  const row = rowOf(command);
  if (!actor.rights.has(`issue.${command}`)) {
    return new Refusal('no-right', { right: refCommand(command) });
  }
  if (!row.who.some((relation) => relations.has(relation))) {
    return new Refusal('not-yours', { command: refCommand(command), who: refRelations(row.who) });
  }
  if (!row.from.includes(state.stage)) return wrongStage(command, state, actor, now, policy);
  return BARRIERS[command]?.(state, actor, now, policy) ?? null;
}

function wrongStage(
  command: CommandName,
  state: IssueState,
  actor: Actor,
  now: number,
  policy: Policy,
): Refusal {
  const possible = allowed(state, actor, now, policy)
    .filter(({ refusal }) => refusal === null)
    .map((allowance) => allowance.command);
  return new Refusal('wrong-stage', {
    stage: refStage(state.stage),
    command: refCommand(command),
    possible: possible.length === 0 ? '@word.nothing' : possible.map(refCommand).join(' '),
  });
}
