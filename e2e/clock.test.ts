/** Everything a story meets has one clock: the test, the server, the page and the service worker. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openBrowser, openWindow } from './browser.ts';
import { phoneSize, settleIn } from './phone.ts';
import { openWorld } from './world.ts';

/** Two processes that ask one after the other, on a busy machine. */
const near = 20_000;

test('test, server, page and service worker live at the same moment', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-clock-'));
  const world = await openWorld({ folder, matters: 0 });
  t.after(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const browser = await openBrowser({ maps: false });
  t.after(() => browser.close());
  const faults: string[] = [];
  const window = await openWindow(browser, world.url, faults, phoneSize);
  const page = await window.newPage();
  const began = Date.now();
  await settleIn(page, 'worker');
  const isNow = (at: number, whose: string, since = Date.now()) =>
    assert.ok(at > since - near && at < Date.now() + near, `${whose}: ${new Date(at).toISOString()}`);

  isNow(await page.evaluate(() => Date.now()), 'page');
  isNow(await page.evaluate(() => Date.parse(new Date().toISOString())), 'date of the page');
  const [worker] = window.serviceWorkers();
  assert.ok(worker);
  isNow(await worker.evaluate(() => Date.now()), 'service worker');
  const { rows } = await world.db.query<{ at: number }>(
    'select max(created_at) as at from session where expires_at > $1',
    [new Date()],
  );
  isNow(Number(rows[0]?.at), 'session the server opened', began);
  const before = await page.evaluate(() => Date.now());
  await page.waitForFunction((then) => Date.now() > then + 300, before);
  assert.deepEqual(faults, []);
});
