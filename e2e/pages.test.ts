/**
 * Every page as anybody may meet it: bright in Chinese, dark in English, in large type, on a narrow telephone, at twice
 * the size, with letters set wide. On none of them a checker finds anything, the page is wider than the window, a
 * control is too small, an error is noted, or another host is asked. In English nothing is Chinese but what people
 * wrote and their names, and that is marked.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { topicAt } from '../faces/console/src/help/topics.ts';
import { axe, openBrowser, openWindow } from './browser.ts';
import { pressCommand } from './desk.ts';
import { focusWalk, smallTargets, sniff, structure, tooWide, tooWideSpaced } from './lookOver.ts';
import { consolePages, fieldPages, opened, type PlacePage, portalPages } from './pages.ts';
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

type Look = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly checkers: readonly ((page: Page) => Promise<string[]>)[];
};

/**
 * Both checkers see each page once in each language and colour. Windows are then made narrower, as small as a telephone
 * and as one at twice the size, because opening all pages again takes most of the time.
 */
const looks: readonly Look[] = [
  {
    name: 'Chinese, bright',
    width: 1440,
    height: 900,
    settings: { theme: 'light' },
    checkers: [axe, sniff, narrower],
  },
  {
    name: 'English, dark',
    width: 1440,
    height: 900,
    settings: { theme: 'dark', language: 'en' },
    checkers: [axe, sniff, unmarkedChinese, narrower],
  },
  {
    name: 'large type on a telephone',
    width: 320,
    height: 640,
    settings: { large: true, big: true },
    checkers: [axe, tooWideSpaced],
  },
];

const faces = [
  { name: 'console', pages: consolePages },
  { name: 'field', pages: fieldPages },
  { name: 'portal', pages: portalPages },
] as const;

for (const look of looks) {
  for (const face of faces) {
    test(`every page of the ${face.name}: ${look.name}`, async () => {
      const amiss: string[] = [];
      const titles = new Map<string, string>();
      for (const [account, theirs] of Map.groupBy(face.pages, (page) => page.account)) {
        // Person by person, as many as there are pages would be too many for a small machine.
        const window = await openWindow(browser, world.url, amiss, look);
        await settleField(window, look);
        await visit(window, account, theirs, { look, titles, amiss });
        await window.close();
      }
      assert.deepEqual(amiss, []);
    });
  }
}

for (const [size, theme] of [
  [{ width: 1440, height: 900 }, 'dark'],
  [{ width: 390, height: 844 }, 'light'],
] as const) {
  test(`what opens over the pages, ${theme}, ${size.width} wide`, async () => {
    const amiss: string[] = [];
    for (const [account, theirs] of Map.groupBy(opened, (one) => one.account)) {
      const window = await openWindow(browser, world.url, amiss, { ...size, settings: { theme } });
      const page = await window.newPage();
      await enter(page, account);
      const busy = countRequests(page);
      for (const { address, press, by } of theirs) {
        // One after the other in one window.
        await arrive(page, { address, ...(by === undefined ? {} : { by }) });
        if (press instanceof RegExp) await page.getByRole('button', { name: press }).first().click();
        else await pressCommand(page, press.command);
        await page.locator('dialog[open], [role=menu]').last().waitFor();
        await quiet(page, busy);
        const found = [...(await axe(page)), ...(await sniff(page)), ...(await smallTargets(page, 24))];
        amiss.push(
          ...found.map(
            (text) => `${address} ${String(press instanceof RegExp ? press : press.command)}: ${text}`,
          ),
        );
      }
      await window.close();
    }
    assert.deepEqual(amiss, []);
  });
}

test('by keys alone one always sees where one is, at a desk and on a telephone', async () => {
  const amiss: string[] = [];
  const walked = [...portalPages, ...consolePages].filter(({ name }) => walks.has(name));
  for (const size of [
    { width: 1280, height: 600 },
    { width: 390, height: 640 },
  ]) {
    for (const [account, theirs] of Map.groupBy(walked, (page) => page.account)) {
      const window = await openWindow(browser, world.url, amiss, size);
      const page = await window.newPage();
      if (account !== undefined) await enter(page, account);
      const busy = countRequests(page);
      for (const place of theirs) {
        // One after the other in one window.
        await arrive(page, place);
        await page.locator(place.shows).first().waitFor();
        await quiet(page, busy);
        const found = await focusWalk(page, 60);
        amiss.push(...found.map((text) => `${size.width} wide, ${place.name}: ${text}`));
      }
      await window.close();
    }
  }
  assert.deepEqual(amiss, []);
});

