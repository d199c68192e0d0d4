import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { makeSignIn } from '../../../platform/auth/sign-in.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { CAST } from '../../../testing/cast.ts';
import { type TestServer, testServer } from '../../../testing/server.ts';
import { createAccount, createToken, refuseDemoAccounts } from './public.ts';
import { accountRoutes } from './routes.ts';

type Context = Parameters<typeof testServer>[0];

const serve = (t: Context) =>
  testServer(t, (deps) =>
    accountRoutes({ ...deps, crypto, signIn: makeSignIn(deps.db), placeName: (code) => `区域 ${code}` }),
  );

const crypto = makeFieldCrypto({ secrets: [randomBytes(32).toString('hex')] });
const good = 'Stone-bridge-07';

async function withPassword(server: TestServer, name = 'shuyun'): Promise<void> {
  const { db } = server.database;
  await createAccount(db, { name, personId: CAST.mobai.personId, now: server.clock.now, demoPassword: good });
}

function cookieOf(reply: { headers: Record<string, unknown> }): string {
  return String(reply.headers['set-cookie']).split(';')[0] ?? '';
}

async function entries(server: TestServer, kind: string) {
  const { rows } = await server.database.db.query<{ subject: string; outcome: string; account_name: string }>(
    'select subject, outcome, account_name from access_log where kind = $1 order by at, id',
    [kind],
  );
  return rows;
}

test('a person signs in, sees posts and rights, signs out, and the cookie is worth nothing afterwards', async (t) => {
  const server = await serve(t);
  await withPassword(server);
  await server.database.owner.query(
    `insert into post (id, person_id, kind, area, valid_from)
     values (gen_random_uuid(), $1, 'grid_leader', '370602001002', '2020-01-01')`,
    [CAST.mobai.personId],
  );
  const reply = await server.send('POST', '/session', { name: ' ShuYun ', password: good });
  assert.equal(reply.statusCode, 200);
  assert.match(String(reply.headers['set-cookie']), /HttpOnly; SameSite=Lax/);
  const cookie = cookieOf(reply);
  const me = (await server.send('GET', '/me', undefined, { cookie })).json();
  assert.deepEqual([me.person.name, me.acting.name, me.acting.area], ['墨白', '网格长', '370602001002']);
  assert.ok(me.rights.includes('issue.dispatch'));
  assert.equal((await server.send('DELETE', '/session', undefined, { cookie })).statusCode, 204);
  assert.equal((await server.send('GET', '/me', undefined, { cookie })).statusCode, 401);
});

test('the database holds neither passwords nor secrets of sessions', async (t) => {
  const server = await serve(t);
  await withPassword(server);
  const cookie = cookieOf(await server.send('POST', '/session', { name: 'shuyun', password: good }));
  const { rows } = await server.database.db.query<{ text: string }>(
    `select row_to_json(a)::text || coalesce((select string_agg(row_to_json(s)::text, '') from session s), '') as text
     from account a where name = 'shuyun'`,
  );
  const text = rows[0]?.text ?? '';
  assert.match(text, /argon2id/);
  assert.equal(text.includes(good), false);
  assert.equal(text.includes(cookie.split('=')[1] ?? ''), false);
});

test('the fifth wrong password locks the account, the right one does not open it, and time does', async (t) => {
  const server = await serve(t);
  await withPassword(server);
  const sign = (password: string) => server.send('POST', '/session', { name: 'shuyun', password });
  const replies = await Promise.all(Array.from({ length: 6 }, () => sign('wrong')));
  assert.deepEqual(replies.map((reply) => reply.statusCode).sort(), [401, 401, 401, 401, 401, 401]);
  const locked = await sign(good);
  assert.deepEqual(
    [locked.statusCode, locked.json().code],
    [401, 'sign-in-failed'],
    'not told from a wrong one',
  );
  assert.equal(locked.headers['retry-after'], undefined);
  server.clock.now += 16 * 60_000;
  assert.equal((await sign('wrong')).statusCode, 401);
  assert.equal((await sign(good)).statusCode, 200);
  const logged = await entries(server, 'sign-in');
  assert.equal(logged.filter((entry) => entry.outcome === 'failed').length, 8);
  assert.equal(logged.at(-1)?.subject, 'account:shuyun');
});

