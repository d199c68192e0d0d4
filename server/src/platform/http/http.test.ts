import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { asIs, Refusal } from '@gridgov/domain/refusal.ts';
import type { InjectOptions } from 'fastify';
import Type from 'typebox';
import { makeIdentity } from '../auth/identify.ts';
import { type Db, openDatabase } from '../db/database.ts';
import { DatabaseUnavailableError } from '../db/errors.ts';
import { makeLog } from '../log/log.ts';
import type { ErrorShape } from './error-shape.ts';
import type { Identify, Signed } from './identity.ts';
import { languageOf } from './language.ts';
import { makeLimiter } from './limiter.ts';
import { plainSchema } from './plain-schema.ts';
import type { Problem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';
import { makeHttpServer } from './server.ts';
import { defaultSettings } from './settings.ts';
import { cursorOf, keyIn } from './shapes.ts';

const echo = defineRoute({
  method: 'POST',
  path: '/echo/:id',
  summary: 'Echo',
  tag: 'test',
  right: 'public',
  audit: { none: 'a test' },
  schema: {
    params: Type.Object({ id: Type.Integer() }),
    query: Type.Object({
      n: Type.Optional(Type.Integer({ minimum: 1 })),
      tags: Type.Optional(Type.Array(Type.String())),
    }),
    body: Type.Object({ a: Type.String({ minLength: 2 }), b: Type.Optional(Type.Integer()) }),
    reply: { 200: Type.Object({ text: Type.String() }) },
  },
  run: ({ params, query, body }) => ({ text: `${params.id} ${query.n} ${query.tags} ${body.a}` }),
});

const upload = defineRoute({
  method: 'PATCH',
  path: '/upload',
  summary: 'Count bytes',
  tag: 'test',
  right: 'public',
  audit: { none: 'a test' },
  schema: {
    body: { binary: ['application/octet-stream'], maxBytes: 2048 },
    reply: { 200: Type.Object({ bytes: Type.Integer() }) },
  },
  async run(ask) {
    let bytes = 0;
    for await (const chunk of ask.body) bytes += chunk.length;
    return { bytes };
  },
});

function getRoute(path: string, right: Route['right'], run: () => { ok: true }): Route {
  const reply = { 200: Type.Object({ ok: Type.Literal(true) }) };
  const audit = { none: 'a test' };
  return defineRoute({
    method: 'GET',
    path,
    summary: path,
    tag: 'test',
    right,
    audit,
    schema: { reply },
    run,
  });
}

function fails(path: string, error: Error): Route {
  return getRoute(path, 'public', () => {
    throw error;
  });
}

const handler = actorOf({
  personId: 'p1',
  postId: 'post-1',
  post: 'unit_handler',
  area: '370602',
  unitId: 'u1',
});
const auditor = actorOf({ personId: 'p1', postId: 'post-2', post: 'audit_admin', area: '' });
const signed: Signed = {
  accountId: 'a1',
  accountName: 'yunxiu',
  token: false,
  actors: [handler, auditor],
  passwordExpired: false,
};
const identify: Identify = {
  cached: ({ secret }) => (secret === 'good' ? signed : null),
  find: async ({ secret }) => (secret === 'good' ? signed : null),
  watch: (_watching, signal) => signal,
};

/** Only entries of `access_log` are written in these tests; they are counted, not stored. */
function logOnly(entries: unknown[]): Db {
  return { query: async (statement: unknown) => entries.push(statement) } as unknown as Db;
}

type More = {
  entries?: unknown[];
  diary?: string[];
  max?: number;
  errorShapes?: ErrorShape[];
  publicUrl?: string;
};

function serve(routes: Route[], more: More = {}) {
  const rate = { max: more.max ?? 100, windowSeconds: 60 };
  const set = { person: rate, token: rate, address: rate };
  return makeHttpServer({
    routes,
    db: logOnly(more.entries ?? []),
    log: makeLog('error', (line) => more.diary?.push(line)),
    identify,
    settings: {
      ...defaultSettings,
      publicUrl: more.publicUrl ?? 'https://grid.example',
      rates: { normal: set, 'sign-in': set, heavy: set },
    },
    words: (reference) => reference,
    errorShapes: more.errorShapes ?? [],
    extend: (app) => app.get('/page', (_request, reply) => reply.send('a page')),
  }).app;
}

test('parameters are read from text, and the reply follows the schema', async () => {
  const app = serve([echo]);
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/echo/5?n=3&tags=a,b',
    payload: { a: 'hey' },
  });
  assert.equal(reply.statusCode, 200);
  assert.deepEqual(reply.json(), { text: '5 3 a,b hey' });
});

