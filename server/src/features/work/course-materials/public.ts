/** Who reads a file because it is material of a course. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { readsByPost } from '@gridgov/domain/work/course-materials/material.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { isInvited } from '../trainings/public.ts';
import { coursesOfFile } from './queries.ts';

/** Whoever keeps or uses the course by one of these posts, and whoever is invited to it. */
export async function readsMaterials(
  db: Queryable,
  actors: readonly Actor[],
  course: { readonly id: string; readonly area: string },
): Promise<boolean> {
  const [first] = actors;
  if (first === undefined) return false;
  if (actors.some((actor) => readsByPost(actor, course.area))) return true;
  const districts = [...new Set(actors.map(({ area }) => area.slice(0, 6)))];
  return isInvited(db, { course: course.id, person: first.personId, districts });
}

export async function maySeeMaterial(
  db: Queryable,
  actors: readonly Actor[],
  file: string,
): Promise<boolean> {
  // One after the other: a file is of one course, seldom of more.
  for (const course of await coursesOfFile(db, file))
    if (await readsMaterials(db, actors, course)) return true;
  return false;
}
