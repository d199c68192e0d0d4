/**
 * The app of residents in English: nothing of ours is Chinese on any page, nor in what is read out of it. What people
 * wrote and are called stays as it is, and is marked as Chinese.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { newId } from '@gridgov/portal/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow, signIn } from './browser.ts';
import { lastCode } from './resident.ts';
import { chineseNames, unmarkedChinese } from './scripts.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, openWorld, type World } from './world.ts';

const GRID = '990106012015003';
const SAID = '路边一个井盖没了，晚上看不见。';
const pictures = process.env.GRIDGOV_PICTURES;

let world: World;
let browser: Browser;
let folder: string;
let page: Page;
const faults: Faults = [];

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-english-'));
  world = await openWorld({ folder, matters: 60, ground: true });
  browser = await openBrowser({ maps: false });
  await announce();
  page = await reader();
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** A browser of its own, in which nothing was begun. */
async function reader(): Promise<Page> {
  const look = { width: 390, height: 844, settings: { language: 'en', theme: 'light' } };
  return (await openWindow(browser, world.url, faults, look)).newPage();
}

/** What the offices say themselves, in Chinese as they do: a warning, and a notice. */
async function announce(): Promise<void> {
  const desk = await (await openWindow(browser, world.url, faults)).newPage();
  await signIn(desk, 'districthead', DEMO_PASSWORD);
  const status = await desk.evaluate(
    async ({ key, now }) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key };
      const body = JSON.stringify({
        category: 'Infra',
        event: '停水',
        urgency: 'Expected',
        severity: 'Minor',
        certainty: 'Likely',
        headline: '福海路今夜停水',
        description: '主管道抢修。',
        instruction: '先存水。',
        areas: ['990106012'],
        expiresAt: now + 86_400_000,
      });
      const answer = await fetch('/api/v1/warnings', { method: 'POST', headers, body });
      return `${answer.status} ${answer.status === 201 ? '' : await answer.text()}`;
    },
    { key: newId(), now: Date.now() },
  );
  assert.equal(status.trim(), '201');
  await world.db.query(
    `insert into area_office (code, phone, hours, by_person, at) values ($1, '10000000', '周一至周六 8:30–17:30', 'demo', $2)
     on conflict (code) do nothing`,
    [GRID.slice(0, 9), new Date()],
  );
  await desk.context().close();
}

async function look(name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('main h1').first().waitFor();
  assert.deepEqual([...(await unmarkedChinese(page)), ...(await chineseNames(page))], [], name);
  if (pictures !== undefined)
    await page.screenshot({ path: path.join(pictures, `english-${name}.png`), fullPage: true });
}

const PAGES: readonly (readonly [name: string, address: string, shows: string])[] = [
  ['home', '', '.warning'],
  ['report', 'report', '#place'],
  ['help', 'report?help=1', '.emergency'],
  ['board', `report?grid=${GRID}`, '.chosen'],
  ['follow', 'follow', '#number'],
  ['matters', 'matters', '.mlist a'],
  ['done', 'matters?which=done', 'main h1'],
  ['notices', 'notices', '.warning'],
  ['subscribe', 'subscribe', '#mail'],
  ['staff', 'staff', '#place'],
  ['own-grid', `staff?grid=${GRID}`, '.kv'],
  ['me', 'me', 'main h1'],
  ['how', 'how', 'main h1'],
  ['privacy', 'privacy', 'main h1'],
];

for (const [name, address, shows] of PAGES) {
  test(`nothing of ours is Chinese in English: ${name}`, async () => {
    await page.goto(`/portal/${address}`);
    await page.locator(shows).first().waitFor();
    await look(name);
  });
}

test('nothing of ours is Chinese on the pages of single matters, however far they are', async () => {
  for (const which of ['open', 'done']) {
    await page.goto(`/portal/matters?which=${which}`);
    const found = page.locator('.mlist a');
    await found.first().waitFor();
    const addresses = await found.evaluateAll((all) =>
      all.slice(0, 6).map((one) => String(one.getAttribute('href'))),
    );
    for (const [at, address] of addresses.entries()) {
      // One after the other in one window.
      await page.goto(address);
      await look(`matter-${which}-${at}`);
    }
  }
});

test('a report in English, from the first word to one’s own list', async () => {
  // The page of a board left a draft with its place.
  page = await reader();
  await page.goto('/portal/report');
  await page.locator('#place').fill('海云里小学');
  await page.locator('.sug button').first().waitFor();
  await page.getByText('·School').first().waitFor();
  await look('found');
  await page.locator('.sug button').first().click();
  await look('chosen');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('#what').fill(SAID);
  await page.locator('.opts').first().waitFor();
  await look('what');
  await page.getByRole('button', { name: 'Continue' }).click();
  await look('photos');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: /e-mail/i }).check();
  await page.locator('#to').fill('resident@example.org');
  await look('tell');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('.check').waitFor();
  await look('check');
  await counted(page.locator('.check [lang=zh-CN]').filter({ hasText: SAID }), 1);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.locator('[data-number]').waitFor();
  await look('sent');
  await page.goto('/portal/');
  await page.locator('.mine').waitFor();
  await look('kept');
  await page.goto('/portal/follow');
  await page.locator('a[href*="/my/"]').first().click();
  await page.locator('.status').waitFor();
  await look('own');
  assert.deepEqual(await axe(page), []);
});

test('signed in by a code, one’s own matters and data', async () => {
  await page.goto('/portal/me');
  await page.locator('main input').first().fill('resident@example.org');
  await page.getByRole('button', { name: 'Send a code' }).click();
  const code = page.getByLabel('Code');
  await code.waitFor();
  await code.fill(await lastCode(path.join(folder, 'data')));
  await page.getByRole('button', { name: 'Sign in' }).last().click();
  await page.getByText('My data').first().waitFor();
  await look('signed-in');
});

test('no page asked another host or said an error', () => assert.deepEqual(faults, []));
