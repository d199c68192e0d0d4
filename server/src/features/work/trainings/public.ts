/** Training sessions 培训班次, as the server carries them. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { trainings } from '@gridgov/domain/work/trainings/decisions.ts';
import type { State, Trainings } from '@gridgov/domain/work/trainings/events.ts';
import { LIMITS, trainingLimits } from '@gridgov/domain/work/trainings/limits.ts';
import { type Look, serve } from '../../../platform/workflow/served.ts';
import { findCourse } from '../courses/public.ts';
import { codesAbout } from './code.ts';
import { findSecret, staffIn, workersOf } from './queries.ts';

export { isInvited, sessionsOf } from './queries.ts';

const DESK = [
  ...['plan_session', 'invite', 'open_list', 'correct_attendance', 'add_material'],
  ...['postpone', 'call_off_session', 'close', 'read'],
];
const TRAINEE = ['enrol', 'decline', 'check_in', 'read'];
const TEACHER = ['open_list', 'correct_attendance', 'add_material', 'close'];
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The course where it holds, of this area or one around it. */
const course: Look<Trainings> = async (db, { body, actor, now }) => {
  const found = UUID.test(String(body.courseId)) ? await findCourse(db, String(body.courseId)) : null;
  const day = dayTextAt(now);
  const holds = found !== null && found.from <= day && (found.to === null || day < found.to);
  if (!holds || !actor.area.startsWith(found.area)) return { course: null };
  const { id, name, posts } = found;
  return { course: { id, name, posts } };
};

const peopleIn = (state: State) => state.lanes.trainee.map(({ person }) => person);

export const TRAININGS = serve<Trainings>({
  trade: trainings,
  columns: [
    { name: 'area', type: 'text', from: (s) => s.area },
    { name: 'begins', type: 'timestamptz', from: (s) => s.begins },
  ],
  rights: {
    grid_worker: TRAINEE,
    grid_assistant: TRAINEE,
    grid_guide: TRAINEE,
    grid_leader: [...TRAINEE, ...TEACHER],
    street_dispatcher: DESK,
    street_head: DESK,
    district_dispatcher: DESK,
    district_head: DESK,
  },
  // Whoever may enrol finds sessions they have no part in yet.
  oversee: ['grid_worker', 'grid_assistant', 'grid_guide', 'grid_leader'],
  limits: LIMITS,
  feed: 'frame',
  purposes: [
    {
      name: 'training',
      whose: 'staff',
      ground: 'employment',
      holds: ['teacher', 'people', { zh: '报名、是否到场', en: 'Enrolment, whether they came' }],
      purpose: { zh: '组织培训，到场的记进档案', en: 'To hold trainings, and record them in the file' },
      kept: { zh: '和培训记录一起保存', en: 'As long as the record of the training' },
    },
    {
      name: 'training_check_in',
      whose: 'staff',
      ground: 'employment',
      holds: ['accuracy', { zh: '离场地多远', en: 'Distance from the place' }],
      purpose: {
        zh: '知道到没到场；位置只在签到时取，只留离场地多远',
        en: 'To know who came; of the position only its distance is kept',
      },
      kept: { zh: '和培训记录一起保存', en: 'As long as the record of the training' },
    },
  ],
  facts: ({ calendar, fresh, limit, policy }) => ({
    ...{ calendar, fresh, limits: trainingLimits(limit) },
    ...{ course: null, staff: [], codes: [], workers: [] },
    // Where the city has not said how near, no position is near enough.
    checkIn: { metres: policy?.checkIn?.withinMetres ?? 0, accuracy: policy?.checkIn?.accuracyMetres ?? 0 },
  }),
  looks: {
    course,
    invited: async (db, { state, now }) =>
      state === null
        ? {}
        : { staff: await staffIn(db, { posts: state.course.posts, area: state.area, day: dayTextAt(now) }) },
    codes: async (db, { district, state, body, actor, now }) => {
      if (state === null) return {};
      const secret = body.code === undefined ? null : await findSecret(db, district, state.id);
      const at = Math.min(Number(body.at ?? now), now);
      return {
        codes: secret === null ? [] : codesAbout(secret, at),
        workers: await workersOf(db, district, [actor.personId]),
      };
    },
    workers: async (db, { district, state }) =>
      state === null ? {} : { workers: await workersOf(db, district, peopleIn(state)) },
  },
});
