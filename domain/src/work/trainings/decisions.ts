/** What follows from a command of a training session, where the table's columns do not say it. */
import { limitMs } from '../../calendar/limits.ts';
import { dayStartAt, HOUR, MINUTE, minuteTextAt } from '../../calendar/zone.ts';
import { asIs, Refusal, say, type Value } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { BodyOf } from '../../workflow/fields.ts';
import type { Actor, Decisions, Lane, Sight, TimerRow } from '../../workflow/form.ts';
import { relationsOf } from '../../workflow/relations.ts';
import { dueOnly, until } from '../../workflow/terms.ts';
import { workflow } from '../../workflow/workflow.ts';
import { takeCheckIn } from '../check-in/check-in.ts';
import { titleOf } from '../courses/title.ts';
import { COMMANDS } from './commands.ts';
import { type Change, EVENTS, type Facts, type State, type Trainee, type Trainings } from './events.ts';
import { LANES, RELATIONS, STAGES, type TraineeStage } from './tables.ts';

const wrote = writer<Trainings>();
const CAME: ReadonlySet<TraineeStage> = new Set(['attended', 'marked']);
const OPEN: ReadonlySet<TraineeStage> = new Set(['invited', 'enrolled']);
const MOST_HOURS = 24;

const laneOf = ({ lanes }: State, lane: Lane | null): Trainee => {
  const found = lanes.trainee.find(({ key }) => key === lane?.key);
  if (found === undefined) throw new Error(`the session has no trainee ${lane?.key}`);
  return found;
};
const moved = (key: string, stage: TraineeStage): Change => ({ lane: 'trainee', key, stage });
/** Who is still open: whoever enrolled, and whoever never answered. */
const moveOpen = ({ lanes }: State, enrolled: TraineeStage): Change[] =>
  lanes.trainee
    .filter(({ stage }) => OPEN.has(stage))
    .map(({ key, stage }) => moved(key, stage === 'enrolled' ? enrolled : 'released'));

type When = { readonly day: number; readonly time: string; readonly hours: number };

const wrong = (command: 'plan_session' | 'postpone', name: string, problem: string, right: Value) =>
  new Refusal('field-wrong', { field: `@training.field.${command}.${name}`, problem: asIs(problem), right });

/** @throws where it is no time of a day, not a length of one, or not to come */
function timesOf(command: 'plan_session' | 'postpone', { day, time, hours }: When, now: number) {
  const parts = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(time.trim());
  if (parts === null) throw wrong(command, 'time', time.slice(0, 20), asIs('09:00'));
  if (!(hours > 0 && hours <= MOST_HOURS))
    throw wrong(
      command,
      'hours',
      String(hours),
      say(`0 到 ${MOST_HOURS} 之间`, `between 0 and ${MOST_HOURS}`),
    );
  const begins = dayStartAt(day) + Number(parts[1]) * HOUR + Number(parts[2]) * MINUTE;
  if (begins <= now) throw wrong(command, 'day', minuteTextAt(begins), say('还没到的时间', 'a time to come'));
  return { begins, ends: begins + Math.round(hours * HOUR) };
}

const hasSeat = ({ stage }: Pick<Trainee, 'stage'>) => stage === 'enrolled' || CAME.has(stage);
export const seatsLeft = ({ seats, lanes }: Pick<State, 'seats' | 'lanes'>): number =>
  Math.max(0, seats - lanes.trainee.filter(hasSeat).length);

/** Somebody enrolled, or was there. */
export const takesPart = ({ lanes }: Pick<State, 'lanes'>, who: string): boolean =>
  lanes.trainee.some((one) => one.person === who && hasSeat(one));

/** When it was done, as the phone says: not after now, nor before checking in was open. @throws where it was over by then */
function doneAt({ startedAt, ends }: State, at: number | undefined, now: number): number {
  const said = Math.max(startedAt ?? now, Math.min(at ?? now, now));
  if (said >= ends)
    throw new Refusal('too-late', { what: '@training.command.check_in', until: '@training.command.close' });
  return said;
}

