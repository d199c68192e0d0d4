/** Steps 1 and 2: collect and file. */
import { Refusal } from '../../refusal.ts';
import { begin } from '../deadlines.ts';
import type { Bodies } from '../events.ts';
import type { Facts } from '../facts.ts';
import { CHANNELS } from '../state.ts';
import type { Decisions, Given } from './given.ts';
import { happened, moved } from './given.ts';

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
    const stage = CHANNELS[given.state.channel].public && !siteless(given) ? 'confirming' : 'to_file';
    return [moved(given, 'accepted', { note: given.body.note }, stage)];
  },
  decline: (given) => [
    moved(given, 'declined', { reason: given.body.reason, note: given.body.note }, 'declined'),
  ],
  object: (given) => [moved(given, 'objected', { reason: given.body.reason }, 'objected')],
  decide_objection: (given) => {
    const { uphold, note } = given.body;
    return [moved(given, 'objection_decided', { uphold, note }, uphold ? 'to_file' : 'declined')];
  },
  confirm: (given) => [moved(given, 'confirmed', { ...given.body }, 'to_file')],
  file: (given) => {
    const { facts, now, body } = given;
    const ruled = rulingFor(given);
    const limit = ruled.limit ?? facts.policy.limits.handle;
    return [
      moved(given, 'filed', { ...ruled, limit, note: body.note }, 'to_dispatch', {
        handle: begin('handle', limit, now, facts),
      }),
    ];
  },
  settle: (given) => {
    const { result, files } = given.body;
    const sampled = given.facts.sampled;
    const settled = moved(given, 'settled', { result, files, sampled }, sampled ? 'verifying' : 'closed');
    if (sampled) return [settled];
    return [{ ...settled, stage: 'verified' }, happenedClosed()];
  },
  withdraw: (given) => [moved(given, 'withdrawn', { reason: given.body.reason }, 'withdrawn')],
};

/** Closing right after a settlement that was not drawn for verification. */
function happenedClosed() {
  return { ...happened('closed', { result: 'solved', inTime: true }), stage: 'closed' as const };
}

function siteless({ state, facts }: { state: { nature: string }; facts: Facts }): boolean {
  return facts.policy.noSiteCheck.includes(state.nature);
}

/** Class, condition and limit for filing: the ruling in force, or the policy's limit where the class has none. */
function rulingFor({ state, body, facts }: Given<'file'>): Omit<Bodies['filed'], 'note'> {
  const { ruling, rulesVersion } = facts;
  if (ruling === null && body.condition !== undefined) {
    throw new Refusal('field-wrong', {
      field: '@field.file.condition',
      problem: body.condition,
      right: state.classCode ?? '—',
    });
  }
  return {
    classCode: ruling?.classCode ?? state.classCode,
    condition: ruling?.condition ?? null,
    limit: ruling?.limit ?? null,
    rulesVersion,
  };
}
