import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';

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
  /** Of a token: rights that the posts of its account hold and its scopes leave out. */
  readonly leftOut?: ReadonlySet<string>;
};

export type Identify = {
  /** From memory alone: the ordinary case, no waiting. `undefined` means: ask `find`. */
  cached(credential: Credential, now: number): Signed | null | undefined;
  /** Asks the database. `null` where nobody is signed in with this. */
  find(credential: Credential, now: number): Promise<Signed | null>;
  /** Aborted with `signal`, and within a second after the credential or the post is no longer good. */
  watch(
    watching: {
      readonly credential: Credential;
      readonly post: string;
      readonly personId: string;
      readonly at: number;
    },
    signal: AbortSignal,
  ): AbortSignal;
};

export const SESSION_COOKIE = 'gridgov_session';

/**
 * A Bearer token decides, right or wrong: a program that sends one means it, and a stale cookie that its library kept
 * says nothing. An empty cookie is nobody's.
 */
export function credentialOf({ authorization, cookie }: IncomingHttpHeaders): Credential | undefined {
  // The name of a scheme is written in either case (RFC 9110).
  if (authorization !== undefined && /^bearer /i.test(authorization)) {
    return { kind: 'token', secret: authorization.slice(7).trim() };
  }
  const secret = cookieIn(cookie ?? '', SESSION_COOKIE) ?? '';
  return secret === '' ? undefined : { kind: 'session', secret };
}

export function cookieIn(header: string, name: string): string | undefined {
  for (const piece of header.split(';')) {
    const at = piece.indexOf('=');
    if (at > 0 && piece.slice(0, at).trim() === name) return piece.slice(at + 1).trim();
  }
  return undefined;
}
