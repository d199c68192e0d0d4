import type { IssueState } from '@gridgov/domain/issues/state.ts';
import type { Queryable } from '../../platform/db/database.ts';

/** Takes the next `count` serials of a day; returns the first that is not taken. Serials begin at 1. */
export async function takeNumbers(
  db: Queryable,
  district: string,
  day: string,
  count: number,
): Promise<number> {
  const { rows } = await db.query<{ next: number }>({
    name: 'issue_numbers',
    text: `insert into issue_number as n (district, day, next) values ($1, $2, $3 + 1)
      on conflict (district, day) do update set next = n.next + $3 returning n.next`,
    values: [district, day, count],
  });
  const next = rows[0]?.next;
  if (next === undefined) throw new Error(`no serials for ${district} on ${day}`);
  return next;
}

/** The state of a matter, or null. */
export async function findState(db: Queryable, district: string, id: string): Promise<IssueState | null> {
  const { rows } = await db.query<{ state: IssueState }>({
    name: 'issue_state',
    text: 'select state from issue where district = $1 and id = $2',
    values: [district, id],
  });
  return rows[0]?.state ?? null;
}
