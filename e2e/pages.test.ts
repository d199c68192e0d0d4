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
import {
  arrive,
  countRequests,
  enter,
  enterField,
  largeTargetOf,
  narrower,
  quiet,
  settleField,
  targetOf,
} from './pageVisit.ts';
import { unmarkedChinese } from './scripts.ts';
import { openWorld, type World } from './world.ts';

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
