/** A receiver of webhooks on the loopback address, and the feature on a database of its own. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { relayOnce } from '../../../platform/ledger/relay.ts';
import { makeLog } from '../../../platform/log/log.ts';
import { makeOutside } from '../../../platform/outside/outside.ts';
import { HERE, makeLoopWorld, THERE, WHO } from '../../../testing/loop-world.ts';
import { testServer } from '../../../testing/server.ts';
import { makePump } from './pump.ts';
import { webhookRoutes } from './routes.ts';

export type Received = {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
};
type Context = { after(fn: () => Promise<void> | void): void };
type TestContext = Parameters<typeof testServer>[0] & Context;

/** Answers with `status` as soon as it is `ready`; a test may change both. */
export async function receiver(t: Context) {
  const got: Received[] = [];
  const state = { status: 204, ready: Promise.resolve() };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(chunks).toString(), at: Date.now() });
      void state.ready.then(() => response.writeHead(state.status).end());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { got, state, url: `http://127.0.0.1:${port}/hook` };
}

export const SECRET = `whsec_${Buffer.from('a secret of the test, 32 bytes..').toString('base64')}`;

/** The feature with its pump, as the app constructs it, and a world of matters on the same database. */
export async function hooksWorld(t: TestContext, inner: readonly string[] = ['loopback']) {
  const clock = { now: Date.now() };
  const outside = makeOutside(inner);
  const common = {
    crypto: makeFieldCrypto({ secrets: ['x'.repeat(40)] }),
    outside,
    log: makeLog('silent'),
    publicUrl: 'https://city.example',
  };
  const server = await testServer(t, ({ db }) =>
    webhookRoutes({
      ...common,
      db,
      districts: () => [HERE, THERE],
      hint: () => undefined,
      newId: () => uuidv7(),
    }),
  );
  const { db } = server.database;
  // An hour between looks: only the test asks for work.
  const pump = makePump({ ...common, db, clock: () => clock.now }, 3_600_000);
  t.after(() => pump.stop());
  const world = makeLoopWorld(db);
  const relay = () => relayOnce(db, HERE, async () => undefined, pump.published);
  const create = async (url: string, more: object = {}) => {
    const made = await server.as('songtao')('POST', '/webhooks', {
      url,
      secret: SECRET,
      types: ['*'],
      ...more,
    });
    return made.json<{ id: string; secret: string; version: number }>();
  };
  const report = async () => {
    const id = await world.report(WHO.qingmu);
    await relay();
    return `${HERE}-${id}-1`;
  };
  return { server, db, pump, clock, world, relay, create, report };
}
