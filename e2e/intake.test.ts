/** A call, what to answer, a deputy and the next shift: told by those who sit there. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { attach, choosePlace, takePhoto, takePost } from './desk.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const PHONE = '10080009999';
const OTHER = '10080008888';

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 40 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  async function seat(account: string): Promise<Page> {
    const window = await openWindow(browser, world.url, faults);
    const page = await window.newPage();
    await signIn(page, account, DEMO_PASSWORD);
    return page;
  }
  const clean = async (page: Page) => assert.deepEqual(await axe(page), [], page.url());
  const hotline = await seat('hotline');

  async function call(phone: string): Promise<void> {
    await hotline.goto('/intake');
    await hotline.getByLabel('来电号码').waitFor();
    // By keys alone: the next call begins at its number.
    await hotline.keyboard.press('Alt+n');
    await hotline.waitForFunction(() => document.activeElement?.id === 'report-phone');
    await hotline.keyboard.type(phone);
    await hotline.keyboard.press('Enter');
  }
  return { seat, clean, hotline, call, faults };
}

test('a seat of the hotline takes calls, and desks are kept while people change', async (t) => {
  const story = await setUp(t);
  const matter = await calls(t, story);
  await desks(t, story, matter);
  await t.test('nothing went wrong on any page', () => assert.deepEqual(story.faults, []));
});

/** Gives the id of the matter that came of a call. */
async function calls(t: TestContext, { clean, hotline, call }: Story): Promise<string> {
  let matter = '';

  await t.test('an unknown number; what is not taken is said with who takes it', async () => {
    await call(PHONE);
    await hotline.getByText('100****9999 以前没有来过电话').waitFor();
    await hotline.keyboard.press('Alt+2');
    await hotline.keyboard.type('判决');
    await hotline.getByText('法院正在审或已经判的事').waitFor();
    await hotline.getByText('12368').waitFor();
    await clean(hotline);
  });

  await t.test(
    'the matter is registered on the same screen, and found by the number the next time',
    async () => {
      await hotline.keyboard.press('Alt+2');
      await hotline.keyboard.press('Control+a');
      await hotline.keyboard.press('Delete');
      const form = hotline.getByRole('form', { name: '上报表' });
      await choosePlace(form, '海云里03');
      await form.getByLabel('情况').fill('门口井盖松动，车压过有响声');
      await form.locator('.choice.suggested input').first().waitFor();
      // What to answer is found by what the caller says, too.
      const answers = hotline.getByRole('region', { name: '怎么答' });
      await answers.getByText(/^按来电内容找到 [1-9]/).waitFor();
      await answers.getByText('井盖丢了或翘起').waitFor();
      await clean(hotline);
      await hotline.setViewportSize({ width: 1280, height: 720 });
      await attach(form.getByRole('group', { name: '照片' }), [await takePhoto(hotline, '井盖')]);
      const overflow = () =>
        hotline.evaluate(() =>
          [document.documentElement, document.querySelector('form.report')].map((one) =>
            one === null ? -1 : one.scrollHeight - one.clientHeight,
          ),
        );
      assert.deepEqual(await overflow(), [0, 0], 'a call with a photo is one screen');
      await hotline.keyboard.press('Control+Enter');
      await hotline.waitForURL(/\/cases\/\d{6}\./);
      matter = new URL(hotline.url()).pathname.split('/').at(-1) ?? '';
      await call(PHONE);
      await hotline.getByText('100****9999 以前反映过 1 件').waitFor();
      await counted(hotline.locator(`.earlier a[href$="${matter}"]`), 1);
      await clean(hotline);
    },
  );

  await t.test('another caller about the same thing is kept with it instead of a second matter', async () => {
    await call(OTHER);
    const form = hotline.getByRole('form', { name: '上报表' });
    await choosePlace(form, '海云里03');
    await form.getByLabel('情况').fill('井盖松动，夜里更响');
    const near = hotline.getByRole('region', { name: '可能是同一件' });
    await near.getByRole('button', { name: '同一件，记上来电人' }).first().click();
    await hotline.getByText('已记上来电人，办结后会告知').waitFor();
    await call(OTHER);
    await hotline.getByText('100****8888 以前反映过 1 件').waitFor();
    await hotline.getByText('同案来电').waitFor();
  });
  return matter;
}

