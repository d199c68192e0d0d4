/**
 * Every post on a telephone: its list, the matter or record in it, and what the post is there for. Whoever walks the
 * streets has an app of their own (field.test.ts), residents have the portal (portal.test.ts), and at a desk every
 * post has a story elsewhere.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { choosePlace, type Desk, sitDown, takePost } from './desk.ts';
import { person } from './field-tasks.ts';
import { smallTargets, tooWide } from './lookOver.ts';
import { phoneSize } from './phone.ts';
import { openWorld } from './world.ts';

const place = { grid: '990106012015003', text: '海云里03 3号楼前' };

/** Matters that stand where the posts of the story come in. */
async function prepare(url: string) {
  const [worker, leader] = [await person(url, 'worker'), await person(url, 'leader', 'grid_leader')];
  const street = await person(url, 'street');
  const report = async (title: string) => {
    const body = { channel: 'patrol', nature: 'report', title, description: title, place };
    return String((await worker.call('POST', '/issues', body)).id);
  };
  const give = (by: typeof worker, id: string, command: string, body = {}) =>
    by.call('POST', `/issues/${id}/commands/${command}`, body);
  await report('楼前堆着两袋垃圾');
  const toStreet = await report('绿地里积着渣土');
  await give(leader, toStreet, 'file');
  await give(leader, toStreet, 'escalate', { reason: '社区没有车' });
  const toDistrict = await report('两街交界处倒了渣土');
  await give(leader, toDistrict, 'file');
  await give(leader, toDistrict, 'escalate', { reason: '社区没有车' });
  await give(street, toDistrict, 'escalate', { reason: '在交界处' });
}

/** By a touch, as on a telephone; gives the matter's id. */
async function openFrom(page: Page, list: string, title: string): Promise<string> {
  await page.goto(list);
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.waitForURL(/\/cases\/\d{6}\./);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

const supervision = { level: '提醒', answer: { n: 2 }, note: '说明打算怎么办' };

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const [world, browser] = await Promise.all([
    openWorld({ folder, matters: 0 }),
    openBrowser({ maps: false }),
  ]);
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  await prepare(world.url);

  /** One after the other, as many windows at once would be too many for a small machine. */
  async function as(account: string, what: string, act: (desk: Desk, page: Page) => Promise<void>) {
    await t.test(`${account}: ${what}`, async () => {
      const desk = await sitDown(browser, world.url, account, faults, phoneSize);
      await act(desk, desk.page);
      assert.deepEqual([...(await tooWide(desk.page)), ...(await smallTargets(desk.page, 24))], []);
      await desk.page.context().close();
    });
  }
  return { as, faults };
}

test('every post does on a telephone what it comes for', async (t) => {
  const story = await setUp(t);
  await workingPosts(story);
  await adminPosts(story);
  assert.deepEqual(story.faults, []);
});

