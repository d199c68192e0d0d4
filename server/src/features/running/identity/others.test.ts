import assert from 'node:assert/strict';
import { test } from 'node:test';
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import { makeProvider } from './provider.ts';
import { openWorld, PUBLIC, rule, signInThere } from './testing.ts';

test('whom the provider still knows can make way for somebody else, and no path of strangers gets in', async (t) => {
  const world = await openWorld(t);
  const { server } = world;
  await rule(server, { claim: 'sub', value: 'xiheng', account: 'xiheng' });
  const jar = new Map<string, string>();
  const go = async (path: string) => {
    const start = await server.app.inject({ url: path });
    const cookie = String(start.headers['set-cookie']).split(';')[0] ?? '';
    const back = await signInThere(
      String(start.headers.location),
      path.includes('other') ? 'xiheng' : 'nobody',
      jar,
    );
    return server.app.inject({ url: back.slice(PUBLIC.length), headers: { cookie } });
  };
  const refused = await go(`/auth/oidc/start?to=${encodeURIComponent('/queue?f="><b>&x=1')}`);
  assert.equal(refused.statusCode, 403);
  assert.doesNotMatch(refused.body, /<b>/);
  const [, href = ''] = /<a href="([^"]+)">换一个人登录<\/a>/.exec(refused.body) ?? assert.fail(refused.body);
  const other = href.replaceAll('&amp;', '&');
  // The provider still knows who came before: to begin again as usual leads back to the same refusal.
  assert.equal((await go('/auth/oidc/start')).statusCode, 403);
  const start = await server.app.inject({ url: other });
  assert.equal(new URL(String(start.headers.location)).searchParams.get('prompt'), 'login');
  const answer = await go(other);
  assert.equal(answer.statusCode, 303, answer.body);
  assert.equal(answer.headers.location, '/queue?f="><b>&x=1');
});

test('a provider that has a list of persons is asked for it', async (t) => {
  const base = 'https://sign-in.city.example';
  const settings = { issuer: base, clientId: 'gridgov', clientSecret: 'x', scopes: '', allowHttp: false };
  const about = {
    issuer: base,
    authorization_endpoint: `${base}/go`,
    token_endpoint: `${base}/token`,
    jwks_uri: `${base}/keys`,
    prompt_values_supported: ['login', 'select_account'],
  };
  t.mock.method(globalThis, 'fetch', async () => Response.json(about));
  const provider = makeProvider(settings, PUBLIC);
  const prompt = async (other: boolean) =>
    new URL((await provider.start('/', other)).url).searchParams.get('prompt');
  assert.deepEqual([await prompt(true), await prompt(false)], ['select_account', null]);
});

test('a rule is told with the names of its post, its place and its unit', async (t) => {
  const { server } = await openWorld(t);
  const unit = { id: '00000000-0000-7000-8009-000000000001', name: '虚构供水公司' };
  await server.database.owner.query(
    `insert into unit (id, code, name, kind, level, area, roles, aliases, valid_from)
      values ($1, 'W1', $2, 'utility', 'district', '370602', '{}', '{}', '2020-01-01')`,
    [unit.id, unit.name],
  );
  const post = { kind: 'unit_handler', area: '370602001', unitId: unit.id };
  const made = await server.as('yunxiu')('POST', '/identity-rules', { claim: 'groups', value: 'g', post });
  assert.equal(made.statusCode, 201, made.body);
  const waiting = (await server.as('lanting')('GET', '/identity-rules/waiting')).json();
  const told = { name: POST_KINDS.unit_handler.zh, place: '370602001', unitName: unit.name };
  const { name, place, unitName } = waiting.items[0].post;
  assert.deepEqual({ name, place, unitName }, told);
});
