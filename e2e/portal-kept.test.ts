/** What a resident wrote is not lost, and what they ask for comes: drafts, kept matters, cut links, help. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow } from './browser.ts';
import { takePhoto } from './desk.ts';
import { counted, until } from './until.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let folder: string;
const faults: Faults = [];

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-kept-'));
  world = await openWorld({ folder, matters: 20 });
  browser = await openBrowser({ maps: false });
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

async function open(settings: object = {}): Promise<Page> {
  const look = { width: 390, height: 844, settings: { theme: 'light', ...settings } };
  const context = await openWindow(browser, world.url, faults, look);
  context.setDefaultTimeout(25_000);
  return context.newPage();
}

async function choosePlace(page: Page): Promise<void> {
  await page.getByLabel('在哪里？').fill('海云里');
  await page.locator('.sug button').nth(1).click();
  await page.getByRole('button', { name: '继续' }).click();
}

/** Of the report being written, those that this browser would still have if the page ended now. */
async function keptPhotos(): Promise<number> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open('gridgov.portal'));
  const kept = await answer(database.transaction('draft').objectStore('draft').get('report'));
  database.close();
  return kept?.draft.photos.length ?? 0;
}

test('a page that was ended comes back with words and photo; whoever else uses the browser begins anew', async () => {
  const page = await open();
  await page.goto('/portal/report');
  await choosePlace(page);
  await page.getByLabel('是什么事？').fill('路边一个井盖没了，晚上看不见。');
  await page.getByText('像是这一类，对吗？').waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await takePhoto(page, '井盖'));
  await page.getByText('已传好').waitFor();
  await until('the photo is kept', () => page.evaluate(keptPhotos).then((photos) => photos > 0));
  await page.reload();
  await page.getByText('已传好').waitFor();
  const shown = page.getByRole('img', { name: '您的照片1' });
  assert.ok(await shown.evaluate((img) => (img as HTMLImageElement).naturalWidth > 0), 'the photo is there');
  assert.deepEqual(await axe(page), []);
  await page.goto('/portal/report?q=2');
  assert.equal(await page.getByLabel('是什么事？').inputValue(), '路边一个井盖没了，晚上看不见。');
  await page.getByRole('button', { name: '从头写' }).click();
  await page.getByLabel('在哪里？').waitFor();
  await page.reload();
  await page.getByLabel('在哪里？').waitFor();
  await counted(page.getByText('上次写到一半的还在'), 0);
});

test('what is no photo is told in a word, not by a list of types', async () => {
  const page = await open();
  await page.goto('/portal/report');
  await choosePlace(page);
  await page.getByLabel('是什么事？').fill('路边一个井盖没了，晚上看不见。');
  await page.getByText('像是这一类，对吗？').waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('ID3 no picture') };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByText('这不是照片，或者打不开。换一张。').waitFor();
});

test('a link that was cut is told in a plain sentence', async () => {
  const page = await open();
  for (const link of ['/portal/my/990106.0192d3a', '/portal/matters/990106.0192d3a']) {
    await page.goto(link);
    const alert = page.getByText('这个链接不完整');
    await alert.waitFor();
    await counted(page.getByText('[0-9a-f]'), 0, link);
  }
  await page.goto('/portal/follow#%E4%B');
  await page.getByLabel('编号').waitFor();
});

test('each matter kept in this browser is reached, not the newest alone', async () => {
  const page = await open();
  await page.goto('/portal/');
  await page.evaluate(() => {
    const one = (n: number) => ({ id: `990106.0192d3a0-7b1c-7000-8000-00000000000${n}`, number: `n${n}` });
    const kept = [1, 2, 3].map((n) => ({ ...one(n), secret: 'ABCDEF', title: `第${n}件，海云里` }));
    localStorage.setItem('gridgov.portal.mine', JSON.stringify(kept));
  });
  await page.reload();
  await page.getByRole('link', { name: '您反映的3件都在这里' }).click();
  for (const n of [1, 2, 3]) {
    const link = page.getByRole('link', { name: `第${n}件，海云里` });
    assert.match((await link.getAttribute('href')) ?? '', new RegExp(`00${n}$`));
  }
  assert.deepEqual(await axe(page), []);
});

for (const settings of [{}, { big: true }, { theme: 'dark' }]) {
  test(`help is asked for without an address, and 110, 119, 120 are calls ${JSON.stringify(settings)}`, async () => {
    const page = await open(settings);
    await page.goto('/portal/report?help=1');
    // One after the other: each has to stand there, once.
    for (const number of ['110', '119', '120']) await page.locator(`a[href="tel:${number}"]`).waitFor();
    assert.deepEqual(await axe(page), []);
    await choosePlace(page);
    await page.getByLabel('需要什么帮助？').fill('我妈82岁，三天没应门');
    assert.ok(
      await page.getByLabel('要紧，可能有危险').isChecked(),
      'nobody has to choose to be helped at once',
    );
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('heading', { name: '有照片吗？' }).waitFor();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText('去的人能先打给您').waitFor();
    await page.getByLabel('不留联系方式').check();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('button', { name: '交上去' }).click();
    await page.getByRole('heading', { name: '我们收到了' }).waitFor();
    await page.getByText('会有人去看').waitFor();
    assert.deepEqual(await axe(page), []);
  });
}

test('help that can wait is an ordinary request, and must be answered somewhere', async () => {
  const page = await open({});
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/portal/matters'))
      sent.push(JSON.parse(request.postData() ?? '{}').nature);
  });
  await page.goto('/portal/report?help=1');
  await choosePlace(page);
  await page.getByLabel('需要什么帮助？').fill('暖气不热，想请人看看');
  await page.getByLabel('不急').check();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('heading', { name: '有照片吗？' }).waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByText('去的人能先打给您').waitFor();
  await counted(page.getByLabel('不留联系方式'), 0);
  await page.locator('#to').fill('10090001234');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByRole('heading', { name: '我们收到了' }).waitFor();
  assert.deepEqual(sent, ['help']);
});

test('nothing in all of this was an error of the page', () => {
  assert.deepEqual(
    faults.filter((fault) => !/40[04]|415|422/.test(fault)),
    [],
  );
});
