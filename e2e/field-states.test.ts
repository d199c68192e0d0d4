/**
 * Each page of the field app by itself: with nothing to show and no signal, filled, with a server that does not answer,
 * filled without a signal, and in English. One phone was put away before there was anything, the other is at work.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { en } from '@gridgov/field/words/en.ts';
import { help } from '@gridgov/field/words/help.ts';
import { type Words, zh } from '@gridgov/field/words/zh.ts';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { cutOff, failing, late } from './answers.ts';
import { type Faults, openBrowser, openWindow } from './browser.ts';
import { toVerify } from './field-tasks.ts';
import { giveReport, phoneSize, settleIn } from './phone.ts';
import { unmarkedChinese } from './scripts.ts';
import { DEMO_PASSWORD, openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let folder: string;
const faults: Faults = [];
/** Signed in before there was anything, and without a signal since. */
let away: Page;
/** With a task, a report, a patrol, and a report that came back. */
let busy: Page;
let task = '';
let item = '';

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-field-states-'));
  [world, browser] = await Promise.all([openWorld({ folder, matters: 0 }), openBrowser({ maps: false })]);
  away = await phone();
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

async function phone(): Promise<Page> {
  const context = await openWindow(browser, world.url, faults, phoneSize);
  return context.newPage();
}

const offline = (page: Page, is: boolean) => (page.context() as BrowserContext).setOffline(is);

async function speak(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  const settings = JSON.stringify({ language });
  await page.evaluate((text) => localStorage.setItem('gridgov.field', text), settings);
}

async function give(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel(zh.account).fill(account);
  await page.getByLabel(zh.password).fill(password);
  await page.getByRole('button', { name: zh.signIn, exact: true }).click();
}

test('signing in: no signal, a wrong password, a server that fails, and English, are each said', async () => {
  await away.goto('/field/');
  await away.getByLabel(zh.account).waitFor();
  await offline(away, true);
  await give(away, 'worker', DEMO_PASSWORD);
  await away.getByRole('alert').getByText(zh.signInOffline).waitFor();
  await offline(away, false);
  await give(away, 'worker', 'not this');
  await away.getByRole('alert').getByText(zh.signInWrong).waitFor();
  const end = await failing(away, '/session');
  await give(away, 'worker', DEMO_PASSWORD);
  await away.getByRole('alert').getByText(zh.signInOffline).waitFor();
  await end();
  await speak(away, 'en');
  await away.reload();
  await away.getByRole('heading', { name: en.signInTitle }).waitFor();
  assert.deepEqual(await unmarkedChinese(away), []);
  await speak(away, 'zh-CN');
  await away.reload();
});

test('until the first update the day says that there was none, and then that nothing is to be done', async () => {
  const sync = await late(away, '/field/sync');
  await give(away, 'worker', DEMO_PASSWORD);
  await away.getByText(zh.neverUpdated).waitFor();
  await sync.open();
  await away.getByText(/任务更新到/).waitFor();
  await away.getByText(zh.noTasks).waitFor();
  await away.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await away.getByText(/任务更新到/).waitFor();
  await offline(away, true);
});

