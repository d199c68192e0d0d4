import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { decide } from '@gridgov/domain/loop/issues/decide.ts';
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { type CommandName, rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import type { BodyOfCommand } from '@gridgov/domain/loop/issues/types.ts';
import { maySee, relationsOf } from '@gridgov/domain/loop/issues/who.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import { canonical, sha256 } from '../../../platform/ledger/canonical.ts';
import type { Outcome } from '../../../platform/ledger/stream.ts';
import { digestOf, type Origin, whoOf } from '../../../platform/workflow/origin.ts';
import type { IssueDeps } from './deps.ts';
import { checkCondition, factsOf, handlersOf, masterOf, mentionable, rulesFor } from './facts.ts';
import { jobsOf } from './follow/follow-ups.ts';
import { consequences, resultOf } from './outcome.ts';

export type Act<C extends CommandName> = {
  district: string;
  id: string;
  command: C;
  body: BodyOfCommand<C>;
};

/** They decide whether a grid worker who has the matter may keep it. */
const KEEPING: ReadonlySet<CommandName> = new Set(['reopen', 'correct_class']);

/** Gives a command to a matter. Throws Refusal where the domain says no. */
export async function act<C extends CommandName>(
  deps: IssueDeps,
  actor: Actor,
  { district, id, command, body }: Act<C>,
  origin: Origin,
): Promise<Outcome> {
  const files = await deps.checkFiles((body as { files?: readonly string[] }).files ?? [], actor.personId);
  const master = await masterOf(deps, district, body, actor);
  const team = await mentionable(deps, { district, id, command, body }, actor, origin.now);
  const duty = await deps.duty(
    { district, fields: rowOf(command).fields, body, isAsked: KEEPING.has(command) },
    origin.now,
  );
  let street = '';
  const handlers = command === 'hand_over' ? await handlersOf(deps, district, id, origin.now) : null;
  const running = deps.ledger.run({
    district,
    id,
    commandId: origin.commandId,
    digest: digestOf(actor, command, { id, body }),
    who: whoOf(actor, `issue.${command}`, origin),
    now: origin.now,
    decide: (state, now) => {
      if (state === null || isForeign(state, actor)) throw new Refusal('not-found', { what: '@word.issue' });
      street = state.place.street;
      const rules = rulesFor(deps, state, command, now);
      if (command === 'file') checkCondition(rules, state, body);
      const given = body as {
        class?: string;
        condition?: string;
        files?: readonly string[];
        place?: PlaceValue;
      };
      const facts = factsOf(rules, state, master, {
        deps,
        id: origin.commandId,
        classCode: given.class ?? state.classCode,
        condition: given.condition ?? (command === 'move_rules' ? state.condition : null),
        place: given.place ?? state.place,
        handlers,
        team,
        duty,
      });
      const events = decide(state, command, body, actor, now, facts);
      return {
        events,
        jobs: jobsOf({ id, district, cause: origin.commandId }, events, state),
      };
    },
    beside: consequences(deps.rules.current(origin.now), files),
    result: resultOf,
  });
  return running.catch(async (error: unknown) => {
    const { commandId, now } = origin;
    const { post } = actor;
    await deps.tried?.(error, { district, id: commandId, street, trade: 'issue', command, post, now });
    throw error;
  });
}

/** Neither seen by the actor nor theirs to act on: they are told no more than of a matter that is not there. */
function isForeign(state: IssueState, actor: Actor): boolean {
  const onlyAnyone = relationsOf(state, actor).size === 1;
  return onlyAnyone && !maySee(state, actor);
}

type FollowUp = { district: string; id: string; now: number; commandId: string } & Partial<
  Pick<Origin, 'requestId' | 'address' | 'clientAt'>
>;

/** Events that follow from elsewhere (a master that closed …), given by the system. Nothing to do is no error. */
export async function giveEvents(
  deps: IssueDeps,
  actor: Actor,
  { district, id, commandId, now, clientAt, requestId = 'follow-up', address = 'system' }: FollowUp,
  follow: (state: IssueState) => readonly IssueEvent[],
): Promise<void> {
  await deps.ledger.run({
    district,
    id,
    commandId,
    digest: sha256(canonical({ follow: commandId })),
    who: whoOf(actor, 'system', { commandId, requestId, address, now, clientAt }),
    now,
    decide: (state) => {
      if (state === null) throw new Refusal('not-found', { what: '@word.issue' });
      const events = follow(state);
      return { events, jobs: jobsOf({ id, district, cause: commandId }, events, state) };
    },
    beside: consequences(deps.rules.current(now)),
    result: resultOf,
  });
}
