import type { Language } from '@gridgov/domain/refusal.ts';
import type { State } from '@gridgov/domain/work/admission/events.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { ItemRow } from '../admission/public.ts';

/** Applications by their number; a number is unique within its district. */
export async function numbered(
  db: Queryable,
  districts: readonly string[],
  number: string,
): Promise<ItemRow[]> {
  const { rows } = await db.query<ItemRow>(
    'select id, state from admission where district = any($1) and number = $2 limit 20',
    [districts, number],
  );
  return rows;
}

export type ContactRow = {
  readonly district: string;
  readonly id: string;
  readonly residentId: string;
  readonly language: Language;
  readonly channel: 'sms' | 'email';
  readonly contact: Buffer;
};
/** `key`: the contact as a blind index. */
type Kept = ContactRow & { readonly key: Buffer; readonly at: number };

/** Written before the objection is raised: one without it tells nobody, and the same objection keeps it once. */
export async function keepContact(db: Queryable, row: Kept): Promise<void> {
  const { district, id, residentId, language, channel, contact, key, at } = row;
  await db.query(
    `insert into objection_contact (district, stream_id, resident_id, language, channel, contact, contact_key, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [district, id, residentId, language, channel, contact, key, timestamp(at)],
  );
}

/** When the same contact objected to the same item last, by another objection than this one; null: never. */
export async function objectedAt(
  db: Queryable,
  { district, id, residentId, key }: Pick<Kept, 'district' | 'id' | 'residentId' | 'key'>,
): Promise<number | null> {
  const { rows } = await db.query<{ at: number | null }>(
    `select max(at) as at from objection_contact
     where district = $1 and stream_id = $2 and contact_key = $3 and resident_id <> $4`,
    [district, id, key, residentId],
  );
  return rows[0]?.at ?? null;
}

const ANSWERED = `from objection_contact c
  join admission a on a.district = c.district and a.id = c.stream_id
  where exists (select from jsonb_array_elements(a.state #> '{lanes,objection}') o
    where o ->> 'seat' = 'person:' || c.resident_id and o ->> 'stage' = 'answered')`;

/** Residents whose objection was answered, and who were not told yet. */
export async function answeredIn(
  db: Queryable,
  district: string,
  skip: readonly string[],
  limit: number,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select c.resident_id as id ${ANSWERED} and c.district = $1 and c.resident_id <> all($2) limit $3`,
    [district, skip, limit],
  );
  return rows.map(({ id }) => id);
}

/** Takes the contact out, so that nobody is told twice and nothing is kept that has served. */
export async function takeContact(
  db: Queryable,
  district: string,
  residentId: string,
): Promise<(ContactRow & { readonly state: State }) | null> {
  const { rows } = await db.query<ContactRow & { readonly state: State }>(
    `delete from objection_contact d using admission a
     where d.district = $1 and d.resident_id = $2 and a.district = d.district and a.id = d.stream_id
     returning d.district, d.stream_id as id, d.resident_id as "residentId", d.language, d.channel, d.contact, a.state`,
    [district, residentId],
  );
  return rows[0] ?? null;
}
