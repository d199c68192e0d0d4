/**
 * Many residents read at once: the public list and the public map of the portal, beside a bare Fastify route that asks
 * the same database for the same rows and sends them as they come, in the same process. Pages that many read are kept
 * for five seconds, so each is measured twice: everybody the same page, and each another. Run:
 * `node bench/portal.ts [--quick] [--json]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorld, type World } from '@gridgov/e2e/world.ts';
import { listKeys, listPins, type PublicFilter } from '@gridgov/server/features/telling/portal/queries.ts';
import { readPublic } from '@gridgov/server/features/telling/publication/public.ts';
import Fastify from 'fastify';
import { Connections } from './loop-http.ts';

type Pair = {
  readonly name: string;
  readonly rows: number;
  readonly portalPerSecond: number;
  readonly barePerSecond: number;
  /** Portal ÷ bare, both per second: more than one is faster than the bare route. */
  readonly ratio: number;
  readonly portalP99Ms: number;
  readonly bareP99Ms: number;
};
export type PortalReport = { readonly connections: number; readonly pairs: readonly Pair[] };

const STREET = '990106012';
const DISTRICT = STREET.slice(0, 6);
const CONNECTIONS = 32;
const DAY_MS = 86_400_000;
const BOX = '121.2,37.3,121.7,37.8';

export async function benchPortal({ quick }: { readonly quick: boolean }): Promise<PortalReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-bench-portal-'));
  const world = await openWorld({ folder, matters: quick ? 300 : 1_500 });
  const bare = bareServer(world);
  try {
    const bareUrl = await bare.listen({ host: '127.0.0.1', port: 0 });
    const seconds = quick ? 3 : 10;
    const pairs: Pair[] = [];
    for (const { name, portal, plain } of asked()) {
      // In turns, each with the machine to itself as far as it may be.
      const one = await load(world.url, portal, seconds);
      const other = await load(bareUrl, plain, seconds);
      pairs.push({
        name,
        rows: other.rows,
        portalPerSecond: one.perSecond,
        barePerSecond: other.perSecond,
        ratio: Math.round((100 * one.perSecond) / other.perSecond) / 100,
        portalP99Ms: one.p99Ms,
        bareP99Ms: other.p99Ms,
      });
    }
    return { connections: CONNECTIONS, pairs };
  } finally {
    await bare.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Address of the n-th reader. Boxes that differ by some metres are other pages, with the same pins in them. */
type Reader = (n: number) => string;

function asked(): { name: string; portal: Reader; plain: Reader }[] {
  const list = `area=${STREET}&which=open&limit=50`;
  const box: Reader = (n) => BOX.replace('121.2', (121.2 - n / 1e7).toFixed(7));
  return [
    {
      name: 'list, the same page',
      portal: () => `/api/v1/portal/matters?${list}`,
      plain: () => '/list',
    },
    {
      name: 'list, each another page',
      portal: (n) => `/api/v1/portal/matters?${list}&bbox=${box(n)}`,
      plain: (n) => `/list?bbox=${box(n)}`,
    },
    {
      name: 'map, the same section',
      portal: () => `/api/v1/portal/map?bbox=${BOX}`,
      plain: () => `/map?bbox=${BOX}`,
    },
    {
      name: 'map, each another section',
      portal: (n) => `/api/v1/portal/map?bbox=${box(n)}`,
      plain: (n) => `/map?bbox=${box(n)}`,
    },
  ];
}

/** No schema, no rights, no diary, no limit, no cache: the rows of the same statements as JSON. */
function bareServer({ db }: World) {
  const app = Fastify({ logger: false, forceCloseConnections: true });
  const boxIn = (query: unknown) => {
    const { bbox } = query as { bbox?: string };
    if (bbox === undefined) return null;
    const [west = 0, south = 0, east = 0, north = 0] = bbox.split(',').map(Number);
    return [west, south, east, north] as const;
  };
  app.get('/list', async ({ query }) => {
    const now = Date.now();
    const filter: PublicFilter = {
      districts: [DISTRICT],
      area: STREET,
      classCode: null,
      which: 'open',
      bbox: boxIn(query),
      after: null,
      limit: 51,
      now,
      week: { from: now - 7 * DAY_MS, to: now },
    };
    return readPublic(db, await listKeys(db, filter));
  });
  app.get('/map', ({ query }) => listPins(db, [DISTRICT], boxIn(query) ?? [0, 0, 0, 0], Date.now(), 500));
  return app;
}

type Loaded = { readonly perSecond: number; readonly p99Ms: number; readonly rows: number };

let reader = 0;

/** Readers that each ask again as soon as they are answered. @throws on any other answer than 200 */
async function load(url: string, address: Reader, seconds: number): Promise<Loaded> {
  const connections = new Connections(url);
  const { host } = new URL(url);
  const waits: number[] = [];
  let last = '';
  const readers = async (until: number, kept: number[]) => {
    while (performance.now() < until) {
      reader += 1;
      const began = performance.now();
      // A reader waits for its answer.
      const { status, body } = await connections.send(
        `GET ${address(reader)} HTTP/1.1\r\nhost: ${host}\r\n\r\n`,
      );
      if (status !== 200) throw new Error(`${address(reader)}: ${status} ${body.slice(0, 200)}`);
      kept.push(performance.now() - began);
      last = body;
    }
  };
  const together = (until: number, kept: number[]) =>
    Promise.all(Array.from({ length: CONNECTIONS }, () => readers(until, kept)));
  await together(performance.now() + 1_000, []);
  const began = performance.now();
  await together(began + seconds * 1_000, waits);
  const took = (performance.now() - began) / 1_000;
  connections.close();
  const sorted = waits.toSorted((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  const parsed = JSON.parse(last) as unknown[] | { items: unknown[] };
  const rows = Array.isArray(parsed) ? parsed.length : parsed.items.length;
  return { perSecond: Math.round(waits.length / took), p99Ms: Math.round(p99 * 10) / 10, rows };
}

if (import.meta.main) {
  const report = await benchPortal({ quick: process.argv.includes('--quick') });
  process.stdout.write(`${JSON.stringify(report, null, process.argv.includes('--json') ? 0 : 2)}\n`);
}
