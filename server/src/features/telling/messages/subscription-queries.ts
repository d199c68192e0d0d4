import type { Queryable } from '../../../platform/db/database.ts';

export type SubscriptionRow = {
  readonly hash: Buffer;
  readonly owner: string;
  readonly target: Buffer;
  readonly agent: string;
  readonly at: string;
};

export async function insertSubscription(db: Queryable, row: SubscriptionRow): Promise<void> {
  await db.query(
    `insert into push_subscription (endpoint_hash, owner, target, agent, made_at) values ($1, $2, $3, $4, $5)
     on conflict (endpoint_hash) do update set owner = excluded.owner, target = excluded.target,
       agent = excluded.agent, made_at = excluded.made_at`,
    [row.hash, row.owner, row.target, row.agent, row.at],
  );
}

export async function deleteSubscription(db: Queryable, hash: Buffer, owner: string | null): Promise<void> {
  await db.query(
    'delete from push_subscription where endpoint_hash = $1 and ($2::text is null or owner = $2)',
    [hash, owner],
  );
}

/** A person has a telephone, a tablet and a desk: ten are plenty. */
export async function listSubscriptions(
  db: Queryable,
  owners: readonly string[],
): Promise<{ owner: string; target: Buffer }[]> {
  const { rows } = await db.query<{ owner: string; target: Buffer }>({
    name: 'push_subscriptions',
    text: `select k.owner, s.target from unnest($1::text[]) k(owner) cross join lateral (
        select target from push_subscription where owner = k.owner order by made_at desc limit 10) s`,
    values: [owners],
  });
  return rows;
}
