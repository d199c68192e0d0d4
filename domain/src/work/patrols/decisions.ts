/** What follows from a command of a patrol, where the table's columns do not say it. */
import { DAY, dayStartAt, HOUR, MINUTE } from '../../calendar/zone.ts';
import { Refusal } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { Actor, Decisions, Lane, LaneChange, Sight, TimerRow } from '../../workflow/form.ts';
import { relationsOf } from '../../workflow/relations.ts';
import { workflow } from '../../workflow/workflow.ts';
import { patrolRefusal } from '../certificates/certificate.ts';
import { takeCheckIn } from '../check-in/check-in.ts';
import { type Duty, itemFor } from '../guard/guard.ts';
import { COMMANDS } from './commands.ts';
import { EVENTS, type Facts, type Patrols, type Planned, type Point, type State } from './events.ts';
import { isReached, LANES, type PointStage, RELATIONS, STAGES } from './tables.ts';

const wrote = writer<Patrols>();

const pointOf = ({ lanes }: State, lane: Lane | null): Point => {
  const found = lanes.point.find(({ key }) => key === lane?.key);
  if (found === undefined) throw new Error(`the patrol has no point ${lane?.key}`);
  return found;
};

/** The stage of an ended patrol, from what became of its points. */
const ended = (stages: readonly PointStage[]) => (stages.every(isReached) ? 'done' : 'missed');

/** Where the patrol stands once this point is at this stage: one that ended stays so. */
function stageAfter({ stage, lanes }: State, key: string, to: PointStage) {
  if (stage === 'to_do' || stage === 'under_way') return 'under_way';
  return ended(lanes.point.map((one) => (one.key === key ? to : one.stage)));
}

/** Points nobody came to stand as missed, and the patrol accordingly. */
function ending({ lanes }: State) {
  const open = lanes.point.filter(({ stage }) => stage === 'open');
  const moved = open.map(({ key }): LaneChange<'point'> => ({ lane: 'point', key, stage: 'missed' }));
  const stage = ended(lanes.point.map((one) => (one.stage === 'open' ? 'missed' : one.stage)));
  return { stage, moved } as const;
}

/**
 * When it was done, as the phone says: not after now, nor before its day.
 * @throws where it was done after the patrol was over
 */
function doneAt({ day, until }: State, at: number | undefined, now: number) {
  const said = Math.max(day, Math.min(at ?? now, now));
  if (said >= until)
    throw new Refusal('too-late', { what: '@patrol.command.check_in', until: '@patrol.command.close' });
  return said;
}

/** When it was walked. @throws where whoever walked it needs a certificate that did not hold then */
function walkedAt(
  state: State,
  at: number | undefined,
  { asksCertificate, certificate }: Facts,
  now: number,
): number {
  const done = doneAt(state, at, now);
  const refusal = asksCertificate ? patrolRefusal(certificate, done) : null;
  if (refusal !== null) throw refusal;
  return done;
}

/** Its item was in force when the plan was made; on the day of the patrol it may have ended. */
const isListed = ({ classes, itemId: item }: Planned, grid: string, duty: Duty, now: number): boolean =>
  [null, ...classes].every((classCode) => itemFor({ classCode, item }, duty, now, `grid:${grid}`) !== null);

