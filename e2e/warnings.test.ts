/** A warning: written and seen as people will read it, read by residents and programs, lifted with a reason. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const HEADLINE = '福海路今夜停水，明早六点恢复';
const pictures = process.env.GRIDGOV_PICTURES;

test('a warning is issued, read by everybody, and lifted with a reason', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 20 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  async function window(width = 1440, height = 900): Promise<Page> {
    const opened = await openWindow(browser, world.url, faults, { width, height });
    return opened.newPage();
  }
  const clean = async (page: Page, name: string) => {
    assert.deepEqual(await axe(page), [], page.url());
    if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  };
  const feed = async (address: string) => (await fetch(`${world.url}${address}`)).text();
  const head = await window();
  const resident = await window(390, 844);

  await t.test('the head of a district writes it and sees what people will read', async () => {
    await signIn(head, 'districthead', DEMO_PASSWORD);
    await head.goto('/warnings');
    await head.getByText('没有生效的预警').waitFor();
    await clean(head, 'empty');
    await head.getByRole('button', { name: '发布预警' }).click();
    const form = head.getByRole('dialog');
    await form.getByLabel('灾种类别').selectOption({ label: '市政设施' });
    await form.getByLabel('预警级别').selectOption({ label: '严重' });
    await form.getByLabel('事件').fill('停水');
    await form.getByLabel('标题').fill(HEADLINE);
    await form.getByLabel('情况').fill('主管道抢修，沿线小区停水。');
    await form.getByLabel('怎么做').fill('今天先存水。');
    // Nobody is warned without an area: said when the verb is pressed.
    await form.getByRole('button', { name: '发布预警' }).click();
    await form.getByRole('alert').waitFor();
    const streets = form.getByRole('combobox', { name: '镇街' });
    await streets.selectOption({ index: 1 });
    await form.getByRole('button', { name: /^加入.+/ }).click();
    await form.getByRole('region', { name: '居民会看到' }).getByText(HEADLINE).waitFor();
    await clean(head, 'form');
    await form.getByRole('button', { name: '发布预警' }).click();
    await head.getByText('预警已发布').waitFor();
    await head.getByRole('listitem').getByText(HEADLINE).waitFor();
    await clean(head, 'in-force');
  });

  await t.test(
    'residents read it on the first page and with their area, programs as CAP and Atom',
    async () => {
      for (const page of ['', 'notices', 'matters', 'staff?grid=990106012015003']) {
        await resident.goto(`/portal/${page}`);
        await resident.getByRole('region', { name: '预警' }).getByText(HEADLINE).waitFor();
        await clean(resident, `portal-${page.split('?')[0] || 'home'}`);
      }
      assert.match(await feed('/feeds/alerts.cap'), /<msgType>Alert<\/msgType>[\s\S]*福海路今夜停水/);
      assert.match(await feed('/feeds/areas/990106012.atom'), /福海路今夜停水/);
    },
  );

  await t.test('a dispatcher of a street reads the list and may not end it', async () => {
    const street = await window();
    await signIn(street, 'street', DEMO_PASSWORD);
    await street.goto('/warnings');
    await street.getByText(HEADLINE).waitFor();
    await counted(street.getByRole('button', { name: '提前结束' }), 0);
    await counted(street.getByRole('button', { name: '发布预警' }), 0);
    await street.context().close();
  });

  await t.test(
    'it is lifted with a reason, which programs are told, and residents see it no more',
    async () => {
      await head.getByRole('button', { name: '提前结束' }).click();
      const form = head.getByRole('dialog');
      await form.getByLabel('原因').fill('抢修提前完成');
      await clean(head, 'end');
      await form.getByRole('button', { name: '解除预警' }).click();
      await head.getByText('没有生效的预警').waitFor();
      await head.getByRole('link', { name: '已结束' }).click();
      await head.getByText('抢修提前完成').waitFor();
      await clean(head, 'past');
      assert.match(await feed('/feeds/alerts.cap'), /<msgType>Cancel<\/msgType>[\s\S]*解除：抢修提前完成/);
      await resident.goto('/portal/');
      await resident.locator('h1').waitFor();
      await resident.waitForLoadState('networkidle');
      await counted(resident.getByText(HEADLINE), 0);
    },
  );

  await t.test('nothing went wrong on any page', () => assert.deepEqual(faults, []));
});
