import type { Choices } from '@gridgov/domain/telling/choices.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type Wish = {
  readonly contactIndex: Buffer;
  readonly told: boolean;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  /** By class of urgency; null: `told` holds for all. */
  readonly choices: Choices | null;
};

export async function listWishes(db: Queryable, contacts: readonly Buffer[]): Promise<Wish[]> {
  const { rows } = await db.query<Wish>({
    name: 'resident_wishes',
    text: `select contact_index as "contactIndex", told, quiet_from as "quietFrom", quiet_to as "quietTo", choices
      from resident_wish where contact_index = any($1)`,
    values: [contacts],
  });
  return rows;
}

export async function saveWish(db: Queryable, wish: Wish, now: number): Promise<void> {
  await db.query(
    `insert into resident_wish (contact_index, told, quiet_from, quiet_to, changed_at, choices) values ($1, $2, $3, $4, $5, $6)
     on conflict (contact_index) do update set told = excluded.told, quiet_from = excluded.quiet_from,
       quiet_to = excluded.quiet_to, changed_at = excluded.changed_at, choices = excluded.choices`,
    [
      wish.contactIndex,
      wish.told,
      wish.quietFrom,
      wish.quietTo,
      timestamp(now),
      wish.choices === null ? null : JSON.stringify(wish.choices),
    ],
  );
}
