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
  ask_leave: ({ body: { stand_in: standIn = null, ill = false, ...body }, actor, facts, now }) => {
    const { fresh, post } = facts;
    if (post === null) throw new Refusal('not-found', { what: say('您自己的岗位', 'a post of your own') });
    const asked = { ...body, ill, standIn, post, person: actor.personId };
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

const sightOf = (state: State, actor: Actor): Sight =>
  relationsOf(leave, state, actor).size > 0 ? 'content' : 'nothing';

/** Whoever decides on it must be another person. */
const another = ({ state, actor }: { readonly state: State; readonly actor: Actor }) =>
  state.person === actor.personId ? new Refusal('own-request') : null;

export const leave = workflow<Leave>()({
  name: 'leave',
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
  },
  events: EVENTS,
  decisions: DECISIONS,
  barriers: { grant_leave: another, refuse_leave: another, end_leave: notOver },
  seats: ({ person, post, standIn, stage }) => ({
    asker: [`person:${person}`],
    head: [headSeat(post)],
    // Whom somebody asks for hears of it once it is granted.
    stand_in: standIn === null || stage === 'leave_asked' ? [] : [`person:${standIn}`],
  }),
  stands: (state) => (state === null ? ['asker'] : []),
  sight: sightOf,
  label: ({ first, last, number }, sight) =>
    sight === 'content' ? `请假 ${dayTextAt(first)} 至 ${dayTextAt(last)}` : `请假 ${number}`,
});
