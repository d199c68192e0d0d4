/** Who follows a case 关注, of any stream: a mark for oneself, outside the ledger. The table is called after the first. */
import type { Queryable } from '../db/database.ts';

/** Whether a person follows a case. */
export async function isFollowing(
  db: Queryable,
  district: string,
  id: string,
  personId: string,
): Promise<boolean> {
  const { rows } = await db.query({
    name: 'issue_following',
    text: 'select 1 from issue_follow where district = $1 and stream_id = $2 and person_id = $3',
    values: [district, id, personId],
  });
  return rows.length > 0;
}

type Following = { district: string; id: string; personId: string; on: boolean; at: number };

export async function setFollowing(
  db: Queryable,
  { district, id, personId, on, at }: Following,
): Promise<void> {
  if (on) {
    await db.query({
      name: 'issue_follow',
      text: `insert into issue_follow (district, stream_id, person_id, at) values ($1, $2, $3, $4)
        on conflict (district, stream_id, person_id) do nothing`,
      values: [district, id, personId, new Date(at).toISOString()],
    });
    return;
  }
  await db.query({
    name: 'issue_unfollow',
    text: 'delete from issue_follow where district = $1 and stream_id = $2 and person_id = $3',
    values: [district, id, personId],
  });
}