test('everything wrong with a body is told at once, in the language asked for', async () => {
  const app = serve([echo]);
  const send = (language: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/echo/5',
      payload: { a: 'h', b: '1', c: 1 },
      headers: { 'accept-language': language },
    });
  const zh = (await send('zh-CN')).json();
  assert.deepEqual([zh.status, zh.code, zh.title], [422, 'body-wrong', '提交内容不对']);
  assert.deepEqual(zh.errors.map((error: { field: string }) => error.field).sort(), ['a', 'b', 'c']);
  const en = (await send('en')).json();
  assert.deepEqual(
    en.errors.find((error: { field: string }) => error.field === 'a'),
    { field: 'a', message: 'is too short', right: '≥ 2' },
  );
});

test('every refusal of the transport is a problem with its own status', async () => {
  const ok = () => ({ ok: true }) as const;
  // The second address fits the first one too.
  const app = serve([
    echo,
    getRoute('/echo/fixed', 'public', ok),
    upload,
    getRoute('/mine', 'issue.read', ok),
  ]);
  const badKey = { 'idempotency-key': 'x'.repeat(40) };
  const json = { 'content-type': 'application/json' };
  const octets = { 'content-type': 'application/octet-stream' };
  const cases = [
    [400, { method: 'POST', url: '/api/v1/echo/x', payload: { a: 'hey' } }],
    [400, { method: 'POST', url: '/api/v1/echo/5', payload: '{bad', headers: json }],
    [
      400,
      { method: 'POST', url: '/api/v1/echo/5', payload: '{"__proto__":{"x":1},"a":"hey"}', headers: json },
    ],
    [400, { method: 'GET', url: '/api/v1/%E0%A4%A' }],
    [401, { method: 'GET', url: '/api/v1/mine' }],
    [401, { method: 'GET', url: '/api/v1/mine', headers: { authorization: 'Bearer wrong' } }],
    [404, { method: 'GET', url: '/nowhere' }],
    [405, { method: 'DELETE', url: '/api/v1/echo/5' }],
    [405, { method: 'QUERY', url: '/api/v1/echo/5' }],
    [405, { method: 'POST', url: '/openapi.json' }],
    [405, { method: 'POST', url: '/page' }],
    [405, { method: 'POST', url: '/api/v1/echo/fixed', payload: '{bad', headers: json }],
    [400, { method: 'POST', url: '/api/v1/echo/5', payload: { a: 'hey' }, headers: badKey }],
    // An address that is not there is not there, however wrong what was sent to it.
    [405, { method: 'PUT', url: '/api/v1/echo/5', payload: '{bad', headers: json }],
    [405, { method: 'PATCH', url: '/api/v1/mine', payload: { a: 'x'.repeat(2_000_000) } }],
    [404, { method: 'POST', url: '/nowhere', payload: 'a=1', headers: { 'content-type': 'text/plain' } }],
    [413, { method: 'PATCH', url: '/api/v1/upload', payload: Buffer.alloc(3000), headers: octets }],
    [413, { method: 'POST', url: '/api/v1/echo/5', payload: { a: 'x'.repeat(2_000_000) } }],
    [
      415,
      { method: 'POST', url: '/api/v1/echo/5', payload: 'a=1', headers: { 'content-type': 'text/plain' } },
    ],
    [415, { method: 'PATCH', url: '/api/v1/upload', payload: 'x', headers: { 'content-type': 'text/csv' } }],
  ] as const;
  for (const [status, request] of cases) {
    // The library's types do not know QUERY yet.
    const reply = await app.inject(request as InjectOptions);
    const told = `${request.method} ${request.url}`;
    assert.equal(reply.statusCode, status, told);
    assert.equal(reply.headers['content-type'], 'application/problem+json; charset=utf-8', told);
    const problem = reply.json();
    assert.equal(problem.status, status, told);
    assert.equal(problem.requestId, reply.headers['x-request-id'], told);
    assert.match(problem.title, /\p{Script=Han}/u, told);
    assert.equal(reply.headers.allow !== undefined, status === 405, told);
    if (status === 413) assert.match(problem.detail, /最多 (2|1024) KB/, told);
  }
});

