import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const GRID = '990106012015003';
const REASON = '核对值班电话是否有效';

/** Pixels of a picture darker than grey: ink, which bare ground does not have. */
async function inkIn(page: Page, place: Locator): Promise<number> {
  const bytes = [...(await place.screenshot())];
  return page.evaluate(async (picture) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(picture)]));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const drawing = canvas.getContext('2d');
    if (drawing === null) return 0;
    drawing.drawImage(bitmap, 0, 0);
    const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 90) ink += 1;
    return ink;
  }, bytes);
}

const csv = (text: string) => ({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('the administration works in a browser: map, import, trial of dispatch, audit', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser();
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
  const rules = await seat('rules');

  await t.test('the map draws the grids, and tree and facts tell the same', async () => {
    await rules.goto(`/grids?code=%22${GRID}%22`);
    await rules.getByRole('treeitem', { name: '海云里03' }).waitFor();
    await rules.getByText(GRID).first().waitFor();
    const canvas = rules.locator('.maplibregl-canvas');
    await canvas.waitFor();
    await rules.waitForLoadState('networkidle');
    assert.ok((await inkIn(rules, canvas)) > 300, 'no boundary is drawn');
    await rules.keyboard.press('Tab');
    await rules.getByRole('treeitem', { name: '海云里03' }).focus();
    await rules.keyboard.press('ArrowUp');
    await rules.keyboard.press('Enter');
    await rules.getByRole('heading', { name: '海云里02 网格' }).waitFor();
    await clean(rules);
  });

  await t.test(
    'an import tells the row and field that are wrong, and twice the same changes nothing',
    async () => {
      await rules.goto('/imports?kind=units');
      const file = rules.locator('input[type=file]');
      const wrong = '编码,名称,区域编码\nE2E-1,演示养护一队,990106\nE2E-2,,990106\n';
      await file.setInputFiles(csv(wrong));
      await rules.getByRole('button', { name: '试一遍' }).click();
      const row = rules.getByRole('region', { name: '不收的行' }).getByRole('row', { name: /^3 名称/ });
      await row.waitFor();
      await counted(rules.getByRole('button', { name: '导入', exact: true }), 0);
      await clean(rules);
      await file.setInputFiles(csv(wrong.replace('E2E-2,,', 'E2E-2,演示养护二队,')));
      await rules.getByRole('button', { name: '试一遍' }).click();
      await rules.getByRole('button', { name: '导入', exact: true }).click();
      await rules.getByText('已导入', { exact: true }).waitFor();
      await rules.getByRole('button', { name: '试一遍' }).click();
      await rules.getByText('与现有的完全一样，不用导入').waitFor();
    },
  );

  await t.test('a trial of dispatch says which unit, and why', async () => {
    await rules.goto('/routing?tab=try');
    await rules.getByLabel('类别', { exact: true }).selectOption({ label: 'C-01-01 上水井盖' });
    for (const [level, name] of [
      ['区', '东湾区'],
      ['镇街', '福海街道'],
    ] as const)
      await rules.getByRole('combobox', { name: level, exact: true }).selectOption({ label: name });
    await rules.getByRole('button', { name: '试派' }).click();
    await rules.getByRole('heading', { name: /^派给 .*供水/ }).waitFor();
    await rules.getByText('类别：规则为 C-01-01，本件为 C-01-01').waitFor();
    await clean(rules);
  });

  await t.test('a telephone is seen for a reason, and the audit administrator reads it', async () => {
    const head = await seat('streethead');
    await head.goto(`/people?area=%22${GRID}%22`);
    await head.locator('.tb .go').first().click();
    await head.getByRole('button', { name: '说明理由后看' }).click();
    await head.getByLabel('看的理由').fill(REASON);
    await head.getByRole('button', { name: '查看' }).click();
    await head.getByText(/^1\d{10}$/).waitFor();
    await clean(head);
    const audit = await seat('audit');
    await audit.goto('/audit');
    await audit.getByRole('row', { name: new RegExp(REASON) }).waitFor();
    const entries = await audit
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link')
      .allTextContents();
    assert.deepEqual(entries, ['审计', '奖补分布', '流程']);
    await clean(audit);
  });

  await t.test('the page of another administrator is no form that leads to a refusal', async () => {
    const system = await seat('system');
    await system.goto('/accounts');
    await system.getByRole('heading', { name: '这个岗位不用“账号”页' }).waitFor();
    await counted(system.getByRole('button', { name: '开设账号' }), 0);
    await clean(system);
  });

  assert.deepEqual(faults, []);
});
