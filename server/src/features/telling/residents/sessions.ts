/** Being signed in with an address that was proved; nothing else is kept of a resident. */
import { createHash, randomBytes } from 'node:crypto';
import Type from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { deleteSession, findSessionRow, insertSession, type SessionRow } from './queries.ts';

export type Session = SessionRow;

const COOKIE = 'gridgov_resident';
export const SESSION_DAYS = 30;
const DAY_MS = 86_400_000;

/** Routes that look at who is signed in name this header. */
export const SessionHeader = Type.Object({ cookie: Type.Optional(Type.String({ maxLength: 8000 })) });

export function sessionIn(cookie: string | undefined): string | null {
  return /(?:^|;\s*)gridgov_resident=([\w-]{20,100})/.exec(cookie ?? '')?.[1] ?? null;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

export async function findSession(
  db: Queryable,
  secret: string | null,
  now: number,
): Promise<Session | null> {
  return secret === null ? null : findSessionRow(db, hashOf(secret), now);
}

export async function openSession(
  db: Queryable,
  proved: Pick<SessionRow, 'channel' | 'contact' | 'contactIndex'>,
  now: number,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const row = { ...proved, createdAt: now, expiresAt: now + SESSION_DAYS * DAY_MS };
  await insertSession(db, hashOf(secret), row);
  return secret;
}

export async function closeSession(db: Queryable, secret: string): Promise<void> {
  await deleteSession(db, hashOf(secret));
}

export const secretHash = hashOf;

/** Only to the portal's own routes, never to scripts. */
export function cookieOf(secret: string, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const age = secret === '' ? 0 : SESSION_DAYS * 86_400;
  return `${COOKIE}=${secret}; Path=/api/v1/portal; HttpOnly; SameSite=Strict; Max-Age=${age}${secure}`;
}