test('what is hardly HTTP is answered in the form of the interface it was meant for', async (t) => {
  const shape = ({ status }: Problem, address: string) => {
    const type = address.endsWith('.json') ? 'application/json' : 'text/xml';
    return { status, type, body: `<error>${status}</error>` };
  };
  const app = serve([echo], { errorShapes: [{ prefix: '/other/', shape }] });
  t.after(() => app.close());
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const told = async (text: string, more = '\r\nHost: x') => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.end(`${text}${more}\r\nConnection: close\r\n\r\n`);
    return (await buffer(socket)).toString();
  };
  const own = await told('NONSENSE /other/requests.xml?page=1 HTTP/1.1');
  assert.match(own, /^HTTP\/1\.1 400 [\s\S]*text\/xml[\s\S]*<error>400<\/error>$/);
  assert.match(await told('G@T /other/requests.xml HTTP/1.1'), /text\/xml[\s\S]*<error>400<\/error>$/);
  const problem = await told('get /api/v1/echo/5 HTTP/1.1');
  assert.match(problem, /application\/problem\+json[\s\S]*"instance":"\/api\/v1\/echo\/5"/);
  // Octets that no address may hold do not hide whose it was.
  assert.match(await told('GET /other/井盖.json HTTP/1.1'), /application\/json[\s\S]*<error>400<\/error>$/);
  assert.match(await told('GET /other/x HTTP/1.1', ''), /^HTTP\/1\.1 400 [\s\S]*<error>400<\/error>$/);
  assert.match(await told(`GET /other/${'x'.repeat(200_000)} HTTP/1.1`), /<error>404<\/error>$/);
  const expecting = await told('POST /api/v1/nowhere HTTP/1.1', '\r\nHost: x\r\nExpect: wonders');
  assert.match(expecting, /^HTTP\/1\.1 404 [\s\S]*"status":404/);
  assert.match(await told('\0\x01\x02'), /application\/problem\+json[\s\S]*"status":400/);
});

test('a fault of the program shows nothing of itself, and the diary keeps it under the request’s number', async () => {
  const diary: string[] = [];
  const app = serve([fails('/fault', new Error('column "phone" of relation'))], { diary });
  const headers = { 'x-request-id': 'from-the-proxy-1' };
  const reply = await app.inject({ method: 'GET', url: '/api/v1/fault', headers });
  assert.equal(reply.statusCode, 500);
  assert.doesNotMatch(reply.body, /phone|relation|node_modules/);
  assert.equal(reply.json().requestId, 'from-the-proxy-1');
  assert.match(diary.join(''), /from-the-proxy-1.*column/);
});