const DECISIONS: Decisions<Patrols, typeof COMMANDS> = {
  give_patrol: ({ body: { plan, grid, day: moment }, facts: { fresh, planned, duty, keeper }, now }) => {
    if (planned === null) throw new Refusal('not-found', { what: '@patrol.field.give_patrol.plan' });
    const { hour, itemId: _, ...said } = planned;
    const day = dayStartAt(moment);
    const until = Math.min(day + hour * HOUR, day + DAY);
    const listed = isListed(planned, grid, duty, now);
    const stage = now < until && listed ? 'to_do' : 'not_given';
    const given = wrote('patrol_given', { ...fresh, ...said, plan, grid, day, until }, stage);
    return listed || keeper === null ? [given] : [given, wrote('item_ended', { keeper })];
  },
  set_out: ({ state, body, facts, now }) => [
    wrote('went_out', { at: walkedAt(state, body.at, facts, now) }, 'under_way'),
  ],
  check_in: ({ state, body, facts, lane, now }) => {
    const point = pointOf(state, lane);
    const at = walkedAt(state, body.at, facts, now);
    const said = takeCheckIn(point, body, facts.checkIn, {
      refTo: (field) => `@patrol.field.check_in.${field}`,
    });
    const to = said.marked ? 'marked' : 'checked';
    const moved: LaneChange<'point'> = { lane: 'point', key: point.key, stage: to };
    return [wrote('checked_in', { ...said, key: point.key, at }, stageAfter(state, point.key, to), [moved])];
  },
  cannot_reach: ({ state, body: { reason, files, at }, facts, lane, now }) => {
    const { key } = pointOf(state, lane);
    const said = { key, reason, files, at: walkedAt(state, at, facts, now) };
    return [wrote('not_reached', said, stageAfter(state, key, 'unreached'))];
  },
  finish: ({ state, body: { at, words }, now }) => {
    const { stage, moved } = ending(state);
    return [wrote('finished', { at: Math.max(state.day, Math.min(at ?? now, now)), words }, stage, moved)];
  },
  close: ({ state }) => {
    const { stage, moved } = ending(state);
    return [wrote('closed', {}, stage, moved)];
  },
  give_reason: ({ state, body: { reason }, lane }) => [
    wrote('reason_given', { key: pointOf(state, lane).key, reason }),
  ],
  link_matter: ({ body: { issue, at_point }, facts: { matter } }) => {
    if (matter === null) throw new Refusal('not-found', { what: '@word.issue' });
    return [wrote('matter_linked', { issue, number: matter, at: at_point })];
  },
};

export const TIMERS = {
  end: {
    zh: '完成时限',
    en: 'To be done by',
    says: { zh: '到时自动关闭，没签到的点记为没到', en: 'Then it is closed, with the points missed' },
    limit: ({ until, madeAt }) => ({ n: Math.max(MINUTE, until - madeAt) / HOUR, unit: 'moment' }),
    runs: ['to_do', 'under_way'],
    always: true,
    gives: 'close',
  },
} as const satisfies Record<string, TimerRow<Patrols>>;

/** Only what a phone kept may come later, with its own time; who stands in at a desk has none. */
const tooLate = ({
  state,
  actor,
  now,
}: {
  readonly state: State;
  readonly actor: Actor;
  readonly now: number;
}) =>
  now < state.until || actor.seats.includes(`grid:${state.grid}`)
    ? null
    : new Refusal('too-late', { what: '@patrol.command.check_in', until: '@patrol.command.close' });

/** Posts above the community see the patrols of their area; residents none. */
const isAbove = ({ grid }: State, { post, area }: Actor) =>
  post !== 'resident' && post !== 'system' && area.length < 12 && grid.startsWith(area);

/** Whoever has to do with it sees all of it: it is about places. */
const sightOf = (state: State, actor: Actor): Sight =>
  relationsOf(patrols, state, actor).size > 0 ? 'content' : 'nothing';

export const patrols = workflow<Patrols>()({
  name: 'patrol',
  zh: '巡查',
  en: 'patrol',
  relations: RELATIONS,
  stages: STAGES,
  lanes: LANES,
  commands: COMMANDS,
  timers: TIMERS,
  events: EVENTS,
  decisions: DECISIONS,
  barriers: {
    check_in: tooLate,
    cannot_reach: tooLate,
    close: ({ state, now }) =>
      (state.clocks.end?.dueAt ?? 0) <= now
        ? null
        : new Refusal('nothing-asked', { what: '@patrol.command.close' }),
  },
  seats: ({ grid, keeper }) => ({
    keeper: keeper === undefined ? [] : [`person:${keeper}`],
    worker: [`grid:${grid}`],
    leader: [`desk:community:${grid.slice(0, 12)}`],
  }),
  stands: (state, actor) => {
    if (actor.post === 'system') return ['system'];
    return state !== null && isAbove(state, actor) ? ['above'] : [];
  },
  label: ({ title, number }, sight) => (sight === 'content' ? title : `巡查 ${number}`),
  sight: sightOf,
});
