/** Materials of a course 学习资料: what is taken, and who keeps and reads them. */
import type { Actor } from '../../city/people/posts.ts';
import { coversArea } from '../../city/people/posts.ts';
import { KEEPS_COURSES } from '../exams/courses.ts';

/** Most of a course: an order that can be read, and fits on a phone. */
export const MOST_MATERIALS = 30;
/** Of one file: a phone fetches it before there is no signal. */
export const MOST_BYTES = 20 * 1024 * 1024;

const TAKEN: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);
/** Pages and pictures: what is read. */
export const isTaken = (type: string): boolean => TAKEN.has(type);

/** Whoever keeps the course keeps its materials. */
export const keepsMaterials = (actor: Actor, area: string): boolean =>
  actor.rights.has(KEEPS_COURSES) && coversArea(actor, area);

/** Beside those who are invited: whoever keeps the course, or invites and examines by it in a part of its area. */
export const readsByPost = (actor: Actor, area: string): boolean =>
  actor.rights.has(KEEPS_COURSES) && (coversArea(actor, area) || actor.area.startsWith(area));