test('refusals keep their status and say what is possible; a lost database is a 503 with Retry-After', async () => {
  const app = serve([
    fails('/stage', new Refusal('top-cycle')),
    fails('/area', new Refusal('outside-area')),
    fails('/field', new Refusal('field-missing', { field: '@field.respond.proof' })),
    fails('/gone', new Refusal('not-found', { what: asIs('x') })),
    fails('/away', new DatabaseUnavailableError('no')),
    fails('/full', Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  ]);
  const get = async (path: string) => app.inject({ method: 'GET', url: `/api/v1${path}` });
  assert.deepEqual((await get('/stage')).json().detail, '可以督办或移交其他区');
  const statuses = await Promise.all(
    ['/stage', '/area', '/field', '/gone', '/away', '/full'].map(
      async (path) => (await get(path)).statusCode,
    ),
  );
  assert.deepEqual(statuses, [409, 403, 422, 404, 503, 507]);
  assert.equal((await get('/field')).json().errors[0].field, 'proof');
  assert.equal((await get('/away')).headers['retry-after'], '5');
});

test('a right is asked of the post acted in, another post is picked by X-Post, and refusals are logged', async () => {
  const entries: unknown[] = [];
  const app = serve([getRoute('/audit', 'audit.read', () => ({ ok: true }))], { entries });
  const get = (headers: Record<string, string>) =>
    app.inject({
      method: 'GET',
      url: '/api/v1/audit',
      headers: { cookie: 'gridgov_session=good', ...headers },
    });
  const refused = await get({});
  assert.deepEqual([refused.statusCode, refused.json().title], [403, '当前岗位没有“查看审计记录”权限']);
  assert.equal(entries.length, 1);
  assert.equal((await get({ 'x-post': 'post-2' })).statusCode, 200);
  assert.equal((await get({ 'x-post': 'post-3' })).statusCode, 403);
});

test('a page of another origin cannot act with a cookie; our own page and a Bearer token can', async () => {
  const app = serve([echo]);
  const post = async (headers: Record<string, string>) => {
    const reply = await app.inject({ method: 'POST', url: '/api/v1/echo/1', payload: { a: 'hey' }, headers });
    return reply.statusCode;
  };
  const cookie = 'gridgov_session=good';
  assert.equal(await post({ cookie, origin: 'https://evil.example' }), 403);
  assert.equal(await post({ cookie, origin: 'http://evil.example', host: 'evil.example' }), 403);
  assert.equal(await post({ cookie, 'sec-fetch-site': 'cross-site' }), 403);
  assert.equal(await post({ cookie }), 403);
  assert.equal(await post({ cookie, origin: 'https://grid.example' }), 200);
  assert.equal(await post({ cookie, origin: 'http://127.0.0.1:8080', host: '127.0.0.1:8080' }), 200);
  assert.equal(await post({ cookie, 'x-requested-with': 'gridgov' }), 200);
  assert.equal(await post({ authorization: 'Bearer good' }), 200);
  // A browser adds by itself what a proxy in front once asked for.
  const basic = 'Basic eDp5';
  assert.equal(await post({ cookie, authorization: basic, origin: 'https://evil.example' }), 403);
});

test('a Bearer token decides, whatever session is shown beside it, and its scheme is read in either case', async () => {
  const ok = () => ({ ok: true }) as const;
  const app = serve([getRoute('/mine', 'issue.read', ok), getRoute('/open', 'public', ok)]);
  const get = async (headers: Record<string, string>, url = '/api/v1/mine') =>
    (await app.inject({ method: 'GET', url, headers })).statusCode;
  const [right, wrong] = ['gridgov_session=good', 'gridgov_session=bad'];
  assert.equal(await get({ authorization: 'bearer good' }), 200);
  assert.equal(await get({ authorization: 'Bearer good', cookie: right }), 200);
  assert.equal(await get({ authorization: 'Bearer good', cookie: 'other=1' }), 200);
  assert.equal(await get({ authorization: 'Bearer good', cookie: wrong }), 200);
  assert.equal(await get({ authorization: 'Bearer good', cookie: 'gridgov_session=' }), 200);
  assert.equal(await get({ authorization: 'Bearer good', cookie: wrong }, '/api/v1/open'), 200);
  assert.equal(await get({ authorization: 'Bearer bad', cookie: right }), 401);
  assert.equal(await get({ cookie: wrong }), 401);
});

test('the call after the last one allowed is told when to come again', async () => {
  const app = serve([getRoute('/open', 'public', () => ({ ok: true }))], { max: 2 });
  const get = () => app.inject({ method: 'GET', url: '/api/v1/open' });
  const first = await get();
  assert.equal(first.headers['ratelimit-remaining'], '1');
  await get();
  const third = await get();
  assert.equal(third.statusCode, 429);
  assert.ok(Number(third.headers['retry-after']) > 0);
});

test('a limiter opens again after its window and keeps callers apart', () => {
  const count = makeLimiter();
  const rate = { max: 1, windowSeconds: 10 };
  assert.equal(count('a', rate, 0).allowed, true);
  assert.equal(count('a', rate, 9_999).allowed, false);
  assert.equal(count('b', rate, 9_999).allowed, true);
  assert.equal(count('a', rate, 10_000).allowed, true);
});

test('English is spoken only where it is preferred', () => {
  const said = ['en', 'en-GB,en;q=0.9', 'zh-CN,zh;q=0.9,en;q=0.8', 'en;q=0.2,zh;q=0.9', 'fr', '*', undefined];
  assert.deepEqual(said.map(languageOf), ['en', 'en', 'zh', 'zh', 'zh', 'zh', 'zh']);
});

test('unions of literals become enums and nullable simple types a list of types', () => {
  const schema = Type.Object({
    kind: Type.Union([Type.Literal('a'), Type.Literal('b'), Type.Null()]),
    name: Type.Union([Type.String({ maxLength: 3 }), Type.Null()]),
  });
  assert.deepEqual(plainSchema(schema, true).properties, {
    kind: { type: ['string', 'null'], enum: ['a', 'b', null] },
    name: { type: ['string', 'null'], maxLength: 3 },
  });
});

test('behind https every answer tells the browser to come by https only, on plain http none does', async () => {
  const routes = [getRoute('/mine', 'public', () => ({ ok: true }))];
  const [secure, plain] = [serve(routes), serve(routes, { publicUrl: 'http://127.0.0.1:8080' })];
  const header = 'strict-transport-security';
  for (const url of ['/api/v1/mine', '/api/v1/nowhere', '/page']) {
    assert.equal((await secure.inject(url)).headers[header], 'max-age=31536000', url);
    assert.equal((await plain.inject(url)).headers[header], undefined, url);
  }
});

test('while nobody listens at the database a person gets a 503 with words, not a hang or an error of the driver', async () => {
  const db = openDatabase({ url: 'postgres://nobody:hidden@127.0.0.1:1/none', connectTimeoutMs: 500 });
  const { app } = makeHttpServer({
    routes: [getRoute('/mine', 'issue.read', () => ({ ok: true }))],
    db,
    log: makeLog('silent'),
    identify: makeIdentity(db),
    settings: { ...defaultSettings, publicUrl: 'https://grid.example' },
    words: (reference) => reference,
  });
  const headers = { authorization: 'Bearer x' };
  const reply = await app.inject({ method: 'GET', url: '/api/v1/mine', headers });
  assert.deepEqual([reply.statusCode, reply.json().code], [503, 'unavailable']);
  assert.doesNotMatch(reply.body, /ECONNREFUSED|127\.0\.0\.1:1|hidden/);
  await db.close();
});

test('an empty cursor is the beginning, a made-up one is refused', () => {
  assert.equal(keyIn('', ['number']), null);
  assert.deepEqual(keyIn(cursorOf([7]), ['number']), [7]);
  assert.throws(() => keyIn('x', ['number']), { code: 'request-wrong' });
});
