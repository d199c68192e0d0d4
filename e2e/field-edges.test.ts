/** A phone at its edges: full, killed while it sends, signed out in the middle, and with a clock that is a day off. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openBrowser, openWindow } from './browser.ts';
import { takePhoto } from './desk.ts';
import { person } from './field-tasks.ts';
import { giveReport, goAway, phoneSize, settleIn, signInOnPhone } from './phone.ts';
import { counted, until } from './until.ts';
import { openWorld } from './world.ts';

const DAY = 86_400_000;

/** A browser notices a small quota only after a while; here its store refuses photos as it would then. */
const fills = `const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (globalThis.isFull && this.name === 'blobs') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given);
  };`;

test('a phone that is full, killed, signed out or a day off loses nothing and sends each thing once', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-edges-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const context = await openWindow(browser, world.url, [], phoneSize);
  await context.addInitScript(fills);
  const page = await context.newPage();
  await settleIn(page, 'worker');
  const worker = await person(world.url, 'worker');
  const count = async () => {
    const { rows } = (await worker.call('GET', '/issues/reported?limit=200')) as unknown as {
      rows: object[];
    };
    return rows.length;
  };

  await t.test('where the phone is full it says so, and the report goes once there is room', async () => {
    await page.goto('/field/report');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await takePhoto(page, '现场'));
    await page.locator('.shot img').waitFor();
    await page.getByRole('radio').first().check({ force: true });
    await page.getByLabel('情况（选填）').fill('手机满了的时候写的');
    await page.evaluate(() => Reflect.set(globalThis, 'isFull', true));
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('本机放不下了').waitFor();
    // The draft may have said so first, while the report was still looking for room.
    await page.getByRole('button', { name: '提交', disabled: false }).waitFor();
    assert.equal(await page.getByLabel('情况（选填）').inputValue(), '手机满了的时候写的');
    await counted(page.locator('.shot img'), 1);
    await page.evaluate(() => Reflect.set(globalThis, 'isFull', false));
    await page.getByRole('button', { name: '提交' }).click();
    await until('the report is on the server', async () => (await count()) === 1);
  });

  await t.test('killed while a photo is on its way, it goes on when the app is opened again', async () => {
    await context.route('**/api/v1/uploads/*', (route) =>
      route.request().method() === 'PATCH' ? undefined : route.continue(),
    );
    const begun = page.waitForRequest((request) => request.method() === 'PATCH');
    await giveReport(page, '发到一半没电了');
    await begun;
    await page.close();
    await context.unroute('**/api/v1/uploads/*');
    const again = await context.newPage();
    await again.goto('/field/');
    await until('the photo and its report are on the server', async () => (await count()) === 2);
    await again.close();
  });

  await t.test(
    'signed out on the server with work in the outbox: it waits, and goes after signing in',
    async () => {
      const own = await context.newPage();
      await own.goto('/field/');
      await own.getByText('都发完了').waitFor();
      await goAway(context, own);
      await giveReport(own, '退出以前写的一件');
      await giveReport(own, '退出以前写的又一件');
      await context.clearCookies();
      await context.setOffline(false);
      await own.goto('/field/');
      await own.getByText('重新登录后才能发送').click();
      assert.equal(await count(), 2);
      await signInOnPhone(own, 'worker');
      await own.getByText('都发完了').waitFor();
      await until('all four are there', async () => (await count()) === 4);
      await own.close();
    },
  );

  await t.test(
    'with a clock a day ahead it says so, deadlines are the server’s, and a patrol is taken',
    async () => {
      const ahead = await context.newPage();
      await ahead.clock.install({ time: Date.now() + DAY });
      await ahead.goto('/field/');
      await ahead.getByText(/手机时间快了1天，时限按服务器的时间算/).waitFor();
      await giveReport(ahead, '手机时间快一天');
      await until('it is on the server', async () => (await count()) === 5);
      await ahead.goto('/field/patrol');
      await ahead.getByRole('button', { name: '开始巡查' }).click();
      await ahead.getByLabel('到了哪里').fill('北门消火栓');
      await ahead.getByRole('button', { name: '记下这里' }).click();
      await ahead.getByText('到过 1 处').waitFor();
      await ahead.getByRole('button', { name: '结束巡查' }).click();
      await ahead.getByText(/^\d\d:\d\d–\d\d:\d\d·已送达$/).waitFor();
      const { rows } = await world.db.query('select 1 from patrol');
      assert.equal(rows.length, 1);
      const { stats } = (await worker.call('GET', '/field/sync')) as unknown as {
        stats: { patrols: number; stops: number };
      };
      assert.deepEqual([stats.patrols, stats.stops], [1, 1]);
    },
  );
});
