import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { Post } from './person.ts';

export type NewPerson = {
  readonly id: string;
  readonly name: string;
  readonly phone: Buffer | null;
  readonly phoneIndex: Buffer | null;
  /** The city's own number of the person; null for none. */
  readonly number: string | null;
};

const POST = `id, person_id as "personId", kind, coalesce(area, '') as area, unit_id as "unitId",
  valid_from as "from", valid_to as "to"`;

/** Held until the end of the transaction, so that two imports or handovers take turns. */
export async function touchPeople(tx: Queryable): Promise<void> {
  await tx.query('update people_revision set revision = revision + 1');
}

export async function peopleRevision(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ revision: number }>('select revision from people_revision');
  return rows[0]?.revision ?? 0;
}

const PAGE = 5_000;

type KnownPerson = { id: string; name: string; phoneIndex: Buffer | null; number: string | null };

/** Everybody, page by page, without what is sealed. */
export async function* eachPerson(db: Queryable): AsyncGenerator<KnownPerson> {
  for (let after: string | null = null; ; ) {
    // The next page begins where this one ends, so pages have to come one after the other.
    const { rows }: { rows: KnownPerson[] } = await db.query<KnownPerson>(
      `select id, name, phone_index as "phoneIndex", staff_number as number from person
       where ($1::uuid is null or id > $1) order by id limit $2`,
      [after, PAGE],
    );
    yield* rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}

export async function* eachPost(db: Queryable): AsyncGenerator<Post> {
  // Page by page: the next begins where the last one ended.
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: Post[] } = await db.query<Post>(
      `select ${POST} from post where ($1::uuid is null or id > $1) order by id limit $2`,
      [after, PAGE],
    );
    yield* rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}

export type StaffPost = Pick<Post, 'personId' | 'kind' | 'area' | 'from' | 'to'> & {
  readonly name: string;
  readonly number: string | null;
};

/** Every post staff hold or held, with the name; residents hold none of these. */
export async function* eachStaffPost(db: Queryable): AsyncGenerator<StaffPost> {
  // Page by page: the next begins where the last one ended.
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: (StaffPost & { id: string })[] } = await db.query<StaffPost & { id: string }>(
      `select o.id, o.person_id as "personId", o.kind, coalesce(o.area, '') as area, o.valid_from as "from",
         o.valid_to as "to", p.name, p.staff_number as number
       from post o join person p on p.id = o.person_id
       where o.kind not in ('resident', 'system') and ($1::uuid is null or o.id > $1) order by o.id limit $2`,
      [after, PAGE],
    );
    for (const { id: _, ...post } of rows) yield post;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}

export async function insertPeople(tx: Queryable, people: readonly NewPerson[]): Promise<void> {
  if (people.length === 0) return;
  await tx.query({
    name: 'people-insert',
    text: `insert into person (id, name, phone, phone_index, staff_number)
      select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::text[])`,
    values: [
      people.map((person) => person.id),
      people.map((person) => person.name),
      people.map((person) => person.phone),
      people.map((person) => person.phoneIndex),
      people.map((person) => person.number),
    ],
  });
}

export async function updateNumbers(
  tx: Queryable,
  people: readonly { readonly id: string; readonly number: string }[],
): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `update person set staff_number = x.number
     from unnest($1::uuid[], $2::text[]) as x(id, number) where person.id = x.id`,
    [people.map((one) => one.id), people.map((one) => one.number)],
  );
}

export async function updatePhones(
  tx: Queryable,
  people: readonly Pick<NewPerson, 'id' | 'phone' | 'phoneIndex'>[],
): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `update person set phone = x.phone, phone_index = x.phone_index
     from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as x(id, phone, phone_index) where person.id = x.id`,
    [people.map((one) => one.id), people.map((one) => one.phone), people.map((one) => one.phoneIndex)],
  );
}

export async function insertPosts(tx: Queryable, posts: readonly Post[]): Promise<void> {
  if (posts.length === 0) return;
  await tx.query({
    name: 'posts-insert',
    text: `insert into post (id, person_id, kind, area, unit_id, valid_from, valid_to)
      select id, person_id, kind, nullif(area, ''), unit_id, valid_from, valid_to
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::date[], $7::date[])
        as x(id, person_id, kind, area, unit_id, valid_from, valid_to)`,
    values: [
      posts.map((post) => post.id),
      posts.map((post) => post.personId),
      posts.map((post) => post.kind),
      posts.map((post) => post.area),
      posts.map((post) => post.unitId),
      posts.map((post) => post.from),
      posts.map((post) => post.to),
    ],
  });
}

