/** Sign-in and sign-out by the city's identity provider: pages of the browser, no interface for programs. */
import Type from 'typebox';
import { endedCookie, sessionCookie } from '../../../platform/auth/cookies.ts';
import { deleteSession, insertSession } from '../../../platform/auth/queries.ts';
import { hashOfSecret, newSessionSecret } from '../../../platform/auth/secrets.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { Answer, defineRoute, type Route } from '../../../platform/http/route.ts';
import type { IdentityDeps } from './deps.ts';
import { faultPage } from './page.ts';
import { CALLBACK, isOfSettings, type Started, wordOf } from './provider.ts';
import { idTokenOf, keepIdToken, sessionHours } from './queries.ts';
import { whoIs } from './who.ts';

const COOKIE = 'gridgov_oidc';
const STARTED = 'identity.started';
const ID_TOKEN = 'identity_session.id_token';
const START = '/auth/oidc/start';
const finishWithinMs = 10 * 60_000;
const Any = Type.String({ maxLength: 4_000 });
const page = { binary: ['text/html'] };

export function oidcRoutes(deps: IdentityDeps): Route[] {
  return [startRoute(deps), callbackRoute(deps), signOutRoute(deps)];
}

const pageRoute = { right: 'public', tag: 'session', hidden: true, absolute: true } as const;

function startRoute({ provider, crypto, publicUrl, log }: IdentityDeps): Route {
  return defineRoute({
    ...pageRoute,
    method: 'GET',
    path: START,
    summary: 'Go to the identity provider',
    audit: { none: 'nobody is known yet' },
    rate: 'sign-in',
    schema: {
      query: Type.Object({
        to: Type.Optional(Type.String({ maxLength: 500 })),
        other: Type.Optional(Type.Boolean()),
      }),
      reply: { 302: null, 503: page },
    },
    async run(ask) {
      if (provider === undefined) throw new HttpProblem('route-unknown');
      try {
        const { url, started } = await provider.start(ownPath(ask.query.to), ask.query.other);
        const until = ask.now + finishWithinMs;
        const sealed = crypto.seal(JSON.stringify({ ...started, until }), STARTED).toString('base64url');
        return new Answer(302, undefined, { location: url, 'set-cookie': startedCookie(sealed, publicUrl) });
      } catch (error) {
        log.warn('The identity provider cannot be reached', { error });
        return faultPage('away', ask.language);
      }
    },
  });
}

/** Begins again, as somebody else than the one the provider still knows. */
function otherPath(to: string): string {
  return `${START}?${new URLSearchParams({ to, other: 'true' })}`;
}

/** Only paths of our own: `//host` and `/\host` lead elsewhere. */
function ownPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(to) ? to : '/';
}

