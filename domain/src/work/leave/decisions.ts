/** What follows from a command about leave. */
import { dayTextAt } from '../../calendar/zone.ts';
import { checkDeputation } from '../../city/people/deputies.ts';
import { asIs, Refusal, say } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { Actor, Decisions, Sight } from '../../workflow/form.ts';
import { relationsOf } from '../../workflow/relations.ts';
import { endOf } from '../../workflow/terms.ts';
import { workflow } from '../../workflow/workflow.ts';
import { COMMANDS } from './commands.ts';
import { EVENTS, type Facts, type Leave, type PostOf, type State } from './events.ts';
import { RELATIONS, STAGES } from './tables.ts';

const wrote = writer<Leave>();

/** Heads are decided on a level above. */
const ABOVE: Readonly<Partial<Record<PostOf['kind'], 'district' | 'city'>>> = {
  ...{ street_head: 'district', unit_head: 'district' },
  ...{ district_head: 'city', district_deputy: 'city', city_supervisor: 'city' },
};

/** The queue of whoever decides on leave from a post. */
export function headSeat({ kind, area, unitId }: PostOf): string {
  const above = ABOVE[kind];
  if (above === undefined && unitId !== null) return `unit:${unitId}`;
  if (above === 'city' || area === '') return 'desk:city';
  if (above === 'district' || area.length < 9) return `desk:district:${area.slice(0, 6)}`;
  return `desk:street:${area.slice(0, 9)}`;
}

/** What holds of a stand-in in other posts holds here: days to come, not for long, not oneself. @throws where it does not */
function checkDays(
  state: Pick<State, 'first' | 'last' | 'person' | 'post'>,
  standIn: string | null,
  now: number,
) {
  const [from, to] = [dayTextAt(state.first), dayTextAt(state.last)];
  const { kind } = state.post;
  checkDeputation({ kind, personId: state.person, deputyId: standIn ?? '', from, to }, dayTextAt(now));
}

/** @throws where whoever is named does not work there */
function checkStandIn({ isColleague }: Facts) {
  if (isColleague) return;
  throw new Refusal('field-wrong', {
    field: '@leave.field.grant_leave.stand_in',
    problem: say('不是同一个单位或者镇街的人', 'they work elsewhere'),
    right: say('同一个单位或者镇街的人', 'somebody of the same unit or street'),
  });
}

const isOver = ({ last }: Pick<State, 'last'>, now: number) => endOf(last) <= now;
/** It still holds, or may yet. */
export const mayEnd = (state: State, now: number): boolean =>
  COMMANDS.end_leave.from.some((stage) => stage === state.stage) && !isOver(state, now);
const notOver = ({ state, now }: { readonly state: State; readonly now: number }) =>
  isOver(state, now) ? new Refusal('nothing-asked', { what: asIs(RELATIONS.asker.zh) }) : null;

const DECISIONS: Decisions<Leave, typeof COMMANDS> = {
  ask_leave: ({ body: { stand_in: standIn = null, ...body }, actor, facts, now }) => {
    const { fresh, post } = facts;
    if (post === null) throw new Refusal('not-found', { what: say('您自己的岗位', 'a post of your own') });
    const asked = { ...body, standIn, post, person: actor.personId };
    checkDays(asked, standIn, now);
    checkStandIn(facts);
    return [wrote('leave_asked', { ...fresh, ...asked }, 'leave_asked')];
  },
  grant_leave: ({ state, body: { stand_in: standIn = null, words }, facts, now }) => {
    // What was asked for a day that is over by now begins today.
    const first = Math.max(state.first, Math.min(now, state.last));
    checkDays({ ...state, first }, standIn, now);
    checkStandIn(facts);
    return [wrote('leave_granted', { standIn, words }, 'leave_granted')];
  },
};

/** Why somebody is away is for them and whoever may decide; the others at the desk, and whoever stands in, know the days. */
function sightOf(state: State, actor: Actor): Sight {
  const held = relationsOf(leave, state, actor);
  if (held.has('asker') || held.has('system')) return 'content';
  if (held.has('head')) return actor.rights.has('leave.grant_leave') ? 'content' : 'own';
  return held.has('stand_in') ? 'own' : 'nothing';
}

/** Whoever decides on it must be another person. */
const another = ({ state, actor }: { readonly state: State; readonly actor: Actor }) =>
  state.person === actor.personId ? new Refusal('own-request') : null;

export const leave = workflow<Leave>()({
  name: 'leave',
  // Reasons are sealed, and leave says whether they were forgotten.
  shape: 2,
  zh: '请假',
  en: 'leave',
  relations: RELATIONS,
  stages: STAGES,
  commands: COMMANDS,
  timers: {
    answer: {
      zh: '批假时限',
      en: 'Decided by',
      limit: (_, { answer }) => answer,
      runs: ['leave_asked'],
      marks: [75, 100],
    },
    forget: {
      zh: '原因保存期限',
      en: 'Reason kept until',
      says: { zh: '期满删除原因和答复', en: 'Then the reason and answers are deleted' },
      limit: ({ forgottenAt }, { keep }) => (forgottenAt === null ? keep : null),
      runs: ['leave_granted', 'leave_refused', 'leave_ended'],
      always: true,
      gives: 'forget',
    },
  },
  events: EVENTS,
  decisions: DECISIONS,
  barriers: {
    ...{ grant_leave: another, refuse_leave: another, end_leave: notOver },
    forget: ({ state }) =>
      state.forgottenAt === null ? null : new Refusal('unchanged', { what: '@leave.command.forget' }),
  },
  seats: ({ person, post, standIn, stage }) => ({
    asker: [`person:${person}`],
    head: [headSeat(post)],
    // Whom somebody asks for hears of it once it is granted.
    stand_in: standIn === null || stage === 'leave_asked' ? [] : [`person:${standIn}`],
  }),
  stands: (state) => (state === null ? ['asker'] : []),
  forgotten: ({ forgottenAt }) => forgottenAt !== null,
  sight: sightOf,
  shown: {
    ...{ id: 'frame', district: 'frame', number: 'frame', stage: 'frame', clocks: 'frame' },
    ...{ first: 'own', last: 'own', person: 'own', post: 'own', standIn: 'own', forgottenAt: 'own' },
    ...{ by: 'content', ill: 'content', reason: 'content', said: 'content' },
  },
  label: ({ first, last, number }, sight) =>
    sight === 'content' || sight === 'own'
      ? `请假 ${dayTextAt(first)} 至 ${dayTextAt(last)}`
      : `请假 ${number}`,
});