export async function updatePostDays(tx: Queryable, posts: readonly Post[]): Promise<void> {
  if (posts.length === 0) return;
  await tx.query(
    `update post set valid_from = x.valid_from, valid_to = x.valid_to
     from unnest($1::uuid[], $2::date[], $3::date[]) as x(id, valid_from, valid_to) where post.id = x.id`,
    [posts.map((post) => post.id), posts.map((post) => post.from), posts.map((post) => post.to)],
  );
}

/** The posts a person holds on a day: the one held longest first, and of two that of an area before that of its unit. */
export async function listPostsOf(db: Queryable, personId: string, day: string): Promise<Post[]> {
  const { rows } = await db.query<Post>({
    name: 'posts-of-person',
    text: `select ${POST} from post
      where person_id = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
      order by valid_from, unit_id is not null, id`,
    values: [personId, day],
  });
  return rows;
}

/** All posts a person ever held, newest first. */
export async function listAllPostsOf(db: Queryable, personId: string): Promise<Post[]> {
  const { rows } = await db.query<Post>(
    `select ${POST} from post where person_id = $1 order by valid_from desc, id`,
    [personId],
  );
  return rows;
}

export async function findPost(db: Queryable, id: string): Promise<Post | null> {
  const { rows } = await db.query<Post>(`select ${POST} from post where id = $1`, [id]);
  return rows[0] ?? null;
}

export type Person = { readonly id: string; readonly name: string; readonly phone: Buffer | null };

export async function findPerson(db: Queryable, id: string): Promise<Person | null> {
  const { rows } = await db.query<Person>('select id, name, phone from person where id = $1', [id]);
  return rows[0] ?? null;
}

/** Any one; null where nobody's number is kept. */
export async function findSealedPhone(db: Queryable): Promise<Buffer | null> {
  const { rows } = await db.query<{ phone: Buffer }>(
    'select phone from person where phone is not null limit 1',
  );
  return rows[0]?.phone ?? null;
}

export type RosterFilter = {
  readonly day: string;
  /** Beginning of the area's code; '' for the whole city. */
  readonly area: string;
  readonly kind: PostKind | null;
  readonly unitId: string | null;
  /** Beginning of the name. */
  readonly name: string | null;
  readonly phoneIndex: Buffer | null;
  readonly after: string | null;
  readonly limit: number;
};

export type RosterRow = Post & {
  readonly name: string;
  readonly phone: Buffer | null;
  readonly number: string | null;
};

/** Posts held on a day with the people who hold them, a page in the order of post ids. */
export async function listRoster(db: Queryable, filter: RosterFilter): Promise<RosterRow[]> {
  const { rows } = await db.query<RosterRow>(
    `select post.id, post.person_id as "personId", post.kind, coalesce(post.area, '') as area,
       post.unit_id as "unitId", post.valid_from as "from", post.valid_to as "to", person.name, person.phone,
       person.staff_number as number
     from post join person on person.id = post.person_id
     where post.valid_from <= $1::date and (post.valid_to is null or post.valid_to > $1::date)
       and ($2::text is null or post.area like $2) and ($3::text is null or post.kind = $3)
       and ($4::uuid is null or post.unit_id = $4) and ($5::text is null or person.name like $5)
       and ($6::bytea is null or person.phone_index = $6) and ($7::uuid is null or post.id > $7)
     order by post.id limit $8`,
    [
      filter.day,
      filter.area === '' ? null : `${filter.area}%`,
      filter.kind,
      filter.unitId,
      filter.name === null ? null : `${filter.name.replace(/[\\%_]/g, '\\$&')}%`,
      filter.phoneIndex,
      filter.after,
      filter.limit,
    ],
  );
  return rows;
}

