/** Steps 4 and 5: handling, helpers, the response, and the time it may take. */
import { isLate } from '../../../calendar/clock.ts';
import { clockTypeOf, limitMs } from '../../../calendar/limits.ts';
import { dayTextAt } from '../../../calendar/zone.ts';
import { type FieldReference, Refusal } from '../../../refusal.ts';
import type { LimitValue } from '../../../workflow/fields.ts';
import { answerWithin, longer } from '../deadlines.ts';
import type { Facts } from '../facts.ts';
import type { IssueState } from '../state.ts';
import { holderOf } from '../state.ts';
import type { Decisions, Given } from '../types.ts';
import { standsIn } from '../who.ts';
import { behalf, timed, underItem, wrong, wrote } from './given.ts';

type Handling =
  | 'ask_extension'
  | 'decide_extension'
  | 'ask_suspension'
  | 'decide_suspension'
  | 'add_assist'
  | 'answer_assist'
  | 'respond'
  | 'urge'
  | 'supervise';

export const HANDLING: Decisions<Handling> = {
  ask_extension: ({ state, body, now, facts }) => {
    checkExtension(state, body.more, now, facts);
    return [wrote('extension_asked', { more: body.more, reason: body.reason })];
  },
  decide_extension: ({ state, body, now, facts }) => {
    const { grant, note } = body;
    const asked = state.pendingExtension?.more ?? { n: 0, unit: 'workday' };
    if (!grant) return [wrote('extension_decided', { grant, note, more: asked })];
    const more = body.more ?? asked;
    checkNoMore(more, asked, now, facts);
    const less = more.n === asked.n && more.unit === asked.unit ? {} : { asked };
    const decided = { grant, note, more, conditions: body.conditions, ...less };
    return [timed('extension_decided', decided, longer(state, more, now, facts))];
  },
  ask_suspension: ({ body, now }) => {
    checkReview('@field.ask_suspension.reviewAt', body.reviewAt, now);
    return [wrote('suspension_asked', { reason: body.reason, reviewAt: body.reviewAt, note: body.note })];
  },
  decide_suspension: (given) => {
    const { grant, note, reviewAt, conditions } = given.body;
    const asked = given.state.pendingSuspension?.reviewAt ?? given.now;
    if (!grant) return [wrote('suspension_decided', { grant, note, until: asked })];
    const until = reviewAt ?? asked;
    checkReview('@field.ask_suspension.reviewAt', until, given.now);
    checkNoLater(until, asked);
    const less = until === asked ? {} : { asked };
    return [wrote('suspension_decided', { grant, note, until, conditions, ...less }, 'suspended')];
  },
  add_assist: (given) => {
    const { state, body } = given;
    const under = underItem([body.unit], given);
    const known =
      state.lead === body.unit || state.assists.some((a) => a.unit === body.unit && a.answer === null);
    if (known) throw new Refusal('unchanged', { what: '@field.add_assist.unit' });
    return [wrote('assist_added', { unit: body.unit, note: body.note, limit: body.limit, ...under })];
  },
  answer_assist: ({ state, body, lane }) => {
    const unit = state.assists[Number(lane?.key) - 1]?.unit ?? '';
    return [wrote('assist_answered', { unit, note: body.note, files: body.files })];
  },
  respond: (given) => {
    const { state, now } = given;
    const handle = state.clocks.handle;
    const inTime = handle === undefined || !isLate(handle, now);
    const inPlace = standsIn(given.actor, state.lead ?? '') ? { standIn: true as const } : {};
    const body = { result: given.body.result, files: given.body.files, inTime, ...inPlace };
    return [wrote('responded', body, afterResponse(given))];
  },
  urge: (given) => [wrote('urged', { note: given.body.note, whom: holderOf(given.state), ...behalf(given) })],
  supervise: ({ state, body, now, facts }) => [
    timed('supervised', { level: body.level, note: body.note }, answerWithin(state, body.answer, now, facts)),
  ],
};

function afterResponse({ state, facts }: Given<'respond'>): 'verified' | 'verifying' | 'responded' {
  if (facts.policy.noSiteCheck.includes(state.nature)) return 'verified';
  const waiting = state.assists.some((assist) => assist.answer === null);
  return facts.policy.verifyAtOnce && !waiting ? 'verifying' : 'responded';
}

function checkReview(field: FieldReference, reviewAt: number, now: number): void {
  if (reviewAt <= now) throw wrong(field, dayTextAt(reviewAt), `> ${dayTextAt(now)}`);
}

/** Who decides may grant less than was asked, never more. */
function checkNoMore(more: LimitValue, asked: LimitValue, now: number, { calendar }: Facts): void {
  const sameClock = clockTypeOf(more.unit) === clockTypeOf(asked.unit);
  const length = ({ n, unit }: LimitValue) => limitMs(calendar, n, unit, now);
  if (sameClock && length(more) <= length(asked)) return;
  throw wrong('@field.decide_extension.more', `${more.n} ${more.unit}`, `≤ ${asked.n} ${asked.unit}`);
}

function checkNoLater(until: number, asked: number): void {
  if (until > asked)
    throw wrong('@field.decide_suspension.reviewAt', dayTextAt(until), `≤ ${dayTextAt(asked)}`);
}

/** The limit the handling clock runs on; of a reopened matter that is not the limit of its class. */
function limitHeld({ clocks, limit }: IssueState, facts: Facts): LimitValue {
  const { handle } = clocks;
  return handle === undefined
    ? (limit ?? facts.policy.limits.handle)
    : { n: handle.limit, unit: handle.unit };
}

/** An extension must run on the clock of the limit and may not be longer than the policy allows. */
function checkExtension(state: IssueState, more: LimitValue, now: number, facts: Facts): void {
  const limit = limitHeld(state, facts);
  const most = limitMs(facts.calendar, limit.n, limit.unit, now) * facts.policy.extensionRatio;
  const sameClock = clockTypeOf(limit.unit) === clockTypeOf(more.unit);
  if (more.n > 0 && sameClock && limitMs(facts.calendar, more.n, more.unit, now) <= most) return;
  const right = `≤ ${limit.n * facts.policy.extensionRatio} ${limit.unit}`;
  throw wrong('@field.ask_extension.more', `${more.n} ${more.unit}`, right);
}
