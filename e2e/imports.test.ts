import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cutCity, HOME_STREET } from '@gridgov/server/features/running/demo/public.ts';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
/** Where pictures go, for looking at them: a folder. */
const pictures = process.env.GRIDGOV_PICTURES;

test('imports in a browser: columns by hand, words for kinds, rows to mend, what a complete file ends', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const page = await (await openWindow(browser, world.url, faults)).newPage();
  await signIn(page, 'rules', DEMO_PASSWORD);
  const picture = async (name: string) => {
    if (pictures !== undefined)
      await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  };
  const file = page.locator('input[type=file]');
  const tryIt = async () => {
    await page.getByRole('button', { name: '试一遍', exact: true }).click();
    await page.locator('.im-counts').waitFor();
  };
  const count = async (name: string) =>
    (await page.locator('.im-counts div', { hasText: name }).locator('dd').textContent())?.trim();

  await t.test('a column of divisions is matched by hand, and the count runs', async () => {
    await page.goto('/imports?kind=divisions');
    await file.setInputFiles(csv('divisions.csv', '号码,称呼\n990106012901,试办社区\n'));
    await page.getByRole('button', { name: '试一遍', exact: true }).click();
    await page.getByRole('combobox', { name: '号码' }).selectOption('code');
    await page.getByRole('combobox', { name: '称呼' }).selectOption('name');
    await page.getByRole('button', { name: '按新的对应再试' }).click();
    await page.locator('.im-counts').waitFor();
    assert.equal(await count('新增'), '1');
    await picture('divisions');
  });

  await t.test('kinds are told in words, and a refused row comes back as the file has it', async () => {
    await page.goto('/imports?kind=units');
    const template = page.getByRole('link', { name: '下载模板（XLSX）' });
    assert.match((await template.getAttribute('href')) ?? '', /import-templates\/units\?format=xlsx$/);
    await page.getByText('列的说明').click();
    await page.getByRole('row', { name: /^名称 必填 单位全称/ }).waitFor();
    await page.keyboard.press('?');
    await page
      .getByRole('dialog')
      .getByRole('row', { name: /^名称 必填/ })
      .waitFor();
    await page.keyboard.press('Escape');
    const rows = '单位编码,单位名称,区域编码,类型\nT1,海云里物业中心,990106012,物业\nT2,,990106012,物业\n';
    await file.setInputFiles(csv('units.csv', rows));
    await page.getByRole('radio', { name: '错的跳过，对的导入' }).check();
    await tryIt();
    assert.equal(await count('不收'), '1');
    await page.getByText('物业企业').first().waitFor();
    await counted(page.getByText('property', { exact: true }), 0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /下载不收的 1 行/ }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    assert.match(text, /^\uFEFF单位编码,单位名称,区域编码,类型,.*\r\nT2,,990106012,物业,名称：单位名称为空/);
    assert.deepEqual(await axe(page), []);
    await picture('units');
  });

  await t.test('a complete file shows what it would end before anything ends', async () => {
    const city = fileURLToPath(new URL('../database/seeds/demo', import.meta.url));
    const { grids } = await cutCity(city, folder, [HOME_STREET]);
    const [first] = (await readFile(grids, 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('{"type":"Feature"'));
    const one = `{"type":"FeatureCollection","features":[${(first ?? '').replace(/,$/, '')}]}`;
    await page.goto('/imports?kind=grids');
    const example = page.getByRole('link', { name: '下载样例（GeoJSON）' });
    assert.match((await example.getAttribute('href')) ?? '', /import-templates\/grids\?format=geojson$/);
    await page.getByText('属性的说明').click();
    await page.getByRole('row', { name: /^网格编码 必填 15 位.*999999001001001$/ }).waitFor();
    await picture('grids-properties');
    await file.setInputFiles({ name: 'g.geojson', mimeType: 'application/json', buffer: Buffer.from(one) });
    await page.getByRole('radio', { name: /文件是完整的/ }).check();
    await tryIt();
    const ends = Number(await count('终止'));
    assert.ok(ends > 0, `${ends} grids would end`);
    await page.getByRole('region', { name: '文件里没有的' }).getByText('起终止').first().waitFor();
    await page.getByText('试过了，还没有写入').waitFor();
    await page.getByText(/^此文件将视为.+ 全部网格 的完整清单。文件里没有的 \d+ 个，今天起终止/).waitFor();
    assert.deepEqual(await axe(page), []);
    await picture('grids-complete');
    // The whole of it can be kept as a file.
    const [result] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载结果表（CSV）' }).click(),
    ]);
    assert.match(await readFile(await result.path(), 'utf8'), /此文件将视为.*完整清单/);
    // Asked once more, by name and number, and left as it was.
    await page.getByRole('button', { name: '导入', exact: true }).press('Enter');
    const asked = page.getByRole('dialog', { name: `导入并终止 ${ends} 个` });
    await asked.getByText(/此文件将视为.+完整清单/).waitFor();
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'detached' });
    // Another area is another question: what was tried does not stand for it.
    await page.getByRole('combobox', { name: '区', exact: true }).selectOption({ index: 1 });
    await page.locator('.im-counts').waitFor({ state: 'detached' });
  });
  // The first table was refused for its unknown columns, which is what the story wants.
  assert.deepEqual(
    faults.filter((fault) => !/422 .*imports\/divisions/.test(fault)),
    [],
  );
});
