/** Nothing that was typed, spoken or photographed on a phone is lost, and its owner sees what became of it. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, openWindow } from './browser.ts';
import { takePhoto } from './desk.ts';
import { person, toVerify } from './field-tasks.ts';
import { giveReport, gridsOf, keptDraft, phoneSize, settleIn } from './phone.ts';
import { counted, until } from './until.ts';
import { openWorld } from './world.ts';

const pictures = process.env.GRIDGOV_PICTURES;

async function begin(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: '上报', exact: true }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await takePhoto(page, '现场'));
  await page.locator('.shot img').waitFor();
  await page.getByRole('radio').first().check({ force: true });
  await page.getByLabel('情况（选填）').fill(words);
}

async function sees(page: Page, words: string): Promise<void> {
  await page.locator('.shot img').waitFor();
  assert.equal(await page.getByLabel('情况（选填）').inputValue(), words);
  assert.ok(await page.getByRole('radio').first().isChecked());
}

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-kept-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const context = await openWindow(browser, world.url, faults, phoneSize);
  context.setDefaultTimeout(25_000);
  const page = await context.newPage();
  await settleIn(page, 'worker');
  const cancel = () => page.getByRole('button', { name: '取消' }).click();
  return { world, context, page, faults, cancel };
}

test('what is left is a draft, what is given up comes back, what is sent is followed', async (t) => {
  const story = await setUp(t);
  await drafts(t, story);
  await followed(t, story);
  await told(t, story);
  assert.deepEqual(
    story.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(fault)),
    [],
  );
});

async function drafts(t: TestContext, { world, page, cancel }: Story): Promise<void> {
  await t.test('取消 keeps the draft and says so; given up it comes back by one press', async () => {
    await begin(page, '写到一半');
    await cancel();
    const told = page.locator('.told');
    await told.getByText('存成草稿了').waitFor();
    await told.getByRole('button', { name: '放弃' }).click();
    await told.getByText('已放弃').waitFor();
    await told.getByRole('button', { name: '撤销' }).click();
    await told.getByRole('button', { name: '继续' }).click();
    await sees(page, '写到一半');
  });

  await t.test('the page is killed or left by the back key: all is there again', async () => {
    await page.getByLabel('情况（选填）').fill('手机回收了页面');
    await page.goBack();
    await page.getByRole('heading', { name: /今天/ }).waitFor();
    await page.getByText(/草稿 1/).waitFor();
    await page.goForward();
    await sees(page, '手机回收了页面');
    await keptDraft(page, () => page.getByLabel('情况（选填）').fill('手机又回收了页面'));
    await page.reload();
    await sees(page, '手机又回收了页面');
  });

  await t.test('settled on the spot: the photo and the words of afterwards are kept too', async () => {
    await page.locator('.sw input').first().check({ force: true });
    await page.getByRole('button', { name: '拍处理后' }).click();
    await page.locator('.pair input[type=file]').setInputFiles(await takePhoto(page, '弄好了'));
    await page.locator('.pair figure:nth-child(2) img').waitFor();
    await keptDraft(page, () => page.getByLabel('写一句').fill('扫干净了'));
    await page.reload();
    await sees(page, '手机又回收了页面');
    await page.getByRole('button', { name: '拍处理后' }).click();
    await page.locator('.pair figure:nth-child(2) img').waitFor();
    assert.equal(await page.getByLabel('写一句').inputValue(), '扫干净了');
    await page.getByRole('button', { name: '提交办结' }).click();
    await page
      .locator('.told')
      .getByText(/已收到 [0-9]+-[0-9]+-[0-9]+/)
      .waitFor();
    await until('it is settled', async () => {
      const { rows } = await world.db.query("select 1 from issue where (state->>'settled')::boolean");
      return rows.length === 1;
    });
  });
}

async function followed(t: TestContext, { world, context, page }: Story): Promise<void> {
  await t.test('the figures open their rows, and a row tells what became of the report', async () => {
    const leader = await person(world.url, 'leader', 'grid_leader');
    const worker = await person(world.url, 'worker');
    const asked = context.waitForEvent('request', {
      predicate: (one) => one.method() === 'POST' && one.url().endsWith('/api/v1/issues'),
    });
    await giveReport(page, '不该由我们管的');
    const { seenAt } = (await asked).postDataJSON() as { seenAt: string };
    assert.ok(Math.abs(Date.parse(seenAt) - Date.now()) < 120_000, `seen at ${seenAt}`);
    await page
      .locator('.told')
      .getByText(/已收到/)
      .waitFor();
    const { rows } = (await worker.call('GET', '/issues/reported')) as unknown as { rows: { id: string }[] };
    await leader.call('POST', `/issues/${rows[0]?.id}/commands/decline`, {
      reason: 'below',
      note: '属于小区物业自管',
    });
    await page.reload();
    await page.getByText(/任务更新到/).waitFor();
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await page.getByRole('link', { name: /^不予立案/ }).click();
    await page.getByRole('heading', { name: /我的上报/ }).waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '看', exact: true }).click();
    await page.getByText('属于小区物业自管').waitFor();
    await context.setOffline(false);
    await page.goto('/field/sync');
    await page.getByRole('button', { name: '看', exact: true }).first().click();
    await page.getByRole('heading', { name: '办到哪了' }).waitFor();
  });

  await t.test('a verification left half filled in is there again, with its photo', async () => {
    const id = await toVerify(world.url);
    await page.goto('/field/');
    await page.getByRole('heading', { name: /核查 暴露垃圾/ }).waitFor();
    const reopen = async () => {
      await page.goto(`/field/task/${id}`);
      await page.locator('.mine img, .one img').waitFor();
    };
    await page.goto(`/field/task/${id}`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await takePhoto(page, '核查'));
    await page.locator('.mine img').waitFor();
    await page.locator('.chk input').first().check();
    await page.getByRole('button', { name: '返回' }).first().click();
    await page.getByText(/草稿 \d/).waitFor();
    await reopen();
    assert.ok(await page.locator('.chk input').first().isChecked());
    await page.getByRole('button', { name: '要求返工', exact: true }).click();
    await keptDraft(page, () => page.locator('#words').fill('墙角还有两袋'));
    await reopen();
    assert.equal(await page.locator('#words').inputValue(), '墙角还有两袋');
    await page.getByRole('button', { name: '要求返工', exact: true }).click();
    const sent = async () => {
      const { rows } = await world.db.query<{ files: string[] }>(
        `select body->'body'->'files' as files from event
         where stream_id = $1 and body->'body'->>'note' = '墙角还有两袋'`,
        [id.split('.')[1]],
      );
      return rows.map(({ files }) => files.length);
    };
    await until('it is sent back', async () => (await sent()).length > 0);
    assert.deepEqual(await sent(), [1]);
  });
}

async function told(t: TestContext, { world, context, page, cancel }: Story): Promise<void> {
  await t.test(
    'a photo without a position takes the phone’s own where it may, and says whose it is',
    async () => {
      await page.goto('/field/');
      const { own } = await gridsOf(page);
      await context.grantPermissions(['geolocation']);
      await context.setGeolocation({ latitude: own.lat, longitude: own.lon, accuracy: 8 });
      const worker = await person(world.url, 'worker');
      const place = { text: '海云里', lon: own.lon, lat: own.lat };
      const matter = { channel: 'patrol', nature: 'report', title: '暴露垃圾', classCode: 'E-01-02', place };
      await worker.call('POST', '/issues', { ...matter, description: '两袋垃圾' });
      await begin(page, '两袋垃圾没人收');
      await page.getByText(/手机定位 ±8m/).waitFor();
      await page.getByRole('button', { name: '找别的类别' }).click();
      await page.getByLabel('类别名称').fill('乱扔垃圾');
      await page.getByRole('button', { name: /^暴露垃圾/ }).click();
      await page.getByText('俗称：').waitFor();
      // Already reported: told with the reason, and left to the worker.
      await page.getByText('可能已经报过').waitFor();
      assert.match(await page.locator('.same li').first().innerText(), /暴露垃圾[\s\S]*同类.*相距 \d+ 米/);
      await cancel();
      await page.locator('.told').getByText('存成草稿了').waitFor();
    },
  );

  await t.test('what was seen long before it came says both, in the list and on its page', async () => {
    const { own } = await gridsOf(page);
    const worker = await person(world.url, 'worker');
    const place = { text: '海云里', lon: own.lon, lat: own.lat };
    const seenAt = new Date(Date.now() - 2 * 3_600_000).toISOString();
    // Without a nature, as the phone sends it: which one it is the dated lists say.
    const late = { channel: 'patrol', title: '井盖松动', classCode: 'C-01-01', place, seenAt };
    const { id } = await worker.call('POST', '/issues', late);
    const { rows } = await world.db.query<{ nature: string }>('select nature from issue where id = $1', [
      String(id).split('.')[1],
    ]);
    assert.equal(rows[0]?.nature, 'finding');
    await page.goto('/field/mine');
    const row = page.getByRole('listitem').filter({ hasText: '井盖松动' });
    await row.getByText(/现场看到，.* 送达/).waitFor();
    if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, 'mine-late.png') });
    await row.getByRole('button', { name: '看' }).click();
    await page.getByText(/现场看到，.* 送达/).waitFor();
  });

  await t.test('a server that does not answer is not said to be a missing signal', async () => {
    await context.route('**/api/v1/field/sync*', (route) => route.abort());
    await page.reload();
    await page.getByText('服务器没应答').waitFor();
    await counted(page.getByText('无信号'), 0);
    await context.unroute('**/api/v1/field/sync*');
  });
}
