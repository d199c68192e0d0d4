import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@gridgov/domain/people/posts.ts';

/** What a request shows to say who it is from. */
export type Credential = { readonly kind: 'session' | 'token'; readonly secret: string };

/** An account signed in, with the posts its person holds now; the chosen one first. */
export type Signed = {
  readonly accountId: string;
  readonly accountName: string;
  readonly token: boolean;
  readonly actors: readonly Actor[];
  /** Nothing but changing the password and signing out is possible. */
  readonly passwordExpired: boolean;
  /** A post asks for a second factor and there is none: nothing but setting one up is possible. */
  readonly factorMissing?: boolean;
};

export type Identify = {
  /** From memory alone: the ordinary case, no waiting. `undefined` means: ask `find`. */
  cached(credential: Credential, now: number): Signed | null | undefined;
  /** Asks the database. `null` where nobody is signed in with this. */
  find(credential: Credential, now: number): Promise<Signed | null>;
};

export const SESSION_COOKIE = 'gridgov_session';

/** A Bearer token wins over a cookie: a program that sends one means it. A wrong token is wrong beside any cookie. */
export function credentialOf(headers: IncomingHttpHeaders): Credential | undefined {
  const { authorization } = headers;
  // The name of a scheme is written in either case (RFC 9110).
  if (authorization !== undefined && /^bearer /i.test(authorization)) {
    return { kind: 'token', secret: authorization.slice(7).trim() };
  }
  const session = sessionIn(headers);
  return session?.secret === '' ? undefined : session;
}

/** Of a person's browser; an empty one is nobody's. */
export function sessionIn({ cookie }: IncomingHttpHeaders): Credential | undefined {
  const secret = cookie === undefined ? undefined : cookieIn(cookie, SESSION_COOKIE);
  return secret === undefined ? undefined : { kind: 'session', secret };
}

function cookieIn(header: string, name: string): string | undefined {
  for (const piece of header.split(';')) {
    const at = piece.indexOf('=');
    if (at > 0 && piece.slice(0, at).trim() === name) return piece.slice(at + 1).trim();
  }
  return undefined;
}
