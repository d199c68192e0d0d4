/** Telling residents: the number and secret at once, and through the notices of the loop each step after that. */
import { sendMessage } from '../../messages/public.ts';
import { CONTACT } from '../../residents/public.ts';
import type { PortalDeps } from '../deps.ts';
import type { NewTicket } from '../queries.ts';

type Told = { readonly ticket: NewTicket; readonly number: string; readonly secret: string };

/** Sends number and secret where an address was left; once, however often the report is sent again. */
export async function tellReported(
  { db, crypto, publicUrl }: Pick<PortalDeps, 'db' | 'crypto' | 'publicUrl'>,
  { ticket, number, secret }: Told,
  now: number,
): Promise<void> {
  if (ticket.channel === null || ticket.contact === null) return;
  await sendMessage(
    { db, crypto, now },
    {
      key: `portal.reported:${ticket.id}:${ticket.residentId}`,
      channel: ticket.channel,
      to: crypto.open(ticket.contact, CONTACT),
      template: 'portal.reported',
      // Behind the hash: what follows it never reaches a server or its logs.
      params: { number, secret, link: `${publicUrl}/portal/follow#${number}.${secret}` },
      language: ticket.language,
      district: ticket.district,
    },
  );
}
