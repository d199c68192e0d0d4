import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { makeSignIn } from '../../../platform/auth/sign-in.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { CAST } from '../../../testing/cast.ts';
import { type TestServer, testServer } from '../../../testing/server.ts';
import { createToken } from './public.ts';
import { accountRoutes } from './routes.ts';

const crypto = makeFieldCrypto({ secrets: [randomBytes(32).toString('hex')] });
const serve = (t: Parameters<typeof testServer>[0]) =>
  testServer(t, (deps) =>
    accountRoutes({ ...deps, crypto, signIn: makeSignIn(deps.db), placeName: (code) => code }),
  );

/** How long a stream of somebody goes on after `what`, in milliseconds. */
async function goesOn(server: TestServer, what: () => Promise<unknown>): Promise<number> {
  const { personId, posts, accountId } = CAST.xiheng;
  const credential = { kind: 'session', secret: `session-of-${accountId}` } as const;
  await server.as('xiheng')('GET', '/me');
  const watching = { credential, personId, post: posts[0]?.id ?? '', at: server.clock.now };
  const client = new AbortController();
  const signal = server.identity.watch(watching, client.signal);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  assert.equal(signal.aborted, false, 'it goes on while all is good');
  await what();
  const began = performance.now();
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
    setTimeout(resolve, 5_000);
  });
  assert.equal(signal.aborted, true, 'it ended');
  client.abort();
  return performance.now() - began;
}

test('what goes on after its request ends with sign-out, with disabling, and with the post', async (t) => {
  for (const end of [
    (server: TestServer) => server.as('xiheng')('DELETE', '/session'),
    (server: TestServer) =>
      server.as('yunxiu')('PATCH', `/accounts/${CAST.xiheng.accountId}`, { version: 1, status: 'disabled' }),
    // As another server of the same city writes it.
    (server: TestServer) =>
      server.database.owner.query("update post set valid_to = '2026-11-24' where person_id = $1", [
        CAST.xiheng.personId,
      ]),
  ]) {
    const server = await serve(t);
    const ms = await goesOn(server, () => end(server));
    assert.ok(ms < 2_000, `${ms} ms`);
  }
});

test('a token is told that its scope lacks a right which its account has, and which', async (t) => {
  const server = await serve(t);
  const { now } = server.clock;
  const given = { name: 'x', areas: [], expiresAt: null, now, createdBy: null, scopes: ['token.manage'] };
  const { token } = await createToken(server.database.db, { ...given, account: 'yunxiu' });
  const bearer = { authorization: `Bearer ${token}` };
  const scope = await server.send('GET', '/accounts', undefined, bearer);
  assert.deepEqual([scope.statusCode, scope.json().code], [403, 'no-scope']);
  assert.match(scope.json().title, /account\.manage/);
  const post = await server.send('GET', '/account-halves', undefined, bearer);
  assert.equal(post.json().code, 'no-right');
});

test('a password of 150 signs that take two units each fits again', async (t) => {
  const server = await serve(t);
  const made = (await server.as('yunxiu')('POST', '/accounts', { name: 'lang' })).json();
  const { half } = (await server.as('lanting')('POST', `/account-halves/${made.account.id}`)).json();
  const signIn = (password: string) => server.send('POST', '/session', { name: 'lang', password });
  const first = await signIn(made.firstHalf + half);
  const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
  const signs = Array.from({ length: 149 }, (_, n) => String.fromCodePoint(0x1f300 + n));
  const long = [...signs, 'a'].join('');
  const body = { old: made.firstHalf + half, new: long };
  assert.equal((await server.send('PUT', '/me/password', body, { cookie })).statusCode, 204);
  assert.equal((await signIn(long)).statusCode, 200);
});
