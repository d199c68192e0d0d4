import type { Attended, Staff, State } from '@gridgov/domain/work/trainings/events.ts';
import { workers } from '@gridgov/domain/work/workers/decisions.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';

/** Who holds a post the course is for, in an area, with how long their certificate holds. */
export async function staffIn(
  db: Queryable,
  { posts, area, day }: { readonly posts: readonly string[]; readonly area: string; readonly day: string },
): Promise<Staff[]> {
  const { rows } = await db.query<Staff>(
    `select p.person_id as person, max(w.certificate_until) filter (where w.stage in ('certified', 'in_post', 'to_renew'))
       as "certifiedUntil"
     from post p left join worker w on w.district = left(p.area, 6) and w.person = p.person_id::text
     where p.kind = any($1) and p.area like $2 || '%' and length(p.area) >= 6 and ${inForce('p', '$3::date')}
     group by p.person_id order by p.person_id limit 5000`,
    [posts, area, day],
  );
  return rows;
}

/** The cases of people among grid workers in which a training can be recorded now. */
export async function workersOf(
  db: Queryable,
  district: string,
  people: readonly string[],
): Promise<Attended[]> {
  const { from } = workers.commands.enter_record ?? {};
  const { rows } = await db.query<Attended>(
    `select person, district || '.' || id as worker from worker
     where district = $1 and person = any($2) and stage = any($3) order by person limit 5000`,
    [district, people, Array.isArray(from) ? from : []],
  );
  return rows;
}

/** Sessions between two moments on whose list somebody stands, whatever they answered. */
export async function sessionsOf(
  db: Queryable,
  asked: {
    readonly districts: readonly string[];
    readonly person: string;
    readonly from: number;
    readonly to: number;
  },
): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>(
    `select state from training where district = any($1) and begins >= $2 and begins < $3
       and stage <> 'called_off' and state->'lanes'->'trainee' @> $4::jsonb order by begins, id limit 500`,
    [asked.districts, new Date(asked.from), new Date(asked.to), JSON.stringify([{ person: asked.person }])],
  );
  return rows.map(({ state }) => state);
}

/** Sessions that begin in a span of time, in the order in which they begin; those that were called off stay on their day. */
export async function sessionsBegun(
  db: Queryable,
  {
    districts,
    from,
    to,
  }: { readonly districts: readonly string[]; readonly from: number; readonly to: number },
): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>(
    `select state from training where district = any($1) and begins >= $2 and begins < $3
     order by begins, id limit 2000`,
    [districts, new Date(from), new Date(to)],
  );
  return rows.map(({ state }) => state);
}

/** The secret of a session's codes; made when it is asked for first. */
export async function secretOf(
  db: Queryable,
  { district, id, fresh }: { readonly district: string; readonly id: string; readonly fresh: Buffer },
): Promise<Buffer> {
  await db.query(
    'insert into training_secret (district, id, secret) values ($1, $2, $3) on conflict do nothing',
    [district, id, fresh],
  );
  return (await findSecret(db, district, id)) ?? fresh;
}

/** Null where nobody has shown a code yet. */
export async function findSecret(db: Queryable, district: string, id: string): Promise<Buffer | null> {
  const { rows } = await db.query<{ secret: Buffer }>(
    'select secret from training_secret where district = $1 and id = $2',
    [district, id],
  );
  return rows[0]?.secret ?? null;
}

/** Whether somebody is to sit or has sat an exam of a course, or teaches or stands on the list of a session of it. */
export async function isInvited(
  db: Queryable,
  {
    course,
    person,
    districts,
  }: { readonly course: string; readonly person: string; readonly districts: readonly string[] },
): Promise<boolean> {
  const { rows } = await db.query<{ invited: boolean }>(
    `select exists (select 1 from exam where district = any($1) and person = $2 and course = $3 and stage <> 'called_off')
       or exists (select 1 from training where district = any($1) and stage <> 'called_off'
         and state->'course'->>'id' = $3
         and (state->>'teacher' = $2 or state->'lanes'->'trainee' @> $4::jsonb)) as invited`,
    [districts, person, course, JSON.stringify([{ person }])],
  );
  return rows[0]?.invited === true;
}
