/** Steps 1 and 2: collect and file. */
import { needsLook } from '../barriers.ts';
import { begin } from '../deadlines.ts';
import { handleLimit } from '../help.ts';
import { isSupervised, standsIn } from '../who.ts';
import type { Decisions, Given } from './given.ts';
import { behalf, checkCondition, happened, moved } from './given.ts';

type Collecting =
  | 'accept'
  | 'decline'
  | 'object'
  | 'decide_objection'
  | 'confirm'
  | 'file'
  | 'settle'
  | 'withdraw';

export const COLLECTING: Decisions<Collecting> = {
  accept: (given) => {
    const stage = needsLook(given.state, given.facts.policy) ? 'confirming' : 'to_file';
    return [moved(given, 'accepted', { note: given.body.note }, stage)];
  },
  decline: (given) => [
    moved(given, 'declined', { reason: given.body.reason, note: given.body.note }, 'declined'),
  ],
  object: (given) => [moved(given, 'objected', { reason: given.body.reason, ...behalf(given) }, 'objected')],
  decide_objection: (given) => {
    const { uphold, note } = given.body;
    return [moved(given, 'objection_decided', { uphold, note }, uphold ? 'to_file' : 'declined')];
  },
  confirm: (given) => [moved(given, 'confirmed', { ...given.body }, 'to_file')],
  file: (given) => {
    const { facts, now, body } = given;
    checkCondition('@field.file.condition', body.condition, given);
    const ruled = rulingFor(given);
    return [
      moved(given, 'filed', { ...ruled, note: body.note }, 'to_dispatch', {
        handle: begin('handle', ruled.limit, now, facts),
      }),
    ];
  },
  settle: (given) => {
    const { result, files = [] } = given.body;
    const { state, facts, actor } = given;
    // Somebody above waits for an answer: it does not close by itself.
    const sampled = facts.sampled || isSupervised(state);
    const inPlace = standsIn(actor, `grid:${state.place.grid}`) ? { standIn: true as const } : {};
    const said = { ...rulingFor(given), result, files, sampled, ...inPlace };
    const settled = moved(given, 'settled', said, sampled ? 'verifying' : 'closed');
    if (sampled) return [settled];
    return [{ ...settled, stage: 'verified' }, happenedClosed()];
  },
  withdraw: (given) => [
    moved(given, 'withdrawn', { reason: given.body.reason, ...behalf(given) }, 'withdrawn'),
  ],
};

/** Closing right after a settlement that was not drawn for verification. */
function happenedClosed() {
  return { ...happened('closed', { result: 'solved', inTime: true }), stage: 'closed' as const };
}

/** Class, condition and limit for filing: the ruling in force, or the policy's limit where the class has none. */
function rulingFor({ state, facts }: Pick<Given<'file'>, 'state' | 'facts'>) {
  const { ruling, rulesVersion, policy } = facts;
  return {
    classCode: ruling?.classCode ?? state.classCode,
    condition: ruling?.condition ?? null,
    limit: handleLimit(policy, state, ruling?.limit),
    rulesVersion,
  };
}