const workerOf = ({ workers }: Facts, person: string) => workers.find((one) => one.person === person)?.worker;

/** Whom an invitation means. @throws where somebody is named who does not work there */
function meant(
  { people = [], renewing, everyone }: BodyOf<(typeof COMMANDS)['invite']['fields']>,
  facts: Facts,
  now: number,
) {
  const { calendar, staff, limits } = facts;
  const named = new Set(people);
  const soon = now + limitMs(calendar, limits.renew_before.n, limits.renew_before.unit, now);
  const found = staff.filter(
    ({ person, certifiedUntil }) =>
      everyone === true || named.has(person) || (renewing === true && (certifiedUntil ?? 0) < soon),
  );
  if (people.some((one) => found.every(({ person }) => person !== one))) throw new Refusal('outside-area');
  return found.map(({ person }) => person);
}

const DECISIONS: Decisions<Trainings, typeof COMMANDS> = {
  plan_session: ({
    body: { place, teacher, seats, ...body },
    actor: { area },
    facts: { fresh, course },
    now,
  }) => {
    if (course === null) throw new Refusal('not-found', { what: say('这门课', 'this course') });
    if (!(Number.isInteger(seats) && seats > 0 && seats <= 1000))
      throw wrong(
        'plan_session',
        'seats',
        String(seats),
        say('1 到 1000 的整数', 'a whole number from 1 to 1000'),
      );
    const times = timesOf('plan_session', body, now);
    return [wrote('planned', { ...fresh, ...times, course, area, place, teacher, seats }, 'planned')];
  },
  invite: ({ state, body, facts, now }) => {
    const known = new Set(state.lanes.trainee.map(({ person }) => person));
    const people = [...new Set(meant(body, facts, now))].filter((person) => !known.has(person));
    if (people.length === 0) throw new Refusal('nobody-to-invite');
    return [wrote('invited', { people })];
  },
  enrol: ({ state, actor: { personId: person } }) => {
    const found = state.lanes.trainee.find((one) => one.person === person);
    return [
      wrote(
        'enrolled',
        { person },
        undefined,
        found === undefined ? undefined : [moved(found.key, 'enrolled')],
      ),
    ];
  },
  check_in: ({ state, body, lane, now, facts }) => {
    const { key, person } = laneOf(state, lane);
    const at = doneAt(state, body.at, now);
    const { lon, lat } = state.place;
    const proven = body.code !== undefined && facts.codes.includes(body.code.trim());
    const spot = lon === null || lat === null ? null : { lon, lat };
    const refTo = (field: string) => `@training.field.check_in.${field}` as const;
    const said = takeCheckIn(spot, body, facts.checkIn, { proven, refTo });
    const how = proven ? 'code' : said.marked ? 'reason' : 'place';
    const worker = state.stage === 'closed' ? workerOf(facts, person) : undefined;
    const to = said.marked ? 'marked' : 'attended';
    return [wrote('checked_in', { ...said, key, at, how, worker }, undefined, [moved(key, to)])];
  },
  correct_attendance: ({ state, body: { came, reason }, lane, facts }) => {
    const { key, person, recorded } = laneOf(state, lane);
    const records = came && state.stage === 'closed' && !recorded;
    const worker = records ? workerOf(facts, person) : undefined;
    return [
      wrote('attendance_corrected', { key, came, reason, worker }, undefined, [
        moved(key, came ? 'marked' : 'absent'),
      ]),
    ];
  },
  postpone: ({ body: { reason, ...when }, now }) => [
    wrote('postponed', { ...timesOf('postpone', when, now), reason }),
  ],
  call_off_session: ({ state, body: { reason } }) => [
    wrote('session_called_off', { reason }, 'called_off', moveOpen(state, 'released')),
  ],
  close: ({ state, facts: { workers } }) => {
    const came = new Set(
      state.lanes.trainee.filter(({ stage }) => CAME.has(stage)).map(({ person }) => person),
    );
    const attended = workers.filter(({ person }) => came.has(person));
    return [wrote('closed', { attended }, 'closed', moveOpen(state, 'absent'))];
  },
};

