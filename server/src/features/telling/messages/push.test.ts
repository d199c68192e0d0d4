/** Web push as the browser at its end sees it: a push service takes the sealed body, the subscription's keys open it. */
import assert from 'node:assert/strict';
import {
  createDecipheriv,
  createECDH,
  createHmac,
  createPublicKey,
  type ECDH,
  randomBytes,
  verify,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { testDatabase } from '../../../testing/database.ts';
import type { Gateway } from './gateways/gateway.ts';
import { pushGateway } from './gateways/push.ts';
import { vapidKeys } from './keys.ts';
import { sendMessage, type WantedMessage } from './send.ts';
import { deliverDue } from './sender.ts';

const NOW = Date.UTC(2026, 10, 24, 2);
const SUBJECT = 'mailto:ops@grid.example';
/** What nobody on the way, and on a locked screen nobody at all, may read. */
const PRIVATE = ['帆知远', '13800001234', '井盖缺损'];

type Push = { readonly headers: IncomingHttpHeaders; readonly path: string; readonly body: Buffer };

async function pushService(t: TestContext): Promise<{ origin: string; taken: Push[] }> {
  const taken: Push[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      taken.push({ headers: request.headers, path: request.url ?? '', body: Buffer.concat(parts) });
      response.writeHead(201, { location: `${request.url}/receipt` }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, taken };
}

/** A browser's subscription, with the halves of its keys that never leave it. */
function subscription(origin: string) {
  const pair = createECDH('prime256v1');
  const own = pair.generateKeys();
  const auth = randomBytes(16);
  const keys = { p256dh: own.toString('base64url'), auth: auth.toString('base64url') };
  return {
    target: { endpoint: `${origin}/wpush/street`, keys },
    opens: (body: Buffer) => open(body, pair, auth),
  };
}

const hmac = (key: Buffer, ...parts: (string | Buffer)[]) =>
  parts.reduce((made, part) => made.update(part), createHmac('sha256', key)).digest();

/** RFC 8291 and 8188: one record of aes128gcm, its key agreed between the sender's key in it and the browser's own. */
function open(body: Buffer, pair: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const sealed = body.subarray(21 + sender.length);
  assert.ok(sealed.length <= body.readUInt32BE(16), 'one record');
  const agreed = hmac(auth, pair.computeSecret(sender));
  const input = hmac(agreed, 'WebPush: info\0', pair.getPublicKey(), sender, Buffer.from([1]));
  const secret = hmac(salt, input);
  const key = hmac(secret, 'Content-Encoding: aes128gcm\0', Buffer.from([1])).subarray(0, 16);
  const nonce = hmac(secret, 'Content-Encoding: nonce\0', Buffer.from([1])).subarray(0, 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const record = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const end = record.lastIndexOf(2);
  assert.ok(end > 0, 'the last record ends with its mark');
  return record.subarray(0, end).toString('utf8');
}

/** RFC 8292: who sends, for which push service, until when; signed with the installation's key. */
function vapidClaims(headers: IncomingHttpHeaders): { aud: string; sub: string; exp: number; key: string } {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const signer = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const [head = '', claims = '', sign = ''] = token.split('.');
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: signer, dsaEncoding: 'ieee-p1363' },
    Buffer.from(sign, 'base64url'),
  );
  assert.ok(signed, 'the signature fits the key it names');
  return { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), key };
}

test('a browser’s push arrives sealed, opens with its own keys alone, and says no name, number or title', async (t) => {
  const { db } = await testDatabase(t);
  const crypto = makeFieldCrypto({ secrets: ['a secret of at least thirty-two characters'] });
  const keys = await vapidKeys(db, crypto, NOW);
  const { origin, taken } = await pushService(t);
  const browser = subscription(origin);
  const wanted: WantedMessage = {
    key: 'push:1',
    channel: 'push',
    to: browser.target,
    language: 'zh',
    district: '990106',
    template: 'matter.staff.dispatched',
    params: {
      number: '990106202611240131',
      title: PRIVATE.join(' '),
      clock: '',
      due: '',
      link: 'http://127.0.0.1:8080/cases/990106.1',
    },
  };
  assert.ok(await sendMessage({ db, crypto, now: NOW }, wanted));
  const push = pushGateway({ keys, subject: SUBJECT, anywhere: true });
  const never: Gateway = { send: () => assert.fail('by push alone') };
  const troubles: unknown[] = [];
  const onError = (_: string, error: unknown) => troubles.push(error);
  const gateways = { push, sms: never, email: never, wechat: never };
  const deps = { db, crypto, gateways, onError, onGone: async () => assert.fail('it is there') };
  assert.equal(await deliverDue(deps, () => NOW, new AbortController().signal), 1);
  assert.deepEqual(troubles, []);

  const [one] = taken;
  assert.ok(one !== undefined && taken.length === 1);
  assert.deepEqual([one.path, one.headers['content-encoding']], ['/wpush/street', 'aes128gcm']);
  assert.ok(Number(one.headers.ttl) > 0);
  const { aud, sub, exp, key } = vapidClaims(one.headers);
  assert.deepEqual([aud, sub, key], [origin, SUBJECT, keys.publicKey]);
  assert.ok(exp * 1000 > Date.now() && exp * 1000 <= Date.now() + 24 * 3_600_000);

  const said = JSON.parse(browser.opens(one.body)) as { title: string; body: string; link: string };
  assert.equal(said.title, '派遣到本单位，请签收');
  assert.equal(said.body, '990106202611240131');
  assert.match(said.link, /\/cases\/990106\.1$/);
  for (const hidden of PRIVATE) {
    assert.ok(!JSON.stringify(said).includes(hidden), `${hidden} on a locked screen`);
    assert.ok(!one.body.includes(Buffer.from(hidden)), `${hidden} on the way`);
  }
  const stranger = subscription(origin);
  assert.throws(() => stranger.opens(one.body), 'another browser’s keys open nothing');
});
