/** What clients do to connections: go away, dawdle, open too many. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { wordsFor } from '@gridgov/domain/trades.ts';
import Type from 'typebox';
import { makeLog } from '../log/log.ts';
import { defineRoute } from './route.ts';
import { makeHttpServer } from './server.ts';
import { defaultSettings, type HttpSettings } from './settings.ts';

const frame = { tag: 'test', right: 'public', audit: { none: 'a test' } } as const;

async function listening(t: TestContext, settings: Partial<HttpSettings> = {}) {
  const diary: string[] = [];
  const begun = Promise.withResolvers<void>();
  const routes = [
    defineRoute({
      ...frame,
      method: 'POST',
      path: '/take',
      summary: 'Takes a body',
      schema: { body: Type.Object({}), reply: { 200: Type.Object({}) } },
      run: () => ({}),
    }),
    defineRoute({
      ...frame,
      method: 'GET',
      path: '/long',
      summary: 'Works until its client has gone, and then finds nobody to answer',
      schema: { reply: { 200: Type.Object({}) } },
      run: async ({ signal }) => {
        begun.resolve();
        await once(signal, 'abort');
        throw new Error('the client was needed for this');
      },
    }),
  ];
  const server = makeHttpServer({
    routes,
    db: {} as never,
    identify: { cached: () => null, find: async () => null, watch: () => AbortSignal.abort() } as never,
    log: makeLog('warn', (line) => diary.push(line)),
    settings: { ...defaultSettings, publicUrl: 'http://127.0.0.1:8080', ...settings },
    words: wordsFor,
  });
  const sockets: Socket[] = [];
  t.after(async () => {
    // Those that never asked for anything would be waited for.
    for (const socket of sockets) socket.destroy();
    await server.close();
  });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as { port: number };
  const open = async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  };
  return { open, diary, begun: begun.promise };
}

/** Milliseconds until the server closed it; fails where it does not within `most`. */
async function closedAfter(socket: Socket, most: number): Promise<number> {
  const since = performance.now();
  socket.resume();
  const closed = await Promise.race([
    once(socket, 'close').then(() => true),
    wait(most, false, { ref: false }),
  ]);
  assert.ok(closed, `still open after ${most} ms`);
  return performance.now() - since;
}

const HEAD =
  'POST /api/v1/take HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';

test('a client that goes away in the middle, of its request or of the answer, is no error of ours', async (t) => {
  const { open, diary, begun } = await listening(t);
  const sending = await open();
  sending.write(`${HEAD}{"half`);
  const waiting = await open();
  waiting.write('GET /api/v1/long HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await begun;
  await wait(50);
  sending.destroy();
  waiting.destroy();
  await wait(300);
  assert.deepEqual(diary, []);
});

test('a body or a head that dribbles in is given up after its time, and the next client is served', async (t) => {
  const { open } = await listening(t, { patience: { request: 600, head: 300, lookEvery: 50 } });
  const [body, head] = [await open(), await open()];
  const dribble = setInterval(() => {
    for (const socket of [body, head]) if (socket.writable) socket.write('x');
  }, 40);
  t.after(() => clearInterval(dribble));
  body.write(HEAD);
  head.write('POST /api/v1/take HTTP/1.1\r\nX-');
  await Promise.all([closedAfter(head, 3_000), closedAfter(body, 3_000)]);
  const quick = await open();
  quick.write('GET /api/v1/none HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  const [answer] = (await once(quick, 'data')) as [Buffer];
  assert.match(String(answer), /^HTTP\/1\.1 404/);
});

test('one address may hold so many connections and no more; one that closes makes room', async (t) => {
  const { open } = await listening(t, { connectionsPerAddress: 3 });
  const held = [await open(), await open(), await open()];
  await closedAfter(await open(), 2_000);
  held[0]?.destroy();
  await wait(100);
  const again = await open();
  again.write('GET /api/v1/none HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  const [answer] = (await once(again, 'data')) as [Buffer];
  assert.match(String(answer), /^HTTP\/1\.1 404/);
});