test('a wrong name and a wrong password are told in the same words', async (t) => {
  const server = await serve(t);
  await withPassword(server);
  const wrong = async (name: string) => {
    const { title, detail, status } = (await server.send('POST', '/session', { name, password: 'x' })).json();
    return { title, detail, status };
  };
  assert.deepEqual(await wrong('nobody-here'), await wrong('shuyun'));
});

test('a session ends after half an hour without a call, and not while it is used', async (t) => {
  const server = await serve(t);
  const xiheng = server.as('xiheng');
  for (let minutes = 0; minutes < 60; minutes += 20) {
    // One after the other: the clock moves between the calls.
    assert.equal((await xiheng('GET', '/me')).statusCode, 200);
    server.clock.now += 20 * 60_000;
  }
  server.clock.now += 11 * 60_000;
  assert.equal((await xiheng('GET', '/me')).statusCode, 401);
});

test('only the security administrator manages accounts, and a refused attempt is logged', async (t) => {
  const server = await serve(t);
  for (const name of ['songtao', 'lanting', 'chuyun', 'qinghe'] as const) {
    assert.equal((await server.as(name)('GET', '/accounts')).statusCode, 403, name);
  }
  assert.equal((await server.send('GET', '/accounts')).statusCode, 401);
  assert.equal((await server.as('yunxiu')('GET', '/accounts')).statusCode, 200);
  const refused = await entries(server, 'refused');
  assert.deepEqual(refused.map((entry) => entry.account_name).sort(), [
    'chuyun',
    'lanting',
    'qinghe',
    'songtao',
  ]);
});

test('a new account signs in with its first password and can then only change it', async (t) => {
  const server = await serve(t);
  const body = { name: 'xinren', personId: CAST.qinghe.personId };
  const made = await server.as('yunxiu')('POST', '/accounts', body);
  assert.equal(made.statusCode, 201);
  const { firstHalf, account } = made.json();
  const shown = await server.as('lanting')('POST', `/account-halves/${account.id}`);
  assert.equal(shown.statusCode, 200, 'the audit administrator shows the second half');
  const password = firstHalf + shown.json().half;
  const cookie = cookieOf(await server.send('POST', '/session', { name: 'xinren', password }));
  const put = (given: object) => server.send('PUT', '/me/password', given, { cookie });
  const early = await server.send('PUT', '/me/language', { language: 'en' }, { cookie });
  assert.deepEqual([early.statusCode, early.json().code], [403, 'password-expired']);
  assert.equal((await put({ old: password, new: 'short' })).statusCode, 422);
  assert.equal((await put({ old: 'wrong', new: good })).statusCode, 422);
  assert.equal((await put({ old: password, new: 'xinren-Pass-9' })).statusCode, 422);
  assert.equal((await put({ old: password, new: good })).statusCode, 204);
  assert.equal((await server.send('PUT', '/me/language', { language: 'en' }, { cookie })).statusCode, 204);
  assert.deepEqual(
    (await entries(server, 'change')).map((entry) => entry.subject),
    ['account:xinren', 'account:xinren', 'account:xinren'],
  );
});

