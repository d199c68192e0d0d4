/** A real provider of identities, and how tests sign in by it. */
import assert from 'node:assert/strict';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { makeLog } from '../../../platform/log/log.ts';
import { startProvider } from '../../../testing/provider.ts';
import { type TestServer, testServer } from '../../../testing/server.ts';
import { makeProvider } from './provider.ts';
import { identityRoutes } from './routes.ts';

export const PUBLIC = 'http://127.0.0.1:8080';
type Context = { after(fn: () => Promise<void> | void): void };

export async function openWorld(t: Parameters<typeof testServer>[0] & Context, scopes?: string[]) {
  const { issuer, client } = await startProvider(t, { publicUrl: PUBLIC, scopes });
  const provider = makeProvider(
    { issuer, ...client, scopes: 'profile email groups', allowHttp: true },
    PUBLIC,
  );
  const server = await testServer(t, ({ db, identity, publicUrl }) =>
    identityRoutes({
      db,
      identity,
      placeName: (code) => code,
      publicUrl,
      log: makeLog('silent'),
      crypto: makeFieldCrypto({ secrets: ['x'.repeat(40)] }),
      provider: { ...provider, issuer },
    }),
  );
  // The provider's clock is the machine's own.
  server.clock.now = Date.now();
  return { server, issuer };
}

function keepCookies(jar: Map<string, string>, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
    jar.set(name, value);
  }
}

/** A browser's part at the provider: its pages, forms and cookies. Returns the address it is sent back to. */
export async function signInThere(
  url: string,
  login: string,
  jar = new Map<string, string>(),
): Promise<string> {
  let next = { url, method: 'GET', body: undefined as string | undefined };
  for (let step = 0; step < 12; step += 1) {
    const answer = await fetch(next.url, {
      method: next.method,
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(next.body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(next.body === undefined ? {} : { body: next.body }),
    });
    keepCookies(jar, answer);
    const location = answer.headers.get('location');
    if (location !== null) {
      const there = new URL(location, next.url);
      if (there.href.startsWith(PUBLIC)) return there.href;
      next = { url: there.href, method: 'GET', body: undefined };
      continue;
    }
    const html = await answer.text();
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? assert.fail(html.slice(0, 500));
    const hidden = html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
    const body = new URLSearchParams([...hidden].map(([, name = '', value = '']) => [name, value]));
    if (body.get('prompt') === 'login') {
      body.set('login', login);
      body.set('password', 'any');
    }
    next = { url: new URL(action, next.url).href, method: 'POST', body: body.toString() };
  }
  return assert.fail('the provider sent nobody back');
}

export async function signIn({ server }: { server: TestServer }, login: string, to = '/queue') {
  const start = await server.app.inject({ url: `/auth/oidc/start?to=${encodeURIComponent(to)}` });
  assert.equal(start.statusCode, 302, start.body);
  const url = String(start.headers.location);
  const cookie = String(start.headers['set-cookie']).split(';')[0] ?? '';
  const back = await signInThere(url, login);
  const answer = await server.app.inject({ url: back.slice(PUBLIC.length), headers: { cookie } });
  return { answer, url: new URL(url), back, cookie };
}

export const sessionOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? '';

/** Made by one administrator, let go on by the other. */
export async function rule(server: TestServer, body: object) {
  const made = await server.as('yunxiu')('POST', '/identity-rules', body);
  if (made.statusCode === 201) await release(server, made.json<{ id: string }>().id);
  return made;
}

async function release(server: TestServer, id: string): Promise<void> {
  assert.equal((await server.as('yunxiu')('POST', `/identity-rules/${id}/release`)).statusCode, 403);
  assert.equal((await server.as('lanting')('POST', `/identity-rules/${id}/release`)).statusCode, 204);
}
