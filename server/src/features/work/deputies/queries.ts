import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';
import { timestamp } from '../../../platform/db/types.ts';

const DEPUTY = tableOf('deputy', 'id', {
  id: column(),
  postId: column(),
  personId: column(),
  deputyId: column(),
  from: column('from_day'),
  to: column('to_day'),
  reason: column(),
  namedAt: moment(),
  /** The holder of the post, or who leads them. */
  namedBy: column(),
});
export type NewDeputy = RowOf<typeof DEPUTY>;
type PostSaid = { readonly kind: PostKind; readonly area: string; readonly unitName: string | null };
export type DeputyRow = NewDeputy &
  PostSaid & {
    readonly personName: string;
    readonly deputyName: string;
    readonly namedByName: string | null;
    readonly endedAt: number | null;
  };

const POST_SAID = `p.kind, coalesce(p.area, '') as area, u.name as "unitName"`;

/** Deputations somebody gave, holds, or named for one of their people; those that reach furthest first. */
export async function listDeputies(db: Queryable, personId: string): Promise<DeputyRow[]> {
  const { rows } = await db.query<DeputyRow>({
    name: 'deputies_of_person',
    text: `select ${DEPUTY.list('d')}, d.ended_at as "endedAt", ${POST_SAID}, a.name as "personName",
        b.name as "deputyName", n.name as "namedByName"
      from deputy d join post p on p.id = d.post_id left join unit u on u.id = p.unit_id
      join person a on a.id = d.person_id join person b on b.id = d.deputy_id
      left join person n on n.id = d.named_by
      where d.person_id = $1 or d.deputy_id = $1 or d.named_by = $1
      order by d.to_day desc, d.id desc limit 200`,
    values: [personId],
  });
  return rows;
}

/** False where the same id was used before. */
export function insertDeputy(db: Queryable, one: NewDeputy): Promise<boolean> {
  return insertRow(db, DEPUTY, one);
}

/** A deputation of the same post and person that touches these days and has not ended. */
export async function overlaps(
  db: Queryable,
  { postId, deputyId, from, to }: Pick<NewDeputy, 'postId' | 'deputyId' | 'from' | 'to'>,
): Promise<boolean> {
  const { rows } = await db.query(
    `select 1 from deputy where post_id = $1 and deputy_id = $2 and ended_at is null
      and from_day <= $4::date and to_day >= $3::date limit 1`,
    [postId, deputyId, from, to],
  );
  return rows.length > 0;
}

/** Ends one that the person gave, holds or named; null where there is none to end. */
export async function endDeputy(
  db: Queryable,
  id: string,
  by: { readonly personId: string; readonly at: number; readonly today: string },
): Promise<(NewDeputy & PostSaid) | null> {
  const { rows } = await db.query<NewDeputy & PostSaid>(
    `update deputy d set ended_at = $3, ended_by = $2
      from post p left join unit u on u.id = p.unit_id
      where d.id = $1 and (d.person_id = $2 or d.deputy_id = $2 or d.named_by = $2) and d.ended_at is null
        and d.to_day >= $4::date and p.id = d.post_id
      returning ${DEPUTY.list('d')}, ${POST_SAID}`,
    [id, by.personId, timestamp(by.at), by.today],
  );
  return rows[0] ?? null;
}

export type PostHeld = PostSaid & {
  readonly postId: string;
  readonly personId: string;
  readonly name: string;
  readonly unitId: string | null;
};

const POST_HELD = `p.id as "postId", person.id as "personId", person.name, p.unit_id as "unitId", ${POST_SAID}
  from post p join person on person.id = p.person_id left join unit u on u.id = p.unit_id
  where ${inForce('p', '$1::date')}`;

/** Where, and by the beginning of whose name, posts are looked for today. */
export type Among = {
  readonly day: string;
  readonly name: string;
  readonly area: string;
  readonly unitId: string | null;
};

const AMONG = `person.name like $2
  and (($3::uuid is not null and p.unit_id = $3) or ($3::uuid is null and coalesce(p.area, '') like $4))`;
const among = ({ day, name, unitId, area }: Among) => [
  day,
  `${name.replace(/[\\%_]/g, '\\$&')}%`,
  unitId,
  `${area}%`,
];

/** Everybody there but one, each with one post; with `only`, whether this person is among them. */
export async function listColleagues(
  db: Queryable,
  ask: Among & { readonly not: string; readonly only?: string },
): Promise<PostHeld[]> {
  const { rows } = await db.query<PostHeld>(
    `select distinct on (person.id) ${POST_HELD} and ${AMONG}
        and person.id <> $5 and ($6::uuid is null or person.id = $6)
      order by person.id, p.id limit 20`,
    [...among(ask), ask.not, ask.only ?? null],
  );
  return rows;
}

export async function listPostsLed(
  db: Queryable,
  ask: Among & { readonly kinds: readonly PostKind[] },
): Promise<PostHeld[]> {
  const { rows } = await db.query<PostHeld>(
    `select ${POST_HELD} and ${AMONG} and p.kind = any($5) order by person.name, p.id limit 20`,
    [...among(ask), ask.kinds],
  );
  return rows;
}

export async function findPostHeld(db: Queryable, postId: string, day: string): Promise<PostHeld | null> {
  const { rows } = await db.query<PostHeld>(`select ${POST_HELD} and p.id = $2`, [day, postId]);
  return rows[0] ?? null;
}
