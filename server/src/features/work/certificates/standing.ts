/** How somebody stands to the certificate their post needs, with the next session or exam that leads to one. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import {
  holdsAt,
  type Next,
  postNeedsCertificate,
  type Standing,
} from '@gridgov/domain/work/certificates/certificate.ts';
import { seatsLeft, takesPart } from '@gridgov/domain/work/trainings/decisions.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { heldBy, nextExam, sessionsAhead } from './queries.ts';

export async function standingOf(
  db: Queryable,
  { personId: person, post, area }: Pick<Actor, 'personId' | 'post' | 'area'>,
  now: number,
): Promise<Standing> {
  const own = { district: area.slice(0, 6), person };
  const held = await heldBy(db, own);
  const needed = postNeedsCertificate(post, held?.kind ?? null);
  const { until = null, passed = false } = held ?? {};
  const next = needed && !holdsAt(until, now) ? await nextWay(db, { ...own, post, area, now }) : null;
  return { needed, until, passed, next };
}

type Asked = Parameters<typeof sessionsAhead>[1] & { readonly person: string };

/** An exam that was assigned can be sat at once, so it goes before any session. */
async function nextWay(db: Queryable, asked: Asked): Promise<Next | null> {
  const exam = await nextExam(db, asked);
  if (exam !== null) return { kind: 'exam', ...exam };
  for (const session of await sessionsAhead(db, asked)) {
    const enrolled = takesPart(session, asked.person);
    if (!enrolled && seatsLeft(session) === 0) continue;
    const { district, id, course, begins: at, place } = session;
    return { kind: 'training', id: `${district}.${id}`, name: course.name, at, place: place.text, enrolled };
  }
  return null;
}
