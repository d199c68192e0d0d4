/** How people choose to be told, by urgency: at the console, on the phone and in the portal. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow } from './browser.ts';
import { sitDown } from './desk.ts';
import { tooWide } from './lookOver.ts';
import { lastCode } from './resident.ts';
import { DEMO_PASSWORD, openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let folder: string;
const faults: Faults = [];

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-choices-'));
  world = await openWorld({ folder, matters: 0 });
  browser = await openBrowser({ maps: false });
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** Where the run is asked for pictures. */
async function picture(page: Page, name: string): Promise<void> {
  const to = process.env.GRIDGOV_PICTURES;
  if (to !== undefined) await page.screenshot({ path: path.join(to, `${name}.png`), fullPage: true });
}

/** What one of the people chose, as it lies in the city. */
async function kept(account: string): Promise<Record<string, unknown> | null> {
  const { rows } = await world.db.query<{ choices: Record<string, unknown> | null }>(
    `select s.choices from message_setting s join account a on a.person_id::text = s.person_id where a.name = $1`,
    [account],
  );
  return rows[0]?.choices ?? null;
}

test('a dispatcher chooses for each class; the bell of their desk stays, and the urgent comes at any hour', async () => {
  const { page } = await sitDown(browser, world.url, 'street', faults);
  await page.goto('/settings/messages');
  const urgent = page.getByRole('group', { name: '紧急' });
  const clocks = page.getByRole('group', { name: '时限' });
  const other = page.getByRole('group', { name: '其他' });
  assert.equal(await urgent.getByRole('checkbox', { name: /^站内提醒/ }).isDisabled(), true);
  assert.equal(await urgent.getByRole('checkbox', { name: /^免打扰/ }).isDisabled(), true);
  await urgent.getByText('即时发送，不汇总').waitFor();
  await clocks.getByRole('checkbox', { name: '短信' }).check();
  await clocks.getByLabel('什么时候发').selectOption({ label: '14:00 汇总' });
  await other.getByRole('checkbox', { name: /^站内提醒/ }).uncheck();
  await other.getByRole('checkbox', { name: /^免打扰/ }).uncheck();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存').first().waitFor();
  await page.reload();
  await page
    .getByRole('group', { name: '其他' })
    .getByRole('checkbox', { name: /^站内提醒/, checked: false })
    .waitFor();
  assert.equal(await clocks.getByLabel('什么时候发').inputValue(), '840');
  assert.deepEqual(await kept('street'), {
    urgent: { channels: ['bell', 'push'], digest: false, digestAt: null, quiet: false },
    clocks: { channels: ['bell', 'push', 'sms'], digest: true, digestAt: 840, quiet: true },
    other: { channels: ['push'], digest: false, digestAt: null, quiet: false },
  });
  assert.deepEqual(await axe(page), []);
  await picture(page, 'console-wide');
  await page.setViewportSize({ width: 390, height: 844 });
  assert.deepEqual(await tooWide(page), []);
  await picture(page, 'console-390');
});

test('the city sets what holds for whoever chose nothing, from today', async () => {
  const { page } = await sitDown(browser, world.url, 'system', faults);
  await page.goto('/messages?tab=hours');
  await page.getByRole('button', { name: '修改默认方式' }).click();
  const form = page.getByRole('dialog');
  const urgent = form.getByRole('group', { name: '紧急' }).first();
  assert.equal(await urgent.getByRole('checkbox', { name: /^站内提醒/ }).isDisabled(), true);
  await urgent.getByRole('checkbox', { name: '短信' }).check();
  assert.deepEqual(await axe(page), []);
  await picture(page, 'defaults-dialog');
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText(/紧急：站内提醒 · 浏览器推送 · 短信；即时发送；随时发送/).waitFor();
  await picture(page, 'defaults');
});

test('a resident chooses in the portal what is written to them, when, and what the browser tells', async () => {
  const window = await openWindow(browser, world.url, faults, { width: 390, height: 844 });
  const page = await window.newPage();
  await page.goto('/portal/me');
  await page.getByLabel('手机号或邮箱').fill('yunshan@example.cn');
  await page.getByRole('button', { name: '发验证码' }).click();
  await page.getByLabel('验证码').waitFor();
  await page.getByLabel('验证码').fill(await lastCode(path.join(folder, 'data')));
  await page.getByRole('button', { name: '登录' }).click();
  const other = page.getByRole('group', { name: '其他进展' });
  await other.getByLabel('由浏览器提醒').uncheck();
  await other.getByLabel('什么时候发').selectOption({ label: '攒到08:30一起发' });
  await page.getByRole('button', { name: '存好' }).click();
  await page.getByText('存好了。').waitFor();
  const { rows } = await world.db.query<{ choices: object }>(
    "select choices->'other' as choices from resident_wish",
  );
  assert.deepEqual(rows[0]?.choices, {
    channels: ['sms', 'email'],
    digest: true,
    digestAt: 510,
    quiet: true,
  });
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(await tooWide(page), []);
  await picture(page, 'portal');
});

test('a worker chooses on the phone, and learns there what their post keeps', async () => {
  const window = await openWindow(browser, world.url, faults, { width: 390, height: 844 });
  const page = await window.newPage();
  await page.goto('/field/');
  await page.getByLabel('账号').fill('worker');
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText(/任务更新到/).waitFor();
  await page.goto('/field/me');
  await page.getByRole('link', { name: '消息设置' }).click();
  const urgent = page.getByRole('region', { name: '紧急' });
  await urgent.getByText('本岗位不能关').waitFor();
  // The city's default of today.
  await urgent.getByRole('checkbox', { name: '短信', checked: true }).waitFor();
  const other = page.getByRole('region', { name: '其他' });
  await other.getByRole('radio', { name: '08:30 汇总' }).check();
  await other.getByRole('checkbox', { name: '手机推送' }).uncheck();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  const chosen = (await kept('worker'))?.other;
  assert.deepEqual(chosen, { channels: ['bell'], digest: true, digestAt: 510, quiet: true });
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(await tooWide(page), []);
  await picture(page, 'field');
  await window.setOffline(true);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('没有保存：没有信号，有信号时再试').waitFor();
  await window.setOffline(false);
  assert.deepEqual(
    faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault)),
    [],
  );
});
