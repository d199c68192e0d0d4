/** What follows from a command of a whistle, where the table's columns do not say it. */
import { asIs, Refusal } from '../../refusal.ts';
import { type UnderItem, underItem } from '../../work/guard/guard.ts';
import { writer } from '../../workflow/decide.ts';
import type { Actor, Decisions, LaneChange } from '../../workflow/form.ts';
import { relationsOf } from '../../workflow/relations.ts';
import { workflow } from '../../workflow/workflow.ts';
import { COMMANDS } from './commands.ts';
import type { Department, Facts, State, Whistles } from './events.ts';
import { EVENTS, KINDS, LEVELS, seatOfLevel } from './events.ts';
import { FIGURES } from './figures.ts';
import { LANES, RELATIONS, STAGES } from './tables.ts';
import { TIMERS } from './timers.ts';

const wrote = writer<Whistles>();
type Change = LaneChange<'department' | 'task'>;

const isOpen = ({ stage }: Department) => LANES.department.stages[stage].open;
const byUnit = ({ lanes }: State, unit: string) => lanes.department.find((lane) => lane.unit === unit);
const byKey = ({ lanes }: State, key: string | undefined): Department => {
  const found = lanes.department.find((lane) => lane.key === key);
  if (found === undefined) throw new Error(`the whistle has no lane of a department ${key}`);
  return found;
};
const doing = ({ lanes }: State, unit?: string) =>
  lanes.task.filter((task) => task.stage === 'doing' && (unit === undefined || task.unit === unit));

/** What is taken off departments that need not come any more. */
const cancelled = (state: State, unit?: string): Change[] =>
  doing(state, unit).map(({ key }) => ({ lane: 'task', key, stage: 'cancelled' }));
const released = (state: State): Change[] => [
  ...state.lanes.department
    .filter(isOpen)
    .map(({ key }): Change => ({ lane: 'department', key, stage: 'released' })),
  ...cancelled(state),
];

const isLast = ({ lanes }: State, key: string) =>
  !lanes.department.some((lane) => lane.key !== key && isOpen(lane));
const wrong = (field: string, problem: string, right: readonly string[]) =>
  new Refusal('field-wrong', {
    field: `@whistle.field.${field}`,
    problem: asIs(problem),
    right: right.length === 0 ? '@word.nothing' : asIs(right.join(', ')),
  });

/** The item under which grid workers are called; for what is on no list they are not. An emergency asks nobody. */
function guard(
  units: readonly string[],
  { kind, classCode }: Pick<State, 'kind' | 'classCode'>,
  { facts, now }: { readonly facts: Facts; readonly now: number },
): UnderItem {
  return kind === 'emergency' ? {} : underItem(units, { classCode }, facts.duty, now);
}

const ranOut = ({ clocks }: State, timer: keyof typeof TIMERS, now: number) => {
  const dueAt = clocks[timer]?.dueAt;
  return dueAt !== undefined && dueAt !== null && dueAt <= now;
};

const notDue = (command: string) => new Refusal('nothing-asked', { what: `@whistle.command.${command}` });

