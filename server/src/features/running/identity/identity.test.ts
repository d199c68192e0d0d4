import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { makeLog } from '../../../platform/log/log.ts';
import { testServer } from '../../../testing/server.ts';
import { makeProvider } from './provider.ts';
import { identityRoutes } from './routes.ts';
import { openWorld, PUBLIC, rule, sessionOf, signIn } from './testing.ts';

test('a person of the provider is led to the account a rule names, and signed in with code, PKCE, state and nonce', async (t) => {
  const world = await openWorld(t);
  const { server } = world;
  assert.equal((await rule(server, { claim: 'sub', value: 'xiheng', account: 'xiheng' })).statusCode, 201);
  const { answer, url } = await signIn(world, 'xiheng');
  assert.equal(url.searchParams.get('response_type'), 'code');
  assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
  for (const name of ['state', 'nonce', 'code_challenge'])
    assert.ok((url.searchParams.get(name) ?? '').length >= 43, name);
  assert.equal(answer.statusCode, 303, answer.body);
  assert.equal(answer.headers.location, '/queue');
  const signed = await server.identity.find(
    { kind: 'session', secret: sessionOf(answer).split('=')[1] ?? '' },
    Date.now(),
  );
  assert.equal(signed?.accountName, 'xiheng');
});

test('somebody no rule knows gets a page that says so, no session, and an entry that it failed', async (t) => {
  const world = await openWorld(t);
  const { answer } = await signIn(world, 'nobody');
  assert.equal(answer.statusCode, 403);
  assert.match(String(answer.headers['content-type']), /text\/html/);
  assert.match(answer.body, /没有对应的账号/);
  assert.equal(answer.headers['set-cookie'], undefined);
  const { rows } = await world.server.database.db.query(
    "select outcome, status, details ->> 'why' as why from access_log where route = '/auth/oidc/callback'",
  );
  assert.deepEqual(rows, [{ outcome: 'failed', status: 403, why: 'unknown' }]);
});

test('a group gives a post to whoever has no account, and takes it back when the rule is gone', async (t) => {
  const world = await openWorld(t);
  const { server } = world;
  const post = { kind: 'street_dispatcher', area: '370602001' };
  const made = await rule(server, { claim: 'groups', value: 'dispatchers', post });
  assert.equal(made.statusCode, 201, made.body);
  const find = async (secret: string) => server.identity.find({ kind: 'session', secret }, Date.now());
  const first = await signIn(world, 'jingchuan');
  const signed = await find(sessionOf(first.answer).split('=')[1] ?? '');
  assert.deepEqual(
    signed?.actors.map((actor) => [actor.post, actor.area]),
    [['street_dispatcher', '370602001']],
  );
  const { rows } = await server.database.owner.query(
    'select p.name from person p join account a on a.person_id = p.id where a.id = $1',
    [signed?.accountId],
  );
  assert.deepEqual(rows, [{ name: '林静川' }]);
  const again = await signIn(world, 'jingchuan');
  const same = await find(sessionOf(again.answer).split('=')[1] ?? '');
  assert.equal(same?.accountId, signed?.accountId);
  assert.equal(same?.actors.length, 1);
  await server.as('yunxiu')('DELETE', `/identity-rules/${made.json<{ id: string }>().id}`);
  const last = await signIn(world, 'jingchuan');
  assert.equal(last.answer.statusCode, 403);
  assert.match(last.answer.body, /没有在任岗位/);
});

test('a rule counts on its days only, and what it gave ends with it', async (t) => {
  const world = await openWorld(t);
  const { server } = world;
  const DAY = 86_400_000;
  const day = (n: number) => new Date(Date.now() + 8 * 3_600_000 + n * DAY).toISOString().slice(0, 10);
  const post = { kind: 'street_dispatcher', area: '370602001' };
  const dispatchers = { claim: 'groups', value: 'dispatchers', post };
  for (const days of [{ from: day(-1) }, { to: day(0) }, { from: day(2), to: day(2) }])
    assert.equal((await rule(server, { ...dispatchers, ...days })).statusCode, 422, JSON.stringify(days));
  await rule(server, { claim: 'sub', value: 'xiheng', account: 'xiheng', from: day(1) });
  assert.equal((await signIn(world, 'xiheng')).answer.statusCode, 403);
  await rule(server, { ...dispatchers, to: day(2) });
  const { answer } = await signIn(world, 'jingchuan');
  const secret = sessionOf(answer).split('=')[1] ?? '';
  const postsAt = async (at: number) =>
    (await server.identity.find({ kind: 'session', secret }, at))?.actors.length;
  assert.equal(await postsAt(Date.now()), 1);
  server.identity.forgetAll();
  // Without another sign-in: the session outlives the post.
  const { rows } = await server.database.owner.query(
    `select p.valid_to::text as "to" from post p join identity_post g on g.post_id = p.id`,
  );
  assert.deepEqual(rows, [{ to: day(2) }]);
});

