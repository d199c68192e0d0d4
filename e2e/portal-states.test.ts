/** Each page of the portal by itself: while it waits, filled, with nothing to show, refused, cut off, and in English. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Page as Matters } from '@gridgov/portal/api.ts';
import { en } from '@gridgov/portal/words/en.ts';
import { zh } from '@gridgov/portal/words/zh.ts';
import type { Browser, Locator, Page } from 'playwright-core';
import { answered, cutOff, failing, late } from './answers.ts';
import { type Faults, openBrowser, openWindow } from './browser.ts';
import { GRID, heading, type PortalPage, portalPages, type Shows } from './portal-pages.ts';
import { sendReport } from './resident.ts';
import { unmarkedChinese } from './scripts.ts';
import { counted } from './until.ts';
import { openWorld, type World } from './world.ts';

const SAID = '路边一个井盖没了，晚上看不见。';

let world: World;
let browser: Browser;
let folder: string;
/** One reader for each language, who reported something. */
let readers: readonly [Page, Page];
let own: Awaited<ReturnType<typeof sendReport>>;
let open = '';
const faults: Faults = [];

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-portal-states-'));
  [world, browser] = await Promise.all([openWorld({ folder, matters: 20 }), openBrowser({ maps: false })]);
  own = await sendReport(world.url, { grid: GRID, text: SAID, photos: [] });
  const list = await fetch(`${world.url}/api/v1/portal/matters?which=all&limit=1`);
  open = String(((await list.json()) as Matters).items[0]?.id);
  readers = [await reader('zh-CN'), await reader('en')];
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

async function reader(language: 'zh-CN' | 'en'): Promise<Page> {
  const look = { width: 390, height: 844, settings: { language } };
  const window = await openWindow(browser, world.url, faults, look);
  const kept = JSON.stringify([{ ...own, title: '井盖' }]);
  await window.addInitScript((text) => {
    if (location.protocol !== 'about:') localStorage.setItem('gridgov.portal.mine', text);
  }, kept);
  return window.newPage();
}

/** From another page of the portal, so that nothing comes with the address and all is asked for. */
async function enter(page: Page, to: string): Promise<void> {
  await page.goto('/portal/how');
  await page.locator('.prose').waitFor();
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/portal${to}`);
}

const pages = portalPages({ own: () => own.id, open: () => open });

/** Options of a list are there without being shown. */
const stands = (locator: Locator) => locator.waitFor({ state: 'attached' });

for (const one of pages) {
  test(`${one.name}: waits, is filled, has nothing, fails, is cut off, and is English`, async () => {
    const [page, english] = readers;
    const restore = one.filled === undefined ? undefined : await fillIn(one);
    await waits(page, one);
    await fails(page, one);
    if (one.empty !== undefined) await isEmpty(page, one, one.empty);
    await enter(english, one.to());
    await stands(one.whole(english, en));
    assert.deepEqual(await unmarkedChinese(english), []);
    await restore?.();
  });
}

async function fillIn({ call, filled }: PortalPage): Promise<() => Promise<void>> {
  const ends = await Promise.all(readers.map((page) => answered(page, call(), filled)));
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

async function waits(page: Page, one: PortalPage): Promise<void> {
  const answer = await late(page, one.call());
  await enter(page, one.to());
  await stands(one.waits(page, zh));
  await counted(one.whole(page, zh), 0, `${one.name}: nothing is shown before it is there`);
  await answer.open();
  if (one.filled !== undefined) await enter(page, one.to());
  await stands(one.whole(page, zh));
}

async function fails(page: Page, one: PortalPage): Promise<void> {
  for (const [cause, why] of [
    [failing, zh.failed],
    [cutOff, zh.offline],
  ] as const) {
    const end = await cause(page, one.call());
    await enter(page, one.to());
    await stands(one.without?.(page, zh) ?? page.getByRole('alert').getByText(why));
    await counted(one.whole(page, zh), 0, `${one.name}: nothing is shown of what did not come`);
    await end();
    if (!one.again) continue;
    await page.getByRole('button', { name: zh.again }).click();
    await stands(one.whole(page, zh));
  }
}

async function isEmpty(page: Page, one: PortalPage, [json, shows]: readonly [unknown, Shows]): Promise<void> {
  const end = await answered(page, one.call(), json);
  await enter(page, one.to());
  await stands(shows(page, zh).first());
  await counted(one.whole(page, zh), 0);
  await end();
}

test('following: what is missing or wrong is said, number and code open it', async () => {
  const [page, english] = readers;
  await page.goto('/portal/follow');
  const look = async (number: string, secret: string) => {
    await page.getByLabel('编号').fill(number);
    await page.getByLabel('查询码').fill(secret);
    await page.getByRole('button', { name: zh.follow.go, exact: true }).click();
  };
  await look(own.number, 'AAAA-BBBB');
  await page.getByText(zh.follow.wrong).waitFor();
  const end = await cutOff(page, '/portal/matters/open');
  await look(own.number, own.secret);
  await page.getByText(zh.offline).waitFor();
  await end();
  await look(own.number, own.secret);
  await page.locator('.status h1').waitFor();
  await english.goto('/portal/follow');
  await heading(english, en.follow.title).waitFor();
  assert.deepEqual(await unmarkedChinese(english), []);
});

test('reporting: a place that is none is said, a draft is kept, a failure loses nothing', async () => {
  const [page, english] = readers;
  await page.goto('/portal/report');
  await page.locator('#place').fill('没有这个地方');
  await page.getByText(zh.report.where.none).waitFor();
  await page.locator('#place').fill('海云里03');
  await page.locator('.sug button').first().click();
  await page.locator('.chosen').waitFor();
  await page.getByRole('button', { name: zh.next }).click();
  await page.getByLabel(zh.report.what.title).fill(SAID);
  await page.getByRole('button', { name: zh.next }).click();
  await page.getByRole('heading', { name: zh.report.photo.title }).waitFor();
  await page.getByRole('button', { name: zh.next }).click();
  await page.getByLabel('不留联系方式').check();
  await page.getByRole('button', { name: zh.next }).click();
  const end = await failing(page, '/portal/matters');
  await page.getByRole('button', { name: zh.send, exact: true }).click();
  await page.getByRole('alert').getByText(zh.failed).waitFor();
  await end();
  await page.getByRole('button', { name: zh.send, exact: true }).click();
  await page.getByRole('heading', { name: '我们收到了' }).waitFor();
  await english.goto('/portal/report');
  await english.locator('#place').waitFor();
  assert.deepEqual(await unmarkedChinese(english), []);
});

test('the guide, and an address that is none, stand without the server', async () => {
  for (const [page, words] of [
    [readers[0], zh],
    [readers[1], en],
  ] as const) {
    await enter(page, '/how');
    await page.getByText(words.how.items[0]?.[1] ?? '').waitFor();
    await enter(page, '/no-such-page');
    await page.getByText(words.notFoundText).waitFor();
    await page.getByRole('link', { name: words.goHome }).click();
    await heading(page, words.homePage.title).waitFor();
  }
});

test('nothing else went wrong on any page', () => {
  const expected = /status of (401|404|500)|ERR_FAILED/;
  assert.deepEqual(
    faults.filter((fault) => !expected.test(fault)),
    [],
  );
});
