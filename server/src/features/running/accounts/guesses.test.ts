import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { makeSignIn } from '../../../platform/auth/sign-in.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { CAST } from '../../../testing/cast.ts';
import { testServer } from '../../../testing/server.ts';
import { createAccount } from './public.ts';
import { accountRoutes } from './routes.ts';

const crypto = makeFieldCrypto({ secrets: [randomBytes(32).toString('hex')] });
const good = 'Stone-bridge-07';

async function serve(t: Parameters<typeof testServer>[0]) {
  const server = await testServer(t, (deps) =>
    accountRoutes({ ...deps, crypto, signIn: makeSignIn(deps.db), placeName: (code) => code }),
  );
  const { now } = server.clock;
  await createAccount(server.database.db, {
    name: 'shuyun',
    personId: CAST.mobai.personId,
    now,
    demoPassword: good,
  });
  const from = (address: string, password: string, cookie = '') =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      remoteAddress: address,
      headers: cookie === '' ? {} : { cookie, origin: 'http://127.0.0.1:8080' },
      payload: { name: 'shuyun', password },
    });
  return { ...server, from };
}

function deviceOf(reply: { headers: Record<string, unknown> }): string {
  const cookies = [reply.headers['set-cookie']].flat().map(String);
  return cookies.find((cookie) => cookie.startsWith('gridgov_device='))?.split(';')[0] ?? '';
}

test('strangers’ many guesses from many places do not keep the owner’s own device out, and stay slow', async (t) => {
  const { from, clock } = await serve(t);
  const device = deviceOf(await from('10.0.0.1', good));
  assert.notEqual(device, '');
  // A thousand places in an hour: more would be no more than a second request from each.
  let looked = 0;
  for (let guess = 0; guess < 1_000; guess += 1) {
    const right = guess % 50 === 49;
    // One after the other, as an hour passes between the first and the last.
    const reply = await from(`10.1.${guess >> 8}.${guess & 255}`, right ? good : `wrong ${guess}`);
    if (reply.statusCode === 200) looked += 1;
    clock.now += 3_600;
  }
  assert.ok(looked <= 4, `${looked} of 20 right guesses among them were looked at`);
  assert.equal((await from('10.9.9.9', good, device)).statusCode, 200);
  assert.equal((await from('10.0.0.1', good, device)).statusCode, 200);
});

test('the right password from a place that guessed too often is refused for a while, from elsewhere it is not', async (t) => {
  const { from, clock } = await serve(t);
  for (let guess = 0; guess < 5; guess += 1) await from('10.0.0.5', 'wrong');
  assert.equal((await from('10.0.0.5', good)).statusCode, 401);
  assert.equal((await from('10.0.0.6', good)).statusCode, 200);
  clock.now += 16 * 60_000;
  assert.equal((await from('10.0.0.5', good)).statusCode, 200);
});

test('a mark of a device that is another’s or made up is that of a stranger', async (t) => {
  const { from } = await serve(t);
  const device = deviceOf(await from('10.0.0.1', good));
  const forged = device.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  for (let guess = 0; guess < 5; guess += 1) await from('10.0.0.5', 'wrong', forged);
  assert.equal((await from('10.0.0.5', good, forged)).statusCode, 401);
  assert.equal((await from('10.0.0.5', good, device)).statusCode, 200);
});

test('a device that guesses waits for each answer', async (t) => {
  const { from } = await serve(t);
  const device = deviceOf(await from('10.0.0.1', good));
  for (let guess = 0; guess < 5; guess += 1) await from('10.0.0.1', 'wrong', device);
  const began = performance.now();
  assert.equal((await from('10.0.0.1', good, device)).statusCode, 200);
  assert.ok(performance.now() - began > 1_500);
});