test('a changed rule takes over on its first day, and one that ended stays to be read', async (t) => {
  const { server } = await openWorld(t);
  const DAY = 86_400_000;
  const start = server.clock.now;
  const day = (n: number) => new Date(start + 8 * 3_600_000 + n * DAY).toISOString().slice(0, 10);
  const given = { claim: 'sub', value: 'xiheng', account: 'xiheng' };
  const { id } = (await rule(server, given)).json<{ id: string }>();
  const later = { claim: 'email', value: 'xiheng@city.example', account: 'xiheng', from: day(3) };
  const changed = await server.as('yunxiu')('PATCH', `/identity-rules/${id}`, later);
  assert.equal(changed.statusCode, 200, changed.body);
  const listed = async () =>
    (await server.as('yunxiu')('GET', '/identity-rules'))
      .json<{ items: { claim: string; from: string; to: string | null }[] }>()
      .items.map(({ claim, from, to }) => [claim, from, to]);
  assert.deepEqual(await listed(), [
    ['email', day(3), null],
    ['sub', day(0), day(3)],
  ]);
  server.clock.now = start + 4 * DAY;
  // The session of the security administrator lasts through the test.
  await server.database.owner.query(
    `update session set expires_at = expires_at + interval '9 days', seen_at = seen_at + interval '4 days'`,
  );
  server.identity.forgetAll();
  assert.equal((await server.as('yunxiu')('DELETE', `/identity-rules/${id}`)).statusCode, 404);
  const { id: fresh } = changed.json<{ id: string }>();
  assert.equal((await server.as('yunxiu')('DELETE', `/identity-rules/${fresh}`)).statusCode, 204);
  assert.deepEqual(await listed(), [
    ['email', day(3), day(4)],
    ['sub', day(0), day(3)],
  ]);
});

test('an answer with another state, without the browser’s own cookie, or twice, signs nobody in', async (t) => {
  const world = await openWorld(t);
  const { server } = world;
  await rule(server, { claim: 'sub', value: '*' });
  const { answer, back, cookie } = await signIn(world, 'xiheng');
  assert.equal(answer.statusCode, 303);
  const path = back.slice(PUBLIC.length);
  const twice = await server.app.inject({ url: path, headers: { cookie } });
  const bare = await server.app.inject({ url: path });
  const other = await server.app.inject({
    url: path.replace(/state=[^&]+/, 'state=made-up'),
    headers: { cookie },
  });
  const denied = await server.app.inject({
    url: '/auth/oidc/callback?error=access_denied',
    headers: { cookie },
  });
  for (const one of [twice, bare, other, denied]) {
    assert.equal(one.statusCode, 400);
    assert.equal(one.headers['set-cookie'], undefined);
  }
});

test('signing out ends the session here and leads to the provider’s own sign-out', async (t) => {
  const world = await openWorld(t);
  const { server, issuer } = world;
  await rule(server, { claim: 'email', value: 'xiheng@city.example', account: 'xiheng' });
  const { answer } = await signIn(world, 'xiheng');
  const cookie = sessionOf(answer);
  const away = await server.app.inject({
    url: '/auth/oidc/sign-out',
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  });
  assert.equal(away.statusCode, 403);
  const out = await server.app.inject({ url: '/auth/oidc/sign-out', headers: { cookie } });
  const to = new URL(String(out.headers.location));
  assert.equal(to.origin, issuer);
  assert.ok(to.searchParams.has('id_token_hint'));
  assert.equal(to.searchParams.get('post_logout_redirect_uri'), `${PUBLIC}/`);
  assert.equal((await fetch(to)).status, 200);
  assert.equal(
    await server.identity.find({ kind: 'session', secret: cookie.split('=')[1] ?? '' }, Date.now()),
    null,
  );
});

test('where to go afterwards is never somebody else’s address, and a provider that is away is said so', async (t) => {
  const world = await openWorld(t);
  await rule(world.server, { claim: 'sub', value: '*' });
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:x']) {
    assert.equal((await signIn(world, 'xiheng', to)).answer.headers.location, '/', to);
  }
  const settings = {
    issuer: 'http://127.0.0.1:9',
    clientId: 'x',
    clientSecret: 'x',
    scopes: '',
    allowHttp: true,
  };
  const away = await testServer(t, ({ db, identity, publicUrl }) =>
    identityRoutes({
      db,
      identity,
      placeName: (code) => code,
      publicUrl,
      log: makeLog('silent'),
      crypto: makeFieldCrypto({ secrets: ['x'.repeat(40)] }),
      provider: { ...makeProvider(settings, PUBLIC), issuer: settings.issuer },
    }),
  );
  const answer = await away.app.inject({ url: '/auth/oidc/start' });
  assert.equal(answer.statusCode, 503);
  assert.match(answer.body, /统一身份认证暂不可用/);
});

test('a provider without a scope we would like is not asked for it, and what it answers is said', async (t) => {
  const world = await openWorld(t, ['openid', 'profile', 'email']);
  await rule(world.server, { claim: 'sub', value: '*' });
  const { answer } = await signIn(world, 'xiheng', '/');
  assert.equal(answer.statusCode, 303);
  const start = await world.server.app.inject({ url: '/auth/oidc/start' });
  const asked = new URL(start.headers.location ?? '');
  assert.equal(asked.searchParams.get('scope'), 'openid profile email');
  const back = new URLSearchParams({
    error: 'invalid_scope',
    error_description: 'no <b>groups</b>',
    state: asked.searchParams.get('state') ?? '',
    iss: world.issuer,
  });
  const cookie = String(start.headers['set-cookie']).split(';')[0] ?? '';
  const refused = await world.server.app.inject({
    url: `/auth/oidc/callback?${back.toString()}`,
    headers: { cookie },
  });
  assert.equal(refused.statusCode, 400);
  assert.match(refused.body, /设置不对/);
  assert.match(refused.body, /对方答复：invalid_scope/);
  assert.doesNotMatch(refused.body, /<b>/);
});