test('a new password is neither one of the last ones nor one that lists of common ones begin with', async (t) => {
  const server = await serve(t);
  const first = 'Brook-lantern-07';
  await createAccount(server.database.db, {
    name: 'shuyun',
    personId: CAST.mobai.personId,
    now: server.clock.now,
    demoPassword: first,
  });
  const cookie = cookieOf(await server.send('POST', '/session', { name: 'shuyun', password: first }));
  const put = (given: object) => server.send('PUT', '/me/password', given, { cookie });
  const [one, two, three, four, five, six] = [1, 2, 3, 4, 5, 6].map(
    (n) => `Heron-${n}-at-the-pond`,
  ) as string[];
  let old = first;
  for (const next of [one, two, three, four, five]) {
    server.clock.now += 1;
    assert.equal((await put({ old, new: next })).statusCode, 204);
    for (const before of [first, one, old].filter((used) => used !== next)) {
      const again = await put({ old: next, new: before });
      assert.equal(again.statusCode, 422, `${before} after ${next}`);
      assert.match(again.body, /最近用过的 5 个密码/);
    }
    old = next as string;
  }
  server.clock.now += 1;
  const common = await put({ old, new: 'Qwer1234!@#$' });
  assert.match(common.body, /键盘相邻键/);
  assert.equal((await put({ old, new: six })).statusCode, 204);
  assert.equal((await put({ old: six, new: first })).statusCode, 204, 'six changes ago');
});

test('disabling an account ends its session at once, needs the version read, and never reaches the own one', async (t) => {
  const server = await serve(t);
  const yunxiu = server.as('yunxiu');
  const xiheng = server.as('xiheng');
  assert.equal((await xiheng('GET', '/me')).statusCode, 200);
  const path = `/accounts/${CAST.xiheng.accountId}`;
  assert.equal((await yunxiu('PATCH', path, { version: 9, status: 'disabled' })).statusCode, 409);
  assert.equal((await yunxiu('PATCH', path, { version: 1, status: 'disabled' })).json().status, 'disabled');
  assert.equal((await xiheng('GET', '/me')).statusCode, 401);
  const own = await yunxiu('PATCH', `/accounts/${CAST.yunxiu.accountId}`, { version: 1, status: 'disabled' });
  assert.equal(own.statusCode, 403);
});

test('who holds two posts acts in the chosen one', async (t) => {
  const server = await serve(t);
  const danqing = server.as('danqing');
  const keeper = CAST.danqing.posts[1];
  assert.equal((await danqing('GET', '/me')).json().acting.kind, 'street_dispatcher');
  const once = await danqing('GET', '/me', undefined, { 'x-post': keeper?.id ?? '' });
  assert.equal(once.json().acting.kind, 'rules_keeper');
  await danqing('PUT', '/me/post', { postId: keeper?.id });
  const me = (await danqing('GET', '/me')).json();
  assert.equal(me.acting.kind, 'rules_keeper');
  assert.ok(me.rights.includes('rules.edit'));
  const other = await danqing('PUT', '/me/post', { postId: CAST.yunxiu.posts[0]?.id });
  assert.deepEqual([other.statusCode, other.json().code], [403, 'post-not-held']);
});

test('a post that has ended is named as such to whoever holds another, who goes on in that one', async (t) => {
  const server = await serve(t);
  const danqing = server.as('danqing');
  const keeper = CAST.danqing.posts[1]?.id ?? '';
  await danqing('PUT', '/me/post', { postId: keeper });
  await server.database.owner.query("update post set valid_to = '2026-11-24' where id = $1", [keeper]);
  server.clock.now += 11_000;
  const named = await danqing('GET', '/me', undefined, { 'x-post': keeper });
  assert.deepEqual([named.statusCode, named.json().code], [403, 'post-not-held']);
  const me = (await danqing('GET', '/me')).json();
  assert.equal(me.acting.kind, 'street_dispatcher');
  assert.deepEqual(
    me.posts.map(({ kind }: { kind: string }) => kind),
    ['street_dispatcher'],
  );
  await server.database.owner.query("update post set valid_to = '2026-11-24' where id = $1", [
    CAST.danqing.posts[0]?.id,
  ]);
  server.clock.now += 11_000;
  const none = await danqing('GET', '/accounts', undefined, { 'x-post': keeper });
  assert.equal(none.json().code, 'no-post', 'nothing is left to go on in');
});

