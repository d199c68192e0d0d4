import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { alike, SHIPPED } from '@gridgov/domain/telling/choices.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { CAST } from '../../../testing/cast.ts';
import { testServer } from '../../../testing/server.ts';
import type { Letter } from './gateways/gateway.ts';
import { GatewayError } from './gateways/gateway.ts';
import { messageRoutes } from './routes.ts';
import { sendMessage } from './send.ts';
import { deliverDue } from './sender.ts';

const KEY = 'a key both sides know';

async function serve(t: TestContext) {
  const crypto = makeFieldCrypto({ secrets: ['a secret of at least thirty-two characters'] });
  const gatewayUrl = { url: 'http://gateway.example', key: KEY };
  const server = await testServer(t, ({ db }) =>
    messageRoutes({
      db,
      crypto,
      districts: () => ['370602'],
      pushKey: 'BPublicKey',
      settings: { smtp: null, sms: gatewayUrl, wechat: null, voice: null, pushContact: null },
      phoneOf: async () => '13800001234',
      bearsDuty: async (person) => person === CAST.xiheng.personId,
      offset: 8 * 3_600_000,
    }),
  );
  const { db } = server.database;
  const letters: Letter[] = [];
  const answers = { error: null as GatewayError | null };
  const gateway = {
    send: async (letter: Letter) => {
      letters.push(letter);
      if (answers.error !== null) throw answers.error;
      return { receipt: `gw-${letters.length}`, delivered: false };
    },
  };
  const deliver = () =>
    deliverDue(
      {
        db,
        crypto,
        onError: () => undefined,
        onGone: async () => undefined,
        gateways: { sms: gateway, email: gateway, push: gateway, wechat: gateway },
      },
      () => server.clock.now,
      new AbortController().signal,
    );
  const closed = (key: string) =>
    sendMessage(
      { db, crypto, now: server.clock.now },
      {
        key,
        channel: 'sms',
        to: '13800001234',
        district: '370602',
        language: 'zh',
        template: 'matter.reporter.closed',
        params: { number: '2026-0001' },
      },
    );
  return { ...server, db, letters, answers, deliver, closed };
}

test('the system administrator sees dead letters without whole addresses and sends them again', async (t) => {
  const { as, answers, deliver, closed, letters, database } = await serve(t);
  answers.error = new GatewayError('sms: 403 signature unknown', { final: true });
  await closed('one');
  await deliver();
  const list = await as('songtao')('GET', '/messages?state=dead');
  assert.equal(list.statusCode, 200, list.body);
  const [dead] = list.json().items;
  assert.deepEqual(
    [dead.to, dead.error, dead.resendable, dead.subject],
    ['138****1234', 'sms: 403 signature unknown', true, '结案'],
  );
  assert.ok(!list.body.includes('13800001234'));
  answers.error = null;
  assert.equal((await as('songtao')('POST', `/messages/${dead.id}/resend`)).statusCode, 204);
  await deliver();
  assert.equal(letters.length, 2);
  const counts = (await as('songtao')('GET', '/messages/counts')).json();
  assert.deepEqual(counts.items, [{ channel: 'sms', state: 'sent', count: 1 }]);
  assert.equal((await as('songtao')('POST', `/messages/${dead.id}/resend`)).statusCode, 404, 'not twice');
  const { rows } = await database.owner.query<{ subject: string }>(
    "select subject from access_log where kind = 'change' and outcome = 'done'",
  );
  assert.deepEqual(rows, [{ subject: `message:${dead.id}` }]);
});

test('all dead letters of a channel go out again after its gateway was mended', async (t) => {
  const { as, answers, deliver, closed } = await serve(t);
  answers.error = new GatewayError('sms: 403', { final: true });
  for (const key of ['a', 'b', 'c']) await closed(key);
  await deliver();
  const again = await as('songtao')('POST', '/messages/resend', { channel: 'sms' });
  assert.deepEqual([again.statusCode, again.json()], [200, { count: 3 }]);
  assert.deepEqual((await as('songtao')('POST', '/messages/resend', { channel: 'email' })).json(), {
    count: 0,
  });
});

test('nobody but the system administrator sees messages or sets the hours', async (t) => {
  const { as } = await serve(t);
  for (const name of ['yunxiu', 'lanting', 'chuyun', 'qinghe'] as const) {
    for (const [method, path] of [
      ['GET', '/messages'],
      ['GET', '/messages/counts'],
      ['GET', '/messages/hours'],
    ] as const)
      assert.equal((await as(name)(method, path)).statusCode, 403, `${name} ${path}`);
  }
});