test('a day is filled: a task, a report, a patrol, and a report that came back', async () => {
  task = await toVerify(world.url);
  busy = await phone();
  // The page sends, not its worker, so that what the server says can be put in its place.
  await busy.addInitScript(() => Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync'));
  await settleIn(busy, 'worker');
  await giveReport(busy, '第一件');
  await busy.getByText(zh.outNone).waitFor();
  await busy
    .context()
    .route('**/api/v1/issues', (route) =>
      route.fulfill({ status: 422, json: { title: '地点不在本市', status: 422, code: 'field-wrong' } }),
    );
  await giveReport(busy, '第二件');
  await busy.getByText(/退回 1/).waitFor();
  await busy.context().unroute('**/api/v1/issues');
  await busy.goto('/field/patrol');
  await busy.getByRole('button', { name: zh.patrolStart }).click();
  await busy.getByRole('button', { name: zh.patrolEnd }).waitFor();
  await busy.goto('/field/sync');
  await busy.getByRole('button', { name: zh.resolve }).click();
  await busy.waitForURL(/\/field\/item\/./);
  item = new URL(busy.url()).pathname.slice('/field'.length);
});

type Shows = (page: Page, words: Words) => Locator;
type FieldPage = {
  readonly name: string;
  readonly to: () => string;
  /** Where it is another page while there is nothing. */
  readonly toNone?: string;
  readonly empty: Shows;
  readonly filled: Shows;
};

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const pages: readonly FieldPage[] = [
  {
    name: 'the day',
    to: () => '/',
    empty: (page, words) => page.getByText(words.noTasks),
    filled: (page) => page.locator(`.rows a[href$="${task}"]`),
  },
  {
    name: 'a task',
    to: () => `/task/${task}`,
    toNone: '/task/990106.0192d3a0-7b1c-7000-8000-0123456789ab',
    empty: (page, words) => page.getByText(words.notHereWhy),
    filled: (page, words) =>
      page
        .getByText(words.verifyAsk)
        .or(page.getByRole('button', { name: words.rework }))
        .first(),
  },
  {
    name: 'a report',
    to: () => '/report',
    empty: (page, words) => heading(page, words.step1),
    filled: (page, words) => page.getByText(words.takePhoto).first(),
  },
  {
    name: 'the outbox',
    to: () => '/sync',
    empty: (page, words) => page.getByText(words.emptySync),
    filled: (page, words) => page.getByRole('button', { name: words.resolve }),
  },
  {
    name: 'what came back',
    to: () => item,
    toNone: '/item/none',
    empty: (page, words) => page.getByText(words.emptySync),
    filled: (page, words) => page.getByRole('button', { name: words.mend }),
  },
  {
    name: 'one’s own reports',
    to: () => '/mine',
    empty: (page, words) => page.getByText(words.mineNothing),
    filled: (page, words) =>
      page.locator('.items').getByRole('button', { name: words.see, exact: true }).first(),
  },
  {
    name: 'the grid',
    to: () => '/grid',
    empty: (page, words) => page.getByText(words.gridOwn, { exact: true }),
    filled: (page, words) => page.getByRole('heading', { name: words.gridNeighbours }),
  },
  {
    name: 'the patrol',
    to: () => '/patrol',
    empty: (page, words) => page.getByRole('button', { name: words.patrolStart }),
    filled: (page, words) => page.getByRole('button', { name: words.patrolEnd }),
  },
  {
    name: 'me',
    to: () => '/me',
    empty: (page, words) => page.getByText(words.patrolNone),
    filled: (page, words) => page.getByText(words.patrolStops.replace('{n}', '0')),
  },
  {
    name: 'the guide',
    to: () => '/help',
    empty: (page) => page.getByText(help['zh-CN'][0]?.lines[0] ?? ''),
    filled: (page, words) => page.getByText((words === en ? help.en : help['zh-CN'])[0]?.lines[0] ?? ''),
  },
];

for (const { name, to, toNone, empty, filled } of pages) {
  test(`${name}: nothing to show, filled, unanswered, without a signal, in English`, async () => {
    await away.goto(`/field${toNone ?? to()}`);
    await empty(away, zh).waitFor();
    // As it is after any other page, whatever became of that.
    await offline(busy, false);
    await speak(busy, 'zh-CN');
    await busy.goto(`/field${to()}`);
    await filled(busy, zh).waitFor();
    const end = await cutOff(busy, '/field/sync');
    await busy.goto(`/field${to()}`);
    await filled(busy, zh).waitFor();
    // The header says it everywhere, some seconds later: once is enough.
    if (to() === '/sync') await busy.getByText(zh.unanswered).waitFor();
    await end();
    await offline(busy, true);
    await busy.reload();
    await filled(busy, zh).waitFor();
    await offline(busy, false);
    await speak(busy, 'en');
    await busy.reload();
    await filled(busy, en).waitFor();
    assert.deepEqual(await unmarkedChinese(busy), []);
  });
}

test('nothing else went wrong on any page', () => {
  const expected = /status of (401|422|500)|ERR_(FAILED|INTERNET_DISCONNECTED)/;
  assert.deepEqual(
    faults.filter((fault) => !expected.test(fault)),
    [],
  );
});
