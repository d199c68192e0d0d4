import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type DeputyRow = {
  readonly id: string;
  readonly postId: string;
  readonly kind: PostKind;
  readonly area: string;
  readonly unitName: string | null;
  readonly personId: string;
  readonly personName: string;
  readonly deputyId: string;
  readonly deputyName: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly endedAt: number | null;
  readonly namedBy: string;
  readonly namedByName: string | null;
};

const SHOWN = 200;

/** Deputations somebody gave, holds, or named for one of their people; those that reach furthest first. */
export async function listDeputies(db: Queryable, personId: string): Promise<DeputyRow[]> {
  const { rows } = await db.query<DeputyRow>({
    name: 'deputies_of_person',
    text: `select d.id, d.post_id as "postId", p.kind, coalesce(p.area, '') as area, u.name as "unitName",
        d.person_id as "personId", a.name as "personName", d.deputy_id as "deputyId", b.name as "deputyName",
        d.from_day as "from", d.to_day as "to", d.reason, d.ended_at as "endedAt", d.named_by as "namedBy",
        n.name as "namedByName"
      from deputy d join post p on p.id = d.post_id left join unit u on u.id = p.unit_id
      join person a on a.id = d.person_id join person b on b.id = d.deputy_id
      left join person n on n.id = d.named_by
      where d.person_id = $1 or d.deputy_id = $1 or d.named_by = $1
      order by d.to_day desc, d.id desc limit ${SHOWN}`,
    values: [personId],
  });
  return rows;
}

export type NewDeputy = {
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
  readonly deputyId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly at: number;
  /** The holder of the post, or who leads them. */
  readonly namedBy: string;
};

/** The unit of the post, where it is of one; null where the same id was used before. */
export async function insertDeputy(
  db: Queryable,
  one: NewDeputy,
): Promise<{ readonly unitName: string | null } | null> {
  const { rows } = await db.query<{ unitName: string | null }>(
    `insert into deputy (id, post_id, person_id, deputy_id, from_day, to_day, reason, named_at, named_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing
      returning (select u.name from post p join unit u on u.id = p.unit_id where p.id = post_id) as "unitName"`,
    [
      one.id,
      one.postId,
      one.personId,
      one.deputyId,
      one.from,
      one.to,
      one.reason,
      timestamp(one.at),
      one.namedBy,
    ],
  );
  return rows[0] ?? null;
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

export type Ended = Pick<
  DeputyRow,
  'kind' | 'area' | 'unitName' | 'personId' | 'deputyId' | 'namedBy' | 'from' | 'to'
>;

/** Ends one that the person gave, holds or named; null where there is none to end. */
export async function endDeputy(
  db: Queryable,
  id: string,
  by: { readonly personId: string; readonly at: number; readonly today: string },
): Promise<Ended | null> {
  const { rows } = await db.query<Ended>(
    `update deputy d set ended_at = $3, ended_by = $2
      from post p left join unit u on u.id = p.unit_id
      where d.id = $1 and (d.person_id = $2 or d.deputy_id = $2 or d.named_by = $2) and d.ended_at is null
        and d.to_day >= $4::date and p.id = d.post_id
      returning p.kind, coalesce(p.area, '') as area, u.name as "unitName", d.person_id as "personId",
        d.deputy_id as "deputyId", d.named_by as "namedBy", d.from_day as "from", d.to_day as "to"`,
    [id, by.personId, timestamp(by.at), by.today],
  );
  return rows[0] ?? null;
}

export type Colleague = {
  readonly personId: string;
  readonly name: string;
  readonly kind: PostKind;
  readonly area: string;
  readonly unitName: string | null;
};

/** People with a post in the area or the unit today, by the beginning of their name. */
export async function listColleagues(
  db: Queryable,
  ask: {
    readonly name: string;
    readonly area: string;
    readonly unitId: string | null;
    readonly day: string;
    readonly not: string;
    /** Whether this one person is among them. */
    readonly only?: string;
  },
): Promise<Colleague[]> {
  const { rows } = await db.query<Colleague>(
    `select distinct on (person.id) person.id as "personId", person.name, post.kind,
        coalesce(post.area, '') as area, unit.name as "unitName"
      from person join post on post.person_id = person.id left join unit on unit.id = post.unit_id
      where person.name like $1 and post.valid_from <= $2::date
        and (post.valid_to is null or post.valid_to > $2::date)
        and (($4::uuid is not null and post.unit_id = $4) or ($4::uuid is null and coalesce(post.area, '') like $3))
        and person.id <> $5 and ($6::uuid is null or person.id = $6)
      order by person.id, post.id limit 20`,
    [
      `${ask.name.replace(/[\\%_]/g, '\\$&')}%`,
      ask.day,
      `${ask.area}%`,
      ask.unitId,
      ask.not,
      ask.only ?? null,
    ],
  );
  return rows;
}

export type PostHeld = {
  readonly postId: string;
  readonly personId: string;
  readonly name: string;
  readonly kind: PostKind;
  readonly area: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
};

const POST_HELD = `select post.id as "postId", person.id as "personId", person.name, post.kind,
    coalesce(post.area, '') as area, post.unit_id as "unitId", unit.name as "unitName"
  from post join person on person.id = post.person_id left join unit on unit.id = post.unit_id`;
const IN_FORCE = 'post.valid_from <= $1::date and (post.valid_to is null or post.valid_to > $1::date)';

/** Posts of some kinds in an area or a unit today, by the beginning of their holder's name. */
export async function listPostsLed(
  db: Queryable,
  ask: {
    readonly name: string;
    readonly kinds: readonly PostKind[];
    readonly area: string;
    readonly unitId: string | null;
    readonly day: string;
  },
): Promise<PostHeld[]> {
  const { rows } = await db.query<PostHeld>(
    `${POST_HELD} where ${IN_FORCE} and person.name like $2 and post.kind = any($3)
        and (($4::uuid is not null and post.unit_id = $4) or ($4::uuid is null and coalesce(post.area, '') like $5))
      order by person.name, post.id limit 20`,
    [ask.day, `${ask.name.replace(/[\\%_]/g, '\\$&')}%`, ask.kinds, ask.unitId, `${ask.area}%`],
  );
  return rows;
}

export async function findPostHeld(db: Queryable, postId: string, day: string): Promise<PostHeld | null> {
  const { rows } = await db.query<PostHeld>(`${POST_HELD} where ${IN_FORCE} and post.id = $2`, [day, postId]);
  return rows[0] ?? null;
}
