import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { isInner } from './addresses.ts';
import { makeOutside, OutsideError } from './outside.ts';

const fault = (wanted: string) => (error: unknown) => error instanceof OutsideError && error.fault === wanted;

test('addresses of this machine, of inner networks and of nobody are told from those of the world', () => {
  const inner = [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'fe80::1%eth0',
  ];
  for (const address of inner) assert.ok(isInner(address), address);
  for (const address of ['1.1.1.1', '223.5.5.5', '2400:3200::1', '::ffff:1.1.1.1']) {
    assert.ok(!isInner(address), address);
  }
});

test('an inner target is refused however it is written, and reached where the setting names it', async (t) => {
  const server = createServer((_request, response) =>
    response.writeHead(302, { location: '/x' }).end('moved'),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const closed = makeOutside([]);
  const written = ['127.0.0.1', '2130706433', '0x7f.1', '127.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]'];
  for (const host of written) {
    const url = `http://${host}:${port}/`;
    await assert.rejects(closed.check(url), fault('inner'), host);
    await assert.rejects(
      closed.send({ method: 'GET', url, timeoutMs: 500, maxBytes: 10 }),
      fault('inner'),
      host,
    );
  }
  const open = makeOutside(['loopback']);
  const answer = await open.send({
    method: 'GET',
    url: `http://localhost:${port}/`,
    timeoutMs: 2000,
    maxBytes: 3,
    cut: true,
  });
  assert.equal(answer.status, 302);
  assert.equal(answer.body.toString(), 'mov');
});

test('only web addresses without a password are taken, and silence ends in time', async (t) => {
  const outside = makeOutside(['loopback']);
  for (const url of ['file:///etc/passwd', 'ftp://1.1.1.1/', 'http://u:p@1.1.1.1/', 'x', '']) {
    await assert.rejects(outside.check(url), fault('url'), url);
  }
  const silent = createServer(() => undefined);
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  t.after(() => silent.closeAllConnections());
  t.after(() => silent.close());
  const { port } = silent.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  await assert.rejects(
    outside.send({ method: 'POST', url, timeoutMs: 100, maxBytes: 1, body: 'x' }),
    fault('unreachable'),
  );
});
