import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { hashPassword } from '../../../platform/auth/passwords.ts';
import { makeSignIn } from '../../../platform/auth/sign-in.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { makeLog } from '../../../platform/log/log.ts';
import { CAST, type CastName } from '../../../testing/cast.ts';
import { type TestServer, testServer } from '../../../testing/server.ts';
import { accountRoutes } from '../accounts/routes.ts';
import { identityRoutes } from './routes.ts';

const PASSWORD = 'correct horse battery staple';
const STEP = 30_000;

async function openWorld(t: Parameters<typeof testServer>[0]): Promise<TestServer> {
  const server = await testServer(t, ({ db, identity, publicUrl }) => [
    ...accountRoutes({
      db,
      identity,
      publicUrl,
      crypto: makeFieldCrypto({ secrets: ['x'.repeat(40)] }),
      signIn: makeSignIn(db),
      placeName: (code) => code,
    }),
    ...identityRoutes({
      db,
      identity,
      placeName: (code) => code,
      publicUrl,
      log: makeLog('silent'),
      provider: undefined,
      crypto: makeFieldCrypto({ secrets: ['x'.repeat(40)] }),
    }),
  ]);
  await server.database.owner.query('update account set password_hash = $1, password_at = now()', [
    await hashPassword(PASSWORD),
  ]);
  return server;
}