/** Who serves a seat on a day, by the kinds of posts that do. */
export async function listHolders(
  db: Queryable,
  kinds: readonly PostKind[],
  place: { readonly area: string } | { readonly unitId: string },
  day: string,
): Promise<Post[]> {
  const [area, unitId] = 'unitId' in place ? [null, place.unitId] : [place.area, null];
  const { rows } = await db.query<Post>(
    `select ${POST} from post
     where kind = any ($1) and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
       and ($3::uuid is null or unit_id = $3) and ($4::text is null or coalesce(area, '') = $4) order by id`,
    [kinds, day, unitId, area],
  );
  return rows;
}

export type Handover = {
  readonly id: string;
  readonly fromPostId: string;
  readonly toPostId: string;
  readonly day: string;
  readonly at: number;
  readonly byPerson: string;
  readonly byPost: string;
  readonly reason: string;
  readonly moved: number;
};

export async function insertHandover(tx: Queryable, handover: Handover): Promise<void> {
  await tx.query(
    `insert into handover (id, from_post_id, to_post_id, day, at, by_person, by_post, reason, moved)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      handover.id,
      handover.fromPostId,
      handover.toPostId,
      handover.day,
      timestamp(handover.at),
      handover.byPerson,
      handover.byPost,
      handover.reason,
      handover.moved,
    ],
  );
}

/** Handovers from and to the posts of a person, newest first. */
export async function listHandoversOf(db: Queryable, personId: string): Promise<Handover[]> {
  const { rows } = await db.query<Handover>(
    `select h.id, h.from_post_id as "fromPostId", h.to_post_id as "toPostId", h.day, h.at, h.by_person as "byPerson",
       h.by_post as "byPost", h.reason, h.moved
     from handover h
     where h.from_post_id in (select id from post where person_id = $1)
        or h.to_post_id in (select id from post where person_id = $1)
     order by h.at desc`,
    [personId],
  );
  return rows;
}

/** Names of people by id; ids nobody has are left out. */
export async function listNames(
  db: Queryable,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await db.query<{ id: string; name: string }>({
    name: 'people_names',
    text: 'select id, name from person where id = any($1)',
    values: [ids],
  });
  return rows;
}

/** People with the posts they hold or held, a post of a unit with the area of the unit; ids nobody has are left out. */
export async function listNamed(
  db: Queryable,
  ids: readonly string[],
): Promise<{ id: string; name: string; posts: readonly { kind: PostKind; area: string }[] }[]> {
  const { rows } = await db.query<{
    id: string;
    name: string;
    posts: readonly { kind: PostKind; area: string }[];
  }>({
    name: 'people_named',
    text: `select p.id, p.name, coalesce(jsonb_agg(distinct jsonb_build_object(
        'kind', t.kind, 'area', coalesce(t.area, u.area, ''))) filter (where t.id is not null), '[]') as posts
      from person p left join post t on t.person_id = p.id left join unit u on u.id = t.unit_id
      where p.id = any($1) group by p.id`,
    values: [ids],
  });
  return rows;
}

/**
 * Who of an area, or of a unit where there is one, is called so; each once, by the post that reaches furthest. An area
 * reaches down, '' is the whole city.
 */
export async function findColleagues(
  db: Queryable,
  { text, area, unitId }: { readonly text: string; readonly area: string; readonly unitId: string | null },
  limit: number,
  day: string,
): Promise<{ id: string; name: string; post: PostKind; area: string }[]> {
  const { rows } = await db.query<{ id: string; name: string; post: PostKind; area: string }>(
    `select distinct on (p.name, p.id) p.id, p.name, o.kind as post, coalesce(o.area, '') as area
     from person p join post o on o.person_id = p.id
     where strpos(p.name, $1) > 0 and o.valid_from <= $2::date and (o.valid_to is null or o.valid_to > $2::date)
       and (coalesce(o.area, '') like $3 and $4::uuid is null or o.unit_id = $4)
     order by p.name, p.id, length(coalesce(o.area, '')) limit $5`,
    [text, day, `${area}%`, unitId, limit],
  );
  return rows;
}

/** Whose posts these are; ids nobody has are left out. */
export async function listHoldersOf(
  db: Queryable,
  posts: readonly string[],
): Promise<{ id: string; personId: string }[]> {
  const { rows } = await db.query<{ id: string; personId: string }>({
    name: 'post_holders',
    text: 'select id, person_id as "personId" from post where id = any($1)',
    values: [posts],
  });
  return rows;
}
