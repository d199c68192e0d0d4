/** Being told of an area by web push: the button is pressed in a real browser, with and without a push service behind it. */
import assert from 'node:assert/strict';
import { createECDH } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow } from './browser.ts';
import { noteShown, shownBy, tapOn } from './shown.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let folder: string;
const faults: Faults = [];
const STREET = '福海街道';

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-push-'));
  world = await openWorld({ folder, matters: 0 });
  browser = await openBrowser({ maps: false });
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** The page of subscribing with the street chosen; `granted` as if the person had said yes when asked. */
async function subscribing(granted: boolean, prepare?: string): Promise<Page> {
  const context = await openWindow(browser, world.url, faults, { width: 390, height: 844 });
  if (granted) await context.grantPermissions(['notifications'], { origin: world.url });
  if (prepare !== undefined) await context.addInitScript(prepare);
  const page = await context.newPage();
  await page.goto('/portal/subscribe');
  await page.getByLabel('区市').selectOption({ label: '东湾区' });
  await page.getByLabel('街道').selectOption({ label: STREET });
  return page;
}

const press = (page: Page) => page.getByRole('button', { name: '在这台手机上提醒我' }).click();
const kept = async () =>
  (await world.db.query("select area from area_subscription where channel = 'push'")).rows.length;

test('who does not let the browser tell them reads where to change it, and nothing is kept', async () => {
  const page = await subscribing(false);
  await press(page);
  await page.getByText('浏览器没有允许提醒').waitFor();
  assert.equal(await kept(), 0);
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});

test('where no push service can be reached the page says so in words, and can be pressed again', async () => {
  const page = await subscribing(true);
  await press(page);
  // A packaged browser has no service of its maker's behind it; where one has, the page says that it is done.
  await page.getByText(/这个浏览器不能提醒|订好了/).waitFor();
  assert.ok(await page.getByRole('button', { name: '在这台手机上提醒我' }).isEnabled());
  await page.context().close();
});

test('with a push service the area is kept for this browser, and what arrives is shown as a notification', async () => {
  const keys = createECDH('prime256v1');
  const p256dh = keys.generateKeys('base64url', 'uncompressed');
  const given = {
    endpoint: 'https://push.example/one',
    keys: { p256dh, auth: 'AAAAAAAAAAAAAAAAAAAAAA' },
  };
  const service = `PushManager.prototype.subscribe = async (options) => {
    if (!(options.userVisibleOnly && options.applicationServerKey.length > 80)) throw new Error('no key');
    return { toJSON: () => (${JSON.stringify(given)}) };
  };`;
  const page = await subscribing(true, service);
  const before = await kept();
  await press(page);
  await page.locator('.ok-line').waitFor();
  assert.equal(await kept(), before + 1);

  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  const [worker] = page.context().serviceWorkers();
  assert.ok(worker !== undefined, 'the portal has no worker');
  await noteShown(worker);
  const data = JSON.stringify({ title: '福海街道有新消息', body: '3件', link: '/portal/matters' });
  await session.send('ServiceWorker.deliverPushMessage', { origin: world.url, registrationId, data });
  await until('the worker has it shown', async () => (await shownBy(worker)).length > 0);
  assert.deepEqual(await shownBy(worker), [{ title: '福海街道有新消息', body: '3件' }]);
  assert.equal(await tapOn(worker), '/portal/matters');
  await page.context().close();
});

test('no page asked another host or said an error', () => {
  assert.deepEqual(
    faults.filter((fault) => !/push service|Push API/.test(fault)),
    [],
  );
});
