/** What Lighthouse does not say: when a heading stands, and when something can be pressed or filled in. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { openBrowser } from '@gridgov/e2e/browser.ts';

/** The telephone of Lighthouse: slow 4G, a processor a quarter as fast as this one; here it is waited for. */
const SLOW = { latencyMs: 150, bytesPerSecond: 1_638_400 / 8, processor: 4 };
const PHONE = { width: 412, height: 823 };

export type Usable = {
  /** Until a heading stands, which may lie in the page itself. */
  readonly headingMs: number;
  /** Until something can be pressed or filled in: the script has run by then. */
  readonly usableMs: number;
};

const NOTE_TIMES = `new MutationObserver((_, watch) => {
  if (document.querySelector('h1') !== null) globalThis.headingAt ??= performance.now();
  if (document.querySelector('#app :is(a[href], button, input)') === null) return;
  globalThis.usableAt = performance.now();
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });`;

/** A first visit, with nothing kept from another. */
export async function lookWhenUsable(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  url: string,
): Promise<Usable> {
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
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
    const noted = async (name: string) => {
      // Asked ten times a second and not at each frame: a page that has come to rest draws none.
      const asked = { polling: 100, timeout: 120_000 };
      return Math.round(
        Number(await (await page.waitForFunction(`globalThis.${name}`, undefined, asked)).jsonValue()),
      );
    };
    return { headingMs: await noted('headingAt'), usableMs: await noted('usableAt') };
  } finally {
    await context.close();
  }
}

/** The least that a browser can show, to measure the machine and the browser by. */
export async function serveOneWord(): Promise<{ url: string; close(): void }> {
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
