/** Tokens prepared for an account: they become tokens when the account itself takes them. */
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type Offer = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly areas: readonly string[];
  readonly expiresAt: number | null;
};
export type OfferRow = Offer & { readonly madeAt: number; readonly madeByName: string };

export async function insertOffer(
  tx: Queryable,
  offer: Offer & { readonly accountId: string; readonly madeBy: string; readonly now: number },
): Promise<void> {
  await tx.query(
    `insert into token_offer (id, account_id, name, scopes, areas, expires_at, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      offer.id,
      offer.accountId,
      offer.name,
      offer.scopes,
      offer.areas,
      offer.expiresAt === null ? null : timestamp(offer.expiresAt),
      offer.madeBy,
      timestamp(offer.now),
    ],
  );
}

/** What can still be taken. */
export async function listOffers(db: Queryable, accountId: string, now: number): Promise<OfferRow[]> {
  const { rows } = await db.query<OfferRow>(
    `select o.id, o.name, o.scopes, o.areas, o.expires_at as "expiresAt", o.made_at as "madeAt",
       a.name as "madeByName"
     from token_offer o join account a on a.id = o.made_by where o.account_id = $1
       and (o.expires_at is null or o.expires_at > $2) order by o.id limit 100`,
    [accountId, timestamp(now)],
  );
  return rows;
}

/** The offer, gone with this: taken or declined. */
export async function takeOffer(tx: Queryable, accountId: string, id: string): Promise<Offer | undefined> {
  const { rows } = await tx.query<Offer>(
    `delete from token_offer where id = $1 and account_id = $2
     returning id, name, scopes, areas, expires_at as "expiresAt"`,
    [id, accountId],
  );
  return rows[0];
}