function startedCookie(value: string, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const seconds = value === '' ? 0 : finishWithinMs / 1000;
  return `${COOKIE}=${value}; Path=/auth/oidc; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

function callbackRoute(deps: IdentityDeps): Route {
  return defineRoute({
    ...pageRoute,
    method: 'GET',
    path: CALLBACK,
    summary: 'Come back from the identity provider',
    audit: { access: 'sign-in' },
    rate: 'sign-in',
    schema: {
      query: Type.Object({}, { additionalProperties: Any }),
      headers: Type.Object({ cookie: Type.Optional(Type.String({ maxLength: 20_000 })) }),
      reply: { 303: null, 400: page, 403: page, 503: page },
    },
    async run(ask) {
      const { provider, db } = deps;
      if (provider === undefined) throw new HttpProblem('route-unknown');
      const started = startedIn(deps, ask.headers.cookie, ask.now);
      await ask.record({ subject: 'account:?', details: { provider: true, done: false } });
      if (started === undefined) return faultPage('stale', ask.language);
      const query = new URLSearchParams(ask.query as Record<string, string>);
      const came = await provider.finish(query.toString(), started).catch((error: unknown) => {
        const said = wordOf(error);
        deps.log.warn('A sign-in by the identity provider failed', { error, ...said });
        return said;
      });
      if ('code' in came)
        return faultPage(isOfSettings(came) ? 'set-up' : 'refused', ask.language, { said: came.code });
      const who = await whoIs(db, provider.issuer, came.claims, ask.now);
      if ('unknown' in who) {
        await ask.record({
          subject: 'account:?',
          details: { provider: true, done: false, why: who.unknown },
        });
        return faultPage(who.unknown, ask.language, { other: otherPath(started.to) });
      }
      await ask.record({ subject: `account:${who.account.name}`, details: { provider: true, done: true } });
      const { now, address, agent } = ask;
      const given = { accountId: who.account.id, idToken: came.idToken, now, address, agent };
      const opened = await openSession(deps, given);
      deps.identity.forgetAccount(who.account.id);
      return new Answer(303, undefined, { location: started.to, 'set-cookie': opened });
    },
  });
}

type Opening = {
  readonly accountId: string;
  readonly idToken: string;
  readonly now: number;
  readonly address: string;
  readonly agent: string;
};

/** Returns the session's cookie. */
async function openSession({ db, crypto, publicUrl }: IdentityDeps, given: Opening): Promise<string> {
  const secret = newSessionSecret();
  const secretHash = hashOfSecret(secret);
  const seconds = (await sessionHours(db)) * 3_600;
  const { accountId, now, address, agent } = given;
  await db.transaction(async (tx) => {
    const expiresAt = now + seconds * 1_000;
    await insertSession(tx, { secretHash, accountId, now, expiresAt, address, agent });
    await keepIdToken(tx, secretHash, crypto.seal(given.idToken, ID_TOKEN));
  });
  return sessionCookie(secret, seconds, publicUrl);
}

/** What was kept in the browser when it went to the provider; undefined where there is nothing or it is too old. */
function startedIn({ crypto }: IdentityDeps, cookie: string | undefined, now: number): Started | undefined {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(cookie ?? '')?.[1];
  if (value === undefined) return undefined;
  try {
    const started: Started & { until: number } = JSON.parse(
      crypto.open(Buffer.from(value, 'base64url'), STARTED),
    );
    return started.until > now ? started : undefined;
  } catch {
    // Somebody else's, or made up: the same as none.
    return undefined;
  }
}

function signOutRoute({ db, crypto, identity, provider, publicUrl, log }: IdentityDeps): Route {
  return defineRoute({
    ...pageRoute,
    method: 'GET',
    path: '/auth/oidc/sign-out',
    summary: 'Sign out here and at the identity provider',
    audit: { access: 'sign-in' },
    schema: {
      headers: Type.Object({ 'sec-fetch-site': Type.Optional(Type.String({ maxLength: 40 })) }),
      reply: { 303: null },
    },
    async run(ask) {
      // A page of somebody else must not sign anybody out.
      const site = ask.headers['sec-fetch-site'];
      if (site === 'cross-site' || site === 'same-site') throw new HttpProblem('foreign-origin');
      await ask.record({ subject: `account:${ask.account?.name ?? ''}`, details: { signedOut: true } });
      let to: string | null = null;
      if (ask.sessionSecret !== null) {
        const hash = hashOfSecret(ask.sessionSecret);
        const sealed = await idTokenOf(db, hash);
        await deleteSession(db, hash);
        identity.forget(ask.sessionSecret);
        to =
          sealed === undefined || provider === undefined ? null : await endUrl(crypto.open(sealed, ID_TOKEN));
      }
      return new Answer(303, undefined, { location: to ?? '/', 'set-cookie': endedCookie(publicUrl) });
    },
  });

  async function endUrl(idToken: string): Promise<string | null> {
    try {
      return (await provider?.endUrl(idToken)) ?? null;
    } catch (error) {
      log.warn('The identity provider cannot be reached for sign-out', { error });
      return null;
    }
  }
}
