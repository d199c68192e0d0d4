/** Step 3: who handles it, in which cycle, and as part of what. */

import { insteadOf } from '../../../city/routing/kept.ts';
import { asIs, Refusal } from '../../../refusal.ts';
import type { Facts } from '../facts.ts';
import type { IssueState } from '../state.ts';
import type { Cycle } from '../steps.ts';
import type { Decisions } from '../types.ts';
import { underItem, wrote } from './given.ts';

type Assigning =
  | 'dispatch'
  | 'hand_over'
  | 'return'
  | 'redispatch'
  | 'recall'
  | 'rule'
  | 'escalate'
  | 'send_down'
  | 'transfer'
  | 'merge'
  | 'unmerge';

const ABOVE: Readonly<Record<Cycle, Cycle>> = { micro: 'small', small: 'big', big: 'big' };
const BELOW: Readonly<Record<Cycle, Cycle>> = { micro: 'micro', small: 'micro', big: 'small' };

export const ASSIGNING: Decisions<Assigning> = {
  dispatch: (given) => {
    const { unit, assists, note } = given.body;
    const under = underItem([unit, ...(assists ?? [])], given);
    const waiting = given.state.assists.filter((a) => a.answer === null).map((a) => a.unit);
    // Whoever leads, or is asked already, is not asked again.
    const asked = [...new Set(assists ?? [])].filter((id) => id !== unit && !waiting.includes(id));
    const { routing } = given.facts;
    const body = { unit, assists: asked, note, routing, insteadOf: insteadOf(unit, routing), ...under };
    return [wrote('dispatched', body, 'dispatched')];
  },
  hand_over: ({ state, body, facts }) => {
    const { person, note } = body;
    const field = '@field.hand_over.person';
    if (person === state.leadPerson) throw new Refusal('unchanged', { what: field });
    if (facts.isHandler?.(person, state.lead ?? '') === false) {
      throw new Refusal('field-wrong', { field, problem: asIs(person), right: '@relation.lead' });
    }
    return [wrote('handed_over', { person, from: state.leadPerson, note })];
  },
  return: (given) => {
    const { state, body, facts } = given;
    const last = state.returns + 1 >= facts.policy.returnLimit;
    const returned = { unit: state.lead ?? '', reason: body.reason, note: body.note };
    return [wrote('returned', returned, last ? 'to_rule' : 'to_dispatch')];
  },
  redispatch: (given) => {
    const { state, body, facts } = given;
    if (body.unit === state.lead) throw new Refusal('unchanged', { what: '@field.redispatch.unit' });
    const { unit, reason } = body;
    const under = underItem([unit], given);
    const chosen = { routing: facts.routing, insteadOf: insteadOf(unit, facts.routing) };
    const said = { unit, from: state.lead ?? '', reason, ...chosen, ...under };
    return [wrote('redispatched', said, 'dispatched')];
  },
  recall: (given) => {
    const { state, body } = given;
    const said = { unit: state.lead ?? '', assists: askedAlong(state), reason: body.reason };
    return [wrote('recalled', said, 'to_dispatch')];
  },
  rule: (given) => {
    const { unit, note } = given.body;
    return [wrote('ruled', { unit, note, ...underItem([unit], given) }, 'dispatched')];
  },
  escalate: (given) => {
    const from = given.state.cycle;
    const stage = isFiled(given.state) ? 'to_dispatch' : given.state.stage;
    return [wrote('escalated', { reason: given.body.reason, from, to: ABOVE[from] }, stage)];
  },
  send_down: (given) => {
    const from = given.state.cycle;
    return [wrote('sent_down', { reason: given.body.reason, from, to: BELOW[from] }, 'to_dispatch')];
  },
  transfer: (given) => {
    const { place, reason } = given.body;
    if (place.district === given.state.district) {
      throw new Refusal('unchanged', { what: '@field.transfer.place' });
    }
    return [wrote('transferred', { place, reason, linked: given.facts.linkedId }, 'transferred')];
  },
  merge: ({ state, facts, body }) => [
    wrote('merged', { master: masterFor(state, facts), note: body.note }, 'merged'),
  ],
  unmerge: ({ state, body }) => [
    wrote('unmerged', { reason: body.reason }, state.stageBeforeMerge ?? 'to_dispatch'),
  ],
};

/** Assists asked by the dispatch itself, and not answered since: its clock began when they were asked. */
function askedAlong({ assists, clocks }: IssueState): string[] {
  const { acknowledge } = clocks;
  const at = acknowledge?.pauses.at(-1)?.to ?? acknowledge?.startedAt;
  return assists.filter((a) => a.answer === null && a.askedAt === at).map(({ unit }) => unit);
}

function isFiled({ stage }: IssueState): boolean {
  return stage !== 'reported' && stage !== 'to_file';
}

function masterFor(state: IssueState, { master }: Facts): string {
  if (master === null) throw new Refusal('not-found', { what: '@field.merge.master' });
  if (master.id === state.id || master.master !== null) throw new Refusal('master-itself');
  if (!master.open) throw new Refusal('master-not-open', { number: asIs(master.number) });
  return master.id;
}
