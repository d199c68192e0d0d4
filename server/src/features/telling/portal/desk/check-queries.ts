import { AFTERWARDS, SHOWN_PHOTOS } from '@gridgov/domain/loop/issues/public.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';
import { DECIDED } from '../../publication/public.ts';

export type Waiting = {
  district: string;
  id: string;
  fileId: string;
  purpose: string;
  at: number;
  number: string;
  classCode: string;
  placeText: string;
  description: string;
  text: string | null;
  hash: Buffer;
};

/** A photo somebody has looked at. */
export type Decided = Waiting & { published: boolean; reason: string; decidedAt: number };

const FROM = `from issue_file f
  join issue i on i.district = f.district and i.id = f.stream_id
  join file c on c.id = f.file_id::uuid and c.width is not null
  join issue_text t on t.district = i.district and t.stream_id = i.id
  left join published_text x on x.district = i.district and x.stream_id = i.id`;
const COLUMNS = `f.district, f.stream_id as id, f.file_id as "fileId", f.purpose, f.at, i.number,
  i.class_code as "classCode", t.place_text as "placeText", t.description, x.text, c.hash`;

/** What a matter must be for its photos and its wording to be let out; `$1` districts, `$2` area. */
const LET_OUT = `${DECIDED} and (length($2) <= 6 or i.street = $2 or i.community = $2 or i.grid = $2)`;

/** Which of them, and from where on: the last row of the page before. */
export type DeskPage = {
  /** Area of the desk, or one inside it. */
  readonly area: string;
  readonly classCode: string | null;
  readonly after: { readonly at: number; readonly id: string } | null;
  readonly limit: number;
};
export type PhotoPage = DeskPage & {
  readonly when: 'before' | 'after' | null;
  /** Of those decided: only what was let out, or only what was kept back. */
  readonly published: boolean | null;
};

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const purposesOf = (when: PhotoPage['when']) =>
  SHOWN_PHOTOS.filter((purpose) => when === null || AFTERWARDS.includes(purpose) === (when === 'after'));
const keyOf = (after: DeskPage['after']) => [
  after === null ? 'infinity' : timestamp(after.at),
  after?.id ?? LAST,
];

/** Photos of public matters of an area that nobody has looked at, newest first. */
export async function listWaiting(
  db: Queryable,
  districts: readonly string[],
  { area, classCode, when, after, limit }: PhotoPage,
): Promise<Waiting[]> {
  const { rows } = await db.query<Waiting>({
    name: 'publication_waiting',
    text: `select x.* from unnest($1::text[]) as d(code) cross join lateral (
        select ${COLUMNS} ${FROM}
        where f.district = d.code and ${LET_OUT} and f.purpose = any($4)
          and ($5::text is null or i.class_code = $5) and (f.at, f.file_id) < ($6::timestamptz, $7)
          and not exists (select 1 from published_photo p
            where p.district = f.district and p.stream_id = f.stream_id and p.file_id = c.id)
        order by f.at desc, f.file_id desc limit $3
      ) x order by at desc, "fileId" desc limit $3`,
    values: [districts, area, limit, purposesOf(when), classCode, ...keyOf(after)],
  });
  return rows;
}

/** Photos of an area somebody has looked at, the latest decision first. */
export async function listDecided(
  db: Queryable,
  districts: readonly string[],
  { area, classCode, when, published, after, limit }: PhotoPage,
): Promise<Decided[]> {
  const { rows } = await db.query<Decided>({
    name: 'publication_decided',
    text: `select x.* from unnest($1::text[]) as d(code) cross join lateral (
        select ${COLUMNS}, p.published, p.reason, p.at as "decidedAt" ${FROM}
          join published_photo p on p.district = f.district and p.stream_id = f.stream_id and p.file_id = c.id
        where p.district = d.code and (length($2) <= 6 or i.street = $2 or i.community = $2 or i.grid = $2)
          and f.purpose = any($4) and ($5::text is null or i.class_code = $5)
          and (p.at, p.file_id) < ($6::timestamptz, $7::uuid) and ($8::boolean is null or p.published = $8)
        order by p.at desc, p.file_id desc limit $3
      ) x order by "decidedAt" desc, "fileId" desc limit $3`,
    values: [districts, area, limit, purposesOf(when), classCode, ...keyOf(after), published],
  });
  return rows;
}

export type Worded = {
  district: string;
  id: string;
  number: string;
  classCode: string;
  placeText: string;
  description: string;
  text: string | null;
  reportedAt: number;
};

/** Public matters of an area still under way, newest first: those without a wording for everybody, or those with one. */
export async function listWorded(
  db: Queryable,
  districts: readonly string[],
  { area, classCode, worded, after, limit }: DeskPage & { readonly worded: boolean },
): Promise<Worded[]> {
  const { rows } = await db.query<Worded>({
    name: worded ? 'publication_worded' : 'publication_unworded',
    text: `select x.* from unnest($1::text[]) as d(code) cross join lateral (
        select i.district, i.id, i.number, i.class_code as "classCode", t.place_text as "placeText", t.description,
          x.text, i.reported_at as "reportedAt"
        from issue i
          join issue_text t on t.district = i.district and t.stream_id = i.id
          left join published_text x on x.district = i.district and x.stream_id = i.id
        where i.district = d.code and i.open and ${LET_OUT} and t.description <> ''
          and ($4::text is null or i.class_code = $4) and (i.reported_at, i.id) < ($5::timestamptz, $6::uuid)
          and x.text is ${worded ? 'not null' : 'null'}
        order by i.reported_at desc, i.id desc limit $3
      ) x order by "reportedAt" desc, id desc limit $3`,
    values: [districts, area, limit, classCode, ...keyOf(after)],
  });
  return rows;
}

export async function findOfMatter(
  db: Queryable,
  district: string,
  id: string,
  fileId: string,
): Promise<Waiting | null> {
  const { rows } = await db.query<Waiting>({
    name: 'publication_one',
    text: `select ${COLUMNS} ${FROM} where f.district = $1 and f.stream_id = $2 and f.file_id = $3 limit 1`,
    values: [district, id, fileId],
  });
  return rows[0] ?? null;
}

export type Decision = {
  readonly district: string;
  readonly id: string;
  readonly fileId: string;
  readonly published: boolean;
  readonly hash: Buffer | null;
  readonly reason: string;
  readonly by: string;
  readonly now: number;
};

/** A later look wins: what was let out can be taken back. */
export async function decidePhoto(db: Queryable, one: Decision): Promise<void> {
  await db.query({
    name: 'publication_decide',
    text: `insert into published_photo as p (district, stream_id, file_id, published, hash, reason, by_person, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (district, stream_id, file_id) do update set published = excluded.published, hash = excluded.hash,
        reason = excluded.reason, by_person = excluded.by_person, at = excluded.at`,
    values: [
      one.district,
      one.id,
      one.fileId,
      one.published,
      one.hash,
      one.reason,
      one.by,
      timestamp(one.now),
    ],
  });
}

export async function setText(
  db: Queryable,
  one: { district: string; id: string; text: string; by: string; now: number },
): Promise<void> {
  await db.query({
    name: 'publication_text',
    text: `insert into published_text (district, stream_id, text, by_person, at) values ($1, $2, $3, $4, $5)
      on conflict (district, stream_id) do update set text = excluded.text, by_person = excluded.by_person,
        at = excluded.at`,
    values: [one.district, one.id, one.text, one.by, timestamp(one.now)],
  });
}
