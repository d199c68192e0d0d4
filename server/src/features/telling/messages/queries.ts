import type { Language } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { Channel } from './channels.ts';

export type NewMessage = {
  readonly district: string;
  readonly id: string;
  readonly key: string;
  readonly channel: Channel;
  readonly address: Buffer;
  readonly addressIndex: Buffer;
  readonly addressShown: string;
  readonly personId: string | null;
  readonly template: string;
  readonly language: Language;
  readonly params: Buffer;
  readonly urgent: boolean;
  readonly bundle: string | null;
  readonly now: number;
  readonly nextAt: number;
};

/** The id, or null where there is a message of this key. */
export async function insertMessage(db: Queryable, message: NewMessage): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>({
    name: 'message_insert',
    text: `insert into message (district, id, key, channel, address, address_index, address_shown, person_id,
        template, language, params, urgent, bundle, state, tries, next_at, created_at, changed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'queued', 0, $14, $15, $15)
      on conflict (district, key) do nothing returning id`,
    values: [
      message.district,
      message.id,
      message.key,
      message.channel,
      message.address,
      message.addressIndex,
      message.addressShown,
      message.personId,
      message.template,
      message.language,
      message.params,
      message.urgent,
      message.bundle,
      timestamp(message.nextAt),
      timestamp(message.now),
    ],
  });
  return rows[0]?.id ?? null;
}

export type DueMessage = {
  readonly district: string;
  readonly id: string;
  readonly channel: Channel;
  readonly address: Buffer;
  readonly template: string;
  readonly language: Language;
  readonly params: Buffer | null;
  readonly urgent: boolean;
  readonly bundle: string | null;
  /** This attempt counted in. */
  readonly tries: number;
};

const DUE = `m.district, m.id, m.channel, m.address, m.template, m.language, m.params, m.urgent, m.bundle, m.tries`;

/** Districts in which a message is due. */
export async function districtsDue(db: Queryable, now: number): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>({
    name: 'message_districts',
    // One step per district, however many messages wait.
    text: `with recursive d(district) as (
        (select district from message where next_at is not null order by district limit 1)
        union all
        select (select m.district from message m where m.next_at is not null and m.district > d.district
          order by m.district limit 1) from d where d.district is not null
      )
      select district from d where district is not null and exists (
        select 1 from message m where m.district = d.district and m.next_at <= $1)`,
    values: [timestamp(now)],
  });
  return rows.map((row) => row.district);
}

/**
 * Takes single messages that are due. Whoever takes one has it until `lease`; if it is not settled by then, it is
 * due again.
 */
export async function takeDue(
  db: Queryable,
  given: {
    readonly district: string;
    readonly channel: Channel;
    readonly now: number;
    readonly lease: number;
  },
  limit: number,
): Promise<DueMessage[]> {
  const { rows } = await db.query<DueMessage>({
    name: 'message_take',
    text: `with due as (
        select id from message where district = $1 and channel = $2 and next_at <= $3 and bundle is null
        order by urgent desc, next_at limit $5 for update skip locked
      )
      update message m set next_at = $4, tries = m.tries + 1, changed_at = $3
      from due where m.district = $1 and m.id = due.id returning ${DUE}`,
    values: [given.district, given.channel, timestamp(given.now), timestamp(given.lease), limit],
  });
  return rows;
}

/** Takes one bundle that is due, whole or its first `limit`; nothing where none is. In the order they were wanted. */
export async function takeBundle(
  db: Queryable,
  given: {
    readonly district: string;
    readonly channel: Channel;
    readonly now: number;
    readonly lease: number;
  },
  limit: number,
): Promise<DueMessage[]> {
  const { rows } = await db.query<DueMessage>({
    name: 'message_take_bundle',
    text: `with first as (
        select bundle from message
        where district = $1 and channel = $2 and next_at <= $3 and bundle is not null order by next_at limit 1
      ), due as (
        select m.id from message m
        where m.district = $1 and m.channel = $2 and m.next_at <= $3 and m.bundle = (select bundle from first)
        order by m.id limit $5 for update skip locked
      )
      update message m set next_at = $4, tries = m.tries + 1, changed_at = $3
      from due where m.district = $1 and m.id = due.id returning ${DUE}`,
    values: [given.district, given.channel, timestamp(given.now), timestamp(given.lease), limit],
  });
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

export type Settled = {
  readonly state: 'sent' | 'delivered' | 'failed' | 'dead';
  readonly nextAt: number | null;
  readonly error: string | null;
  readonly receipt: string | null;
  /** Also wipes what the template was filled with. */
  readonly wipe: boolean;
  readonly now: number;
};

/** Writes down how an attempt ended, unless another server has taken the message up since. */
export async function settle(db: Queryable, taken: readonly DueMessage[], how: Settled): Promise<void> {
  await db.query({
    name: 'message_settle',
    text: `update message m set state = $4, next_at = $5, last_error = $6, receipt = coalesce($7, m.receipt),
        params = case when $8 then null else m.params end, changed_at = $9,
        sent_at = case when $4 in ('sent', 'delivered') then $9::timestamptz else m.sent_at end
      from unnest($2::uuid[], $3::int[]) as t(id, tries)
      where m.district = $1 and m.id = t.id and m.tries = t.tries and m.next_at is not null`,
    values: [
      taken[0]?.district ?? '',
      taken.map((one) => one.id),
      taken.map((one) => one.tries),
      how.state,
      how.nextAt === null ? null : timestamp(how.nextAt),
      how.error?.slice(0, 500) ?? null,
      how.receipt,
      how.wipe,
      timestamp(how.now),
    ],
  });
}

/** More browsers than anybody hears at. */
const MOST_PUSHES = 10;

/** Of keys under which somebody was written to, those of which every push failed. */
export async function lostPushes(
  db: Queryable,
  district: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const pushes = keys.flatMap((key) => Array.from({ length: MOST_PUSHES }, (_, n) => pushKey(key, n)));
  if (pushes.length === 0) return new Set();
  const { rows } = await db.query<{ key: string }>(
    `select split_part(key, ':push:', 1) as key from message where district = $1 and key = any($2)
     group by 1 having bool_and(state in ('failed', 'dead'))`,
    [district, pushes],
  );
  return new Set(rows.map(({ key }) => key));
}

export const pushKey = (key: string, n: number) => `${key}:push:${n}`;
