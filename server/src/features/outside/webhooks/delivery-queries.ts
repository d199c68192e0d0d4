import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type NewDelivery = {
  readonly webhookId: string;
  readonly eventId: string;
  readonly streamId: string | null;
  readonly version: number | null;
  readonly type: string;
};

/** What is there already stays as it is, so that a relay repeated after a crash sends nothing twice. */
export async function insertDeliveries(
  db: Queryable,
  district: string,
  rows: readonly NewDelivery[],
  now: number,
): Promise<number> {
  const { rowCount } = await db.query({
    name: 'webhooks_deliver',
    text: `insert into webhook_delivery (district, webhook_id, event_id, stream_id, stream_version, type, state,
        attempts, due_at, created_at)
      select $1, r."webhookId", r."eventId", r."streamId", r.version, r.type, 'waiting', 0, $3, $3
      from json_to_recordset($2::json)
        as r("webhookId" uuid, "eventId" text, "streamId" uuid, version integer, type text)
      on conflict (district, webhook_id, event_id) do nothing`,
    values: [district, JSON.stringify(rows), timestamp(now)],
  });
  return rowCount;
}

export type Taken = {
  readonly district: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly streamId: string | null;
  readonly version: number | null;
  readonly type: string;
  /** This one included. */
  readonly attempts: number;
  readonly createdAt: number;
  readonly url: string;
  readonly secret: Buffer;
};

/**
 * Takes what is due for webhooks that are active and not busy. Taken rows become due again after the lease, should
 * this server not live to tell how it went; `attempts` is the number by which it tells.
 */
export async function takeDue(
  db: Queryable,
  district: string,
  given: {
    readonly now: number;
    readonly leaseUntil: number;
    readonly busy: readonly string[];
    readonly limit: number;
  },
): Promise<Taken[]> {
  const { rows } = await db.query<Taken>({
    name: 'webhooks_take',
    text: `with due as (
        select d.district, d.webhook_id, d.event_id from webhook_delivery d
        join webhook w on w.id = d.webhook_id and w.state = 'active'
        where d.district = $1 and d.state = 'waiting' and d.due_at <= $2 and d.webhook_id <> all($4::uuid[])
        order by d.due_at limit $5 for update of d skip locked
      ), taken as (
        update webhook_delivery d set attempts = d.attempts + 1, due_at = $3 from due
        where d.district = $1 and d.district = due.district and d.webhook_id = due.webhook_id
          and d.event_id = due.event_id
        returning d.*
      )
      select t.district, t.webhook_id as "webhookId", t.event_id as "eventId", t.stream_id as "streamId",
        t.stream_version as version, t.type, t.attempts, t.created_at as "createdAt", w.url, w.secret
      from taken t join webhook w on w.id = t.webhook_id`,
    values: [district, timestamp(given.now), timestamp(given.leaseUntil), given.busy, given.limit],
  });
  return rows;
}

/** Takes one at once, whether it is due, whatever the state of its webhook: for the test button. */
export async function takeOne(
  db: Queryable,
  key: { readonly district: string; readonly webhookId: string; readonly eventId: string },
  leaseUntil: number,
): Promise<Taken | undefined> {
  const { rows } = await db.query<Taken>(
    `with taken as (
        update webhook_delivery d set attempts = d.attempts + 1, due_at = $4
        where d.district = $1 and d.webhook_id = $2 and d.event_id = $3 and d.state = 'waiting' returning d.*
      )
      select t.district, t.webhook_id as "webhookId", t.event_id as "eventId", t.stream_id as "streamId",
        t.stream_version as version, t.type, t.attempts, t.created_at as "createdAt", w.url, w.secret
      from taken t join webhook w on w.id = t.webhook_id`,
    [key.district, key.webhookId, key.eventId, timestamp(leaseUntil)],
  );
  return rows[0];
}

/** Districts in which something waits, and when the first of it is due. */
export async function waitingDistricts(db: Queryable): Promise<{ district: string; dueAt: number }[]> {
  const { rows } = await db.query<{ district: string; dueAt: number }>({
    name: 'webhooks_waiting',
    text: `with recursive d(district) as (
        (select district from webhook_delivery /* across districts: one step each along the index */
         where state = 'waiting' order by district limit 1)
        union all
        select (select n.district from webhook_delivery n where n.state = 'waiting' and n.district > d.district
          order by n.district limit 1) from d where d.district is not null
      ) select d.district, (select min(w.due_at) from webhook_delivery w
          where w.district = d.district and w.state = 'waiting') as "dueAt"
        from d where d.district is not null`,
  });
  return rows;
}

export type Result = {
  readonly state: 'delivered' | 'waiting' | 'dead';
  readonly at: number;
  /** For what goes on waiting. */
  readonly dueAt: number;
  readonly status: number | null;
  readonly problem: string | null;
};

