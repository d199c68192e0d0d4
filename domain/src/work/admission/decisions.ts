/** What follows from a command of an admission, where the table's columns do not say it. */
import { limitMs } from '../../calendar/limits.ts';
import { dayTextAt } from '../../calendar/zone.ts';
import { asIs, Refusal, say, type Value } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { BodyOf } from '../../workflow/fields.ts';
import type { Actor, Decisions, Sight } from '../../workflow/form.ts';
import { isLastOpinion, opinionsReleased, type Verdict } from '../../workflow/opinions.ts';
import {
  alikeTo,
  hasObjections,
  objectedLately,
  objectorSeat,
  stageAfterAnswer,
} from '../../workflow/posting.ts';
import { relationsOf } from '../../workflow/relations.ts';
import { dueOnly, endOf } from '../../workflow/terms.ts';
import { workflow } from '../../workflow/workflow.ts';
import { COMMANDS, type Content } from './commands.ts';
import {
  type Admissions,
  EVENTS,
  type Facts,
  type List,
  type Role,
  type Said,
  type State,
} from './events.ts';
import { type Finding, groundsIn, groundsReleased, hasNoGround } from './grounds.ts';
import { reckon, streetsFor } from './reckon.ts';
import { LANES, RELATIONS, STAGES } from './tables.ts';
import { TIMERS } from './timers.ts';

const wrote = writer<Admissions>();

const wrong = (field: keyof Content, problem: string | number, right: Value) =>
  new Refusal('field-wrong', {
    field: `@admission.field.apply.${field}`,
    problem: asIs(String(problem)),
    right,
  });

/** Each line names an item and what it is needed for. */
function needsIn(data: string): Said['needs'] {
  const lines = data.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [item = '', ...rest] = line.split(/[：:]/);
    const purpose = rest.join('：').trim();
    if (item.trim() === '' || purpose === '') throw wrong('data', line, '@admission.field.apply.data');
    return { item: item.trim(), purpose };
  });
}

/** All of them are the whole district. @throws where one is no street of the district */
function streetsIn(chosen: readonly string[] = [], { streets }: Facts): readonly string[] {
  const known = streets.map(({ code }) => code);
  const unknown = chosen.find((code) => !known.includes(code));
  if (unknown !== undefined) throw wrong('streets', unknown, asIs(known.join(', ')));
  return known.every((code) => chosen.includes(code)) ? [] : known.filter((code) => chosen.includes(code));
}

/** @throws where what it says cannot hold: its numbers, its term, what an urgent item must say */
function saidIn(body: BodyOf<Content>, now: number, facts: Facts): Said {
  const { calendar, limits } = facts;
  const { files: _, data = '', classCode = null, temporary = false, why = null, ...plain } = body;
  const streets = streetsIn(plain.streets, facts);
  for (const name of ['hours', 'cost', 'budget'] as const) {
    if (!(Number.isFinite(plain[name]) && plain[name] >= 0)) throw wrong(name, plain[name], asIs('≥ 0'));
  }
  const length = endOf(plain.until) - plain.from;
  const until = dayTextAt(plain.until);
  if (length <= 0 || endOf(plain.until) <= now)
    throw wrong('until', until, say('今天或以后，不早于施行日', 'today or later, not before its first day'));
  if (temporary) {
    const { n, unit } = limits.temporary;
    if (why === null) throw new Refusal('field-missing', { field: '@admission.field.apply.why' });
    const longest = limitMs(calendar, n, unit, plain.from);
    const last = dayTextAt(plain.from + longest - 1);
    if (length > longest)
      throw wrong('until', until, say(`临时急项不晚于 ${last}`, `${last} at the latest for what is urgent`));
  }
  return { ...plain, streets, list: body.list as List, needs: needsIn(data), classCode, temporary, why };
}

/** @throws where hours or money do not suffice, with what would */
function suffices(state: State, { streets, limits }: Facts): void {
  const { loads, available, most, needed, short } = reckon(state, streets, limits.grid_month.n);
  const worst = loads.toSorted((a, b) => b.over - a.over)[0];
  if (worst !== undefined && worst.over > 0) {
    const { name, after, over } = worst;
    throw new Refusal('hours-short', { area: asIs(name), after, available, over, most });
  }
  if (short > 0) throw new Refusal('money-short', { needed, budget: state.budget, short });
}

const unitOf = ({ seats }: Actor) => seats.find((seat) => seat.startsWith('unit:'))?.slice('unit:'.length);
const keyOf = (lane: { readonly key: string } | null) => lane?.key ?? '';
/** Where it stands once it is on the list. */
const stageListed = ({ from }: State, now: number) => (from > now ? 'to_start' : 'on_list');

