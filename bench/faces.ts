/**
 * What a person waits for: the first paint of each face on a slow phone, and how much script that takes, beside a
 * page with one word on it from the same machine. Run: `node bench/faces.ts [--quick] [--json]`.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '@gridgov/e2e/browser.ts';
import { openWorld } from '@gridgov/e2e/world.ts';

/** A telephone as Lighthouse imagines it: slow 4G, a processor a quarter as fast as this one. */
const SLOW = { latencyMs: 150, bytesPerSecond: 1_638_400 / 8, processor: 4 };
const PHONE = { width: 390, height: 844 };
const FACES = [
  { name: 'console', address: '/sign-in' },
  { name: 'field', address: '/field/' },
  { name: 'portal', address: '/portal/' },
] as const;

type Seen = {
  readonly paintMs: number;
  /** Until a heading stands, which may lie in the page itself. */
  readonly headingMs: number;
  /** Until something can be pressed or filled in: the script has run by then. */
  readonly usableMs: number;
  readonly scriptKb: number;
  readonly allKb: number;
};
export type FacesReport = {
  /** Medians. `ratio`: first paint ÷ first paint of the page with one word. */
  readonly faces: readonly (Seen & { name: string; ratio: number })[];
  readonly oneWordMs: number;
  readonly slow: typeof SLOW;
};

export async function benchFaces(options: { quick: boolean }): Promise<FacesReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-faces-'));
  const world = await openWorld({ folder, matters: 60 });
  const plain = await serveOneWord();
  const browser = await openBrowser({ maps: false });
  try {
    const tries = options.quick ? 3 : 7;
    const seen = new Map<string, Seen[]>();
    const places = [
      { name: 'one word', url: plain.url },
      ...FACES.map(({ name, address }) => ({ name, url: world.url + address })),
    ];
    for (let n = 0; n < tries; n += 1) {
      for (const { name, url } of places) {
        // In turn, so that what else the machine does falls on all of them alike.
        seen.set(name, [...(seen.get(name) ?? []), await look(browser, url)]);
      }
    }
    const oneWordMs = middle((seen.get('one word') ?? []).map(({ paintMs }) => paintMs));
    const faces = FACES.map(({ name }) => {
      const all = seen.get(name) ?? [];
      const of = (read: (one: Seen) => number) => middle(all.map(read));
      const paintMs = of((one) => one.paintMs);
      return {
        name,
        paintMs,
        headingMs: of((one) => one.headingMs),
        usableMs: of((one) => one.usableMs),
        scriptKb: of((one) => one.scriptKb),
        allKb: of((one) => one.allKb),
        ratio: Math.round((paintMs / oneWordMs) * 100) / 100,
      };
    });
    return { faces, oneWordMs, slow: SLOW };
  } finally {
    await browser.close();
    plain.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Opened = Awaited<ReturnType<typeof openBrowser>>;

const NOTE_TIMES = `new MutationObserver((_, watch) => {
  if (document.querySelector('h1') !== null) globalThis.headingAt ??= performance.now();
  if (document.querySelector('#app :is(a[href], button, input)') === null) return;
  globalThis.usableAt = performance.now();
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });`;

/** A first visit, with nothing kept from another. */
async function look(browser: Opened, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
  try {
    await context.addInitScript(NOTE_TIMES);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW.latencyMs,
      downloadThroughput: SLOW.bytesPerSecond,
      uploadThroughput: SLOW.bytesPerSecond,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor });
    const kinds = new Map<string, string>();
    const sizes = { script: 0, all: 0 };
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sizes.all += encodedDataLength;
      if (kinds.get(requestId) === 'Script') sizes.script += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const paintMs = await page
      // Asked ten times a second and not at each frame: a page that has come to rest draws none.
      .waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        undefined,
        { polling: 100, timeout: 60_000 },
      )
      .then((handle) => handle.jsonValue())
      .catch((cause: unknown) => {
        throw new Error(`${url} painted nothing`, { cause });
      });
    if (paintMs === undefined) throw new Error(`${url} painted nothing`);
    const noted = async (name: string) => Math.round(Number(await page.evaluate(`globalThis.${name} ?? 0`)));
    const [headingMs, usableMs] = [await noted('headingAt'), await noted('usableAt')];
    return {
      paintMs: Math.round(paintMs),
      headingMs,
      usableMs,
      scriptKb: kb(sizes.script),
      allKb: kb(sizes.all),
    };
  } finally {
    await context.close();
  }
}

async function serveOneWord(): Promise<{ url: string; close(): void }> {
  const page = '<!doctype html><html lang="zh-CN"><title>网格</title><body>网格</body></html>';
  const server = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html; charset=utf-8');
    reply.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const kb = (bytes: number) => Math.round(bytes / 102.4) / 10;

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

if (import.meta.main) {
  const report = await benchFaces({ quick: process.argv.includes('--quick') });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
