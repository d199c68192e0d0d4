/** Systems the city does not use: said by the rules keeper, gone from menus and from residents' pages from the day on. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const pictures = process.env.GRIDGOV_PICTURES;

test('a system the city does not use is in no menu from its day on', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 5 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  async function as(account: string, width = 1440) {
    const page = await (await openWindow(browser, world.url, faults, { width, height: 900 })).newPage();
    await signIn(page, account, DEMO_PASSWORD);
    return page;
  }
  const menu = (page: Awaited<ReturnType<typeof as>>, name: string) =>
    page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name });

  const head = await as('districthead');
  await menu(head, '预警').waitFor();
  await menu(head, '交接班').waitFor();
  const rules = await as('rules');
  await rules.goto('/rules?tab=policy');
  const systems = rules.getByRole('group', { name: '本市用的系统' });
  await systems.getByLabel('预警').uncheck();
  await systems.getByLabel('交接班').uncheck();
  assert.deepEqual(await axe(rules), []);
  if (pictures !== undefined) {
    await systems.scrollIntoViewIfNeeded();
    await rules.screenshot({ path: path.join(pictures, 'systems.png') });
  }
  await rules.getByRole('button', { name: '看改动' }).click();
  const dialog = rules.getByRole('dialog');
  await dialog.getByText('交接班 预警').waitFor();
  await dialog
    .getByLabel('从哪天起')
    .fill(new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }));
  await dialog.getByLabel('为什么改').fill('本市用另一套预警平台');
  await dialog.getByRole('button', { name: '保存改动' }).click();
  await dialog.waitFor({ state: 'detached' });

  await head.reload();
  await menu(head, '案件').waitFor();
  await head.waitForFunction(() => document.querySelector('nav a[href="/shifts"]') === null);
  assert.equal(await menu(head, '预警').count(), 0);
  if (pictures !== undefined) await head.screenshot({ path: path.join(pictures, 'systems-menu.png') });
  const resident = await (
    await openWindow(browser, world.url, faults, { width: 390, height: 844 })
  ).newPage();
  await resident.goto('/portal/');
  await resident.getByRole('heading', { level: 1 }).first().waitFor();
  assert.deepEqual(faults, []);
});
