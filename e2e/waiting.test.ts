/** The first page of a desk: what waits over all trades, acted upon in place, and what others owe it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe } from './browser.ts';
import { openRoom, type Room } from './queue-room.ts';

let room: Room;
before(async () => {
  room = await openRoom(['井盖松动', '路灯不亮']);
});
after(() => room.close());

const clean = async (page: Page) => assert.deepEqual(await axe(page), [], page.url());
const task = (page: Page, title: string) => page.locator('.task', { hasText: title });
const picture = async (page: Page, name: string) => {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};

test('a dispatcher works off what waits with single keys, and sees then what is owed', async (t) => {
  const page = await room.seat(t, 'street');
  await page.goto('/');
  await page.waitForURL((address) => address.pathname === '/waiting');
  await task(page, '井盖松动').waitFor();
  await picture(page, 'wide');
  await clean(page);

  await page.keyboard.press('j');
  await page.locator('.task.cur').waitFor();
  await page.keyboard.press(' ');
  await page.locator('.task.cur').waitFor({ state: 'detached' });
  await task(page, '井盖松动').getByRole('button', { name: '派遣' }).click();
  const acts = page.locator('.task.cur .task-acts');
  await acts.getByRole('button', { name: /^派遣/ }).first().waitFor();
  await picture(page, 'acts');
  await clean(page);
  await page.locator('h1').click();
  await page.keyboard.press('d');
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '派遣', exact: true }).waitFor();
  await picture(page, 'form');
  await form.getByRole('button', { name: '派遣', exact: true }).click();
  await task(page, '井盖松动').waitFor({ state: 'detached' });
  const owed = page.locator('.owed li', { hasText: /签收\s+井盖松动/ });
  await owed.waitFor();
  await picture(page, 'owed');
  await owed.getByRole('link', { name: '催办' }).click();
  await page.waitForURL((address) => address.pathname.startsWith('/cases/'));
  assert.deepEqual(room.faults, []);
});

test('kinds narrow the list, and a narrow window holds all of it, in English too', async (t) => {
  const page = await room.seat(t, 'street', { width: 390, height: 844 });
  await page.evaluate(`localStorage.setItem('gridgov.settings', JSON.stringify({ language: 'en' }))`);
  await page.goto('/waiting');
  await task(page, '路灯不亮').waitFor();
  await page.getByRole('button', { name: /^To be dispatched/ }).click();
  await page.waitForURL((address) => address.searchParams.get('stage') === 'to_dispatch');
  await task(page, '路灯不亮').waitFor();
  await clean(page);
  await picture(page, 'narrow');
  const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.ok(Number(beyond) <= 0, `${beyond} px are out of sight`);
  assert.deepEqual(room.faults, []);
});

test('what the list is narrowed to is kept under a name, found by it, renamed, moved and removed', async (t) => {
  const page = await room.seat(t, 'street');
  await page.goto('/waiting?stage=to_dispatch');
  const views = page.getByRole('navigation', { name: '视图' });
  const keep = async (name: string) => {
    await page.getByRole('button', { name: '存为视图' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('视图名称').fill(name);
    await dialog.getByRole('button', { name: '存为视图' }).click();
    await views.locator('[aria-current]', { hasText: name }).waitFor();
  };
  await keep('待我派遣');
  await page.getByRole('button', { name: /^今天到期/ }).click();
  await page.waitForURL((address) => address.searchParams.get('due') === 'today');
  await keep('今天要派');
  await picture(page, 'views');
  await clean(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 'views-narrow');
  assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth')) <= 0);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.locator('h1').click();
  await page.keyboard.press('1');
  await page.waitForURL((address) => address.search === '');
  await page.keyboard.press('2');
  await page.waitForURL((address) => address.searchParams.get('stage') === 'to_dispatch');
  await page.goto('/notices');
  await page.getByRole('link', { name: '等我办' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('今天要派');
  await page.getByRole('option', { name: /今天要派/ }).waitFor();
  await picture(page, 'find');
  await page.keyboard.press('Enter');
  await page.waitForURL(
    (address) => address.pathname === '/waiting' && address.searchParams.get('due') === 'today',
  );

  await page.getByRole('button', { name: '改视图' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('视图名称').fill('今天先派');
  await dialog.getByLabel('排在第几个').selectOption('1');
  await picture(page, 'edit');
  await clean(page);
  await dialog.getByRole('button', { name: '保存' }).click();
  await views.getByRole('button', { name: /今天先派/ }).waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('.view-bar .tabs')?.children[1]?.textContent?.startsWith('今天先派') === true,
  );
  await page.getByRole('button', { name: '改视图' }).click();
  await dialog.getByRole('button', { name: '删除视图' }).click();
  await views.getByRole('button', { name: /今天先派/ }).waitFor({ state: 'detached' });
  await page.waitForURL((address) => address.search === '');
  assert.deepEqual(room.faults, []);
});