/** Tells how an attempt went; nothing where another attempt has begun since. */
export async function endAttempt(
  db: Queryable,
  taken: Pick<Taken, 'district' | 'webhookId' | 'eventId' | 'attempts'>,
  result: Result,
): Promise<void> {
  const { state } = result;
  await db.query({
    name: 'webhooks_end',
    text: `update webhook_delivery set state = $5, due_at = $6, ended_at = $7, answer_status = $8, problem = $9
      where district = $1 and webhook_id = $2 and event_id = $3 and attempts = $4 and state = 'waiting'`,
    values: [
      taken.district,
      taken.webhookId,
      taken.eventId,
      taken.attempts,
      state,
      timestamp(result.dueAt),
      state === 'waiting' ? null : timestamp(result.at),
      result.status,
      result.problem,
    ],
  });
}

export type DeliveryRow = {
  readonly district: string;
  readonly eventId: string;
  readonly streamId: string | null;
  readonly type: string;
  readonly state: 'waiting' | 'delivered' | 'dead';
  readonly attempts: number;
  readonly dueAt: number;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly answerStatus: number | null;
  readonly problem: string | null;
};

/** Newest first. `before`: creation, district and event of the last one of the page before. */
export async function listDeliveries(
  db: Queryable,
  webhookId: string,
  filter: {
    readonly state: string | null;
    readonly before: readonly [number, string, string] | null;
    readonly limit: number;
  },
): Promise<DeliveryRow[]> {
  const [at, district, event] = filter.before ?? [null, null, null];
  const { rows } = await db.query<DeliveryRow>(
    `select district, event_id as "eventId", stream_id as "streamId", type, state, attempts, due_at as "dueAt",
       created_at as "createdAt", ended_at as "endedAt", answer_status as "answerStatus", problem
     from webhook_delivery /* across districts: an administrator's list */
     where webhook_id = $1 and ($2::text is null or state = $2)
       and ($3::timestamptz is null or created_at < $3
         or (created_at = $3 and (district, event_id) > ($4::text, $5::text)))
     order by created_at desc, district, event_id limit $6`,
    [webhookId, filter.state, at === null ? null : timestamp(at), district, event, filter.limit],
  );
  return rows;
}

/** Makes one wait again with all its attempts. False where there is none. */
export async function sendAgain(
  db: Queryable,
  district: string,
  webhookId: string,
  eventId: string,
  now: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update webhook_delivery set state = 'waiting', attempts = 0, due_at = $4, ended_at = null
     where district = $1 and webhook_id = $2 and event_id = $3`,
    [district, webhookId, eventId, timestamp(now)],
  );
  return rowCount === 1;
}

/** Makes everything that was given up wait again. */
export async function sendDeadAgain(
  db: Queryable,
  district: string,
  webhookId: string,
  now: number,
): Promise<number> {
  const { rowCount } = await db.query(
    `update webhook_delivery set state = 'waiting', attempts = 0, due_at = $3, ended_at = null
     where district = $1 and webhook_id = $2 and state = 'dead'`,
    [district, webhookId, timestamp(now)],
  );
  return rowCount;
}

export type PastEvent = {
  readonly streamId: string;
  readonly version: number;
  readonly name: string;
  readonly at: number;
};

/** What the ledger of a district holds from a moment on, oldest first. */
export async function pastEvents(
  db: Queryable,
  district: string,
  given: { readonly since: number; readonly until: number; readonly limit: number },
): Promise<PastEvent[]> {
  const { rows } = await db.query<PastEvent>(
    `select stream_id as "streamId", version, name, at from event
     where district = $1 and at >= $2 and at <= $3 order by at, stream_id, version limit $4`,
    [district, timestamp(given.since), timestamp(given.until), given.limit],
  );
  return rows;
}

/** Queues events again, whether they were sent before or not. */
export async function replayDeliveries(
  db: Queryable,
  district: string,
  rows: readonly NewDelivery[],
  now: number,
): Promise<void> {
  await db.query({
    text: `insert into webhook_delivery (district, webhook_id, event_id, stream_id, stream_version, type, state,
        attempts, due_at, created_at)
      select $1, r."webhookId", r."eventId", r."streamId", r.version, r.type, 'waiting', 0, $3, $3
      from json_to_recordset($2::json)
        as r("webhookId" uuid, "eventId" text, "streamId" uuid, version integer, type text)
      on conflict (district, webhook_id, event_id)
        do update set state = 'waiting', attempts = 0, due_at = $3, ended_at = null`,
    values: [district, JSON.stringify(rows), timestamp(now)],
  });
}

/** Forgets what ended before a moment, and what waits for a webhook that is gone. */
export async function trimDeliveries(db: Queryable, district: string, before: number): Promise<number> {
  const { rowCount } = await db.query(
    `delete from webhook_delivery d where d.district = $1 and ((d.state <> 'waiting' and d.ended_at < $2)
       or not exists (select 1 from webhook w where w.id = d.webhook_id))`,
    [district, timestamp(before)],
  );
  return rowCount;
}
