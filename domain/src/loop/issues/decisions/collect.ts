/** Steps 1 and 2: collect and file. */
import { needsLook } from '../barriers.ts';
import { handleLimit } from '../help.ts';
import type { Decisions, Given } from '../types.ts';
import { isSupervised, standsIn } from '../who.ts';
import { behalf, checkCondition, wrote } from './given.ts';

type Collecting = 'accept' | 'object' | 'decide_objection' | 'file' | 'settle' | 'withdraw';

export const COLLECTING: Decisions<Collecting> = {
  accept: (given) => {
    const stage = needsLook(given.state, given.facts.policy) ? 'confirming' : 'to_file';
    return [wrote('accepted', { note: given.body.note }, stage)];
  },
  object: (given) => [wrote('objected', { reason: given.body.reason, ...behalf(given) }, 'objected')],
  decide_objection: (given) => {
    const { uphold, note } = given.body;
    return [wrote('objection_decided', { uphold, note }, uphold ? 'to_file' : 'declined')];
  },
  file: (given) => {
    const { body } = given;
    checkCondition('@field.file.condition', body.condition, given);
    const ruled = rulingFor(given);
    return [wrote('filed', { ...ruled, note: body.note }, 'to_dispatch')];
  },
  settle: (given) => {
    const { result, files = [] } = given.body;
    const { state, facts, actor } = given;
    // Somebody above waits for an answer: it does not close by itself.
    const sampled = facts.sampled || isSupervised(state);
    const inPlace = standsIn(actor, `grid:${state.place.grid}`) ? { standIn: true as const } : {};
    const said = { ...rulingFor(given), result, files, sampled, ...inPlace };
    if (sampled) return [wrote('settled', said, 'verifying')];
    return [
      wrote('settled', said, 'verified'),
      wrote('closed', { result: 'solved', inTime: true }, 'closed'),
    ];
  },
  withdraw: (given) => [wrote('withdrawn', { reason: given.body.reason, ...behalf(given) }, 'withdrawn')],
};

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