const TIMERS = {
  begin: {
    zh: '开班时间',
    en: 'Begins',
    says: { zh: '开始前自动开班，可以签到', en: 'Checking in opens by itself before it begins' },
    limit: ({ begins, countedFrom }, { calendar, limits: { early } }) =>
      until(countedFrom, begins - limitMs(calendar, early.n, early.unit, countedFrom)),
    runs: ['planned'],
    anew: ['postponed'],
    always: true,
    gives: 'open_list',
  },
  close: {
    zh: '结班时限',
    en: 'To be closed by',
    says: {
      zh: '到时自动结班，没签到的记为没到',
      en: 'Then it is closed, and who did not check in stands as absent',
    },
    limit: ({ ends, countedFrom }, { calendar, limits: { close } }) => {
      const from = Math.max(ends, countedFrom);
      return until(countedFrom, from + limitMs(calendar, close.n, close.unit, from));
    },
    runs: ['under_way'],
    always: true,
    gives: 'close',
  },
} as const satisfies Record<string, TimerRow<Trainings>>;

/** While it is to come: whoever holds a post the course is for, in the area the session is for. */
const isEligible = ({ stage, course, area }: State, { post, area: own }: Actor) =>
  STAGES[stage].open && course.posts.includes(post) && own.startsWith(area);

/** The list with names is the desk's and the teacher's; a trainee sees the own line, others that it is held. */
function sightOf(state: State, actor: Actor): Sight {
  const held = relationsOf(trainings, state, actor);
  if (held.has('desk') || held.has('teacher') || held.has('system')) return 'content';
  if (held.has('trainee')) return 'own';
  return held.has('eligible') ? 'frame' : 'nothing';
}

export const trainings = workflow<Trainings>()({
  name: 'training',
  zh: '培训班次',
  en: 'training session',
  relations: RELATIONS,
  stages: STAGES,
  lanes: LANES,
  commands: COMMANDS,
  timers: TIMERS,
  events: EVENTS,
  decisions: DECISIONS,
  barriers: {
    open_list: dueOnly('@training.command.open_list', 'begin'),
    close: dueOnly('@training.command.close', 'close'),
    enrol: ({ state, actor }) => {
      const own = state.lanes.trainee.find(({ person }) => person === actor.personId);
      if (own !== undefined && hasSeat(own)) return new Refusal('enrolled-already');
      return seatsLeft(state) === 0 ? new Refusal('training-full') : null;
    },
  },
  seats: ({ area, district, teacher }) => ({
    desk: [...(area.length > 6 ? [`desk:street:${area.slice(0, 9)}`] : []), `desk:district:${district}`],
    teacher: [`person:${teacher}`],
  }),
  movers: ({ area, district }) => [
    area.length > 6 ? `desk:street:${area.slice(0, 9)}` : `desk:district:${district}`,
  ],
  stands: (state, actor) => {
    if (state === null)
      return actor.seats.some((seat) => /^desk:(street|district):/.test(seat)) ? ['desk'] : [];
    return isEligible(state, actor) ? ['eligible'] : [];
  },
  sight: sightOf,
  shown: {
    ...{ id: 'frame', district: 'frame', number: 'frame', stage: 'frame', clocks: 'frame' },
    ...{ course: 'frame', area: 'frame', place: 'frame', begins: 'frame', ends: 'frame', seats: 'frame' },
    ...{ before: 'frame', why: 'frame', lanes: 'own', materials: 'own', startedAt: 'own', teacher: 'own' },
    countedFrom: 'content',
  },
  label: ({ course, number }, sight) =>
    sight === 'nothing' ? `培训 ${number}` : titleOf(course.name, '培训'),
});
