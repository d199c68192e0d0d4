import type { UrgencyMarks } from '@gridgov/domain/telling/urgency.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { DeputyFacts } from '../messages/public.ts';

export type NoticeRow = {
  district: string;
  id: string;
  stream_id: string;
  kind: string;
  at: number;
  facts: DeputyFacts & {
    trade?: string;
    number?: string;
    title?: string;
    dueAt?: number;
    nature?: string;
  } & UrgencyMarks;
  read: boolean;
  /** Told to the reader; false where the reader only follows the matter. */
  own: boolean;
  /** Told to a person by name: a reporter, or whoever a note mentions. */
  personal: boolean;
  /** The matter waits for one of the reader's queues now, or for an answer of theirs. */
  waits: boolean;
};
export type Told = { district: string; key: string };
/** `told`: every queue and person the reader answers to, each in a district; `districts`: where they follow. */
export type Reader = {
  personId: string;
  told: readonly Told[];
  districts: readonly string[];
  /** Systems of which nothing is shown. */
  unused: readonly string[];
  /** Queues served, and the words under which a matter asks them for an answer. */
  seats: readonly string[];
  asked: readonly string[];
};

/** As `systemOfNotice` says it. */
const SYSTEM = `case when kind like 'deputy.%' then 'deputies' when kind like 'duty.%' then 'duty' else coalesce(facts->>'trade', 'loop') end`;

/**
 * What was told to a reader's queues, to the reader in person, and of matters the reader follows, newest first.
 * One loose look per district and key, so that it stays quick however much was told to others.
 */
export async function listNotices(
  db: Queryable,
  reader: Reader,
  since: number,
  limit: number,
): Promise<NoticeRow[]> {
  const { rows } = await db.query<NoticeRow>({
    name: 'notices_of_reader',
    text: `with told as (
        select n.*, true as own from unnest($1::text[], $2::text[]) k(district, key)
        cross join lateral (
          select * from notice where district = k.district and to_key = k.key and at > $4
          order by at desc limit $5
        ) n
        union all
        select n.*, false as own from issue_follow f
        join notice n on n.district = f.district and n.stream_id = f.stream_id and n.at > greatest(f.at, $4)
        where f.person_id = $3 and f.district = any($6)
      ), heard as (
        select * from told where ${SYSTEM} <> all($9::text[])
      ), once as (
        select distinct on (district, id) * from heard order by district, id, own desc
      )
      select t.district, t.id, t.stream_id, t.kind, t.at, t.facts, t.own,
        t.to_key like 'person:%' as personal, r.notice_id is not null as read,
        coalesce(i.open and (i.holder = any($7::text[]) or i.concerned && $8::text[]), false) as waits
      from once t
      left join issue i on i.district = t.district and i.id = t.stream_id
      left join notice_read r on r.district = t.district and r.notice_id = t.id and r.person_id = $3
      order by t.at desc, t.id desc limit $5 /* across districts: the reader's own, named one by one */`,
    values: [
      reader.told.map(({ district }) => district),
      reader.told.map(({ key }) => key),
      reader.personId,
      new Date(since).toISOString(),
      limit,
      reader.districts,
      reader.seats,
      reader.asked,
      reader.unused,
    ],
  });
  return rows;
}

/** Marks notices as read by a person; those read before stay as they are. */
export async function markRead(
  db: Queryable,
  personId: string,
  notices: readonly { district: string; id: string }[],
  at: number,
): Promise<void> {
  await db.query({
    name: 'notices_mark_read',
    text: `insert into notice_read (district, notice_id, person_id, at)
      select n.district, n.id, $3, $4 from unnest($1::text[], $2::uuid[]) as n(district, id)
      on conflict (district, notice_id, person_id) do nothing`,
    values: [notices.map((n) => n.district), notices.map((n) => n.id), personId, new Date(at).toISOString()],
  });
}

export type NewNotice = {
  readonly id: string;
  readonly to_key: string;
  readonly stream_id: string;
  readonly kind: string;
  readonly at: string;
  readonly facts: unknown;
};

export async function insertNotices(
  db: Queryable,
  district: string,
  rows: readonly NewNotice[],
): Promise<void> {
  await db.query({
    name: 'notices_insert',
    text: `insert into notice (district, id, to_key, stream_id, kind, at, facts)
      select $1, n.id, n.to_key, n.stream_id, n.kind, n.at, n.facts
      from json_to_recordset($2::json) as n(id uuid, to_key text, stream_id uuid, kind text, at timestamptz, facts jsonb)`,
    values: [district, JSON.stringify(rows)],
  });
}
