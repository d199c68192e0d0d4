import type { State } from '@gridgov/domain/work/exams/events.ts';
import type { AnswerKey, BankQuestion, Drawn } from '@gridgov/domain/work/exams/paper.ts';
import { keyOf } from '@gridgov/domain/work/exams/paper.ts';
import { workers } from '@gridgov/domain/work/workers/decisions.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { type Course, listQuestions, questionsOn } from '../courses/public.ts';

/** The area of a post that a course is for, of a person, within an area; null where they hold none. */
export async function areaOfCandidate(
  db: Queryable,
  person: string,
  { course, within, day }: { readonly course: Course; readonly within: string; readonly day: string },
): Promise<string | null> {
  const { rows } = await db.query<{ area: string }>(
    `select p.area from post p where p.person_id = $1 and p.kind = any($2) and ${inForce('p', '$3::date')}
       and p.area like $4 || '%' and p.area like $5 || '%' and length(p.area) >= 9 order by p.valid_from, p.id limit 1`,
    [person, course.posts, day, within, course.area],
  );
  return rows[0]?.area ?? null;
}

/** The number of an exam of the same course that has not ended. */
export async function openExamOf(
  db: Queryable,
  whose: { readonly district: string; readonly person: string; readonly course: string },
): Promise<string | null> {
  const { rows } = await db.query<{ number: string }>(
    `select state->>'number' as number from exam where district = $1 and person = $2 and course = $3
       and state->>'stage' in ('assigned', 'sitting', 'not_passed') limit 1`,
    [whose.district, whose.person, whose.course],
  );
  return rows[0]?.number ?? null;
}

/** Exams somebody is still to sit. */
export async function openExamsOf(
  db: Queryable,
  { districts, person }: { readonly districts: readonly string[]; readonly person: string },
): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>(
    `select state from exam where district = any($1) and person = $2
       and stage in ('assigned', 'sitting', 'not_passed') order by id limit 200`,
    [districts, person],
  );
  return rows.map(({ state }) => state);
}

/** Exams that are still to be sat and whose last day lies in a span of time. */
export async function examsDue(
  db: Queryable,
  asked: { readonly districts: readonly string[]; readonly from: number; readonly to: number },
): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>(
    `select state from exam where district = any($1) and stage in ('assigned', 'sitting', 'not_passed')
       and (state->>'by')::bigint >= $2 and (state->>'by')::bigint < $3 order by id limit 5000`,
    [asked.districts, asked.from, asked.to],
  );
  return rows.map(({ state }) => state);
}

/** The case of a grid worker in which an exam can be recorded now. */
export async function workerOf(db: Queryable, district: string, person: string): Promise<string | null> {
  const { from } = workers.commands.examine ?? {};
  const { rows } = await db.query<{ id: string }>(
    'select id from worker where district = $1 and person = $2 and stage = any($3) limit 1',
    [district, person, Array.isArray(from) ? from : []],
  );
  return rows[0] === undefined ? null : `${district}.${rows[0].id}`;
}

/** Questions a paper may be drawn from now. */
export async function bankOf(db: Queryable, course: string): Promise<BankQuestion[]> {
  const all = await listQuestions(db, [course]);
  return all
    .filter(({ off }) => !off)
    .map(({ id, version, kind, options, points }) => ({
      id,
      version,
      kind,
      options: options.length,
      points,
    }));
}

export async function answerKeyOf(db: Queryable, paper: readonly Drawn[]): Promise<AnswerKey> {
  const rows = await questionsOn(db, paper);
  return Object.fromEntries(
    rows.map(({ id, version, answer }) => [keyOf({ question: id, version }), answer]),
  );
}
