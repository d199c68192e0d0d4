import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { testDatabase } from '../../../testing/database.ts';
import { type Accepted, GatewayError, type Letter } from './gateways/gateway.ts';
import { sendMessage, type WantedMessage } from './send.ts';
import { deliverDue } from './sender.ts';

const NOW = Date.UTC(2026, 10, 24, 2);
const CODE: WantedMessage = {
  key: 'sign-in:1',
  channel: 'sms',
  to: '13800001234',
  template: 'code.sign-in',
  params: { code: '402913', minutes: 5 },
  language: 'zh',
};
const CLOSED: WantedMessage = {
  ...CODE,
  key: 'closed:1',
  district: '370602',
  template: 'matter.reporter.closed',
  params: { number: '2026-0001', title: '井盖缺损' },
};

async function house(
  t: TestContext,
  answer: (letter: Letter) => Accepted = () => ({ receipt: 'r', delivered: false }),
) {
  const { db, owner } = await testDatabase(t);
  const crypto = makeFieldCrypto({ secrets: ['a secret of at least thirty-two characters'] });
  const clock = { now: NOW };
  const letters: Letter[] = [];
  const gone: string[] = [];
  const troubles: unknown[] = [];
  const gateway = {
    send: async (letter: Letter) => {
      letters.push(letter);
      return answer(letter);
    },
  };
  const deps = {
    db,
    crypto,
    gateways: { sms: gateway, email: gateway, push: gateway, wechat: gateway },
    onError: (_: string, error: unknown) => troubles.push(error),
    onGone: async (_: string, address: string) => void gone.push(address),
  };
  const deliver = () => deliverDue(deps, () => clock.now, new AbortController().signal);
  const send = (wanted: WantedMessage) => sendMessage({ db, crypto, now: clock.now }, wanted);
  const row = async (key: string) => {
    const { rows } = await owner.query<{
      state: string;
      tries: number;
      next_at: number | null;
      last_error: string | null;
      params: Buffer | null;
    }>('select state, tries, next_at, last_error, params from message where key = $1', [key]);
    return rows[0];
  };
  return { db, owner, crypto, clock, letters, gone, troubles, deliver, send, row };
}

test('a message goes out filled in its language, once, and its secret is wiped', async (t) => {
  const { letters, deliver, send, row } = await house(t);
  assert.ok(await send(CODE));
  assert.equal(await send(CODE), null, 'the same key is the same message');
  await send({ ...CLOSED, language: 'en' });
  await deliver();
  await deliver();
  assert.equal(letters.length, 2);
  const code = letters.find(({ template }) => template === 'code.sign-in');
  assert.equal(code?.text, '您的验证码是 402913，5 分钟内有效。请勿告诉他人。');
  assert.match(
    letters.find(({ language }) => language === 'en')?.text ?? '',
    /^Your report 2026-0001 is done\./,
  );
  const sent = await row(CODE.key);
  assert.deepEqual([sent?.state, sent?.params, sent?.next_at], ['sent', null, null]);
  assert.notEqual((await row(CLOSED.key))?.params, null);
});

test('address and content are sealed in the table, and the address is shown masked', async (t) => {
  const { owner, send } = await house(t);
  await send(CODE);
  const { rows } = await owner.query<{ row: string; shown: string }>(
    'select message::text as row, address_shown as shown from message',
  );
  assert.equal(rows[0]?.shown, '138****1234');
  const hex = (text: string) => Buffer.from(text).toString('hex');
  for (const secret of ['13800001234', '402913', hex('13800001234'), hex('402913')])
    assert.ok(!rows[0]?.row.includes(secret), secret);
});

test('a transaction undone sends nothing', async (t) => {
  const { db, crypto, letters, deliver } = await house(t);
  const undone = db.transaction(async (tx) => {
    await sendMessage({ db: tx, crypto, now: NOW }, CODE);
    throw new Error('undone');
  });
  await assert.rejects(undone, /undone/);
  await deliver();
  assert.deepEqual(letters, []);
});

test('a gateway that is away is tried with growing pauses, then the message is dead and can be sent again', async (t) => {
  let away = true;
  const { clock, letters, deliver, send, row } = await house(t, () => {
    if (away) throw new GatewayError('sms: no answer');
    return { receipt: null, delivered: true };
  });
  await send(CLOSED);
  const pauses: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    // Each attempt waits for the one before.
    await deliver();
    const next = (await row(CLOSED.key))?.next_at ?? null;
    if (next === null) break;
    pauses.push((next - clock.now) / 1000);
    clock.now = next;
  }
  assert.deepEqual(pauses, [10, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800]);
  const dead = await row(CLOSED.key);
  assert.deepEqual([dead?.state, dead?.tries, dead?.last_error], ['dead', 10, 'sms: no answer']);
  assert.equal(new Set(letters.map(({ id }) => id)).size, 1, 'the gateway can tell that it is the same one');
  away = false;
});

