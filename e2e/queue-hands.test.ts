/** A dispatcher's list under the hands: found by words, a selection by its keys, and the line that is cut. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Look } from './browser.ts';
import { axe, openBrowser } from './browser.ts';
import { giveQuietly, reportQuietly } from './cast.ts';
import type { Desk } from './desk.ts';
import { sitDown, takePost } from './desk.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let folder: string;
let worker: Desk;
let leader: Desk;
const faults: string[] = [];
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  world = await openWorld({ folder, matters: 80 });
  browser = await openBrowser({ maps: false });
  worker = await sitDown(browser, world.url, 'worker', faults);
  leader = await sitDown(browser, world.url, 'leader', faults);
  await takePost(leader.page, '网格长');
  // What else waits for the street depends on the hour.
  await file('台阶松动');
  await letWait('井盖松动');
});
after(async () => {
  await browser.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** Reports a matter that stays in the small cycle; of its class it is known who answers for it. */
async function file(title: string): Promise<string> {
  const matter = await reportQuietly(worker, { title, classCode: 'C-01-01' });
  await leader.give(matter, 'file', { condition: '' });
  return matter;
}

/** Reports a matter that then waits for the street to dispatch it. */
async function letWait(title: string): Promise<void> {
  const matter = await file(title);
  await giveQuietly(leader, matter, 'escalate', { reason: '社区没有力量' });
}

/** The page of somebody who has signed in, for one story. */
async function seat(t: TestContext, account: string, look: Look = {}): Promise<Page> {
  const { page } = await sitDown(browser, world.url, account, faults, look);
  t.after(() => page.context().close());
  return page;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await rows(page).first().waitFor();
}

const clean = async (page: Page) => assert.deepEqual(await axe(page), [], page.url());
const dialog = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) => page.locator('.qt tbody tr:not(.grp):not(.space)');

test('words find as they are typed: a number by its last digits, pinyin; an empty result says where else to look', async (t) => {
  const street = await seat(t, 'street');
  await open(street, '/todo');
  const number = (await rows(street).first().locator('.no2').textContent())?.trim();
  const find = street.getByRole('searchbox', { name: /案号/ });
  await find.fill(String(number).slice(-4));
  await street.waitForURL(/q=/);
  await rows(street)
    .filter({ hasText: String(number) })
    .waitFor();
  await find.fill(String(number));
  await street.getByText('显示 1 件').waitFor();
  assert.equal(await rows(street).count(), 1);
  await find.fill('没有的东西');
  await street
    .getByRole('heading', { name: '没有找到“没有的东西”' })
    .or(street.getByText('没有找到“没有的东西”'))
    .first()
    .waitFor();
  await clean(street);
  await street.getByRole('link', { name: '到全部案件里找' }).click();
  await street.waitForURL(/\/cases\?.*view=all/);
});

test('a key means the whole selection, as the bar says; what is not for many is told', async (t) => {
  const street = await seat(t, 'street');
  for (const title of ['用键派的甲', '用键派的乙']) await letWait(title);
  await open(street, '/todo?f=stage:to_dispatch');
  for (const title of ['用键派的甲', '用键派的乙'])
    await rows(street).filter({ hasText: title }).getByRole('checkbox').check();
  await street.getByRole('button', { name: '派遣 2 件' }).waitFor();
  await street.keyboard.press('r');
  await street.getByText(/要逐件办，已选 2 件/).waitFor();
  await street.keyboard.press('d');
  await dialog(street).getByRole('heading', { name: '派遣 2 件' }).waitFor();
  await dialog(street).getByRole('button', { name: '派遣 2 件' }).click();
  await street.getByText('派遣：2 件全部办成').waitFor();
});

test('with the network cut the bar says so, a key says why nothing happens, and all comes back by itself', async (t) => {
  const street = await seat(t, 'street');
  await open(street, '/cases?view=area&layout=split');
  await street.locator('.peek h2').waitFor();
  const live = street.locator('.live');
  await street.context().setOffline(true);
  await live.filter({ hasText: '断线' }).waitFor();
  await street.keyboard.press('j');
  await street.keyboard.press('d');
  await street
    .locator('.toasts')
    .getByText(/没有连上/)
    .first()
    .waitFor();
  await street.context().setOffline(false);
  await live.filter({ hasText: '在线' }).waitFor();
  await street.locator('.peek h2').waitFor();
});

test('nothing else went wrong on any page', () => {
  assert.deepEqual(
    faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')),
    [],
  );
});
