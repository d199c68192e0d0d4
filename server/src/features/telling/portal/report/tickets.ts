/** Secrets by which a matter is followed, and residents as the domain knows them. */
import { timingSafeEqual } from 'node:crypto';
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { FieldCrypto } from '../../../../platform/crypto/fields.ts';
import { CONTACT, type Contact, contactIndex, normalContact } from '../../residents/public.ts';
import type { NewTicket, Ticket } from '../queries.ts';

/** No letters and digits that are mistaken for one another when read aloud or written by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;
const SECRET = 'issue_ticket.secret';
const HASH = 'issue_ticket.hash';

/** Whoever holds the ticket acts as this resident, in this matter alone. */
export function residentActor(residentId: string): Actor {
  return actorOf({ personId: residentId, postId: 'resident', post: 'resident', area: '' });
}

/** Of a report or of joining: the command's id makes it, so that a lost answer can be asked for again. */
export const residentIdOf = (commandId: string) => `resident:${commandId}`;

/** The same for the same command, and without the server's secret nobody can work it out. */
export function secretOf(crypto: FieldCrypto, matter: string, residentId: string): string {
  const bytes = crypto.blindIndex(`${matter} ${residentId}`, SECRET);
  return Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** As people type it: any case, with spaces, with letters that look alike. */
export function cleanSecret(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, '');
}

export function hashOf(crypto: FieldCrypto, matter: string, secret: string): Buffer {
  return crypto.blindIndex(`${matter} ${cleanSecret(secret)}`, HASH);
}

export function ticketWith(tickets: readonly Ticket[], hash: Buffer): Ticket | null {
  return (
    tickets.find(
      ({ secretHash }) => secretHash.length === hash.length && timingSafeEqual(secretHash, hash),
    ) ?? null
  );
}

type Wish = {
  readonly district: string;
  readonly id: string;
  readonly residentId: string;
  readonly language: Language;
  readonly contact: Contact | undefined;
  readonly at: number;
};

export function newTicket(
  crypto: FieldCrypto,
  { contact, ...wish }: Wish,
): { ticket: NewTicket; secret: string } {
  const matter = `${wish.district}.${wish.id}`;
  const secret = secretOf(crypto, matter, wish.residentId);
  const address = contact === undefined ? null : normalContact(contact);
  const ticket = {
    ...wish,
    secretHash: hashOf(crypto, matter, secret),
    channel: contact?.channel ?? null,
    contact: address === null ? null : crypto.seal(address, CONTACT),
    contactIndex:
      address === null || contact === undefined ? null : contactIndex(crypto, contact.channel, address),
  };
  return { ticket, secret };
}