async function workingPosts({ as }: Story): Promise<void> {
  await as('hotline', 'a call is taken down', async (_, page) => {
    await page.goto('/intake');
    await page.getByLabel('来电号码').fill('10080007777');
    await page
      .getByRole('button', { name: '查来电人' })
      .or(page.getByRole('button', { name: '查' }))
      .first()
      .click();
    await page.getByText('以前没有来过电话').waitFor();
    const form = page.getByRole('form', { name: '上报表' });
    await choosePlace(form, '海云里03');
    await form.getByLabel('情况').fill('门口井盖松动，车压过有响声');
    await form.locator('.choice.suggested input').first().waitFor();
    await form.locator('[type=submit]').click();
    await page.waitForURL(/\/cases\/\d{6}\./);
  });

  await as('leader', 'a report is filed and goes to the property firm', async (desk, page) => {
    await takePost(page, '网格长');
    const matter = await openFrom(page, '/todo', '楼前堆着两袋垃圾');
    assert.match(await desk.give(matter, 'file'), /立案/);
    assert.match(await desk.give(matter, 'dispatch', { unit: '海云物业' }), /派遣/);
  });

  await as('property', 'it is acknowledged and answered', async (desk, page) => {
    const matter = await openFrom(page, '/todo', '楼前堆着两袋垃圾');
    assert.match(await desk.give(matter, 'acknowledge'), /签收/);
    assert.match(await desk.give(matter, 'respond', { result: '两袋垃圾已清走' }), /反馈/);
  });

  await as('street', 'what was passed up goes to a unit of the district', async (desk, page) => {
    const matter = await openFrom(page, '/todo', '绿地里积着渣土');
    assert.match(await desk.give(matter, 'dispatch', { unit: '环境卫生' }), /派遣/);
  });

  await as('unit', 'it is acknowledged, and an extension is asked for', async (desk, page) => {
    const matter = await openFrom(page, '/todo', '绿地里积着渣土');
    assert.match(await desk.give(matter, 'acknowledge'), /签收/);
    assert.match(await desk.give(matter, 'ask_extension', { more: { n: 4 }, reason: '等清运车' }), /延期/);
  });

  await as('streethead', 'the extension is granted', async (desk, page) => {
    const matter = await openFrom(page, '/cases?view=area', '绿地里积着渣土');
    assert.match(await desk.give(matter, 'decide_extension', { grant: true }), /延期/);
  });

  await as('district', 'what no street can do is sent back down', async (desk, page) => {
    const matter = await openFrom(page, '/todo', '两街交界处倒了渣土');
    assert.match(await desk.give(matter, 'send_down', { reason: '多半在福海街道一侧' }), /下派/);
  });

  await as('districthead', 'it is supervised', async (desk, page) => {
    const matter = await openFrom(page, '/cases?view=area', '两街交界处倒了渣土');
    assert.match(await desk.give(matter, 'supervise', supervision), /督办/);
  });

  await as('city', 'a matter is looked at and supervised from above', async (desk, page) => {
    const matter = await openFrom(page, '/cases?view=area', '楼前堆着两袋垃圾');
    assert.match(await desk.give(matter, 'supervise', supervision), /督办/);
  });
}

async function adminPosts({ as }: Story): Promise<void> {
  await as('rules', 'a class goes on the duty list', async (_, page) => {
    await page.goto('/rules?tab=duty');
    await page.getByRole('button', { name: '加入清单' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('combobox').first().selectOption({ index: 1 });
    await form.getByLabel('依据').fill('试办文件第 1 号');
    await form.getByLabel('为什么改').fill('试办一季度');
    await form.locator('[type=submit]').click();
    await page.getByText(/^已保存：新增 1/).waitFor();
  });

  await as('system', 'a webhook is made', async (_, page) => {
    await page.goto('/webhooks');
    await page.getByRole('button', { name: '添加 Webhook' }).click();
    await page.getByRole('dialog').getByLabel('地址').fill('https://example.org/hooks');
    await page.getByRole('dialog').getByRole('button', { name: '添加 Webhook' }).click();
    await page.getByRole('button', { name: '已收好' }).click();
    await page.getByRole('link', { name: 'https://example.org/hooks' }).waitFor();
  });

  await as('security', 'an account is opened', async (_, page) => {
    await page.goto('/accounts');
    await page.getByRole('button', { name: '开设账号' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox').first().fill('e2e.phone');
    await form.locator('[type=submit]').click();
    await page.getByRole('button', { name: '已收好' }).click();
    await page.getByRole('link', { name: 'e2e.phone' }).click();
    await page.getByRole('heading', { level: 1, name: 'e2e.phone' }).waitFor();
  });

  await as('audit', 'what was just changed is found, and only that', async (_, page) => {
    await page.goto('/audit');
    const opened = page.getByRole('row', { name: /e2e\.phone/ }).first();
    await opened.getByRole('button', { name: /e2e\.phone/ }).click();
    await page.waitForURL(/subject/);
    await opened.waitFor();
  });
}
