import type { State as Training } from '@gridgov/domain/work/trainings/events.ts';
import type { Kind } from '@gridgov/domain/work/workers/events.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';

export type Own = { readonly district: string; readonly person: string };
/** Of a case among grid workers that has not ended. */
export type Held = { readonly kind: Kind; readonly until: number | null; readonly passed: boolean };

const HELD = `w.kind, w.certificate_until as until, coalesce((w.state->'exam'->>'passed')::boolean, false) as passed`;
const LASTS = `w.stage not in ('departed', 'given_up')`;

/** Null where there is no such case. */
export async function heldBy(db: Queryable, { district, person }: Own): Promise<Held | null> {
  const { rows } = await db.query<Held>(
    `select ${HELD} from worker w where w.district = $1 and w.person = $2 and ${LASTS} order by w.moved_at desc limit 1`,
    [district, person],
  );
  return rows[0] ?? null;
}

/** The exam to be sat first of those that lead to the certificate. */
export async function nextExam(
  db: Queryable,
  { district, person }: Own,
): Promise<{ readonly id: string; readonly name: string; readonly at: number } | null> {
  const { rows } = await db.query<{ id: string; name: string; at: number }>(
    `select district || '.' || id as id, state->'course'->>'name' as name, (state->>'by')::float8 as at from exam
     where district = $1 and person = $2 and stage in ('assigned', 'sitting', 'not_passed')
       and (state->'rules'->>'certifies')::boolean order by at limit 1`,
    [district, person],
  );
  return rows[0] ?? null;
}

/** Sessions to come of courses that lead to the certificate, for a post in an area, the nearest first. */
export async function sessionsAhead(
  db: Queryable,
  {
    district,
    post,
    area,
    now,
  }: { readonly district: string; readonly post: string; readonly area: string; readonly now: number },
): Promise<Training[]> {
  const { rows } = await db.query<{ state: Training }>(
    `select t.state from training t join course c on c.id::text = t.state->'course'->>'id' and c.certifies
     where t.district = $1 and t.stage = 'planned' and t.begins > $2 and $3 like t.area || '%'
       and t.state->'course'->'posts' ? $4 order by t.begins, t.id limit 50`,
    [district, new Date(now), area, post],
  );
  return rows.map(({ state }) => state);
}

/** Everybody who holds a post of a grid on a day, with what their case says of a certificate. */
export type Staff = {
  readonly id: string | null;
  readonly grid: string;
  readonly post: string;
  readonly kind: Kind | null;
  readonly until: number | null;
};
export async function staffOf(db: Queryable, district: string, day: string): Promise<Staff[]> {
  const { rows } = await db.query<Staff>(
    `select w.id, p.area as grid, p.kind as post, w.kind, w.certificate_until as until
     from post p left join worker w on w.district = $1 and w.person = p.person_id::text and ${LASTS}
     where p.kind in ('grid_worker', 'grid_assistant') and p.area like $1 || '%' and ${inForce('p', '$2::date')}
     order by p.area, p.id`,
    [district, day],
  );
  return rows;
}

/** Grids with a patrol of a day that nobody has begun. */
export async function gridsToWalk(db: Queryable, district: string, day: number): Promise<string[]> {
  const { rows } = await db.query<{ grid: string }>(
    `select distinct grid from patrol_case where district = $1 and day = $2 and stage = 'to_do' order by grid`,
    [district, new Date(day)],
  );
  return rows.map(({ grid }) => grid);
}

/** The leaders of a grid's community, else whoever serves the desk of its street. */
export async function leadersOf(db: Queryable, grid: string, day: string): Promise<string[]> {
  const { rows } = await db.query<{ person: string; leads: boolean }>(
    `select distinct p.person_id as person, p.kind = 'grid_leader' as leads from post p
     where ((p.kind = 'grid_leader' and p.area = $1) or (p.kind = 'street_dispatcher' and p.area = $2))
       and ${inForce('p', '$3::date')} order by person limit 100`,
    [grid.slice(0, 12), grid.slice(0, 9), day],
  );
  const leaders = rows.filter(({ leads }) => leads);
  return (leaders.length > 0 ? leaders : rows).map(({ person }) => person);
}

/** True the first time. */
export async function tellOnce(tx: Queryable, district: string, what: string, now: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'insert into certificate_told (district, what, at) values ($1, $2, $3) on conflict do nothing',
    [district, what, new Date(now)],
  );
  return rowCount === 1;
}

/** What was told of days that are past, which nobody is told of again; it ends with its day. Returns how many. */
export async function clearTold(db: Queryable, districts: readonly string[], today: string): Promise<number> {
  const { rowCount } = await db.query(
    'delete from certificate_told where district = any($1) and right(what, 10) < $2',
    [districts, today],
  );
  return rowCount ?? 0;
}
