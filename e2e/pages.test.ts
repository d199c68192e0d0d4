/**
 * Every page as anybody may meet it: bright in Chinese, dark in English, on a narrow telephone, at twice the size. On
 * none of them axe finds anything, the page is wider than the window, an error is noted, or another host is asked. In
 * English nothing is Chinese but what people wrote and their names, and that is marked.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axe, openBrowser, openWindow } from './browser.ts';
import { consolePages, type PlacePage, portalPages } from './pages.ts';
import { unmarkedChinese } from './scripts.ts';
import { DEMO_PASSWORD, openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-pages-'));
  world = await openWorld({ folder, matters: 120 });
  browser = await openBrowser({ maps: false });
});
after(async () => {
  await browser.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const looks = [
  { name: 'Chinese, bright', width: 1440, height: 900, settings: { theme: 'light' }, axe: true },
  { name: 'English, dark', width: 1440, height: 900, settings: { theme: 'dark', language: 'en' }, axe: true },
  { name: 'a telephone 320 wide', width: 320, height: 640, settings: {}, axe: true },
  { name: 'twice the size', width: 720, height: 450, settings: {}, axe: false },
] as const;

for (const look of looks) {
  for (const [face, pages] of [
    ['console', consolePages],
    ['portal', portalPages],
  ] as const) {
    test(`every page of the ${face}: ${look.name}`, async () => {
      const amiss: string[] = [];
      for (const [account, theirs] of Map.groupBy(pages, (page) => page.account)) {
        // Person by person, as many as there are pages would be too many for a small machine.
        const window = await openWindow(browser, world.url, amiss, look);
        await visit(window, account, theirs, { axe: look.axe, english: 'language' in look.settings }, amiss);
        await window.close();
      }
      assert.deepEqual(amiss, []);
    });
  }
}

for (const look of looks.filter((one) => one.axe)) {
  test(`the map of matters, drawn: ${look.name}`, async () => {
    const mapped = await openBrowser();
    try {
      const amiss: string[] = [];
      const window = await openWindow(mapped, world.url, amiss, look);
      // Drawn without a graphics card.
      window.setDefaultTimeout(120_000);
      const page = await window.newPage();
      await enter(page, 'street');
      const busy = countRequests(page);
      await page.goto('/map?layout=map');
      await page.locator('.map-pin').first().waitFor();
      await page.locator('tbody tr').first().waitFor();
      await quiet(page, busy);
      assert.deepEqual(await axe(page), []);
      const near = await page.locator('button.map-pin').evaluateAll((pins) => {
        const middles = pins.map((pin) => pin.getBoundingClientRect()).map(({ x, y }) => ({ x, y }));
        return Math.min(
          ...middles.flatMap((a, n) => middles.slice(n + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
        );
      });
      assert.ok(near >= 24, `pins ${near} px apart`);
      assert.deepEqual(amiss, []);
    } finally {
      await mapped.close();
    }
  });
}

type Asked = { readonly axe: boolean; readonly english: boolean };

async function visit(
  window: BrowserContext,
  account: string | undefined,
  pages: readonly PlacePage[],
  asked: Asked,
  amiss: string[],
): Promise<void> {
  const page = await window.newPage();
  if (account !== undefined) await enter(page, account);
  const busy = countRequests(page);
  for (const one of pages) {
    // One after the other in one window.
    const found = await look(page, one, asked, busy).catch((error: Error) => [error.message.slice(0, 300)]);
    amiss.push(...found.map((text) => `${one.name}: ${text}`));
  }
}

/** How many answers the page waits for; what is live never ends and does not count. */
function countRequests(page: Page): () => number {
  const waiting = new Set<unknown>();
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') waiting.add(request);
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  page.on('framenavigated', () => waiting.clear());
  return () => waiting.size;
}

/** Until nothing was under way for a moment. */
async function quiet(page: Page, busy: () => number): Promise<void> {
  for (let calm = 0, n = 0; calm < 4 && n < 100; n += 1) {
    // A look now and then: pages do not tell when they are done.
    await page.waitForTimeout(40);
    calm = busy() === 0 ? calm + 1 : 0;
  }
}

/** Signs in without the form, which says other words in another language and has its own story. */
async function enter(page: Page, account: string): Promise<void> {
  const answer = await page.request.post('/api/v1/session', {
    data: { name: account, password: DEMO_PASSWORD },
    headers: { origin: world.url },
  });
  assert.equal(answer.status(), 200, await answer.text());
}

async function look(
  page: Page,
  { address, by, after: rest = '', shows }: PlacePage,
  asked: Asked,
  busy: () => number,
): Promise<string[]> {
  await page.goto(address);
  if (by !== undefined) {
    const to = await page.locator(by).first().getAttribute('href', { timeout: 15_000 });
    await page.goto(`${to?.split('?')[0] ?? ''}${rest}`);
  }
  await page.locator(shows).first().waitFor({ timeout: 15_000 });
  await quiet(page, busy);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const wide = over > 0 ? [`${over} px wider than the window`] : [];
  const chinese = asked.english ? await unmarkedChinese(page) : [];
  return [...wide, ...chinese, ...(asked.axe ? await axe(page) : [])];
}
