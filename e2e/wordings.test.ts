/** The rules post says a message in the city's own words: tried first, from a day on, in both languages. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, type Faults, openBrowser } from './browser.ts';
import { sitDown } from './desk.ts';
import { tooWide } from './lookOver.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let folder: string;
const faults: Faults = [];

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-wordings-'));
  world = await openWorld({ folder, matters: 0 });
  browser = await openBrowser({ maps: false });
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** Where the run is asked for pictures. */
async function picture(page: Page, name: string): Promise<void> {
  const to = process.env.GRIDGOV_PICTURES;
  if (to !== undefined) await page.screenshot({ path: path.join(to, `${name}.png`), fullPage: true });
}

test('a message is found, refused without its number, tried, kept, and said again by the product', async () => {
  const { page } = await sitDown(browser, world.url, 'rules', faults);
  await page.goto('/wordings');
  await page.getByRole('searchbox').or(page.getByLabel('查找')).first().fill('决定不办');
  await page.goto('/wordings?q=请派遣');
  const line = page.locator('.wd').first();
  await line.waitFor();
  await picture(page, 'wordings');
  assert.deepEqual(await axe(page), []);
  await line.getByRole('button', { name: /^修改/ }).click();
  const dialog = page.getByRole('dialog');
  const text = dialog.getByRole('group', { name: '中文' }).getByLabel('正文');
  await text.fill('有新的案件，请尽快派遣');
  await dialog.getByRole('button', { name: '试一遍' }).click();
  await dialog.getByText(/少了 \{number\}/).waitFor();
  await text.fill('{number} 立案了，请尽快派遣');
  await dialog.getByRole('button', { name: '试一遍' }).click();
  await dialog.getByText('990106202611240131 立案了，请尽快派遣').waitFor();
  await dialog.getByText('短信约 1 条').first().waitFor();
  await picture(page, 'wording');
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('消息用语已保存').waitFor();
  await page.goto('/wordings?show=own');
  await page.getByText('{number} 立案了，请尽快派遣').waitFor();
  await page.getByText('本市用语', { exact: true }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await line.getByRole('button', { name: /^修改/ }).click();
  await picture(page, 'wording-phone');
  assert.deepEqual(await tooWide(page), []);
  await dialog.getByText('按产品原文', { exact: true }).click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('没有这样的消息').waitFor();
  assert.deepEqual(
    // The trial without its number is refused, as it should be.
    faults.filter((fault) => !/422/.test(fault)),
    [],
  );
});