async function desks(t: TestContext, { seat, clean, hotline }: Story, matter: string): Promise<void> {
  await t.test(
    'whoever keeps the knowledge changes it; the seat reads the new words, and the old ones stay',
    async () => {
      const rules = await seat('rules');
      await rules.goto('/knowledge');
      await rules.getByLabel('查找', { exact: true }).fill('路灯');
      // The whole list comes first, and then what was looked for.
      await rules.getByText('路灯不亮多久修').waitFor();
      await rules.getByText('买卖合同和网购纠纷').waitFor({ state: 'detached' });
      await rules.getByRole('button', { name: '修改' }).click();
      await rules.getByLabel('说给来电人的话').fill('单盏灯一个工作日内修好，先问灯杆号。');
      await clean(rules);
      await rules.getByRole('button', { name: '保存为新版本' }).click();
      await rules.getByText('已存为第 2 版').waitFor();
      await rules.getByRole('button', { name: '第 2 版' }).click();
      await rules.getByText(/单盏灯三个工作日内修好/).waitFor();
      await hotline.goto('/intake');
      await hotline.getByRole('searchbox', { name: /查知识库/ }).fill('灯不亮');
      await hotline.getByText('单盏灯一个工作日内修好').waitFor();
      await rules.context().close();
    },
  );

  await t.test('a note for the next shift waits there until it is read', async () => {
    const head = await seat('streethead');
    await head.goto('/shifts');
    await head.getByLabel('交接内容').fill('站前街塌陷已围护，等断水公告');
    await head.getByRole('button', { name: '交给下一班' }).click();
    await head.getByText('还没有人确认').waitFor();
    const street = await seat('street');
    await street.goto('/shifts');
    await street.getByText('1 条待确认').waitFor();
    await clean(street);
    await street.getByRole('button', { name: '看过了' }).click();
    await street.getByText('1 条待确认').waitFor({ state: 'detached' });
    await head.reload();
    await head.getByText(/帆.* 已看过/).waitFor();
    await Promise.all([head.context().close(), street.context().close()]);
  });

  await t.test(
    'a deputy works the queue of whom they stand in for, both names stand in the history, and it ends',
    async () => {
      const street = await seat('street');
      await street.goto('/deputies');
      await street.getByRole('button', { name: '找代理人' }).click();
      const form = street.getByRole('dialog');
      await form.getByRole('searchbox').fill('渔小满');
      await form.getByRole('radio').check();
      await form.getByLabel('原因').fill('参加培训');
      await clean(street);
      await form.getByRole('button', { name: '找代理人' }).click();
      await street.getByText('正在代理').waitFor();
      const worker = await seat('worker');
      await worker.goto('/notices');
      const asked = worker.locator('ul.notices li', { hasText: '请您代理' });
      await asked.getByRole('link', { name: /镇街派遣员/ }).click();
      await worker.waitForURL('/deputies');
      await takePost(worker, '镇街派遣员');
      await worker.goto(`/cases/${matter}`);
      await worker.getByRole('group', { name: '现在可以做' }).waitFor();
      await worker.keyboard.press('Control+k');
      await worker.keyboard.type('受理');
      await worker.getByRole('option', { name: /^受理/ }).waitFor();
      await worker.keyboard.press('Enter');
      // It asks nothing: done in place, and said.
      await worker.locator('.toasts p', { hasText: '受理' }).waitFor();
      await counted(worker.getByRole('dialog'), 0);
      await worker
        .getByText(/渔.*（代 帆.*） 受理/)
        .first()
        .waitFor();
      await street.getByRole('button', { name: '结束代理' }).click();
      await street.getByText('代理已结束').waitFor();
      await worker.goto('/todo');
      await worker.getByRole('main').waitFor();
      await counted(worker.getByText('镇街派遣员'), 0);
      await worker.goto('/notices');
      await worker.getByText('代理已提前结束').waitFor();
      await Promise.all([street.context().close(), worker.context().close()]);
    },
  );
}