test('a mail address counts once its code was read back, and five guesses end the code', async (t) => {
  const { as, deliver, letters, clock } = await serve(t);
  const qinghe = as('qinghe');
  const named = (await qinghe('POST', '/me/messages/email', { email: 'qinghe@example.org' })).json();
  assert.deepEqual([named.email, named.emailConfirmed], ['qi***@example.org', false]);
  await deliver();
  const code = String(letters[0]?.params.code);
  const wrong = code === '000000' ? '000001' : '000000';
  assert.equal((await qinghe('POST', '/me/messages/email/confirm', { code: wrong })).statusCode, 422);
  assert.equal(
    (await as('xiheng')('POST', '/me/messages/email/confirm', { code })).statusCode,
    422,
    'not of another',
  );
  const proved = (await qinghe('POST', '/me/messages/email/confirm', { code })).json();
  assert.deepEqual([proved.emailConfirmed, proved.channels], [true, ['email']]);
  clock.now += 60_000;
  await qinghe('POST', '/me/messages/email', { email: 'other@example.org' });
  await deliver();
  const second = String(letters.at(-1)?.params.code);
  const guess = second === '000000' ? '000001' : '000000';
  for (let n = 0; n < 5; n += 1) await qinghe('POST', '/me/messages/email/confirm', { code: guess });
  clock.now += 60_000;
  assert.equal((await qinghe('POST', '/me/messages/email/confirm', { code: second })).statusCode, 422);
});

test('each person chooses channels and hours for themselves alone', async (t) => {
  const { as } = await serve(t);
  const wish = { channels: ['sms'], quietFrom: 1200, quietTo: 480, digest: true, wechat: 'openid-of-qinghe' };
  const chosen = (await as('qinghe')('PUT', '/me/messages', wish)).json();
  assert.deepEqual(
    [chosen.channels, chosen.quietFrom, chosen.digest, chosen.phone, chosen.wechat],
    [['sms'], 1200, true, '138****1234', 'op***he'],
  );
  const kept = { channels: ['sms'], quietFrom: null, quietTo: null, digest: false };
  assert.equal((await as('qinghe')('PUT', '/me/messages', kept)).json().wechat, 'op***he');
  assert.deepEqual((await as('xiheng')('GET', '/me/messages')).json().channels, []);
});

test('a browser subscribes and is forgotten, by its own person only', async (t) => {
  const { as, send } = await serve(t);
  assert.deepEqual((await send('GET', '/push/key')).json(), { key: 'BPublicKey' });
  const endpoint = 'https://push.example.org/1';
  const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
  const browsers = async () => (await as('qinghe')('GET', '/me/messages')).json().browsers;
  for (const none of ['https://', 'https://127.0.0.1/x', 'http://push.example.org/1', 'https://[']) {
    const refused = await as('qinghe')('POST', '/me/push', { endpoint: none, keys });
    assert.equal(refused.statusCode, 422, none);
    assert.equal(refused.json().errors[0].field, 'endpoint', none);
  }
  assert.equal((await as('qinghe')('POST', '/me/push', { endpoint, keys })).statusCode, 204);
  assert.equal(await browsers(), 1);
  await as('xiheng')('POST', '/me/push/forget', { endpoint });
  assert.equal(await browsers(), 1);
  await as('qinghe')('POST', '/me/push/forget', { endpoint });
  assert.equal(await browsers(), 0);
});

test('a gateway reports delivery with its key, and what it did not deliver is a dead letter', async (t) => {
  const { send, as, closed, deliver } = await serve(t);
  await closed('one');
  await closed('two');
  await deliver();
  const report = (body: object, key = KEY) =>
    send('POST', '/message-reports/sms', body, { 'x-gateway-key': key });
  assert.equal((await report({ id: 'gw-1', state: 'delivered' }, 'another key')).statusCode, 401);
  assert.equal(
    (await send('POST', '/message-reports/sms', { id: 'gw-1', state: 'delivered' })).statusCode,
    401,
  );
  assert.equal((await report({ id: 'gw-1', state: 'delivered' })).statusCode, 204);
  assert.equal(
    (await report({ id: 'gw-2', state: 'failed', error: '13800001234 is switched off' })).statusCode,
    204,
  );
  assert.equal((await report({ id: 'gw-9', state: 'delivered' })).statusCode, 404);
  const { items } = (await as('songtao')('GET', '/messages')).json();
  assert.deepEqual(
    items.map(({ state, error }: { state: string; error: string | null }) => [state, error]).sort(),
    [
      ['dead', '… is switched off'],
      ['delivered', null],
    ],
  );
});

