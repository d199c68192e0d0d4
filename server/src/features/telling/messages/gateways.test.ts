import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import webPush from 'web-push';
import { GatewayError, type Letter } from './gateways/gateway.ts';
import { httpGateway, retryAfter } from './gateways/http.ts';
import { fileOutbox } from './gateways/outbox.ts';
import { pushGateway } from './gateways/push.ts';
import { smtpGateway } from './gateways/smtp.ts';
import { isPushAddress } from './push-address.ts';

const LETTER: Letter = {
  id: '0192d3a0-7b1c-7000-8000-0123456789ab',
  channel: 'email',
  to: 'yunxiu@example.org',
  template: 'matter.reporter.closed',
  language: 'zh',
  subject: '结案 2026-0001',
  text: '您上报的 2026-0001 已结案。𠮷',
  params: { number: '2026-0001' },
  urgent: false,
  lifetime: 60_000,
};
const never = new AbortController().signal;

type Answer = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;

async function listen(t: TestContext, answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => answer(request, Buffer.concat(parts), response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Mail = { from: string; to: string; content: string };

async function mailServer(
  t: TestContext,
  refuse?: (address: string) => number,
): Promise<{ url: string; mails: Mail[] }> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = refuse?.(address) ?? 0;
      done(code === 0 ? null : Object.assign(new Error(`no such box ${address}`), { responseCode: code }));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ from, to: rcptTo[0]?.address ?? '', content: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  t.after(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails };
}

test('a mail reaches a real SMTP server with its subject, text and sender in UTF-8', async (t) => {
  const { url, mails } = await mailServer(t);
  const gateway = smtpGateway({ url, from: '网格智治 <noreply@grid.example>' });
  t.after(() => gateway.close?.());
  const { receipt } = await gateway.send(LETTER, never);
  assert.match(receipt ?? '', /0192d3a0-7b1c-7000-8000-0123456789ab@grid\.example/);
  const [mail] = mails;
  assert.equal(mail?.from, 'noreply@grid.example');
  assert.equal(mail?.to, LETTER.to);
  const [head = '', body = ''] = (mail?.content ?? '').split('\r\n\r\n');
  assert.match(head, /Auto-Submitted: auto-generated/i);
  assert.ok(head.includes(Buffer.from('结案').toString('base64').slice(0, 6)) || head.includes('=?UTF-8?'));
  const text = /base64/.test(head) ? Buffer.from(body, 'base64').toString() : decodeQuoted(body);
  assert.equal(text.trim(), LETTER.text);
});

function decodeQuoted(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

test('a box that does not exist is final, a full one is not, and neither tells its address', async (t) => {
  for (const [code, final] of [
    [550, true],
    [452, false],
  ] as const) {
    const { url } = await mailServer(t, () => code);
    const gateway = smtpGateway({ url, from: 'noreply@grid.example' });
    t.after(() => gateway.close?.());
    await assert.rejects(gateway.send(LETTER, never), (error: unknown) => {
      assert.ok(error instanceof GatewayError);
      assert.equal(error.final, final, String(code));
      assert.ok(!error.message.includes('yunxiu'), error.message);
      return true;
    });
  }
});

test('a mail server that is away is asked again later', async () => {
  const gateway = smtpGateway({ url: 'smtp://127.0.0.1:1', from: 'noreply@grid.example' });
  await assert.rejects(
    gateway.send(LETTER, never),
    (error: unknown) => error instanceof GatewayError && !error.final,
  );
  gateway.close?.();
});

test('an SMS gateway gets what docs/messages.md says, and its number for the message is kept', async (t) => {
  const seen: { headers: IncomingMessage['headers']; body: unknown }[] = [];
  const url = await listen(t, (request, body, response) => {
    seen.push({ headers: request.headers, body: JSON.parse(body.toString()) });
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"id":"gw-17","state":"sent"}');
  });
  const gateway = httpGateway({ url, key: 'a key both sides know' });
  const letter: Letter = { ...LETTER, channel: 'sms', to: '13800001234' };
  assert.deepEqual(await gateway.send(letter, never), { receipt: 'gw-17', delivered: false });
  const [asked] = seen;
  assert.equal(asked?.headers.authorization, 'Bearer a key both sides know');
  assert.equal(asked?.headers['idempotency-key'], LETTER.id);
  const { id, to, template, language, subject, text, params } = letter;
  assert.deepEqual(asked?.body, { id, channel: 'sms', to, template, language, subject, text, params });
});

test('a gateway’s refusal is final, its trouble is not, and it may ask to be left alone', async (t) => {
  let status = 0;
  const url = await listen(t, (_request, _body, response) => {
    response.writeHead(status, { 'retry-after': '90' }).end('{"error":"13800001234 is on a list"}');
  });
  const gateway = httpGateway({ url, key: 'k' });
  for (const [answer, final] of [
    [400, true],
    [403, true],
    [410, true],
    [408, false],
    [429, false],
    [503, false],
  ] as const) {
    status = answer;
    await assert.rejects(gateway.send({ ...LETTER, channel: 'sms' }, never), (error: unknown) => {
      assert.ok(error instanceof GatewayError);
      assert.deepEqual([error.final, error.gone, error.retryAfterMs], [final, answer === 410, 90_000]);
      assert.ok(!error.message.includes('13800001234'), error.message);
      return true;
    });
  }
});

test('what a gateway asks for is at most a day', () => {
  assert.equal(retryAfter('99999999'), 86_400_000);
  assert.equal(retryAfter('Tue, 24 Nov 2026 02:00:30 GMT', Date.UTC(2026, 10, 24, 2)), 30_000);
  for (const wrong of [null, '', '-5', 'soon']) assert.equal(retryAfter(wrong), null);
});

test('web push is sealed, signed with the keys of the installation, and forgets who is gone', async (t) => {
  const keys = webPush.generateVAPIDKeys();
  const { createECDH, randomBytes } = await import('node:crypto');
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  let status = 201;
  const seen: { headers: IncomingMessage['headers']; body: Buffer }[] = [];
  const url = await listen(t, (request, body, response) => {
    seen.push({ headers: request.headers, body });
    response.writeHead(status).end();
  });
  const target = {
    endpoint: `${url}/push/1`,
    keys: { p256dh: browser.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') },
  };
  const gateway = pushGateway({ keys, subject: 'mailto:ops@grid.example', anywhere: true });
  const letter: Letter = { ...LETTER, channel: 'push', to: JSON.stringify(target) };
  await gateway.send(letter, never);
  const [push] = seen;
  assert.equal(push?.headers['content-encoding'], 'aes128gcm');
  assert.match(push?.headers.authorization ?? '', new RegExp(`^vapid t=[\\w.-]+, ?k=${keys.publicKey}$`));
  assert.ok(!push?.body.includes(Buffer.from('结案')), 'nobody on the way reads it');
  status = 410;
  await assert.rejects(
    gateway.send(letter, never),
    (error: unknown) => error instanceof GatewayError && error.gone,
  );
  status = 503;
  await assert.rejects(
    gateway.send(letter, never),
    (error: unknown) => error instanceof GatewayError && !error.final,
  );
});

test('a browser cannot name a machine in here as its push service', async () => {
  for (const inner of [
    'http://push.example.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://10.0.0.1/x',
    'https://localhost/',
    'https://intranet/',
    'https://db.internal/',
    'https://a:b@push.example.com/',
  ])
    assert.equal(isPushAddress(inner), false, inner);
  assert.equal(isPushAddress('https://updates.push.services.mozilla.com/wpush/v2/x'), true);
});

test('without a gateway messages lie as files for their owner alone', async (t) => {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'messages-')), 'messages');
  t.after(() => rm(path.dirname(folder), { recursive: true }));
  await fileOutbox(folder).send({ ...LETTER, channel: 'sms', to: '13800001234' }, never);
  const [name = ''] = await readdir(folder);
  const said = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  assert.deepEqual([said.channel, said.to, said.text], ['sms', '13800001234', LETTER.text]);
  assert.equal((await stat(path.join(folder, name))).mode & 0o077, 0);
  assert.equal((await stat(folder)).mode & 0o077, 0);
});
