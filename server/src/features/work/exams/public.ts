/** Exams 考试, as the server carries them. */
import { randomInt } from 'node:crypto';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { exams } from '@gridgov/domain/work/exams/decisions.ts';
import type { Exams } from '@gridgov/domain/work/exams/events.ts';
import { examLimits, LIMITS } from '@gridgov/domain/work/exams/limits.ts';
import { type Look, serve } from '../../../platform/workflow/served.ts';
import { findCourse } from '../courses/public.ts';
import { answerKeyOf, areaOfCandidate, bankOf, openExamOf, workerOf } from './queries.ts';

export { examsDue, openExamsOf } from './queries.ts';

const DESK = ['assign', 'call_off', 'read'];
const CANDIDATE = ['sit', 'save_answers', 'hand_in', 'read'];
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The course in force, and whether the desk answers for the person. */
const candidate: Look<Exams> = async (db, { district, body: { person, course: id }, actor, now }) => {
  const day = dayTextAt(now);
  const course = UUID.test(String(id)) ? await findCourse(db, String(id)) : null;
  const holds = course !== null && course.from <= day && (course.to === null || day < course.to);
  if (!holds) return { course: null };
  const { name, questions, minutes, pass, attempts, certifies } = course;
  const rules = { questions, minutes, pass, attempts, certifies };
  const area = await areaOfCandidate(db, String(person), { course, within: actor.area || district, day });
  if (area === null) return { course: { name, rules }, candidate: null };
  const openExam = await openExamOf(db, { district, person: String(person), course: course.id });
  return { course: { name, rules }, candidate: { area, street: area.slice(0, 9), openExam } };
};

export const EXAMS = serve<Exams>({
  trade: exams,
  about: ({ person }) => person,
  columns: [
    { name: 'person', type: 'text', from: (s) => s.person },
    { name: 'course', type: 'text', from: (s) => s.course.id },
    { name: 'street', type: 'text', from: (s) => s.street },
  ],
  rights: {
    grid_worker: CANDIDATE,
    grid_assistant: CANDIDATE,
    grid_guide: CANDIDATE,
    grid_leader: CANDIDATE,
    street_dispatcher: DESK,
    street_head: DESK,
    district_dispatcher: DESK,
    district_head: DESK,
  },
  limits: LIMITS,
  feed: 'frame',
  purposes: [
    {
      name: 'exam',
      whose: 'staff',
      ground: 'employment',
      holds: ['person', 'answers', { zh: '得分、是否合格', en: 'Points, whether passed' }],
      purpose: { zh: '持证上岗：考试、判卷', en: 'To examine who works in a grid' },
      kept: { zh: '和考试记录一起保存', en: 'As long as the record of the exam' },
    },
  ],
  facts: ({ calendar, fresh, limit }) => ({
    calendar,
    fresh,
    limits: examLimits(limit),
    candidate: null,
    course: null,
    bank: [],
    seed: 0,
    key: {},
    worker: null,
  }),
  looks: {
    candidate,
    bank: async (db, { state }) =>
      state === null ? {} : { bank: await bankOf(db, state.course.id), seed: randomInt(2 ** 32) },
    key: async (db, { state, district }) =>
      state === null
        ? {}
        : { key: await answerKeyOf(db, state.paper), worker: await workerOf(db, district, state.person) },
  },
});
