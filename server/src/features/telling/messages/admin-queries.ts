import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { Channel } from './channels.ts';
import type { MessageState } from './schema.ts';

export type MessageRow = {
  readonly district: string;
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
  readonly template: string;
  readonly state: MessageState;
  readonly urgent: boolean;
  readonly kept: boolean;
  readonly tries: number;
  readonly nextAt: number | null;
  readonly error: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
  readonly changedAt: number;
};

export type MessageFilter = {
  readonly districts: readonly string[];
  readonly state: MessageState | null;
  readonly channel: Channel | null;
  /** The id before which the page begins. */
  readonly before: string | null;
  readonly limit: number;
};

/** Newest first, over the districts named. */
export async function listMessages(db: Queryable, filter: MessageFilter): Promise<MessageRow[]> {
  const { rows } = await db.query<MessageRow>({
    name: 'message_list',
    text: `select m.district, m.id, m.channel, m.address_shown as "to", m.template, m.state, m.urgent,
        m.params is not null as kept, m.tries, m.next_at as "nextAt", m.last_error as error,
        m.created_at as "createdAt", m.sent_at as "sentAt", m.changed_at as "changedAt"
      from unnest($1::text[]) k(district) cross join lateral (
        select * from message where district = k.district and ($2::text is null or state = $2)
          and ($3::text is null or channel = $3) and ($4::uuid is null or id < $4)
        order by id desc limit $5
      ) m order by m.id desc limit $5`,
    values: [filter.districts, filter.state, filter.channel, filter.before, filter.limit],
  });
  return rows;
}

export type MessageCount = {
  readonly channel: Channel;
  readonly state: MessageState;
  readonly count: number;
};

/** Of the last days: what an operator has to know is fresh. */
export async function countMessages(
  db: Queryable,
  districts: readonly string[],
  since: string,
): Promise<MessageCount[]> {
  const { rows } = await db.query<MessageCount>(
    `select m.channel, m.state, count(*) as count from unnest($1::text[]) k(district)
     join message m on m.district = k.district and m.id > $2 group by m.channel, m.state order by 1, 2`,
    [districts, since],
  );
  return rows;
}

/** True where it was dead, and its content is kept. */
export async function requeue(db: Queryable, district: string, id: string, now: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `update message set state = 'queued', tries = 0, next_at = $3, changed_at = $3
     where district = $1 and id = $2 and state = 'dead' and params is not null`,
    [district, id, timestamp(now)],
  );
  return rowCount === 1;
}

/** All dead messages of a channel whose content is kept; returns how many. */
export async function requeueAll(
  db: Queryable,
  districts: readonly string[],
  channel: Channel,
  now: number,
): Promise<number> {
  const { rowCount } = await db.query(
    `update message set state = 'queued', tries = 0, next_at = $3, changed_at = $3
     where district = any($1) /* across districts: named one by one */ and channel = $2 and state = 'dead'
       and params is not null`,
    [districts, channel, timestamp(now)],
  );
  return rowCount;
}

/** What a gateway reports later. False where it knows no such message, or the report is an old one. */
export async function reportDelivery(
  db: Queryable,
  districts: readonly string[],
  report: {
    readonly channel: Channel;
    readonly receipt: string;
    readonly state: 'delivered' | 'dead';
    readonly error: string | null;
    readonly now: number;
  },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update message set state = $4, last_error = $5, changed_at = $6
     where district = any($1) /* across districts: the gateway knows none */ and channel = $2 and receipt = $3
       and state in ('sent', 'delivered')`,
    [districts, report.channel, report.receipt, report.state, report.error, timestamp(report.now)],
  );
  return rowCount > 0;
}
