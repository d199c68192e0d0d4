import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type SentRequest = {
  readonly district: string;
  readonly id: string;
  readonly digest: Buffer;
  readonly attributes: Readonly<Record<string, string>>;
  readonly addressId: string | null;
  readonly emailSealed: Buffer | null;
  readonly mediaUrl: string | null;
  readonly personId: string;
  readonly at: number;
};

/** False where it was there already. */
export async function insertSent(db: Queryable, row: SentRequest): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'open311_sent',
    text: `insert into open311_request (district, stream_id, digest, attributes, address_id, email_sealed, media_url,
        media_state, media_tries, media_next_at, person_id, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11) on conflict (district, stream_id) do nothing`,
    values: [
      row.district,
      row.id,
      row.digest,
      JSON.stringify(row.attributes),
      row.addressId,
      row.emailSealed,
      row.mediaUrl,
      row.mediaUrl === null ? null : 'waiting',
      row.mediaUrl === null ? null : timestamp(row.at),
      row.personId,
      timestamp(row.at),
    ],
  });
  return rowCount > 0;
}

/** Of a report that was refused. */
export async function deleteSent(db: Queryable, district: string, id: string): Promise<void> {
  await db.query('delete from open311_request where district = $1 and stream_id = $2', [district, id]);
}

export type KnownRequest = {
  readonly digest: Buffer;
  readonly number: string | null;
  readonly at: number;
};

/** A form that came before, with the number of its matter where the report went through. */
export async function findSent(
  db: Queryable,
  district: string,
  id: string,
): Promise<KnownRequest | undefined> {
  const { rows } = await db.query<KnownRequest>({
    name: 'open311_known',
    text: `select r.digest, i.number, r.at from open311_request r
      left join issue i on i.district = r.district and i.id = r.stream_id
      where r.district = $1 and r.stream_id = $2`,
    values: [district, id],
  });
  return rows[0];
}

export type Extras = {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly addressId: string | null;
  readonly mediaUrl: string | null;
};

export async function listExtras(
  db: Queryable,
  keys: readonly { readonly district: string; readonly id: string }[],
): Promise<Map<string, Extras>> {
  if (keys.length === 0) return new Map();
  const { rows } = await db.query<Extras>({
    name: 'open311_extras',
    text: `select r.stream_id as id, r.attributes, r.address_id as "addressId", r.media_url as "mediaUrl"
      from unnest($1::text[], $2::uuid[]) as a(district, id)
      join open311_request r on r.district = a.district and r.stream_id = a.id /* across districts: each named with its id */`,
    values: [keys.map(({ district }) => district), keys.map(({ id }) => id)],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

export type WaitingMedia = {
  readonly id: string;
  readonly url: string;
  readonly tries: number;
  readonly personId: string;
};

/** Pictures to be fetched now, of matters there are; each goes to one taker, who has ten minutes for it. */
export async function takeMedia(
  db: Queryable,
  district: string,
  now: number,
  most: number,
): Promise<WaitingMedia[]> {
  const { rows } = await db.query<WaitingMedia>({
    name: 'open311_take_media',
    text: `with due as (
        select r.district, r.stream_id from open311_request r
        join issue i on i.district = r.district and i.id = r.stream_id
        where r.district = $1 and r.media_state = 'waiting' and r.media_next_at <= $2
        order by r.media_next_at limit $3 for update of r skip locked
      )
      update open311_request m set media_next_at = $4, media_tries = m.media_tries + 1 from due d
      where m.district = $1 and m.district = d.district and m.stream_id = d.stream_id
      returning m.stream_id as id, m.media_url as url, m.media_tries as tries, m.person_id as "personId"`,
    values: [district, timestamp(now), most, timestamp(now + 600_000)],
  });
  return rows;
}

export async function setMedia(
  db: Queryable,
  district: string,
  id: string,
  state: 'waiting' | 'done' | 'refused' | 'failed',
  nextAt: number | null,
): Promise<void> {
  await db.query({
    name: 'open311_set_media',
    text: `update open311_request set media_state = $3, media_next_at = $4 where district = $1 and stream_id = $2`,
    values: [district, id, state, nextAt === null ? null : timestamp(nextAt)],
  });
}

export type SentUpdate = {
  readonly district: string;
  readonly id: string;
  readonly updateId: string;
  readonly digest: Buffer;
  readonly status: string;
  readonly description: string;
  readonly updatedAt: number;
  readonly mediaUrl: string | null;
  readonly personId: string;
  readonly at: number;
};

/** False where an update of that id is there already. */
export async function insertUpdate(db: Queryable, row: SentUpdate): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'open311_update',
    text: `insert into open311_update (district, stream_id, update_id, digest, status, description, updated_at,
        media_url, person_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (district, stream_id, update_id) do nothing`,
    values: [
      row.district,
      row.id,
      row.updateId,
      row.digest,
      row.status,
      row.description,
      timestamp(row.updatedAt),
      row.mediaUrl,
      row.personId,
      timestamp(row.at),
    ],
  });
  return rowCount > 0;
}

export async function findUpdateDigest(
  db: Queryable,
  { district, id, updateId }: Pick<SentUpdate, 'district' | 'id' | 'updateId'>,
): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ digest: Buffer }>({
    name: 'open311_update_digest',
    text: 'select digest from open311_update where district = $1 and stream_id = $2 and update_id = $3',
    values: [district, id, updateId],
  });
  return rows[0]?.digest;
}

export type UpdateRow = {
  readonly number: string;
  readonly updateId: string;
  readonly status: string;
  readonly description: string;
  readonly updatedAt: number;
  readonly mediaUrl: string | null;
};

type Between = { readonly from: number; readonly to: number; readonly limit: number };

/** Posted updates of one district; only public matters take any. */
export async function listUpdates(
  db: Queryable,
  district: string,
  { from, to, limit }: Between,
): Promise<UpdateRow[]> {
  const { rows } = await db.query<UpdateRow>({
    name: 'open311_updates',
    text: `select i.number, u.update_id as "updateId", u.status, u.description, u.updated_at as "updatedAt",
        u.media_url as "mediaUrl"
      from open311_update u join issue i on i.district = u.district and i.id = u.stream_id
      where u.district = $1 and u.updated_at between $2 and $3
      order by u.updated_at desc, u.stream_id, u.update_id limit $4`,
    values: [district, timestamp(from), timestamp(to), limit],
  });
  return rows;
}

export async function listUpdatesOf(db: Queryable, district: string, id: string): Promise<UpdateRow[]> {
  const { rows } = await db.query<UpdateRow>({
    name: 'open311_updates_of',
    text: `select i.number, u.update_id as "updateId", u.status, u.description, u.updated_at as "updatedAt",
        u.media_url as "mediaUrl"
      from open311_update u join issue i on i.district = u.district and i.id = u.stream_id
      where u.district = $1 and u.stream_id = $2 order by u.updated_at, u.update_id limit 1000`,
    values: [district, id],
  });
  return rows;
}