const DECISIONS: Decisions<Whistles, typeof COMMANDS> = {
  blow: ({ body, actor, facts, now }) => {
    const { place, asks, tried, lead, others = [], issue = null, classCode = null } = body;
    if (!actor.seats.includes(`desk:street:${place.street}`)) throw new Refusal('outside-area');
    if (issue !== null && facts.matter === null) throw new Refusal('not-found', { what: '@word.issue' });
    const kind = body.kind as State['kind'];
    const units = [...new Set([lead, ...others])];
    const under = guard(units, { kind, classCode }, { facts, now });
    const from = { district: place.district, street: place.street, place };
    const about = { issue, matter: issue === null ? null : facts.matter, classCode };
    const blown = { ...facts.fresh, ...from, ...about, kind, asks, tried, units, lead, ...under };
    if (kind !== 'emergency') return [wrote('blown', blown, 'to_sign')];
    return [wrote('blown', blown, 'sounding'), wrote('called', { units, lead })];
  },
  sign: ({ state, body, facts, now }) => {
    if (state.stage !== 'to_sign') return [wrote('signed', body)];
    const { units, lead } = state;
    const called = { units, lead, ...guard(units, state, { facts, now }) };
    return [wrote('signed', body), wrote('called', called, 'sounding')];
  },
  refuse_sign: ({ state, body }) => [wrote('sign_refused', body, 'refused', released(state))],
  lapse: ({ state }) => [wrote('lapsed', {}, 'withdrawn', released(state))],
  withdraw: ({ state, body }) => [wrote('withdrawn', body, 'withdrawn', released(state))],
  call_more: ({ state, body: { units: named, lead }, facts, now }) => {
    const units = [...new Set(named)];
    const under = guard(units, state, { facts, now });
    const known = units.find((unit) => byUnit(state, unit) !== undefined);
    if (known !== undefined) throw new Refusal('unchanged', { what: asIs(`unit:${known}`) });
    if (lead !== undefined && !units.includes(lead)) throw wrong('call_more.lead', lead, units);
    return [wrote('called', { units, lead, ...under }, state.stage === 'to_confirm' ? 'working' : undefined)];
  },
  report: ({ state, body, lane }) => [
    wrote('reported', { ...body, key: byKey(state, lane?.key).key }, 'working'),
  ],
  come: ({ state, body, lane }) => {
    const proven = body.place !== undefined || body.files !== undefined;
    if (!proven && body.reason === undefined)
      throw new Refusal('field-missing', { field: '@whistle.field.come.reason' });
    return [wrote('came', { ...body, key: byKey(state, lane?.key).key })];
  },
  object: ({ state, body, lane }) => [wrote('objected', { ...body, key: byKey(state, lane?.key).key })],
  finish_task: ({ body, lane }) => [
    wrote('task_done', { words: body.words, files: body.files, key: lane?.key }),
  ],
  decide_objection: ({ state, body: { upheld, reason }, lane }) => {
    const { key, unit } = byKey(state, lane?.key);
    const moved: Change = { lane: 'department', key, stage: upheld ? 'excused' : 'called' };
    const stage = upheld && isLast(state, key) ? 'to_confirm' : undefined;
    return [
      wrote('objection_decided', { key, upheld, reason }, stage, [
        moved,
        ...(upheld ? cancelled(state, unit) : []),
      ]),
    ];
  },
  rise: ({ state, lane }) => {
    const { key, risen } = byKey(state, lane?.key);
    const level = LEVELS[risen];
    if (level === undefined) throw notDue('rise');
    return [wrote('risen', { key, level, seat: seatOfLevel(state.district, level) })];
  },
  give_task: ({ state, body, facts, now }) => {
    const under = guard([body.unit], state, { facts, now });
    const open = state.lanes.department.filter(isOpen).map(({ unit }) => unit);
    if (!open.includes(body.unit)) throw wrong('give_task.unit', body.unit, open);
    return [wrote('task_given', { ...body, ...under })];
  },
  answer: ({ state, body, lane }) => {
    const { key, unit } = byKey(state, lane?.key);
    const count = doing(state, unit).length;
    if (count > 0) throw new Refusal('parts-open', { count });
    return [wrote('answered', { ...body, key }, isLast(state, key) ? 'to_confirm' : 'working')];
  },
  confirm: ({ state, body: { again: named = [], ...body } }) => {
    const answered = state.lanes.department.filter(({ stage }) => stage === 'answered');
    if (body.solved)
      return [wrote('confirmed', { ...body, again: [] }, answered.length > 0 ? 'to_score' : 'closed')];
    if (named.length === 0) throw new Refusal('field-missing', { field: '@whistle.field.confirm.again' });
    const units = answered.map(({ unit }) => unit);
    const other = named.find((unit) => !units.includes(unit));
    if (other !== undefined) throw wrong('confirm.again', other, units);
    const again = answered.filter(({ unit }) => named.includes(unit)).map(({ key }) => key);
    const moved = again.map((key): Change => ({ lane: 'department', key, stage: 'called' }));
    return [wrote('confirmed', { ...body, again }, 'working', moved)];
  },
  score: ({ state, body: { department: _, ...body }, lane }) => {
    for (const name of ['speed', 'attendance', 'result'] as const) {
      const value = body[name];
      if (!(Number.isInteger(value) && value >= 1 && value <= 5))
        throw wrong(`score.${name}`, String(value), ['1–5']);
    }
    return [wrote('scored', { ...body, key: byKey(state, lane?.key).key })];
  },
};

