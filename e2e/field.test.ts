import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { axe, openBrowser, openWindow } from './browser.ts';
import { takePhoto } from './desk.ts';
import { person, toVerify } from './field-tasks.ts';
import { countRequests, visit } from './pageVisit.ts';
import { unmarkedChinese } from './scripts.ts';
import { until } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const phone = { width: 390, height: 844 };

async function signInOnPhone(page: Page, account: string): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: /今天/ }).waitFor();
}

/** Fills in a report as somebody with one hand does: photo, class, send. */
async function report(page: Page, words: string): Promise<void> {
  await page.goto('/field/report');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await takePhoto(page, '现场'));
  await page.locator('.shot img').waitFor();
  await page.getByRole('button', { name: '找别的类别' }).click();
  await page.getByLabel('类别名称').fill('bllj');
  await page.getByRole('button', { name: '暴露垃圾', exact: true }).click();
  await page.getByLabel('情况（选填）').fill(words);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: /今天/ }).waitFor();
}

async function verify(page: Page, id: string): Promise<void> {
  await page.goto(`/field/task/${id}`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await takePhoto(page, '核查'));
  for (const box of await page.locator('.chk input').all()) {
    // One after another, as a hand does.
    await box.check();
  }
  await page.getByRole('button', { name: /^同意结案/ }).click();
  await page.getByRole('heading', { name: /今天/ }).waitFor();
}

async function away(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true);
  await page.getByText('无信号').first().waitFor();
}

/** Opens the app and waits until it would start without a network, and its tasks are there. */
async function ready(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.goto('/field/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.getByText(/任务更新到/).waitFor();
}

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-field-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const context = await openWindow(browser, world.url, faults, phone);
  const page = await context.newPage();
  const busy = countRequests(page);
  const worker = await person(world.url, 'worker');
  const reported = async () =>
    ((await worker.call('GET', '/issues/reported?limit=200')) as unknown as { rows: { title: string }[] })
      .rows;
  const stageOf = async (id: string) => String((await worker.call('GET', `/issues/${id}`)).stage);
  await page.goto('/field/');
  await signInOnPhone(page, 'worker');
  await ready(page);
  return { world, context, page, busy, reported, stageOf, faults };
}

test('a grid worker’s phone works without a network, and nothing is lost or done twice', async (t) => {
  const story = await setUp(t);
  await sends(t, story);
  await leaves(t, story);
  assert.deepEqual(
    story.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|409|403/.test(fault)),
    [],
  );
});

async function sends(t: TestContext, { world, context, page, reported, stageOf }: Story): Promise<void> {
  await t.test(
    'it starts without a network, and a report made there is one matter when it is back',
    async () => {
      await away(context, page);
      await page.reload();
      await page.getByRole('heading', { name: '海云里03' }).waitFor();
      await report(page, '没有信号时看见的两袋垃圾');
      await page.getByText('待发 1').waitFor();
      assert.equal((await reported()).length, 0);
      await context.setOffline(false);
      await page.getByText('都发完了').waitFor();
      await until('it is there', async () => (await reported()).length > 0);
      assert.deepEqual(
        (await reported()).map(({ title }) => title),
        ['暴露垃圾'],
      );
      await page.goto('/field/sync');
      await page.getByText('已送达').first().waitFor();
    },
  );

  await t.test('verification without a network goes when it is back', async () => {
    const id = await toVerify(world.url);
    await ready(page);
    await page.getByRole('heading', { name: /核查 暴露垃圾/ }).waitFor();
    await away(context, page);
    await verify(page, id);
    await page.getByText('已填好，待发送').waitFor();
    assert.equal(await stageOf(id), 'verifying');
    await context.setOffline(false);
    await page.getByText('都发完了').waitFor();
    await until('it is verified', async () => (await stageOf(id)) === 'verified');
    await page.getByText('今天没有要办的事').waitFor();
  });

  await t.test('what others did meanwhile is shown to the owner, who sends the rest as a note', async () => {
    const id = await toVerify(world.url);
    await ready(page);
    await page.getByRole('heading', { name: /核查 暴露垃圾/ }).waitFor();
    await away(context, page);
    await verify(page, id);
    const leader = await person(world.url, 'leader', 'grid_leader');
    await leader.call('POST', `/issues/${id}/commands/verify`, { agree: true, note: '我去看过了' });
    await context.setOffline(false);
    await page.getByText('冲突 1').waitFor();
    await page.goto('/field/sync');
    await page.getByRole('button', { name: '看看' }).click();
    await page.getByRole('heading', { name: '有冲突' }).waitFor();
    await page
      .getByText(/我去看过了|核查/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '放弃' }).click();
    await page.getByRole('button', { name: '放弃这件' }).click();
    await page.getByRole('heading', { name: '同步' }).waitFor();
    assert.equal(await stageOf(id), 'verified');
  });
}

async function leaves(t: TestContext, { world, context, page, busy, reported }: Story): Promise<void> {
  await t.test('signing out keeps what is unsent, sealed, until its owner is back', async () => {
    await ready(page);
    await away(context, page);
    await report(page, '退出前没有发的话');
    await page.goto('/field/me');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('输入“确认”退出').fill('确认');
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await page.getByText('渔*：1 件没发').waitFor();
    assert.ok(!(await storeOf(page)).includes('退出前没有发的话'));
    await context.setOffline(false);
    const before = (await reported()).length;
    await signInOnPhone(page, 'leader');
    await page.getByText(/任务更新到/).waitFor();
    await page.goto('/field/me');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByText('渔*：1 件没发').waitFor();
    assert.equal((await reported()).length, before);
    await signInOnPhone(page, 'worker');
    await page.getByText('都发完了').waitFor();
    await until('it is there once', async () => (await reported()).length === before + 1);
  });

  await t.test('axe finds nothing, by day, by night, in the sun and in English', async () => {
    await toVerify(world.url);
    await ready(page);
    await page.getByRole('heading', { name: /核查 暴露垃圾/ }).waitFor();
    const task = String(await page.locator('.rows a').first().getAttribute('href'));
    for (const settings of [{}, { look: 'dark' }, { look: 'sun' }, { language: 'en' }]) {
      await page.evaluate((text) => localStorage.setItem('gridgov.field', text), JSON.stringify(settings));
      for (const address of [
        '/field/',
        task,
        '/field/report',
        '/field/sync',
        '/field/me',
        '/field/grid',
        '/field/patrol',
      ]) {
        // One page after another: they are one phone's.
        await visit(page, busy, address);
        assert.deepEqual(await axe(page), [], `${address} ${JSON.stringify(settings)}`);
        if ('language' in settings) assert.deepEqual(await unmarkedChinese(page), [], address);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= phone.width, `${address} is ${wide} wide`);
      }
    }
  });
  // Being away is no fault; everything else is.
}

/** All that the phone keeps, as text: what somebody with the phone in hand could read. */
function storeOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const open = indexedDB.open('gridgov-field');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const database = open.result;
    const decoder = new TextDecoder();
    const readable = (_: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? decoder.decode(value) : value;
    let text = '';
    for (const name of database.objectStoreNames) {
      const request = database.transaction(name).objectStore(name).getAll();
      // One store after another.
      await new Promise((resolve) => request.addEventListener('success', resolve));
      text += JSON.stringify(request.result, readable);
    }
    database.close();
    return text;
  });
}
