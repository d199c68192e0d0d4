/** Answers of an identity provider that are not what was asked for: each is refused with a page, and nobody is signed in. */
import assert from 'node:assert/strict';
import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { makeLog } from '../../../platform/log/log.ts';
import { testServer } from '../../../testing/server.ts';
import { makeProvider } from './provider.ts';
import { identityRoutes } from './routes.ts';

const PUBLIC = 'http://127.0.0.1:8080';
const SECRET = 'a secret : of the test & only';
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [own, stranger] = [pair(), pair()];

type Claims = Record<string, unknown>;
type Signer = (head: string, body: string) => string;
/** What the provider bends; what is not named is as it should be. */
type Bent = {
  readonly claims?: Claims;
  readonly head?: Claims;
  readonly signer?: Signer;
  readonly person?: Claims;
  readonly back?: Record<string, string>;
  readonly verifier?: string;
};

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const rsa =
  ({ privateKey }: ReturnType<typeof pair>): Signer =>
  (head, body) =>
    sign('sha256', Buffer.from(`${head}.${body}`), privateKey).toString('base64url');
const hmac: Signer = (head, body) =>
  createHmac('sha256', SECRET).update(`${head}.${body}`).digest('base64url');

function idToken(claims: Claims, { head = {}, signer = rsa(own) }: Bent): string {
  const [first, second] = [encoded({ alg: 'RS256', kid: 'one', typ: 'JWT', ...head }), encoded(claims)];
  return `${first}.${second}.${signer(first, second)}`;
}

type Asked = { nonce: string; challenge: string; bent: Bent };

/** Checks what a provider checks (secret of the client, PKCE) and answers as it is told to. */
async function startForger(t: { after(fn: () => void): void }) {
  const codes = new Map<string, Asked>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function token(request: IncomingMessage, form: URLSearchParams): [number, object] {
    const basic = `${encodeURIComponent('gridgov')}:${new URLSearchParams({ s: SECRET }).toString().slice(2)}`;
    if (request.headers.authorization !== `Basic ${Buffer.from(basic).toString('base64')}`) {
      return [401, { error: 'invalid_client' }];
    }
    const asked = codes.get(form.get('code') ?? '');
    const verifier = asked?.bent.verifier ?? form.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (asked === undefined || challenge !== asked.challenge) return [400, { error: 'invalid_grant' }];
    const now = Math.floor(Date.now() / 1000);
    const right = {
      iss: issuer,
      aud: 'gridgov',
      sub: 'xiheng',
      iat: now,
      exp: now + 300,
      nonce: asked.nonce,
    };
    const id_token = idToken({ ...right, ...asked.bent.claims }, asked.bent);
    return [200, { access_token: form.get('code'), token_type: 'Bearer', expires_in: 300, id_token }];
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams((await buffer(request)).toString());
    const documents: Record<string, () => [number, object]> = {
      '/.well-known/openid-configuration': () => [
        200,
        {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['RS256'],
          authorization_response_iss_parameter_supported: true,
        },
      ],
      '/keys': () => [
        200,
        { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
      ],
      '/token': () => token(request, form),
      '/userinfo': () => {
        const asked = codes.get(request.headers.authorization?.slice(7) ?? '');
        return [200, { sub: 'xiheng', name: '溪横', ...asked?.bent.person }];
      },
    };
    const [status, body] = documents[request.url ?? '']?.() ?? [404, {}];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
  return { issuer, codes };
}

const NOW = Math.floor(Date.now() / 1000);
const FORGED: Readonly<Record<string, Bent>> = {
  'another nonce': { claims: { nonce: 'made-up' } },
  'no nonce': { claims: { nonce: undefined } },
  'an ID token that has expired': { claims: { iat: NOW - 900, exp: NOW - 600 } },
  'an ID token without an end': { claims: { exp: undefined } },
  'an ID token from the future': { claims: { nbf: NOW + 600 } },
  'an ID token for another client': { claims: { aud: 'another' } },
  'one for several, given to another': { claims: { aud: ['gridgov', 'another'], azp: 'another' } },
  'an ID token of another issuer': { claims: { iss: 'https://evil.example' } },
  'an ID token of nobody': { claims: { sub: undefined } },
  'no signature at all': { head: { alg: 'none' }, signer: () => '' },
  'a signature with the secret of the client': { head: { alg: 'HS256' }, signer: hmac },
  'a signature of a stranger': { signer: rsa(stranger) },
  'a key nobody has': { head: { kid: 'two' } },
  'a word about somebody else': { person: { sub: 'yunxiu' } },
  'an answer of another issuer': { back: { iss: 'https://evil.example' } },
  'an answer without its issuer': { back: { iss: '' } },
  'another state': { back: { state: 'made-up' } },
  'a code nobody gave': { back: { code: 'made-up' } },
  'another PKCE verifier': { verifier: 'made-up' },
};

test('answers that were bent on the way, or are meant for others, sign nobody in and are told on a page', async (t) => {
  const { issuer, codes } = await startForger(t);
  const settings = { issuer, clientId: 'gridgov', clientSecret: SECRET, scopes: 'profile', allowHttp: true };
  const server = await testServer(t, ({ db, identity, publicUrl }) =>
    identityRoutes({
      db,
      identity,
      placeName: (code) => code,
      publicUrl,
      log: makeLog('silent'),
      crypto: makeFieldCrypto({ secrets: ['x'.repeat(40)] }),
      provider: { ...makeProvider(settings, PUBLIC), issuer },
    }),
  );
  server.clock.now = Date.now();
  const made = await server.as('yunxiu')('POST', '/identity-rules', { claim: 'sub', value: '*' });
  await server.as('lanting')('POST', `/identity-rules/${made.json<{ id: string }>().id}/release`);

  async function signIn(bent: Bent) {
    const start = await server.app.inject({ url: '/auth/oidc/start' });
    const asked = new URL(String(start.headers.location)).searchParams;
    const code = `code-${codes.size}`;
    const [nonce, challenge] = [asked.get('nonce') ?? '', asked.get('code_challenge') ?? ''];
    codes.set(code, { nonce, challenge, bent });
    const back = { code, state: asked.get('state') ?? '', iss: issuer, ...bent.back };
    const given = Object.entries(back).filter(([, value]) => value !== '');
    return server.app.inject({
      url: `/auth/oidc/callback?${new URLSearchParams(given)}`,
      headers: { cookie: String(start.headers['set-cookie']).split(';')[0] ?? '' },
    });
  }

  const right = await signIn({});
  assert.equal(right.statusCode, 303, right.body);
  for (const [what, bent] of Object.entries(FORGED)) {
    const { statusCode, headers, body } = await signIn(bent);
    assert.equal(statusCode, 400, what);
    assert.equal(headers['set-cookie'], undefined, what);
    assert.match(String(headers['content-type']), /^text\/html/, what);
    assert.match(body, /<h1>登录未完成<\/h1>.*返回登录/, what);
  }
});
