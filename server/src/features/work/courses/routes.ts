/** Courses 培训课程 and their question banks 题库. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import { type Language, Refusal, say, sayField, wrongField } from '@gridgov/domain/refusal.ts';
import { KEEPS_COURSES, READS_COURSES } from '@gridgov/domain/work/exams/courses.ts';
import Type from 'typebox';
import { standing } from '../../../platform/dated/dated.ts';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { openMapped, rememberMapping } from '../../../platform/imports/mapped-table.ts';
import { tableReply } from '../../../platform/imports/table-reply.ts';
import {
  ImportReply,
  importQuery,
  type RunningImports,
  TableBody,
} from '../../../platform/imports/upload.ts';
import { QUESTION_COLUMNS, QUESTION_REQUIRED } from './columns.ts';
import { importQuestions } from './import.ts';
import { findCourse, listCourses, listQuestions, saveCourse } from './queries.ts';
import { CourseBody, CourseList, QuestionList } from './schema.ts';

export type CourseDeps = {
  readonly db: Db;
  readonly running: RunningImports;
  readonly newId: () => string;
  readonly areaName: (code: string, language: Language) => string;
};

const tag = 'exams';
const params = Type.Object({ id: Uuid });
const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };
const THE_COURSE = say('课程', 'The course');

export function courseRoutes(deps: CourseDeps): Route[] {
  return [listRoute(deps), saveRoute(deps), bankRoute(deps), importRoute(deps)];
}

function listRoute({ db, areaName }: CourseDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/courses',
    operationId: 'listCourses',
    summary: 'Courses of one’s area and those around it, with what their exams are',
    tag,
    right: READS_COURSES,
    audit: { none: 'what is taught, without people' },
    schema: { reply: { 200: CourseList } },
    async run({ actor, now, language }) {
      const rows = await listCourses(db, actor.area);
      return {
        items: rows.map(({ at: _at, byPerson: _by, posts, ...course }) => ({
          ...course,
          posts: [...posts] as never[],
          place: areaName(course.area, language),
          state: standing(course, dayTextAt(now)),
          mayEdit: actor.rights.has(KEEPS_COURSES) && coversArea(actor, course.area),
        })),
      };
    },
  });
}

function saveRoute({ db }: CourseDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/courses/:id',
    operationId: 'saveCourse',
    summary: 'Make or change a course; exams that are assigned keep the numbers they were assigned with',
    tag,
    right: KEEPS_COURSES,
    audit: { access: 'change' },
    examples,
    schema: { params, body: CourseBody, reply: { 204: null } },
    async run({ actor, params: { id }, body, now, record, reply }) {
      const { area = actor.area, ...course } = body;
      if (course.to !== null && course.to <= course.from)
        throw wrongField(
          sayField('to', '失效日期', 'First day out of force'),
          say('不晚于生效日期', 'it is not after the first day in force'),
          say('生效之后的一天', 'a day after the first one'),
        );
      await db.transaction(async (tx) => {
        const before = await findCourse(tx, id);
        if (!coversArea(actor, before?.area ?? area)) throw new Refusal('outside-area');
        await saveCourse(tx, {
          ...course,
          id,
          area: before?.area ?? area,
          at: now,
          byPerson: actor.personId,
        });
        await record({ subject: `course:${id}`, details: { name: course.name } }, tx);
      });
      return reply.empty();
    },
  });
}

function bankRoute({ db }: CourseDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/courses/:id/questions',
    operationId: 'listCourseQuestions',
    summary: 'The question bank of a course with the right answers, for whoever keeps the course',
    tag,
    right: KEEPS_COURSES,
    audit: { none: 'questions, without people' },
    examples,
    schema: { params, reply: { 200: QuestionList } },
    async run({ actor, params: { id } }) {
      const course = await findCourse(db, id);
      if (course === null || !coversArea(actor, course.area))
        throw new Refusal('not-found', { what: THE_COURSE });
      const rows = await listQuestions(db, [id]);
      return {
        items: rows.map(({ at: _at, byPerson: _by, course: _course, options, ...one }) => ({
          ...one,
          options: [...options],
        })),
      };
    },
  });
}

const { from: _, ...query } = importQuery;

function importRoute({ db, running, newId }: CourseDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/course-questions/import',
    operationId: 'importCourseQuestions',
    summary: 'Import a table of questions: a row for each, with the course it is of',
    description:
      'Courses are made before. A question is known again by its course and number; what the file leaves out stays.',
    tag,
    right: KEEPS_COURSES,
    audit: { access: 'import' },
    rate: 'heavy',
    schema: { query: Type.Object(query), body: TableBody, reply: { 200: ImportReply } },
    async run(ask) {
      const { actor, now } = ask;
      return running.run(ask, Object.keys(QUESTION_COLUMNS), async (file, map, options) => {
        const about = { subject: 'questions', known: QUESTION_COLUMNS, required: QUESTION_REQUIRED };
        const table = await openMapped(db, { ...about, source: file, map, signal: options.signal });
        const courses = (await listCourses(db, actor.area)).filter(({ area }) => coversArea(actor, area));
        const context = { courses, at: now, person: actor.personId, newId };
        const result = await importQuestions(db, table.rows, context, options);
        if (map !== undefined) await rememberMapping(db, 'questions', table, now);
        const { read, added, changed, refused, applied } = result;
        await ask.record({ subject: 'questions', details: { read, added, changed, refused, applied } });
        return tableReply(file, table, result);
      });
    },
  });
}