test('the city’s hours hold from a day on, which lies not before today', async (t) => {
  const { as } = await serve(t);
  const hours = {
    from: '2026-12-01',
    quietFrom: 1320,
    quietTo: 420,
    digestAt: [540],
    reporterEvents: ['closed'],
  };
  const saved = await as('songtao')('PUT', '/messages/hours', hours);
  assert.equal(saved.statusCode, 200, saved.body);
  const { defaults, ...rest } = saved.json().items[0];
  assert.deepEqual(rest, hours);
  assert.deepEqual(defaults, SHIPPED);
  assert.equal(saved.json().items.length, 2);
  assert.equal(
    (await as('songtao')('PUT', '/messages/hours', { ...hours, from: '2026-11-23' })).statusCode,
    422,
  );
  const today = (await as('qinghe')('GET', '/me/messages')).json().city;
  assert.deepEqual([today.quietFrom, today.digestAt], [1260, [510, 840]], 'until then as before');
});

test('what a person chose for all notices before holds for each class until they choose by class', async (t) => {
  const { as } = await serve(t);
  const qinghe = as('qinghe');
  assert.deepEqual((await qinghe('GET', '/me/messages')).json().choices, SHIPPED.staff);
  const before = { channels: ['sms'], quietFrom: null, quietTo: null, digest: true };
  const { choices } = (await qinghe('PUT', '/me/messages', before)).json();
  assert.deepEqual(choices, alike(['bell', 'push', 'sms'], true));
  assert.deepEqual([choices.urgent.digest, choices.urgent.quiet, choices.other.digest], [false, false, true]);
  const own = {
    ...choices,
    clocks: { channels: ['bell', 'email'], digest: true, digestAt: 840, quiet: false },
    other: { channels: [], digest: false, digestAt: null, quiet: true },
  };
  const chosen = (
    await qinghe('PUT', '/me/messages', { quietFrom: null, quietTo: null, choices: own })
  ).json();
  assert.deepEqual(chosen.choices, own);
  assert.deepEqual([chosen.channels, chosen.digest], [[], false], 'as a face of before shows them');
  const again = (await qinghe('PUT', '/me/messages', before)).json();
  assert.deepEqual(again.choices, choices, 'the form of before holds for all classes');
});

test('the holder of a desk keeps its bell and is told what they can choose instead; others may silence everything', async (t) => {
  const { as } = await serve(t);
  const silent = { channels: [], digest: false, digestAt: null, quiet: false };
  const choices = { urgent: silent, clocks: silent, other: silent };
  const set = (name: 'xiheng' | 'songtao', change: object) =>
    as(name)('PUT', '/me/messages', { quietFrom: null, quietTo: null, choices: { ...choices, ...change } });
  const bell = { ...silent, channels: ['bell'] };
  const refused = await set('xiheng', { urgent: bell });
  assert.equal(refused.statusCode, 422);
  assert.equal(refused.json().errors[0].field, 'clocks');
  assert.match(refused.body, /留着站内提醒/);
  assert.equal((await set('xiheng', { urgent: { ...bell, quiet: true }, clocks: bell })).statusCode, 422);
  assert.equal(
    (await set('xiheng', { urgent: bell, clocks: { ...bell, digest: true, digestAt: 1 } })).statusCode,
    422,
  );
  const kept = await set('xiheng', { urgent: bell, clocks: bell });
  assert.equal(kept.statusCode, 200, kept.body);
  assert.deepEqual(kept.json().fixed.clocks, { bell: true, atOnce: false, anyHour: false });
  const other = await set('songtao', {});
  assert.equal(other.statusCode, 200, other.body);
  assert.deepEqual(other.json().fixed.urgent, { bell: false, atOnce: true, anyHour: false });
});

test('the defaults of the city hold from their day for whoever chose nothing, and stay when only hours change', async (t) => {
  const { as } = await serve(t);
  const hours = {
    from: '2026-12-01',
    quietFrom: 1320,
    quietTo: 420,
    digestAt: [540],
    reporterEvents: ['closed'],
  };
  const staff = { ...SHIPPED.staff, urgent: { ...SHIPPED.staff.urgent, channels: ['bell', 'push', 'sms'] } };
  const defaults = { staff, residents: SHIPPED.residents };
  const put = (body: object) => as('songtao')('PUT', '/messages/hours', body);
  const wrong = { ...defaults, staff: { ...staff, clocks: { ...staff.clocks, channels: [] } } };
  assert.equal((await put({ ...hours, defaults: wrong })).statusCode, 422);
  assert.equal((await put({ ...hours, defaults })).statusCode, 200);
  assert.deepEqual((await put({ ...hours, quietTo: 430 })).json().items[0].defaults, defaults);
  const channels = async () => (await as('qinghe')('GET', '/me/messages')).json().choices.urgent.channels;
  assert.deepEqual(await channels(), ['bell', 'push'], 'until then as before');
  await put({ ...hours, from: '2026-11-24', defaults });
  assert.deepEqual(await channels(), ['bell', 'push', 'sms']);
});