const NOTHING_TO_SIGN = new Refusal('nothing-asked', { what: '@whistle.command.sign' });
const notSignable = ({ state: { signedAt } }: { readonly state: State }) =>
  signedAt === null ? null : NOTHING_TO_SIGN;

const seats = ({ street, district, lanes: { department, task } }: State) => ({
  street: [`desk:street:${street}`],
  head: [`head:street:${street}`],
  district: [`desk:district:${district}`],
  department: department.filter(({ stage }) => stage !== 'excused').map(({ unit }) => `unit:${unit}`),
  lead: department.filter((lane) => lane.lead && isOpen(lane)).map(({ unit }) => `unit:${unit}`),
  tasked: task.filter(({ stage }) => stage === 'doing').map(({ unit }) => `unit:${unit}`),
  raised: LEVELS.slice(0, Math.max(0, ...department.map(({ highest }) => highest))).map((level) =>
    seatOfLevel(district, level),
  ),
});

/** Words of the label that are left of a long request. */
const MOST_WORDS = 40;
const labelOf = ({ kind, place, matter, asks }: State) => {
  const words = [...(matter ?? asks)];
  const short = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join('')}…` : words.join('');
  return [KINDS[kind].zh, [...place.text].slice(0, MOST_WORDS).join(''), short].filter(Boolean).join(' ');
};

/** Whoever takes part sees all of it: they work on one thing together. */
const takesPart = (state: State, actor: Actor): boolean => relationsOf(whistles, state, actor).size > 0;

export const whistles = workflow<Whistles>()({
  name: 'whistle',
  zh: '吹哨',
  en: 'whistle',
  shape: 3,
  relations: RELATIONS,
  stages: STAGES,
  lanes: LANES,
  commands: COMMANDS,
  timers: TIMERS,
  events: EVENTS,
  decisions: DECISIONS,
  barriers: {
    sign: notSignable,
    refuse_sign: notSignable,
    lapse: ({ state, now }) => (ranOut(state, 'sign_after', now) ? null : notDue('lapse')),
    withdraw: ({ state }) =>
      state.lanes.department.some(({ stage }) => stage === 'answered')
        ? new Refusal('too-late', { what: '@whistle.command.withdraw', until: '@whistle.command.answer' })
        : null,
    // Nothing is scored or closed that the head of the street did not stand for.
    confirm: ({ state }) =>
      state.signedAt === null ? new Refusal('already-asked', { what: '@whistle.command.sign' }) : null,
    close: ({ state, actor, now }) => {
      if (actor.post === 'system') return ranOut(state, 'score', now) ? null : notDue('close');
      const count = state.lanes.department.filter(({ stage }) => stage === 'answered').length;
      return count === 0 ? null : new Refusal('parts-open', { count });
    },
  },
  seats,
  stands: (state, actor) =>
    state === null && actor.seats.some((seat) => seat.startsWith('desk:street:')) ? ['street'] : [],
  label: (state, sight) => (sight === 'content' ? labelOf(state) : `吹哨 ${state.number}`),
  sight: (state, actor) => (takesPart(state, actor) ? 'content' : 'nothing'),
  shown: {
    id: 'frame',
    district: 'frame',
    number: 'frame',
    stage: 'frame',
    clocks: 'frame',
    kind: 'frame',
    street: 'frame',
    lanes: 'own',
    place: 'content',
    asks: 'content',
    tried: 'content',
    issue: 'content',
    matter: 'content',
    classCode: 'content',
    units: 'content',
    lead: 'content',
    signedAt: 'frame',
  },
  figures: FIGURES,
});
