import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

type Channel = 'sms' | 'email';
type Address = { channel: Channel; contact: Buffer; contactIndex: Buffer };

export type SessionRow = Address & { createdAt: number; expiresAt: number };

export async function findSessionRow(db: Queryable, hash: Buffer, now: number): Promise<SessionRow | null> {
  const { rows } = await db.query<SessionRow>({
    name: 'resident_session',
    text: `select channel, contact, contact_index as "contactIndex", created_at as "createdAt", expires_at as "expiresAt"
      from resident_session where secret_hash = $1 and expires_at > $2`,
    values: [hash, timestamp(now)],
  });
  return rows[0] ?? null;
}

export async function insertSession(db: Queryable, hash: Buffer, row: SessionRow): Promise<void> {
  await db.query(
    `insert into resident_session (secret_hash, channel, contact, contact_index, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [hash, row.channel, row.contact, row.contactIndex, timestamp(row.createdAt), timestamp(row.expiresAt)],
  );
}

export async function deleteSession(db: Queryable, hash: Buffer): Promise<void> {
  await db.query('delete from resident_session where secret_hash = $1', [hash]);
}

export type CodeRow = Address & {
  id: string;
  purpose: 'sign-in' | 'subscribe';
  codeHash: Buffer;
  tries: number;
  createdAt: number;
  expiresAt: number;
};

export async function insertCode(db: Queryable, row: CodeRow): Promise<void> {
  await db.query(
    `insert into resident_code (id, purpose, channel, contact, contact_index, code_hash, tries, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, 0, $7, $8)`,
    [
      row.id,
      row.purpose,
      row.channel,
      row.contact,
      row.contactIndex,
      row.codeHash,
      timestamp(row.createdAt),
      timestamp(row.expiresAt),
    ],
  );
}

/** Counts a try and tells what the code should be; null once it is over. */
export async function tryCode(db: Queryable, id: string, most: number, now: number): Promise<CodeRow | null> {
  const { rows } = await db.query<CodeRow>(
    `update resident_code set tries = tries + 1 where id = $1 and tries < $2 and expires_at > $3
     returning id, purpose, channel, contact, contact_index as "contactIndex", code_hash as "codeHash", tries,
       created_at as "createdAt", expires_at as "expiresAt"`,
    [id, most, timestamp(now)],
  );
  return rows[0] ?? null;
}

export async function deleteCode(db: Queryable, id: string): Promise<void> {
  await db.query('delete from resident_code where id = $1', [id]);
}

/** Takes away what is over, codes and sessions. */
export async function sweepResidents(db: Queryable, now: number): Promise<void> {
  await db.query('delete from resident_code where expires_at < $1', [timestamp(now)]);
  await db.query('delete from resident_session where expires_at < $1', [timestamp(now)]);
}

export type RequestRow = Address & {
  id: string;
  kind: 'correct' | 'delete' | 'other';
  text: Buffer;
  madeAt: number;
  dueOn: string;
  state: 'open' | 'done' | 'refused';
  answer: Buffer | null;
  answeredAt: number | null;
};

const REQUEST = `id, channel, contact, contact_index as "contactIndex", kind, text, made_at as "madeAt",
  due_on as "dueOn", state, answer, answered_at as "answeredAt"`;

export async function insertRequest(db: Queryable, row: RequestRow): Promise<void> {
  await db.query(
    `insert into resident_request (id, channel, contact, contact_index, kind, text, made_at, due_on, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'open') on conflict (id) do nothing`,
    [
      row.id,
      row.channel,
      row.contact,
      row.contactIndex,
      row.kind,
      row.text,
      timestamp(row.madeAt),
      row.dueOn,
    ],
  );
}

export async function listRequestsOf(db: Queryable, contactIndex: Buffer): Promise<RequestRow[]> {
  const { rows } = await db.query<RequestRow>(
    `select ${REQUEST} from resident_request where contact_index = $1 order by made_at desc limit 100`,
    [contactIndex],
  );
  return rows;
}

/** What waits for an answer, the nearest day first; then what was answered lately. */
export async function listRequests(db: Queryable, open: boolean): Promise<RequestRow[]> {
  const { rows } = await db.query<RequestRow>(
    open
      ? `select ${REQUEST} from resident_request where state = 'open' order by due_on, id limit 200`
      : `select ${REQUEST} from resident_request where state <> 'open' order by answered_at desc limit 50`,
  );
  return rows;
}

export async function answerRequest(
  db: Queryable,
  {
    id,
    state,
    answer,
    by,
    now,
  }: { id: string; state: 'done' | 'refused'; answer: Buffer; by: string; now: number },
): Promise<RequestRow | null> {
  const { rows } = await db.query<RequestRow>(
    `update resident_request set state = $2, answer = $3, answered_by = $4, answered_at = $5
     where id = $1 and state = 'open' returning ${REQUEST}`,
    [id, state, answer, by, timestamp(now)],
  );
  return rows[0] ?? null;
}

export type SubscriptionRow = {
  id: string;
  area: string;
  channel: 'email' | 'push';
  contact: Buffer;
  contactIndex: Buffer;
  language: 'zh' | 'en';
  createdAt: number;
  confirmedAt: number | null;
  toldUntil: number;
};
const SUBSCRIPTION = `id, area, channel, contact, contact_index as "contactIndex", language, created_at as "createdAt",
  confirmed_at as "confirmedAt", told_until as "toldUntil"`;

/** The id of the subscription of this address to the area, old or new. */
export async function insertSubscription(db: Queryable, row: SubscriptionRow): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into area_subscription as s (id, area, channel, contact, contact_index, language, created_at, confirmed_at,
       told_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (contact_index, area) do update set language = excluded.language,
       confirmed_at = coalesce(s.confirmed_at, excluded.confirmed_at)
     returning id`,
    [
      row.id,
      row.area,
      row.channel,
      row.contact,
      row.contactIndex,
      row.language,
      timestamp(row.createdAt),
      row.confirmedAt === null ? null : timestamp(row.confirmedAt),
      timestamp(row.toldUntil),
    ],
  );
  return rows[0]?.id ?? row.id;
}

