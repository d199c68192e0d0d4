import type { QuestionKind } from '@gridgov/domain/work/exams/paper.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';
import { timestamp } from '../../../platform/db/types.ts';

const COURSE = tableOf('course', 'id', {
  id: column(),
  area: column(),
  name: column(),
  topics: column(),
  hours: column<number>(),
  posts: column<readonly string[]>(),
  questions: column<number>(),
  minutes: column<number>(),
  pass: column<number>(),
  attempts: column<number>(),
  certifies: column<boolean>(),
  from: column('valid_from'),
  to: column<string | null>('valid_to'),
  at: moment(),
  byPerson: column<string | null>(),
});
export type Course = RowOf<typeof COURSE>;

const QUESTION = tableOf('course_question', 'id, version', {
  id: column(),
  version: column<number>(),
  course: column(),
  no: column(),
  kind: column<QuestionKind>(),
  text: column(),
  options: column<readonly string[]>(),
  answer: column(),
  points: column<number>(),
  basis: column(),
  off: column<boolean>(),
  at: moment(),
  byPerson: column<string | null>(),
});
export type Question = RowOf<typeof QUESTION>;

/** Of areas around the reader's and inside it, with how many questions are in use. */
export async function listCourses(
  db: Queryable,
  area: string,
): Promise<(Course & { readonly bank: number })[]> {
  const { rows } = await db.query<Course & { readonly bank: number }>(
    `select ${COURSE.list('c')}, (select count(*)::int from course_question q
       where q.course = c.id and q.newest and not q.off) as bank
     from course c where c.area like $1 || '%' or $1 like c.area || '%' order by c.name, c.id limit 1000`,
    [area],
  );
  return rows;
}

export async function findCourse(db: Queryable, id: string): Promise<Course | null> {
  const { rows } = await db.query<Course>(`select ${COURSE.list()} from course where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function saveCourse(tx: Queryable, course: Course): Promise<void> {
  if (await insertRow(tx, COURSE, course)) return;
  const { id, name, topics, hours, posts, questions, minutes, pass, attempts, certifies, from, to } = course;
  const rules = [questions, minutes, pass, attempts, certifies, from, to];
  await tx.query(
    `update course set name = $2, topics = $3, hours = $4, posts = $5, questions = $6, minutes = $7, pass = $8,
       attempts = $9, certifies = $10, valid_from = $11, valid_to = $12, at = $13, by_person = $14 where id = $1`,
    [id, name, topics, hours, posts, ...rules, timestamp(course.at), course.byPerson],
  );
}

/** The newest version of each question of some courses, by its number. */
export async function listQuestions(db: Queryable, courses: readonly string[]): Promise<Question[]> {
  const { rows } = await db.query<Question>(
    `select ${QUESTION.list('q')} from course_question q where q.course = any($1) and q.newest
     order by q.course, length(q.no), q.no limit 100000`,
    [courses],
  );
  return rows;
}

/** Certain versions, whatever became of them: those of a paper. */
export async function questionsOn(
  db: Queryable,
  paper: readonly { readonly question: string; readonly version: number }[],
): Promise<Question[]> {
  const { rows } = await db.query<Question>(
    `select ${QUESTION.list('q')} from course_question q
     join unnest($1::uuid[], $2::int[]) as p (id, version) on q.id = p.id and q.version = p.version`,
    [paper.map(({ question }) => question), paper.map(({ version }) => version)],
  );
  return rows;
}

/** Its next version, or a new question. */
export async function addVersion(tx: Queryable, question: Question): Promise<void> {
  await tx.query('update course_question set newest = false where id = $1 and newest', [question.id]);
  await insertRow(tx, QUESTION, question, { newest: true });
}
