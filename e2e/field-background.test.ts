/** A phone that works with the app closed: its worker sends when the signal is back, and tells of new tasks. */
import assert from 'node:assert/strict';
import { createECDH } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { openBrowser, openWindow } from './browser.ts';
import { person, toVerify } from './field-tasks.ts';
import { giveReport, goAway, phoneSize, settleIn } from './phone.ts';
import { noteShown, shownBy, tapOn } from './shown.ts';
import { until } from './until.ts';
import { openWorld } from './world.ts';

/** What DevTools can do to the app's worker, asked from a page that is none of the app's. */
async function devTools(context: BrowserContext): Promise<{ tools: CDPSession; registrationId: string }> {
  const tools = await context.newCDPSession(await context.newPage());
  const found = new Promise<string>((resolve) => {
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await tools.send('ServiceWorker.enable');
  return { tools, registrationId: await found };
}

/** Whether the worker's own handler of the event says that it succeeded: a browser comes again where it did not. */
function succeeds(worker: Worker): Promise<boolean> {
  return worker.evaluate(async () => {
    const made = Object.assign(new ExtendableEvent('sync'), { tag: 'outbox' });
    let ended = Promise.resolve();
    made.waitUntil = (promise: Promise<void>) => {
      ended = promise;
    };
    self.dispatchEvent(made);
    return ended.then(
      () => true,
      () => false,
    );
  });
}

/** Going offline is for pages; the worker's own way to the server is cut here. */
function cutOff(worker: Worker, off: boolean): Promise<void> {
  return worker.evaluate((isOff) => {
    const held = self as unknown as { plain?: typeof fetch };
    held.plain ??= fetch;
    const [plain, none] = [held.plain, () => Promise.reject(new TypeError('Failed to fetch'))];
    self.fetch = isOff ? none : plain;
  }, off);
}

/** As after an hour in a cellar: so many tries without an answer that the next is a quarter of an hour away. */
function tireOut(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const open = indexedDB.open('gridgov-field');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const items = open.result.transaction('items', 'readwrite').objectStore('items');
    const all = items.getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    const later = { tries: 12, nextAt: Date.now() + 900_000, unheard: true };
    const puts = (all.result as object[]).map((item) => items.put({ ...item, ...later }));
    await Promise.all(puts.map((put) => new Promise((resolve) => put.addEventListener('success', resolve))));
    open.result.close();
  });
}

/** Whether the phone keeps the task by now: it is fetched after its notice was shown. */
function keepsTask(worker: Worker, id: string): Promise<boolean> {
  return worker.evaluate(async (task) => {
    const open = indexedDB.open('gridgov-field');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const keys = open.result.transaction('kept').objectStore('kept').getAllKeys();
    await new Promise((resolve) => keys.addEventListener('success', resolve));
    open.result.close();
    return keys.result.some((key) => String(key).endsWith(`/task/${task}`));
  }, id);
}

/** Notes which events the page asks of the browser: a packaged one has background sync switched off. */
const noteAsked = `globalThis.asked = [];
  if ('SyncManager' in globalThis) SyncManager.prototype.register = async (tag) => void globalThis.asked.push(tag);`;

/** Stands for the push service of a browser's maker, which a packaged browser does not have. */
function pushService(): string {
  const p256dh = createECDH('prime256v1').generateKeys('base64url', 'uncompressed');
  const keys = { p256dh, auth: 'AAAAAAAAAAAAAAAAAAAAAA' };
  const given = { endpoint: 'https://push.example/field', keys };
  return `PushManager.prototype.subscribe = async (options) => {
    if (!(options.userVisibleOnly && options.applicationServerKey.byteLength === 65)) throw new Error('no key');
    return { toJSON: () => (${JSON.stringify(given)}) };
  };`;
}

test('with the app closed its worker sends what waited, once, and tells of a new task', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-background-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const context = await openWindow(browser, world.url, [], phoneSize);
  await context.grantPermissions(['notifications'], { origin: world.url });
  await context.addInitScript(noteAsked);
  await context.addInitScript(pushService());
  const page = await context.newPage();
  await settleIn(page, 'worker');
  const { tools, registrationId } = await devTools(context);
  const inApp = () => {
    const [worker] = context.serviceWorkers();
    if (worker === undefined) throw new Error('the app has no worker');
    return worker;
  };
  const asWorker = await person(world.url, 'worker');
  const numbers = async () => {
    const { rows } = (await asWorker.call('GET', '/issues/reported?limit=200')) as unknown as {
      rows: { shortNumber: string }[];
    };
    return rows.map(({ shortNumber }) => shortNumber);
  };

  await t.test(
    'a report made without a signal goes by the event of the browser, with no page open',
    async () => {
      await goAway(context, page);
      await giveReport(page, '关着应用发出去的');
      await page.waitForFunction(() => Reflect.get(globalThis, 'asked').includes('outbox'));
      await tireOut(page);
      await page.close();
      await cutOff(inApp(), true);
      assert.equal(await succeeds(inApp()), false, 'without a signal the browser has to come again');
      assert.deepEqual(await numbers(), []);
      await cutOff(inApp(), false);
      await context.setOffline(false);
      const event = { origin: world.url, registrationId, tag: 'outbox', lastChance: false };
      await until('the report is on the server', async () => {
        // A browser comes again until its event succeeds.
        await tools.send('ServiceWorker.dispatchSyncEvent', event);
        return (await numbers()).length > 0;
      });
      await tools.send('ServiceWorker.dispatchSyncEvent', event);
      assert.equal(await succeeds(inApp()), true);
      const [number = '', ...more] = await numbers();
      assert.deepEqual(more, []);
      const again = await context.newPage();
      await again.goto('/field/sync');
      await again.getByRole('heading', { name: `已送达 ${number}` }).waitFor();
      await again.close();
    },
  );

  await t.test('a push is shown, its task is fetched, and a tap opens it without a signal', async () => {
    const settings = await context.newPage();
    await settings.goto('/field/me');
    await settings.getByLabel('新任务提醒').click();
    await settings.getByText('关着应用也提醒，只显示案号和步骤').waitFor();
    const kept = await world.db.query('select 1 from push_subscription');
    assert.equal(kept.rows.length, 1);
    await settings.close();
    const id = await toVerify(world.url);
    const told = { title: '等您核查', body: '1128-0002', link: `${world.url}/cases/${id}` };
    await noteShown(inApp());
    const message = { origin: world.url, registrationId, data: JSON.stringify(told) };
    await tools.send('ServiceWorker.deliverPushMessage', message);
    await until('the worker has it shown', async () => (await shownBy(inApp())).length > 0);
    assert.deepEqual(await shownBy(inApp()), [{ title: '等您核查', body: '1128-0002' }]);
    await until('the phone keeps the task', () => keepsTask(inApp(), id));
    const address = await tapOn(inApp());
    assert.equal(address, `/field/task/${id}`);
    await context.setOffline(true);
    const tapped = await context.newPage();
    await tapped.goto(address);
    await tapped.getByRole('heading', { name: '核查 暴露垃圾' }).waitFor();
    await context.setOffline(false);
  });
});
