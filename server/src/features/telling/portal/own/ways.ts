/** Where those who hold a ticket of a matter want to be told: its reporter, and whoever met the same thing. */
import type { FieldCrypto } from '../../../../platform/crypto/fields.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { ReporterWay } from '../../messages/public.ts';
import { CONTACT } from '../../residents/public.ts';
import { listTickets } from '../queries.ts';

export async function ticketWays(
  { db, crypto }: { readonly db: Db; readonly crypto: FieldCrypto },
  district: string,
  id: string,
): Promise<ReporterWay[]> {
  const tickets = await listTickets(db, district, id);
  return tickets.flatMap(({ channel, contact, language }) =>
    channel === null || contact === null ? [] : [{ channel, to: crypto.open(contact, CONTACT), language }],
  );
}
