import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { DeputyFacts } from './templates/deputies.ts';

export type FreshNotice = {
  readonly id: string;
  readonly to: string;
  readonly streamId: string;
  readonly kind: string;
  readonly at: number;
  readonly facts: DeputyFacts & {
    readonly trade?: string;
    readonly number?: string;
    readonly title?: string;
    readonly dueAt?: number;
    readonly nature?: string;
    readonly urgent?: true;
    readonly asks?: true;
  };
};

/** Ids of a district's notices behind one, in their order, which is that of time. */
export async function noticeIdsAfter(
  db: Queryable,
  district: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'message_notice_ids',
    text: 'select id from notice where district = $1 and id > $2 order by id limit $3',
    values: [district, after, limit],
  });
  return rows.map(({ id }) => id);
}

export async function noticesOf(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<FreshNotice[]> {
  const { rows } = await db.query<FreshNotice>({
    name: 'message_notices',
    text: `select id, to_key as "to", stream_id as "streamId", kind, at, facts from notice
      where district = $1 and id = any($2::uuid[]) order by id`,
    values: [district, ids],
  });
  return rows;
}

export async function fanOutUntil(db: Queryable, district: string): Promise<number | null> {
  const { rows } = await db.query<{ at: number }>({
    name: 'message_spread_until',
    text: 'select at from message_spread where district = $1',
    values: [district],
  });
  return rows[0]?.at ?? null;
}

/** Never back: of two servers the one that is further wins. */
export async function setFanOut(db: Queryable, district: string, at: number): Promise<void> {
  await db.query({
    name: 'message_spread_set',
    text: `insert into message_spread (district, at) values ($1, $2)
      on conflict (district) do update set at = greatest(message_spread.at, excluded.at)`,
    values: [district, timestamp(at)],
  });
}