const DECISIONS: Decisions<Admissions, typeof COMMANDS> = {
  apply: ({ body, actor, facts, now }) => {
    const unit = unitOf(actor);
    if (unit === undefined) throw new Refusal('outside-area');
    const { files } = body;
    return [wrote('drafted', { ...facts.fresh, ...saidIn(body, now, facts), files, unit }, 'draft')];
  },
  amend: ({ body, facts, now }) => [wrote('amended', { ...saidIn(body, now, facts), files: body.files })],
  submit: ({ state }) => [wrote('submitted', {}, state.temporary ? 'deciding' : 'submitted')],
  withdraw: ({ state, body }) => [
    wrote('withdrawn', body, 'withdrawn', [...opinionsReleased(state), ...groundsReleased(state)]),
  ],
  consult: ({ state, body: { finance, justice, others = [] }, facts }) => {
    const units = [...new Set(others)].filter((unit) => unit !== finance && unit !== justice);
    const asked: { seat: string; role: Role }[] = [
      { seat: `unit:${justice}`, role: 'justice' },
      { seat: `unit:${finance}`, role: 'finance' },
      ...streetsFor(state, facts.streets).map(({ code }) => ({
        seat: `desk:street:${code}`,
        role: 'street' as const,
      })),
      ...units.map((unit) => ({ seat: `unit:${unit}`, role: 'other' as const })),
    ];
    return [wrote('consulted', { asked, grounds: groundsIn(state.ground) }, 'consulting')];
  },
  check_ground: ({ body: { finding, reason }, lane }) => [
    wrote('ground_checked', { key: keyOf(lane), finding: finding as Finding, reason }),
  ],
  return: ({ state, body: { points, which } }) => [
    wrote('returned', { points, which }, 'returned', groundsReleased(state)),
  ],
  refuse: ({ state, body }) => [wrote('refused', body, 'refused', groundsReleased(state))],
  give_opinion: ({ state, body, lane }) => {
    const key = keyOf(lane);
    const given = { ...body, verdict: body.verdict as Verdict, key };
    return [wrote('opinion_given', given, isLastOpinion(state, key) ? 'deciding' : undefined)];
  },
  pass_silent: ({ state, lane }) => {
    const key = keyOf(lane);
    return [wrote('opinion_missed', { key }, isLastOpinion(state, key) ? 'deciding' : undefined)];
  },
  approve: ({ state, body, facts, now }) => {
    suffices(state, facts);
    const stage = state.temporary ? stageListed(state, now) : 'posted';
    return [wrote('approved', body, stage, groundsReleased(state))];
  },
  object: ({ state, body, actor, facts, now }) => {
    const seat = objectorSeat(actor);
    const lately = objectedLately(state, seat, { ...facts, now });
    if (lately !== null) throw lately;
    return [wrote('objected', { ...body, seat })];
  },
  answer_objection: ({ state, body: { upheld, answer, alike = false }, lane }) => {
    const key = keyOf(lane);
    const keys = alike ? alikeTo(state, key) : [key];
    const [, ...others] = keys;
    const stage = stageAfterAnswer(state, keys);
    // Each is told of the answer to their own.
    return [
      ...others.map((other) =>
        wrote('objection_answered', { key: other, upheld, answer }, undefined, [
          { lane: 'objection', key: other, stage: 'answered' },
        ]),
      ),
      wrote('objection_answered', { key, upheld, answer }, stage),
    ];
  },
  end_posting: ({ state }) => [
    wrote('posting_ended', {}, hasObjections(state) ? 'objections_open' : 'posting_over'),
  ],
  conclude: ({ state, body, facts, now }) => {
    // Others may have come onto the list while it was posted.
    if (body.admitted) suffices(state, facts);
    return [wrote('concluded', body, body.admitted ? stageListed(state, now) : 'refused')];
  },
  renew: ({ state, body, now }) => {
    if (endOf(body.until) <= Math.max(now, state.force?.until ?? now))
      throw new Refusal('unchanged', { what: '@admission.field.renew.until' });
    return [wrote('renewed', body, 'on_list')];
  },
};

/** What it said last counts: after a return it is asked again. */
const isJusticeAgainst = ({ lanes }: State) =>
  lanes.opinion.findLast(({ role }) => role === 'justice')?.verdict === 'against';

/** From the posting on it is open to everybody who works in the district. */
const OPEN = new Set<State['stage']>([
  'posted',
  'objections_open',
  'posting_over',
  'to_start',
  'on_list',
  'under_review',
  'off_list',
]);
const worksIn = ({ district }: State, { area }: Actor) =>
  area.length > district.length && area.startsWith(district);

/** A draft is its department’s alone. */
function sightOf(state: State, actor: Actor): Sight {
  const held = relationsOf(admissions, state, actor);
  const sees = state.stage === 'draft' ? held.has('applicant') || held.has('system') : held.size > 0;
  return sees ? 'content' : 'nothing';
}

export const admissions = workflow<Admissions>()({
  name: 'admission',
  shape: 4,
  zh: '准入申请',
  en: 'admission',
  relations: RELATIONS,
  stages: STAGES,
  lanes: LANES,
  commands: COMMANDS,
  timers: TIMERS,
  events: EVENTS,
  decisions: DECISIONS,
  barriers: {
    approve: ({ state }) => {
      if (isJusticeAgainst(state)) return new Refusal('justice-against');
      return hasNoGround(state) ? new Refusal('no-ground-holds') : null;
    },
    end_posting: dueOnly('@admission.command.end_posting', 'posting'),
    take_effect: dueOnly('@admission.command.take_effect', 'start'),
    open_review: dueOnly('@admission.command.open_review', 'before_end'),
    expire: dueOnly('@admission.command.expire', 'end'),
  },
  seats: ({ unit, district }) => ({
    applicant: [`unit:${unit}`],
    centre: [`desk:district:${district}`],
    head: [`head:district:${district}`],
  }),
  stands: (state, actor) => {
    if (state === null) return unitOf(actor) === undefined ? [] : ['applicant'];
    if (actor.post === 'resident') return state.stage === 'posted' ? ['resident'] : [];
    return OPEN.has(state.stage) && worksIn(state, actor) ? ['public'] : [];
  },
  awaits: ({ unit }) => `unit:${unit}`,
  label: ({ title, number }, sight) => (sight === 'content' ? title : `准入申请 ${number}`),
  sight: sightOf,
});
