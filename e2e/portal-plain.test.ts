/** A resident whose browser runs no scripts, and whoever is sent a link: read, report, follow, by forms alone. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, openBrowser } from './browser.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let folder: string;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-plain-'));
  world = await openWorld({ folder, matters: 40 });
  browser = await openBrowser({ maps: false });
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

async function plain(): Promise<Page> {
  const context = await browser.newContext({
    baseURL: world.url,
    viewport: { width: 320, height: 700 },
    javaScriptEnabled: false,
    locale: 'zh-CN',
  });
  return context.newPage();
}

/** As the server writes the page: axe itself is a script, so here the app is what does not come. */
async function written(locale: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: world.url,
    viewport: { width: 320, height: 700 },
    locale,
  });
  await context.route('**/assets/*.js', (route) => route.abort());
  return context.newPage();
}

const unhide = (page: Page) => page.addStyleTag({ content: '.plainform{display:block!important}' });

const PAGES = [
  '',
  'matters',
  'report',
  'follow',
  'notices',
  'duty-list',
  'how',
  'privacy',
  'me',
  'nothing-here',
];

for (const locale of ['zh-CN', 'en']) {
  test(`every page is whole without the app at 320 pixels, axe finds nothing: ${locale}`, async () => {
    const page = await written(locale);
    for (const one of PAGES) {
      await page.goto(`/portal/${one}`);
      await unhide(page);
      assert.deepEqual(await axe(page), [], one);
      const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      assert.equal(await page.evaluate(wide), false, one);
    }
    await page.goto('/portal/matters');
    await page.locator('.mlist a').first().click();
    assert.deepEqual(await axe(page), []);
    assert.notEqual(await page.title(), '有事您说');
  });
}

test('a report goes out by one form, and is followed by its number and code', async () => {
  const page = await plain();
  await page.goto('/portal/report');
  await page.getByLabel('在哪里？').fill('海云里');
  await page.getByLabel('是什么事？').fill('路边一个井盖没了，晚上看不见。');
  await page.getByRole('button', { name: '下一步：核对地方' }).click();
  await page
    .getByRole('radio', { name: /^海云里/ })
    .first()
    .check();
  assert.equal(await page.getByLabel('是什么事？').inputValue(), '路边一个井盖没了，晚上看不见。');
  // The form tells a person by the time that writing takes.
  await page.waitForTimeout(3_200);
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByRole('heading', { name: '我们收到了' }).waitFor();
  const part = async (name: string) => String(await page.locator(`[data-${name}]`).textContent());
  const [number, secret] = [await part('number'), await part('secret')];
  await page.goto('/portal/follow');
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('查询码').fill(secret);
  await page.getByRole('button', { name: '查', exact: true }).click();
  await page.getByText('路边一个井盖没了，晚上看不见。').waitFor();
});

test('where scripts run the app takes the same page over, and hands it on', async () => {
  const context = await browser.newContext({ baseURL: world.url, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('/portal/matters');
  await page.locator('.mlist a').first().click();
  await page.getByRole('button', { name: '转给别人' }).click();
  const address = await page.getByLabel('这一页的网址').inputValue();
  assert.equal(new URL(address).pathname, new URL(page.url()).pathname);
  const code = page.getByRole('img', { name: '扫一扫，打开这一页' });
  await code.scrollIntoViewIfNeeded();
  assert.ok(await code.evaluate(async (image) => (image as HTMLImageElement).decode().then(() => true)));
  assert.deepEqual(await axe(page), []);
});