test('a one-time code is given up while it is still worth something, and wiped', async (t) => {
  const { clock, deliver, send, row } = await house(t, () => {
    throw new GatewayError('sms: no answer');
  });
  await send(CODE);
  for (let n = 0; n < 10; n += 1) {
    // Each attempt waits for the one before.
    await deliver();
    clock.now = (await row(CODE.key))?.next_at ?? clock.now;
  }
  const dead = await row(CODE.key);
  assert.deepEqual([dead?.state, dead?.params], ['dead', null]);
  assert.ok(clock.now - NOW < 5 * 60_000);
});

test('a refusal for good is not repeated, and an address that is gone is forgotten', async (t) => {
  const { letters, gone, deliver, send, row } = await house(t, () => {
    throw new GatewayError('sms: 410', { final: true, gone: true });
  });
  await send(CLOSED);
  await deliver();
  await deliver();
  assert.deepEqual([letters.length, gone, (await row(CLOSED.key))?.state], [1, ['13800001234'], 'dead']);
});

test('a gateway asks to be left alone and is', async (t) => {
  const { clock, deliver, send, row } = await house(t, () => {
    throw new GatewayError('sms: 429', { retryAfterMs: 900_000 });
  });
  await send(CLOSED);
  await deliver();
  assert.equal((await row(CLOSED.key))?.next_at, clock.now + 900_000);
});

test('an error of our own is no gateway’s word: it goes to the log and not to the row', async (t) => {
  const { troubles, deliver, send, row } = await house(t, () => {
    throw new Error('13800001234 is in this error');
  });
  await send(CLOSED);
  await deliver();
  assert.equal(troubles.length, 1);
  assert.doesNotMatch((await row(CLOSED.key))?.last_error ?? '', /138/);
});

test('two servers at once send a message once', async (t) => {
  const { letters, deliver, send } = await house(t);
  for (let n = 0; n < 30; n += 1) await send({ ...CLOSED, key: `many:${n}` });
  await Promise.all([deliver(), deliver(), deliver()]);
  assert.deepEqual([letters.length, new Set(letters.map(({ id }) => id)).size], [30, 30]);
});

test('a message in the hands of a server that died is taken up after its lease', async (t) => {
  const { clock, owner, letters, deliver, send } = await house(t);
  await send(CLOSED);
  await owner.query("update message set tries = 1, next_at = next_at + interval '2 minutes'");
  await deliver();
  assert.equal(letters.length, 0);
  clock.now += 121_000;
  await deliver();
  assert.equal(letters.length, 1);
});

test('messages of one bundle go out as one, each line once', async (t) => {
  const { clock, letters, deliver, send, row } = await house(t);
  for (const n of [1, 2, 3])
    await send({
      ...CLOSED,
      key: `b${n}`,
      params: { number: `2026-000${n}`, title: '' },
      bundle: 'yunxiu',
      when: NOW + 60_000,
    });
  await deliver();
  assert.equal(letters.length, 0, 'not before its time');
  clock.now += 60_000;
  await deliver();
  const [digest] = letters;
  assert.deepEqual(
    [letters.length, digest?.subject, digest?.template],
    [1, '您反映的事项有 3 条进展', 'digest.reporter'],
  );
  for (const n of [1, 2, 3]) assert.equal(digest?.text.split(`2026-000${n}`).length, 2);
  assert.deepEqual([(await row('b1'))?.state, (await row('b3'))?.state], ['sent', 'sent']);
  const staff = { ...CLOSED, template: 'matter.staff.filed', bundle: 'xiheng' } as const;
  for (const n of [4, 5])
    await send({ ...staff, key: `b${n}`, params: { number: `2026-000${n}`, title: '' } });
  await deliver();
  assert.deepEqual([letters[1]?.subject, letters[1]?.template], ['2 条工作消息', 'digest']);
});

test('what is no address of its channel, or lacks a value, is refused before it is written', async (t) => {
  const { send } = await house(t);
  await assert.rejects(
    send({ ...CODE, channel: 'email', to: 'a@b.example\nBcc: everybody@example.org' }),
    RangeError,
  );
  await assert.rejects(send({ ...CODE, channel: 'email', to: 'a@b.example,c@d.example' }), RangeError);
  await assert.rejects(send({ ...CODE, to: 'yunxiu' }), RangeError);
  await assert.rejects(send({ ...CODE, params: { code: '1' } }), /minutes/);
});

test('a push to staff shows step and number and nothing that somebody wrote, alone and in a digest', async (t) => {
  const { letters, deliver, send } = await house(t);
  const target = { endpoint: 'https://push.example.org/1', keys: { p256dh: 'p', auth: 'a' } };
  const task = (n: number): WantedMessage => ({
    key: `task:${n}`,
    channel: 'push',
    to: target,
    template: 'matter.staff.reported',
    language: 'zh',
    params: {
      number: `2026-000${n}`,
      title: '梅先生家门口积水',
      link: 'https://city.example/issues/370602.1',
    },
  });
  await send(task(1));
  await deliver();
  for (const n of [2, 3]) await send({ ...task(n), bundle: 'mei' });
  await deliver();
  assert.deepEqual(
    letters.map(({ subject, text }) => [subject, text.split('\n').sort().join('\n')]),
    [
      ['上报，请受理', '2026-0001'],
      ['2 条工作消息', '2026-0002\n2026-0003'],
    ],
  );
});
