import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type Part =
  | 'city'
  | 'places'
  | 'ground'
  | 'roster'
  | 'accounts'
  | 'knowledge'
  | 'duty'
  | 'pictures'
  | 'matters'
  | 'release'
  | 'everyday'
  | 'year'
  | 'others'
  | 'scores';
export type PartRow = { readonly begunAt: number; readonly doneAt: number | null };

/** Notes that a part is begun, and tells when it was first begun and whether it is done. */
export async function beginPart(db: Queryable, part: Part, now: number): Promise<PartRow> {
  await db.query('insert into demo_part (part, begun_at) values ($1, $2) on conflict (part) do nothing', [
    part,
    timestamp(now),
  ]);
  const { rows } = await db.query<PartRow>(
    'select begun_at as "begunAt", done_at as "doneAt" from demo_part where part = $1',
    [part],
  );
  return rows[0] ?? { begunAt: now, doneAt: null };
}

export async function endPart(db: Queryable, part: Part, now: number): Promise<void> {
  await db.query('update demo_part set done_at = $2 where part = $1', [part, timestamp(now)]);
}

/** Parts that are loaded to their end. */
export async function listDoneParts(db: Queryable): Promise<Part[]> {
  const { rows } = await db.query<{ part: Part }>('select part from demo_part where done_at is not null');
  return rows.map((row) => row.part);
}

export type HeldPost = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly kind: PostKind;
  readonly area: string;
  readonly unitId: string | null;
};

/** Posts held in any of these areas ('' for the city) or units, with the names of those who hold them. */
export async function listPostsIn(
  db: Queryable,
  areas: readonly string[],
  units: readonly string[],
): Promise<HeldPost[]> {
  const { rows } = await db.query<HeldPost>(
    `select post.id, post.person_id as "personId", person.name, post.kind, coalesce(post.area, '') as area,
       post.unit_id as "unitId"
     from post join person on person.id = post.person_id
     where post.area = any ($1) or post.unit_id = any ($2::uuid[]) or (post.area is null and post.unit_id is null)
     order by post.id`,
    [areas, units],
  );
  return rows;
}

export type DemoAccountRow = { readonly id: string; readonly name: string; readonly personId: string };

export async function listDemoAccounts(db: Queryable): Promise<DemoAccountRow[]> {
  const { rows } = await db.query<DemoAccountRow>(
    'select id, name, person_id as "personId" from account where demo and person_id is not null',
  );
  return rows;
}

/** Those of the ids that are files. */
export async function listFileIds(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>('select id from file where id = any ($1::uuid[])', [ids]);
  return rows.map((row) => row.id);
}

/** Ids of some open matters that wait at a seat, those due first. */
export async function listOpenAt(db: Queryable, district: string, seat: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select district || '.' || id as id from issue where district = $1 and open and holder = $2
     order by due_at, id limit 6`,
    [district, seat],
  );
  return rows.map((row) => row.id);
}

/** Moments before now at which somebody would have been reminded of these matters. */
export async function dropPastTimers(
  db: Queryable,
  district: string,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await db.query({
    name: 'demo_past_timers',
    text: `delete from timer where district = $1 and stream_id = any ($2::uuid[]) and trade = 'issue' and due <= $3
      and not gives`,
    values: [district, ids, timestamp(now)],
  });
}

/** As `dropPastTimers`, of whole trades: what was due a day ago would have been taken since by any server. */
export async function dropOldReminders(
  db: Queryable,
  district: string,
  trades: readonly string[],
  before: number,
): Promise<void> {
  await db.query('delete from timer where district = $1 and trade = any($2) and due <= $3 and not gives', [
    district,
    trades,
    timestamp(before),
  ]);
}