const codeAt = (secret: string, timestamp: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

async function setUp(server: TestServer, name: CastName): Promise<{ secret: string; recovery: string[] }> {
  const send = server.as(name);
  const made = await send('POST', '/me/totp', { password: PASSWORD });
  assert.equal(made.statusCode, 201, made.body);
  const { secret, uri } = made.json<{ secret: string; uri: string }>();
  assert.match(uri, /^otpauth:\/\/totp\/GridGov:/);
  const confirmed = await send('POST', '/me/totp/confirm', { code: codeAt(secret, server.clock.now) });
  assert.equal(confirmed.statusCode, 200, confirmed.body);
  server.clock.now += STEP;
  return { secret, recovery: confirmed.json<{ recoveryCodes: string[] }>().recoveryCodes };
}

async function givePassword(server: TestServer, name: string, password = PASSWORD) {
  return server.send('POST', '/session', { name, password });
}

async function stepOf(server: TestServer, name: string): Promise<string> {
  const answer = await givePassword(server, name);
  assert.equal(answer.statusCode, 202, answer.body);
  assert.equal(answer.headers['set-cookie'], undefined);
  assert.deepEqual(answer.json<{ second: string[] }>().second, ['code']);
  return answer.json<{ step: string }>().step;
}

const giveCode = (server: TestServer, step: string, code: string) =>
  server.send('POST', '/session/code', { step, code });

test('with one-time codes the password alone opens nothing, and a code opens the session once', async (t) => {
  const server = await openWorld(t);
  const { secret } = await setUp(server, 'xiheng');
  const step = await stepOf(server, 'xiheng');
  const code = codeAt(secret, server.clock.now);
  const opened = await giveCode(server, step, code);
  assert.equal(opened.statusCode, 204, opened.body);
  const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? '';
  const me = await server.send('GET', '/me', undefined, { cookie });
  assert.equal(me.json<{ account: { name: string } }>().account.name, 'xiheng');
  const same = await giveCode(server, step, code);
  const again = await giveCode(server, await stepOf(server, 'xiheng'), code);
  for (const answer of [same, again]) {
    assert.equal(answer.statusCode, 401);
    assert.equal(answer.headers['set-cookie'], undefined);
  }
});

test('the code that set it up, and one from long ago or far ahead, are refused', async (t) => {
  const server = await openWorld(t);
  const { secret } = await setUp(server, 'xiheng');
  const { now } = server.clock;
  for (const at of [now - STEP, now - 4 * STEP, now + 4 * STEP]) {
    const answer = await giveCode(server, await stepOf(server, 'xiheng'), codeAt(secret, at));
    assert.equal(answer.statusCode, 401, String(at - now));
  }
});

test('wrong codes lock the account, and a right password in between does not forgive them', async (t) => {
  const server = await openWorld(t);
  const { secret } = await setUp(server, 'xiheng');
  for (let n = 0; n < 5; n += 1) {
    const answer = await giveCode(server, await stepOf(server, 'xiheng'), '000000');
    assert.equal(answer.json<{ code: string }>().code, 'sign-in-failed');
  }
  // The password is not refused for wrong codes, which only whoever has it can give; the right code is.
  const right = codeAt(secret, server.clock.now);
  const locked = await giveCode(server, await stepOf(server, 'xiheng'), right);
  assert.deepEqual([locked.statusCode, locked.json().code], [401, 'sign-in-failed']);
  server.clock.now += 16 * 60_000;
  const step = await stepOf(server, 'xiheng');
  assert.equal((await giveCode(server, step, codeAt(secret, server.clock.now))).statusCode, 204);
});

test('twenty guesses sent at once are not more than the lock allows', async (t) => {
  const server = await openWorld(t);
  await setUp(server, 'xiheng');
  const step = await stepOf(server, 'xiheng');
  const codes = Array.from({ length: 20 }, (_, n) => String(100_000 + n));
  const answers = await Promise.all(codes.map((code) => giveCode(server, step, code)));
  assert.ok(answers.every(({ statusCode }) => statusCode === 401));
  const { rows } = await server.database.owner.query<{ failures: number }>(
    "select failures from account where name = 'xiheng'",
  );
  assert.equal(rows[0]?.failures, 5);
});

test('a recovery code works once, and the database keeps none of them', async (t) => {
  const server = await openWorld(t);
  const { recovery } = await setUp(server, 'xiheng');
  assert.equal(new Set(recovery).size, 10);
  const [code = ''] = recovery;
  assert.equal((await giveCode(server, await stepOf(server, 'xiheng'), code.toUpperCase())).statusCode, 204);
  assert.equal((await giveCode(server, await stepOf(server, 'xiheng'), code)).statusCode, 401);
  const left = (await server.as('xiheng')('GET', '/me/sign-in')).json<{ totp: { recoveryLeft: number } }>();
  assert.equal(left.totp.recoveryLeft, 9);
  const { rows } = await server.database.owner.query<{ kept: string }>(
    "select encode(code_hash, 'escape') as kept from account_recovery",
  );
  assert.ok(rows.every(({ kept }) => !recovery.some((one) => kept.includes(one))));
});

test('setting up and removing ask for the password again', async (t) => {
  const server = await openWorld(t);
  const send = server.as('xiheng');
  for (const path of ['/me/totp', '/me/passkeys/options', '/me/totp/remove', '/me/recovery-codes']) {
    const answer = await send('POST', path, { password: 'not it' });
    assert.equal(answer.statusCode, 422, path);
  }
  const { secret } = await setUp(server, 'xiheng');
  assert.equal((await send('POST', '/me/totp', { password: PASSWORD })).statusCode, 409);
  assert.equal((await send('POST', '/me/totp/remove', { password: PASSWORD })).statusCode, 204);
  assert.equal((await givePassword(server, 'xiheng')).statusCode, 200);
  assert.ok(secret.length >= 32);
});

test('an administrator resets the second factor of another, never the own one, and it is recorded', async (t) => {
  const server = await openWorld(t);
  await setUp(server, 'xiheng');
  const { accountId } = CAST.xiheng;
  const admin = server.as('yunxiu');
  const before = await admin('GET', `/accounts/${accountId}/second-factor`);
  assert.deepEqual(before.json(), { totp: true, passkeys: 0 });
  assert.equal((await server.as('xiheng')('DELETE', `/accounts/${accountId}/second-factor`)).statusCode, 403);
  assert.equal((await admin('DELETE', `/accounts/${CAST.yunxiu.accountId}/second-factor`)).statusCode, 403);
  assert.equal((await admin('DELETE', `/accounts/${accountId}/second-factor`)).statusCode, 204);
  // What was open is closed.
  assert.equal((await server.as('xiheng')('GET', '/me')).statusCode, 401);
  assert.equal((await givePassword(server, 'xiheng')).statusCode, 200);
  const { rows } = await server.database.owner.query<{ details: { reset?: boolean } }>(
    "select details from access_log where subject = 'account:xiheng' and kind = 'change' order by at desc, id desc limit 1",
  );
  assert.equal(rows[0]?.details.reset, true);
});

test('a post that asks for a second factor lets nothing be done before one is set up', async (t) => {
  const server = await openWorld(t);
  const admin = server.as('yunxiu');
  const asked = { post: 'street_dispatcher', from: '2026-11-24' };
  const made = await admin('POST', '/second-factor-rules', asked);
  assert.equal(made.statusCode, 201, made.body);
  assert.equal((await admin('POST', '/second-factor-rules', asked)).statusCode, 409);
  const send = server.as('xiheng');
  const me = (await send('GET', '/me')).json<{ account: { factorMissing: boolean } }>();
  assert.equal(me.account.factorMissing, true);
  const refused = await send('POST', '/me/recovery-codes', { password: PASSWORD });
  assert.equal(refused.json<{ code: string }>().code, 'factor-missing');
  // A head of a district is not asked.
  const other = (await server.as('chuyun')('GET', '/me')).json<{ account: { factorMissing: boolean } }>();
  assert.equal(other.account.factorMissing, false);
  await setUp(server, 'xiheng');
  assert.equal((await send('POST', '/me/recovery-codes', { password: PASSWORD })).statusCode, 200);
  const { id } = made.json<{ id: string }>();
  assert.equal((await admin('DELETE', `/second-factor-rules/${id}`)).statusCode, 204);
  const { items } = (await admin('GET', '/second-factor-rules')).json<{ items: unknown[] }>();
  assert.deepEqual(items, []);
});

test('a made-up passkey signs nobody in, and a step is used up by the attempt', async (t) => {
  const server = await openWorld(t);
  const asked = await server.send('POST', '/session/passkey/options');
  assert.equal(asked.statusCode, 200, asked.body);
  const { step, options } = asked.json<{ step: string; options: { userVerification: string } }>();
  assert.equal(options.userVerification, 'required');
  const response = { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' };
  const answer = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response };
  for (const _ of [1, 2]) {
    const tried = await server.send('POST', '/session/passkey', { step, answer });
    assert.equal(tried.statusCode, 401, tried.body);
  }
});
