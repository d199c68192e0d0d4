/** What a visit to any page needs: to be signed in, to know when it is done, and how large a control must be. */
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { smallTargets, tooWide, tooWideSpaced } from './lookOver.ts';
import type { PlacePage } from './pages.ts';
import { DEMO_PASSWORD } from './world.ts';

/** Least width and height of a control: a hand at a desk, a thumb in the field, anybody in the street. */
export function targetOf(page: Page): number {
  const { pathname } = new URL(page.url());
  if (pathname.startsWith('/field/')) return 48;
  return pathname.startsWith('/portal/') ? 44 : 24;
}

/** In large type for those who see badly or whose hands shake; the console is worked by practised ones. */
export function largeTargetOf(page: Page): number {
  return targetOf(page) === 24 ? 24 : 60;
}

/** How many answers the page waits for; what is live never ends and does not count. */
export function countRequests(page: Page): () => number {
  const waiting = new Set<unknown>();
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') waiting.add(request);
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  page.on('framenavigated', () => waiting.clear());
  return () => waiting.size;
}

/** Until nothing was under way for a moment, and what the page shows, also from its own store, stays as it is. */
export async function quiet(page: Page, busy: () => number): Promise<void> {
  let before = '';
  for (let calm = 0, n = 0; calm < 4 && n < 100; n += 1) {
    // A look now and then: pages do not tell when they are done.
    await page.waitForTimeout(40);
    const shown = await page.locator('body').innerHTML();
    calm = busy() === 0 && shown === before ? calm + 1 : 0;
    before = shown;
  }
}

/** Opens a page and waits until it is whole. */
export async function visit(page: Page, busy: () => number, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('h1').waitFor();
  await quiet(page, busy);
}

/**
 * Signs in without the form, which says other words in another language and has its own story. The page itself asks:
 * Playwright's own requests date the cookie by the clock of the tests, and the browser has the real one.
 */
export async function enter(page: Page, account: string): Promise<void> {
  // A file, so that no page runs yet.
  await page.goto('/push.js');
  const body = JSON.stringify({ name: account, password: DEMO_PASSWORD });
  const answer = await page.evaluate(async (sent) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch('/api/v1/session', { method: 'POST', headers, body: sent });
    return { status: reply.status, text: await reply.text() };
  }, body);
  assert.equal(answer.status, 200, answer.text);
}

/** The phone keeps its own key, so that the form has to be filled in. */
export async function enterField(page: Page, account: string): Promise<void> {
  await page.goto('/field/');
  await page.locator('#account').fill(account);
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.locator('form [type=submit]').click();
  await page.locator('nav.bar').waitFor();
}

export async function arrive(
  page: Page,
  { address, by, after: rest = '' }: Pick<PlacePage, 'address' | 'by' | 'after'>,
): Promise<void> {
  await page.goto(address);
  if (by === undefined) return;
  const to = await page.locator(by).first().getAttribute('href', { timeout: 60_000 });
  await page.goto(`${to?.split('?')[0] ?? ''}${rest}`);
}

/** The same page in windows of other widths, and with the distances between letters and lines some people need. */
export async function narrower(page: Page): Promise<string[]> {
  const usual = page.viewportSize() ?? { width: 1440, height: 900 };
  const found: string[] = [];
  for (const width of [720, 390, 320]) {
    // One after the other: it is one window.
    await page.setViewportSize({ width, height: 640 });
    const wide = [...(await tooWide(page)), ...(await tooWideSpaced(page))];
    const small = width === 390 ? await smallTargets(page, targetOf(page)) : [];
    found.push(...[...wide, ...small].map((text) => `${width} wide: ${text}`));
  }
  await page.setViewportSize(usual);
  return found;
}

type Settled = { readonly settings: { readonly theme?: unknown } };

/** The phone's own settings are kept under another name. */
export function settleField(window: BrowserContext, { settings }: Settled): Promise<unknown> {
  return window.addInitScript(
    (text) => {
      if (location.protocol !== 'about:') localStorage.setItem('gridgov.field', text);
    },
    JSON.stringify({ ...settings, look: settings.theme }),
  );
}