for (const look of looks) {
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
      // Also on a telephone: who opens the map gets the map.
      await page.goto('/map');
      await page.locator('.map-pin').first().waitFor();
      await page.locator('tbody tr').first().waitFor();
      await quiet(page, busy);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await sniff(page), []);
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

/** The same page in windows of other widths, and with the distances between letters and lines some people need. */
async function narrower(page: Page): Promise<string[]> {
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

/** Where bars stay put while the page moves, lists are long or controls are of another kind. */
const walks: ReadonlySet<string> = new Set(['todo', 'case', 'people', 'report', 'portal', 'portal-report']);

/** No page of the product, so nothing of it can be explained. */
const withoutHelp: ReadonlySet<string> = new Set(['nowhere']);

type Round = {
  readonly look: Look;
  /** Pages by the names their windows had so far. */
  readonly titles: Map<string, string>;
  readonly amiss: string[];
};

async function visit(
  window: BrowserContext,
  account: string | undefined,
  pages: readonly PlacePage[],
  round: Round,
): Promise<void> {
  const page = await window.newPage();
  if (account !== undefined) {
    if (pages[0]?.address.startsWith('/field/') === true) await enterField(page, account);
    else await enter(page, account);
  }
  const busy = countRequests(page);
  for (const one of pages) {
    // One after the other in one window.
    const found = await look(page, one, round, busy).catch((error: Error) => [error.message.slice(0, 300)]);
    round.amiss.push(...found.map((text) => `${one.name}: ${text}`));
  }
}

/** Least width and height of a control: a hand at a desk, a thumb in the field, anybody in the street. */
function targetOf(page: Page): number {
  const { pathname } = new URL(page.url());
  if (pathname.startsWith('/field/')) return 48;
  return pathname.startsWith('/portal/') ? 44 : 24;
}

/** In large type for those who see badly or whose hands shake; the console is worked by practised ones. */
function largeTargetOf(page: Page): number {
  return targetOf(page) === 24 ? 24 : 60;
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

/**
 * Signs in without the form, which says other words in another language and has its own story. The page itself asks:
 * Playwright's own requests date the cookie by the clock of the tests, and the browser has the real one.
 */
async function enter(page: Page, account: string): Promise<void> {
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

/** The phone's own settings are kept under another name. */
function settleField(window: BrowserContext, { settings }: Look): Promise<unknown> {
  return window.addInitScript(
    (text) => {
      if (location.protocol !== 'about:') localStorage.setItem('gridgov.field', text);
    },
    JSON.stringify({ ...settings, look: settings.theme }),
  );
}

/** The phone keeps its own key, so that the form has to be filled in. */
async function enterField(page: Page, account: string): Promise<void> {
  await page.goto('/field/');
  await page.locator('#account').fill(account);
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.locator('form [type=submit]').click();
  await page.locator('nav.bar').waitFor();
}

async function arrive(
  page: Page,
  { address, by, after: rest = '' }: Pick<PlacePage, 'address' | 'by' | 'after'>,
): Promise<void> {
  await page.goto(address);
  if (by === undefined) return;
  const to = await page.locator(by).first().getAttribute('href', { timeout: 60_000 });
  await page.goto(`${to?.split('?')[0] ?? ''}${rest}`);
}

async function look(
  page: Page,
  place: PlacePage,
  { look: { settings, checkers }, titles }: Round,
  busy: () => number,
): Promise<string[]> {
  await arrive(page, place);
  await page.locator(place.shows).first().waitFor({ timeout: 60_000 });
  await quiet(page, busy);
  const found = [
    ...(await structure(page, settings.language === 'en' ? 'en' : 'zh-CN')),
    ...(await tooWide(page)),
    ...(await smallTargets(page, settings.large === true ? largeTargetOf(page) : targetOf(page))),
  ];
  // One after the other, each sees the page as it is.
  for (const checker of checkers) found.push(...(await checker(page)));
  const [title, at] = [await page.title(), new URL(page.url()).pathname];
  const before = titles.get(title);
  if (!withoutHelp.has(place.name) && consolePages.includes(place) && topicAt(at) === undefined)
    found.push(`has no help: ${at}`);
  if (title === '' || (before !== undefined && before !== at)) found.push(`is called ${title} as ${before}`);
  titles.set(title, at);
  return found;
}
