/** A resident without an account, on a telephone and at a desk: report, follow, join, rate, have it taken up again. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow } from './browser.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let folder: string;
const faults: Faults = [];

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-portal-'));
  world = await openWorld({ folder, matters: 60 });
  browser = await openBrowser({ maps: false });
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

async function open(width: number, height: number, settings: object = {}): Promise<Page> {
  const context = await openWindow(browser, world.url, faults, {
    width,
    height,
    settings: { theme: 'light', ...settings },
  });
  return context.newPage();
}

const wide = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** From the first question to the number and the secret. */
async function report(page: Page, said: string): Promise<{ number: string; secret: string }> {
  await page.goto('/portal/report');
  await page.getByLabel('在哪里？').fill('海云里');
  await page.locator('.sug button').nth(1).click();
  await page.getByLabel('具体在哪里').fill('滨河路12号');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel('是什么事？').fill(said);
  await page.getByText('像是这一类，对吗？').waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('heading', { name: '有照片吗？' }).waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel('不留联系方式').check();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByRole('heading', { name: '我们收到了' }).waitFor();
  const text = async (name: string) => String(await page.locator(`[data-${name}]`).textContent());
  return { number: await text('number'), secret: await text('secret') };
}

for (const [name, width, height, said] of [
  ['telephone', 390, 844, '晚上看不见。'],
  ['desk', 1440, 900, '自行车差点掉下去，请派人来盖上。'],
] as const) {
  test(`on a ${name} an anonymous report is followed from another browser by number and secret`, async () => {
    const { number, secret } = await report(await open(width, height), `路边一个井盖没了，${said}`);
    const other = await open(width, height);
    await other.goto('/portal/follow');
    await other.getByLabel('编号').fill(number);
    await other.getByLabel('查询码').fill(secret.toLowerCase());
    await other.getByRole('button', { name: '查', exact: true }).click();
    await other.getByRole('heading', { name: '我们收到了' }).waitFor();
    await other.getByRole('button', { name: '补充情况' }).click();
    await other.getByLabel('补充什么？').fill('旁边有小学');
    await other.getByRole('button', { name: '补上' }).click();
    await other.getByText('补充好了。').waitFor();
    await other.getByText('您补充：旁边有小学').waitFor();
    assert.equal(await wide(other), false);
  });
}

test('somebody joins a public matter and sees it among their own', async () => {
  const page = await open(390, 844);
  await page.goto('/portal/matters');
  await page.locator('.mlist a').first().click();
  await page.getByRole('button', { name: '我也遇到' }).click();
  await page.getByText('记上您了').waitFor();
  await page.getByRole('link', { name: '看办到哪了' }).click();
  await page.getByText('1个人也遇到了，一起通知。').waitFor();
});

test('the whole report by the keyboard alone', async () => {
  const page = await open(1440, 900);
  await page.goto('/portal/report');
  const reach = async (name: string, role: 'button' | 'textbox' | 'radio') => {
    const wanted = page.getByRole(role, { name }).first();
    for (let n = 0; n < 40; n += 1) {
      // As a person does: on until it has the focus.
      if (await wanted.evaluate((one) => one === document.activeElement).catch(() => false)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} is not reached`);
  };
  await reach('在哪里？', 'textbox');
  await page.keyboard.type('海云里');
  await page.locator('.sug button').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await reach('继续', 'button');
  await page.keyboard.press('Enter');
  await reach('是什么事？', 'textbox');
  await page.keyboard.type('路灯不亮');
  await reach('继续', 'button');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '有照片吗？' }).waitFor();
  await reach('继续', 'button');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '怎么告诉您结果？' }).waitFor();
  await reach('继续', 'button');
  await page.keyboard.press('Enter');
  await reach('交上去', 'button');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '我们收到了' }).waitFor();
});

const PAGES = [
  '',
  'report',
  'follow',
  'matters',
  'me',
  'subscribe',
  'staff?grid=990106012015003',
  'notices',
  'how',
  'privacy',
];

for (const look of [
  { language: 'zh-CN', theme: 'light', big: false },
  { language: 'zh-CN', theme: 'dark', big: true },
  { language: 'en', theme: 'dark', big: false },
  { language: 'en', theme: 'light', big: true },
]) {
  test(`axe finds nothing and nothing is cut at 390 and 320 pixels: ${JSON.stringify(look)}`, async () => {
    const page = await open(390, 844, look);
    for (const one of PAGES) {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/portal/${one}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await axe(page), [], one);
      assert.equal(await wide(page), false, `${one} at 390`);
      await page.setViewportSize({ width: 320, height: 700 });
      assert.equal(await wide(page), false, `${one} at 320`);
    }
  });
}

test('one’s own grid is found by an address or by where one is, and its warnings are told first', async () => {
  const context = await openWindow(browser, world.url, faults, { width: 390, height: 844 });
  await context.grantPermissions(['geolocation']);
  const page = await context.newPage();
  await page.goto('/portal/staff');
  await page.getByLabel('在哪里？').fill('海云里03');
  await page.locator('.sug button').first().click();
  await page.locator('.served h2').waitFor();
  const grid = await page.locator('.served h2').textContent();
  assert.match(grid ?? '', /海云里/);
  const { point } = await page.evaluate(async () => {
    const found = await fetch('/api/v1/portal/places?q=%E6%B5%B7%E4%BA%91%E9%87%8C05');
    return (
      ((await found.json()) as { point: { longitude: number; latitude: number } }[])[0] ?? { point: null }
    );
  });
  assert.ok(point !== null);
  await context.setGeolocation(point);
  await page.getByRole('button', { name: '用我现在的位置' }).click();
  await page.locator('.served h2').filter({ hasText: '海云里05' }).waitFor();
  assert.deepEqual(await axe(page), []);
  assert.match(
    String(await page.evaluate(() => localStorage.getItem('gridgov.area'))),
    /^990106012015\d{3}$/,
  );
});

test('letters follow the size that somebody has set in the browser, and nothing is cut by it', async () => {
  const page = await open(780, 900);
  for (const at of ['', 'matters', 'report']) {
    await page.goto(`/portal/${at}`);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    const sizes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('h1, main p, main button, main a, main label, footer a')]
          .filter((one) => one.textContent !== '')
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      );
    const before = await sizes();
    // What the setting of a browser changes is the size of the root.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const after = await sizes();
    assert.ok(before.length > 5);
    assert.deepEqual(
      after,
      before.map((size) => size * 2),
      at,
    );
    assert.equal(await wide(page), false, at);
  }
});

test('no page asked another host or said an error', () => {
  assert.deepEqual(faults, []);
});
