/** Steps 6 and 7: verify, close, evaluate, reopen; and corrections of what the matter is. */
import { Refusal } from '../../refusal.ts';
import { begin, relimit } from '../deadlines.ts';
import type { Stage } from '../steps.ts';
import type { Decisions, Given } from './given.ts';
import { happened, moved, timed } from './given.ts';

type Closing =
  | 'send_to_verify'
  | 'verify'
  | 'rework'
  | 'close'
  | 'rate'
  | 'reopen'
  | 'evaluate'
  | 'correct_class'
  | 'correct_place'
  | 'move_rules'
  | 'note';

export const CLOSING: Decisions<Closing> = {
  send_to_verify: (given) => [moved(given, 'sent_to_verify', { note: given.body.note }, 'verifying')],
  verify: (given) => [
    moved(given, 'verified', { ...given.body }, given.body.agree ? 'verified' : reworkStage(given)),
  ],
  rework: (given) => [moved(given, 'reworked', { note: given.body.note }, reworkStage(given))],
  close: (given) => {
    const { result, note } = given.body;
    return [moved(given, 'closed', { result, note, inTime: given.state.inTime ?? true }, 'closed')];
  },
  rate: ({ body }) => [happened('rated', { ...body })],
  reopen: (given) => {
    const { state, facts, now } = given;
    const unit = state.lead !== null && facts.unit(state.lead)?.active ? state.lead : null;
    const person = unit === null ? null : state.leadPerson;
    const stage = unit === null ? 'to_dispatch' : 'dispatched';
    const body = { reason: given.body.reason, unit, person };
    return [
      moved(given, 'reopened', body, stage, {
        handle: begin('handle', facts.policy.reopenLimit, now, facts),
      }),
    ];
  },
  evaluate: (given) => [
    moved(given, 'evaluated', { grade: given.body.grade, note: given.body.note }, 'evaluated'),
  ],
  correct_class: (given) => {
    const { state, body, facts, now } = given;
    if (body.class === state.classCode && (body.condition ?? null) === state.condition) {
      throw new Refusal('unchanged', { what: '@word.class' });
    }
    const ruled = {
      classCode: body.class,
      condition: facts.ruling?.condition ?? null,
      limit: facts.ruling?.limit ?? (state.limit === null ? null : facts.policy.limits.handle),
      rulesVersion: facts.rulesVersion,
      reason: body.reason,
    };
    return [timed('class_corrected', ruled, relimit(state, ruled.limit, now, facts))];
  },
  correct_place: ({ state, body }) => {
    if (body.place.district !== state.district) {
      throw new Refusal('field-wrong', {
        field: '@field.correct_place.place',
        problem: body.place.district,
        right: state.district,
      });
    }
    return [happened('place_corrected', { place: body.place, reason: body.reason })];
  },
  move_rules: ({ state, body, facts, now }) => {
    const limit = facts.ruling?.limit ?? facts.policy.limits.handle;
    const ruled = {
      classCode: state.classCode,
      condition: facts.ruling?.condition ?? state.condition,
      limit,
      rulesVersion: facts.rulesVersion,
      reason: body.reason,
    };
    return [timed('rules_moved', ruled, relimit(state, limit, now, facts))];
  },
  note: ({ body }) => [happened('noted', { ...body })],
};

/** A settlement by the grid worker that proves wrong has no unit to go back to: it is dispatched instead. */
function reworkStage({ state }: Given<'verify'> | Given<'rework'>): Stage {
  return state.lead === null ? 'to_dispatch' : 'handling';
}
