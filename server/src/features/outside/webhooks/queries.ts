import type { Db, Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type WebhookRow = {
  readonly id: string;
  readonly url: string;
  readonly note: string;
  readonly types: string[];
  readonly districts: string[];
  readonly state: 'active' | 'paused' | 'disabled';
  readonly disabledFor: 'failing' | 'gone' | null;
  readonly failingSince: number | null;
  readonly createdAt: number;
  readonly version: number;
};

const columns = `id, url, note, types, districts, state, disabled_for as "disabledFor",
  failing_since as "failingSince", created_at as "createdAt", version`;

/** How many webhooks a city can have: each is asked about with every event. */
export const MOST_WEBHOOKS = 100;

export async function listWebhooks(db: Queryable): Promise<WebhookRow[]> {
  const { rows } = await db.query<WebhookRow>(
    `select ${columns} from webhook order by id desc limit ${MOST_WEBHOOKS}`,
  );
  return rows;
}

export async function findWebhook(db: Queryable, id: string): Promise<WebhookRow | undefined> {
  const { rows } = await db.query<WebhookRow>(`select ${columns} from webhook where id = $1`, [id]);
  return rows[0];
}

export type NewRow = Pick<WebhookRow, 'id' | 'url' | 'note' | 'types' | 'districts' | 'createdAt'> & {
  readonly secret: Buffer;
  readonly createdBy: string | null;
};

/** False where there are as many as there may be. */
export async function insertWebhook(db: Queryable, row: NewRow): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into webhook (id, url, note, secret, types, districts, state, created_at, created_by, version)
     select $1, $2, $3, $4, $5, $6, 'active', $7, $8, 1
     where (select count(*) from webhook) < ${MOST_WEBHOOKS}`,
    [
      row.id,
      row.url,
      row.note,
      row.secret,
      row.types,
      row.districts,
      timestamp(row.createdAt),
      row.createdBy,
    ],
  );
  return rowCount === 1;
}

export type WebhookPatch = Partial<Pick<WebhookRow, 'url' | 'note' | 'types' | 'districts'>> & {
  readonly state?: 'active' | 'paused';
};

/** False where it has another version by now. Made active again it is given all its time anew. */
export async function updateWebhook(
  db: Queryable,
  id: string,
  version: number,
  patch: WebhookPatch,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update webhook set version = version + 1, url = coalesce($3, url), note = coalesce($4, note),
       types = coalesce($5, types), districts = coalesce($6, districts), state = coalesce($7, state),
       failing_since = case when $7 = 'active' then null else failing_since end,
       disabled_for = case when $7 is null then disabled_for else null end
     where id = $1 and version = $2`,
    [
      id,
      version,
      patch.url ?? null,
      patch.note ?? null,
      patch.types ?? null,
      patch.districts ?? null,
      patch.state ?? null,
    ],
  );
  return rowCount === 1;
}

/** With what waits for it. What the relay writes at this very moment is found by `trimDeliveries`. */
export async function deleteWebhook(db: Db, id: string): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const { rowCount } = await tx.query('delete from webhook where id = $1', [id]);
    if (rowCount === 0) return false;
    await tx.query(
      'delete from webhook_delivery /* across districts: a webhook is one for the city */ where webhook_id = $1',
      [id],
    );
    return true;
  });
}

export type Wanted = Pick<WebhookRow, 'id' | 'types' | 'districts' | 'createdAt'>;

/** Asked by the relay with each batch of events; the table is small. */
export async function activeWebhooks(db: Queryable): Promise<Wanted[]> {
  const { rows } = await db.query<Wanted>({
    name: 'webhooks_active',
    text: `select id, types, districts, created_at as "createdAt" from webhook where state = 'active'`,
  });
  return rows;
}

export type Counts = { readonly id: string; readonly waiting: number; readonly dead: number };

/** What waits and what was given up, counted up to a bound. */
export async function countDeliveries(db: Queryable): Promise<Counts[]> {
  const { rows } = await db.query<Counts>(
    `select w.id,
       (select count(*) from (select 1 from webhook_delivery /* across districts: an administrator's list */ d
         where d.webhook_id = w.id and d.state = 'waiting' limit 1000) x) as waiting,
       (select count(*) from (select 1 from webhook_delivery d
         where d.webhook_id = w.id and d.state = 'dead' limit 1000) x) as dead
     from webhook w`,
  );
  return rows;
}

export async function setFailing(db: Queryable, id: string, now: number): Promise<number> {
  const { rows } = await db.query<{ since: number }>(
    `update webhook set failing_since = coalesce(failing_since, $2) where id = $1
     returning failing_since as since`,
    [id, timestamp(now)],
  );
  return rows[0]?.since ?? now;
}

export async function setWorking(db: Queryable, id: string): Promise<void> {
  await db.query('update webhook set failing_since = null where id = $1 and failing_since is not null', [id]);
}

/** True where it was active until now. */
export async function disableWebhook(db: Queryable, id: string, why: 'failing' | 'gone'): Promise<boolean> {
  const { rowCount } = await db.query(
    `update webhook set state = 'disabled', disabled_for = $2, version = version + 1
     where id = $1 and state = 'active'`,
    [id, why],
  );
  return rowCount === 1;
}