test('a post handed over takes its rights with it', async (t) => {
  const server = await serve(t);
  const yunxiu = server.as('yunxiu');
  assert.equal((await yunxiu('GET', '/accounts')).statusCode, 200);
  await server.database.owner.query("update post set valid_to = '2026-11-24' where id = $1", [
    CAST.yunxiu.posts[0]?.id,
  ]);
  server.clock.now += 11_000;
  const reply = await yunxiu('GET', '/accounts');
  assert.deepEqual([reply.statusCode, reply.json().code], [403, 'no-post']);
});

test('a token reaches no further than its scopes, and not at all once ended or expired', async (t) => {
  const server = await serve(t);
  const yunxiu = server.as('yunxiu');
  const given = { account: 'yunxiu', name: 'nightly report', scopes: ['token.manage'] };
  const made = (await yunxiu('POST', '/tokens', given)).json();
  const bearer = { authorization: `Bearer ${made.token}` };
  assert.equal((await server.send('GET', '/tokens', undefined, bearer)).statusCode, 200);
  assert.equal((await server.send('GET', '/accounts', undefined, bearer)).statusCode, 403);
  assert.equal((await yunxiu('DELETE', `/tokens/${made.id}`)).statusCode, 204);
  assert.equal((await server.send('GET', '/tokens', undefined, bearer)).statusCode, 401);
  assert.equal((await yunxiu('DELETE', `/tokens/${made.id}`)).statusCode, 404);
  const { now } = server.clock;
  const expiring = await createToken(server.database.db, {
    ...given,
    areas: [],
    expiresAt: now + 60_000,
    now,
    createdBy: null,
  });
  const later = { authorization: `Bearer ${expiring.token}` };
  assert.equal((await server.send('GET', '/tokens', undefined, later)).statusCode, 200);
  server.clock.now += 61_000;
  assert.equal((await server.send('GET', '/tokens', undefined, later)).statusCode, 401);
});

test('a token held to an area acts in that area only', async (t) => {
  const server = await serve(t);
  const { now } = server.clock;
  const given = { name: 'x', scopes: ['issue.read'], expiresAt: null, now, createdBy: null };
  const token = (areas: string[]) => createToken(server.database.db, { ...given, account: 'chuyun', areas });
  const actors = async (areas: string[]) => {
    const { token: secret } = await token(areas);
    return (await server.identity.find({ kind: 'token', secret }, now))?.actors.map((actor) => actor.area);
  };
  assert.deepEqual(await actors([]), ['370602']);
  assert.deepEqual(await actors(['370602001', '370602002']), ['370602001', '370602002']);
  assert.deepEqual(await actors(['370611']), []);
  assert.deepEqual(await actors(['37']), ['370602']);
});

test('accounts are paged by name without gaps', async (t) => {
  const server = await serve(t);
  const yunxiu = server.as('yunxiu');
  const names: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: { items: { name: string }[]; next: string | null } = (
      await yunxiu('GET', `/accounts?limit=3${next === '' ? '' : `&cursor=${next}`}`)
    ).json();
    names.push(...page.items.map((item) => item.name));
    next = page.next;
  }
  assert.deepEqual(names, Object.keys(CAST).sort());
  assert.equal((await yunxiu('GET', '/accounts?cursor=made-up')).statusCode, 400);
});

test('production refuses demo accounts until they are disabled', async (t) => {
  const server = await serve(t);
  const { db, owner } = server.database;
  await refuseDemoAccounts(db);
  await withPassword(server);
  await assert.rejects(refuseDemoAccounts(db), /1 demo accounts/);
  await owner.query("update account set status = 'disabled' where demo");
  await refuseDemoAccounts(db);
});

test('nobody can change or delete what the access log holds', async (t) => {
  const server = await serve(t);
  await server.as('songtao')('GET', '/accounts');
  const { db } = server.database;
  await assert.rejects(db.query("update access_log set outcome = 'done'"), { code: '42501' });
  await assert.rejects(db.query('delete from access_log'), { code: '42501' });
});
