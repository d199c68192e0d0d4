/** A phone between its visits: a second start without a network, few taps, unsent work held back and read back. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { axe, openBrowser, openWindow } from './browser.ts';
import { takePhoto } from './desk.ts';
import { countRequests, visit } from './pageVisit.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-looks-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const context = await openWindow(browser, world.url, faults, { width: 390, height: 844 });
  const page = await context.newPage();
  const busy = countRequests(page);
  const enter = async (account: string) => {
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText(/任务更新到/).waitFor();
  };
  await page.goto('/field/');
  await enter('worker');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return { folder, context, page, busy, enter };
}

test('a phone starts again without a network, reports in six taps, and its backup comes back', async (t) => {
  const story = await setUp(t);
  await starts(t, story);
  await readable(t, story);
});

async function starts(t: TestContext, { folder, context, page, enter }: Story): Promise<void> {
  await t.test(
    'the map is not fetched ahead of being asked for, and the second start needs no network',
    async () => {
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const all = await Promise.all(
          names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
        );
        return all.flat();
      });
      assert.ok(kept.some((url) => url.includes('index.html')));
      assert.deepEqual(
        kept.filter((url) => /MapCanvas|maplibre/.test(url)),
        [],
      );
      await context.setOffline(true);
      await page.goto('/field/me');
      await page.getByRole('heading', { name: '我' }).first().waitFor();
      await page.goto('/field/');
      await page.getByRole('heading', { name: '海云里03' }).waitFor();
    },
  );

  await t.test('a report takes at most six taps and no typing', async () => {
    let taps = 0;
    const tap = async (press: () => Promise<unknown>) => {
      taps += 1;
      await press();
    };
    await tap(() => page.getByRole('link', { name: '上报', exact: true }).click());
    const photo = await takePhoto(page, '现场');
    await tap(() => page.locator('input[type=file]').first().setInputFiles(photo));
    await page.locator('.shot img').waitFor();
    await tap(() => page.getByRole('radio').first().check({ force: true }));
    await tap(() => page.getByRole('button', { name: '提交' }).click());
    await page.getByText('待发 1').waitFor();
    assert.ok(taps <= 6, `${taps} taps`);
  });

  await t.test('what is held back stays, and the backup is read by its owner only', async () => {
    await page.goto('/field/sync');
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByText('已暂停').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '备份文件' }).click();
    const file = path.join(folder, 'backup.json');
    await (await coming).saveAs(file);
    await context.setOffline(false);
    await page.evaluate(() => indexedDB.deleteDatabase('gridgov-field'));
    const read = async (password: string) => {
      await page.goto('/field/sync');
      await page.locator('summary').click();
      await page.locator('#backup').setInputFiles(file);
      await page.locator('#backup-password').fill(password);
      await page.locator('details button').click();
    };
    await page.goto('/field/');
    await enter('leader');
    await read(DEMO_PASSWORD);
    await page.getByText('另一个账号的备份').waitFor();
    await page.goto('/field/me');
    await page.getByRole('button', { name: '退出登录' }).click();
    await enter('worker');
    await read(DEMO_PASSWORD);
    await page.getByText('读入 1 件').waitFor();
    await page.getByRole('button', { name: '继续发' }).click();
    await page
      .getByText(/已送达/)
      .first()
      .waitFor();
  });
}

async function readable(t: TestContext, { page, busy }: Story): Promise<void> {
  await t.test('axe finds nothing at 320 wide and at twice the size', async () => {
    for (const size of [
      { width: 320, height: 640 },
      { width: 195, height: 422 },
    ]) {
      await page.setViewportSize(size);
      for (const address of ['/field/', '/field/report', '/field/sync', '/field/me', '/field/grid']) {
        await visit(page, busy, address);
        assert.deepEqual(await axe(page), [], address);
        if (size.width >= 320) {
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= size.width, `${address} is ${wide} wide`);
        }
      }
    }
  });

  await t.test('large letters in English at 320: nothing is cut, covered, or beside the page', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() =>
      localStorage.setItem('gridgov.field', JSON.stringify({ language: 'en', large: true })),
    );
    for (const address of ['/field/', '/field/report', '/field/sync', '/field/me', '/field/grid']) {
      await visit(page, busy, address);
      assert.deepEqual(await page.evaluate(squeezed), [], address);
    }
  });
}

/** What is wider than its own box, or reaches out of the window. */
function squeezed(): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('h1, .net, .clk, .btn, .tab, .kinds label, .seg')];
  return shown
    .filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && (one.scrollWidth > one.clientWidth + 1 || right > innerWidth + 1);
    })
    .map((one) => `${one.className || one.tagName}: ${one.textContent}`);
}
