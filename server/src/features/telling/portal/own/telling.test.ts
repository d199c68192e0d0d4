/** How residents choose to be told, and what comes of it when a step is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHIPPED } from '@gridgov/domain/telling/choices.ts';
import { asWished, contactIndex, restOf } from '../../residents/public.ts';
import { CRYPTO, portalWorld } from '../testing.ts';
import { ticketWays } from './ways.ts';

const TO = 'yunshan@example.cn';
const push = (n: number) => ({
  endpoint: `https://push.example.org/${n}`,
  keys: { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) },
});

async function signedIn(t: Parameters<typeof portalWorld>[0]) {
  const world = await portalWorld(t);
  const { send, report, solve, database } = world;
  const contact = { channel: 'email', to: TO };
  const { id } = (await report({ contact })).json();
  const asked = await send('POST', '/portal/session/code', { ...contact, solution: await solve() });
  const { rows } = await database.db.query<{ params: Buffer }>(
    `select params from message where template = 'code.sign-in'`,
  );
  const { code } = JSON.parse(CRYPTO.open(rows[0]?.params ?? Buffer.of(), 'message.params'));
  const open = await send('POST', '/portal/session', { id: asked.json().id, code });
  const cookie = { cookie: String(open.headers['set-cookie']).split(';')[0] ?? '' };
  const deps = { db: database.db, crypto: CRYPTO };
  const ways = async () => asWished(deps, await ticketWays(deps, id.slice(0, 6), id.slice(7)));
  return { ...world, deps, cookie, ways };
}

test('a resident chooses hours of rest and whether the address is written to; others choose for themselves', async (t) => {
  const { send, cookie, ways, deps } = await signedIn(t);
  const seen = (await send('GET', '/portal/me/telling', undefined, cookie)).json();
  const { choices, fixed, digests, ...rest } = seen;
  assert.deepEqual(rest, {
    told: true,
    quiet: null,
    channel: 'email',
    contact: 'yu***@example.cn',
    browsers: 0,
    city: { from: 1260, to: 450 },
  });
  assert.deepEqual([choices, digests, fixed.urgent.atOnce], [SHIPPED.residents, [510, 840], true]);
  assert.deepEqual(await ways(), [{ channel: 'email', to: TO, language: 'zh' }]);
  const quiet = { from: 1380, to: 360 };
  const set = (body: object) => send('PUT', '/portal/me/telling', body, cookie);
  assert.deepEqual((await set({ told: true, quiet })).json().quiet, quiet);
  assert.deepEqual(await ways(), [{ channel: 'email', to: TO, language: 'zh', quiet }]);
  assert.deepEqual(await restOf(deps.db, contactIndex(CRYPTO, 'email', TO)), quiet);
  assert.equal((await set({ told: false, quiet: null })).json().told, false);
  assert.deepEqual(await ways(), [], 'nothing is sent to the address');
  const other = { channel: 'sms' as const, to: '13800001234', language: 'zh' as const };
  assert.deepEqual(await asWished(deps, [other]), [other]);
  assert.match((await send('GET', '/portal/me/copy', undefined, cookie)).body, /"told": false/);
  assert.equal((await set({ told: true, quiet: { from: 10, to: 1440 } })).statusCode, 422);
  for (const path of ['/portal/me/telling', '/portal/me/push'])
    assert.equal(
      (await send(path.endsWith('push') ? 'POST' : 'GET', path, path.endsWith('push') ? push(1) : undefined))
        .statusCode,
      401,
    );
});

test('a browser is told as well, or instead, until it is told no more', async (t) => {
  const { send, cookie, ways } = await signedIn(t);
  const on = await send('POST', '/portal/me/push', push(1), cookie);
  assert.equal(on.json().browsers, 1, on.body);
  const told = async () => (await ways()).map(({ channel }) => channel);
  assert.deepEqual(await told(), ['email', 'push']);
  await send('PUT', '/portal/me/telling', { told: false, quiet: null }, cookie);
  assert.deepEqual(await told(), ['push']);
  const off = await send('POST', '/portal/me/push/forget', { endpoint: push(1).endpoint }, cookie);
  assert.equal(off.json().browsers, 0);
  assert.deepEqual(await told(), []);
});

test('a resident chooses by class of urgency; the form of before holds for all of them again', async (t) => {
  const { send, cookie, ways } = await signedIn(t);
  const none = { channels: [], digest: false, digestAt: null, quiet: true };
  const mail = { ...none, channels: ['email'], quiet: false };
  const set = (body: object) => send('PUT', '/portal/me/telling', body, cookie);
  const choices = { urgent: mail, clocks: none, other: { ...mail, digest: true, digestAt: 510 } };
  const chosen = (await set({ quiet: null, choices })).json();
  assert.deepEqual([chosen.choices, chosen.told], [choices, true]);
  assert.deepEqual(await ways(), [{ channel: 'email', to: TO, language: 'zh', choices }]);
  const late = await set({
    quiet: null,
    choices: { ...choices, other: { ...mail, digest: true, digestAt: 511 } },
  });
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /08:30、14:00、下一次汇总/);
  assert.deepEqual(
    (await set({ quiet: null, choices: { urgent: none, clocks: none, other: none } })).json().told,
    false,
  );
  assert.deepEqual(await ways(), []);
  assert.deepEqual((await set({ told: true, quiet: null })).json().choices, SHIPPED.residents);
});