export async function confirmSubscriptions(db: Queryable, contactIndex: Buffer, now: number): Promise<void> {
  await db.query(
    'update area_subscription set confirmed_at = $2 where contact_index = $1 and confirmed_at is null',
    [contactIndex, timestamp(now)],
  );
}

export async function deleteSubscription(db: Queryable, id: string): Promise<void> {
  await db.query('delete from area_subscription where id = $1', [id]);
}

export async function listSubscriptionsOf(db: Queryable, contactIndex: Buffer): Promise<SubscriptionRow[]> {
  const { rows } = await db.query<SubscriptionRow>(
    `select ${SUBSCRIPTION} from area_subscription where contact_index = $1 order by created_at limit 100`,
    [contactIndex],
  );
  return rows;
}

/** Takes a subscription where it was not told since a moment; it goes to one taker. */
export async function takeSubscription(
  db: Queryable,
  before: number,
  now: number,
  id: string,
): Promise<SubscriptionRow[]> {
  const { rows } = await db.query<SubscriptionRow>(
    `with due as (select id as due_id, told_until as before from area_subscription
       where id = $3 and confirmed_at is not null and told_until < $1 for update skip locked)
     update area_subscription s set told_until = $2 from due d where s.id = d.due_id
     returning s.id, s.area, s.channel, s.contact, s.contact_index as "contactIndex", s.language,
       s.created_at as "createdAt", s.confirmed_at as "confirmedAt", d.before as "toldUntil"`,
    [timestamp(before), timestamp(now), id],
  );
  return rows;
}

/** Ids of those that were told nothing since a moment, but not of these. */
export async function dueSubscriptions(
  db: Queryable,
  before: number,
  skip: readonly string[],
  most: number,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from area_subscription
     where confirmed_at is not null and told_until < $1 and id <> all($2::uuid[]) order by told_until limit $3`,
    [timestamp(before), skip, most],
  );
  return rows.map(({ id }) => id);
}
