/** Steps 6 and 7: verify, close, evaluate, reopen; and corrections of what the matter is. */
import { asIs, Refusal } from '../../../refusal.ts';
import { mayKeep } from '../../../work/guard/guard.ts';
import type { LimitValue, PlaceValue } from '../../../workflow/fields.ts';
import { begin, onNewCalendar, recalendar, relimit } from '../deadlines.ts';
import { handleLimit } from '../help.ts';
import type { Stage } from '../steps.ts';
import type { Decisions, Given } from '../types.ts';
import { openParts, unansweredAssists } from '../who.ts';
import { refField, refWord } from '../words.ts';
import { behalf, checkCondition, timed, underItem, wrote } from './given.ts';

type Closing =
  | 'verify'
  | 'rework'
  | 'close'
  | 'rate'
  | 'reopen'
  | 'correct_class'
  | 'correct_place'
  | 'move_rules'
  | 'note';

export const CLOSING: Decisions<Closing> = {
  verify: (given) => {
    const { agree, note, files, cause } = given.body;
    return [
      agree
        ? wrote('verified', { agree, note, files }, 'verified')
        : wrote('verified', { agree, note, files, cause }, reworked(given)),
    ];
  },
  rework: (given) => {
    const { cause, note } = given.body;
    // Matters filed before there were causes, in a city that keeps none, are sent back with words alone.
    if (cause === undefined && given.facts.list('rework_cause')?.size) {
      throw new Refusal('field-missing', { field: refField('rework', 'cause') });
    }
    return [wrote('reworked', { cause, note }, reworked(given))];
  },
  close: (given) => {
    const { result, note } = given.body;
    const unanswered = unansweredAssists(given.state);
    const left = unanswered.length === 0 ? {} : { unanswered };
    return [wrote('closed', { result, note, inTime: given.state.inTime ?? true, ...left }, 'closed')];
  },
  rate: (given) => [wrote('rated', { ...given.body, ...behalf(given) })],
  reopen: (given) => {
    const { state, facts, now } = given;
    const fit = (id: string) => facts.unit(id)?.active && mayKeep(id, state, facts.duty, now);
    const unit = state.lead !== null && fit(state.lead) ? state.lead : null;
    const person = unit === null ? null : state.leadPerson;
    const stage = unit === null ? 'to_dispatch' : 'dispatched';
    const body = {
      reason: given.body.reason,
      unit,
      person,
      ...behalf(given),
      ...underItem(unit === null ? [] : [unit], given),
    };
    const handle = begin('handle', handleLimit(facts.policy, state, facts.policy.reopenLimit), now, facts);
    return [timed('reopened', body, { handle }, stage)];
  },
  correct_class: (given) => {
    const { state, body, facts, now } = given;
    if (body.class === state.classCode && (body.condition ?? null) === state.condition) {
      throw new Refusal('unchanged', { what: '@word.class' });
    }
    checkCondition('@field.correct_class.condition', body.condition, given);
    const ruled = {
      classCode: body.class,
      condition: facts.ruling?.condition ?? null,
      limit: correctedLimit(given),
      rulesVersion: facts.rulesVersion,
      reason: body.reason,
    };
    const offList = state.lead !== null && !mayKeep(state.lead, { classCode: body.class }, facts.duty, now);
    const said = { ...ruled, ...reroutingOf(given, offList) };
    const clocks = relimit(state, ruled.limit, now, facts);
    return [timed('class_corrected', said, clocks, said.released ? 'to_dispatch' : undefined)];
  },
  correct_place: (given) => {
    const { state, body } = given;
    if (samePlace(state.place, body.place)) throw new Refusal('unchanged', { what: '@word.place' });
    if (body.place.district !== state.district) {
      throw new Refusal('field-wrong', {
        field: '@field.correct_place.place',
        problem: asIs(body.place.district),
        right: '@word.ownDistrict',
      });
    }
    const said = { place: body.place, reason: body.reason, ...reroutingOf(given) };
    return [wrote('place_corrected', said, said.released ? 'to_dispatch' : undefined)];
  },
  move_rules: ({ state, body, facts, now }) => {
    const limit = handleLimit(facts.policy, state, facts.ruling?.limit);
    const ruled = {
      classCode: state.classCode,
      condition: facts.ruling?.condition ?? state.condition,
      limit,
      rulesVersion: facts.rulesVersion,
      reason: body.reason,
    };
    const clocks = recalendar(state, now, facts);
    const onNew = { ...state, clocks: { ...state.clocks, ...clocks } };
    const parts = openParts(state).flatMap(({ no, clock }) => {
      const changed = onNewCalendar(clock, now, facts);
      return changed === null ? [] : [{ no, clock: changed }];
    });
    const said = parts.length === 0 ? ruled : { ...ruled, parts };
    return [timed('rules_moved', said, { ...clocks, ...relimit(onNew, limit, now, facts) })];
  },
  note: (given) => {
    for (const person of given.body.mentions ?? []) {
      if (given.facts.isOfTeam?.(person)) continue;
      const right = refWord('ofTeam');
      throw new Refusal('field-wrong', { field: refField('note', 'mentions'), problem: asIs(person), right });
    }
    return [wrote('noted', { ...given.body, ...behalf(given) })];
  },
};

/** Where rework goes: a settlement by the grid worker that proves wrong has no unit to go back to. */
function reworked({ state }: Given<'verify'> | Given<'rework'>): Stage {
  return state.lead === null ? 'to_dispatch' : 'handling';
}

/** A matter without a class of its own rules keeps none until it is filed. */
function correctedLimit({ state, facts }: Given<'correct_class'>): LimitValue | null {
  const ofClass = facts.ruling?.limit;
  if (ofClass === undefined && state.limit === null) return null;
  return handleLimit(facts.policy, state, ofClass);
}

/** Stages in which a unit holds the matter and has not responded, so that a correction can still move it. */
const MOVABLE: ReadonlySet<Stage> = new Set(['dispatched', 'handling', 'suspended']);

/** What the routing says after a correction, and whether the matter leaves the unit that has it. */
function reroutingOf({ state, facts }: Given<'correct_class'> | Given<'correct_place'>, offList = false) {
  const { routing } = facts;
  const suggested = routing?.suggested ?? null;
  // What a dispatcher chose against the same suggestion stays; only a correction that changes it moves the matter.
  const other = suggested !== state.lead && suggested !== (state.routing?.suggested ?? null);
  const wrong = suggested !== null && other && !state.ruled;
  return { routing, released: MOVABLE.has(state.stage) && (wrong || offList) };
}

function samePlace(one: PlaceValue, other: PlaceValue): boolean {
  const names = ['district', 'street', 'community', 'grid', 'lon', 'lat', 'text'] as const;
  return names.every((name) => one[name] === other[name]);
}
