/** Hands on the page that draws grids. */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** The community the drawings show; its fifth grid has two parts. */
export const HOME = '990106012015';
/** Where pictures go, for looking at them: a folder. */
const pictures = process.env.GRIDGOV_PICTURES;

/** The n-th grid of the community at home: they come first in no order that people know, so by their names. */
export async function choose(page: Page, n: number): Promise<void> {
  await page
    .locator('.gr-list')
    .getByRole('button', { name: await gridName(page, n) })
    .click();
  await page.getByRole('heading', { name: '顶点坐标' }).waitFor();
}

export async function waitForRows(points: Locator, n: number): Promise<void> {
  await until(
    'the point is set',
    async () =>
      (await points.inputValue()).trim().split('\n').length === n && (await points.inputValue()) !== '',
  );
}

export async function gridName(page: Page, n: number): Promise<string> {
  const area = await page.request.get(`/api/v1/areas/${HOME}00${n}`);
  return ((await area.json()) as { name: string }).name;
}

/** The latitude beside a longitude in the table of corners: where a ring begins is nobody's concern. */
export async function latitudeAt(page: Page, longitude: string) {
  const rows = page.locator('.gr-corners tbody tr');
  await rows.first().waitFor();
  const all = await rows
    .getByLabel(/经度/)
    .evaluateAll((inputs) => inputs.map((one) => one.getAttribute('value')));
  assert.ok(all.includes(longitude), `${longitude} among ${all}`);
  return rows.nth(all.indexOf(longitude)).getByLabel(/纬度/);
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '存草稿', exact: true }).click();
  await page.getByText('与服务器一致').waitFor();
}

/** Presses a step and answers its question. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Takes hold of a corner that nothing lies over, once the map stands still, and moves it. */
export async function drag(page: Page): Promise<void> {
  const [x, y] = await restingPlace(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 15, { steps: 4 });
  await page.mouse.up();
}

const free = `[...document.querySelectorAll('.map-corner')].map((corner) => {
  const { x, y, width, height } = corner.getBoundingClientRect();
  const at = [x + width / 2, y + height / 2];
  return document.elementFromPoint(...at) === corner ? at : null;
}).find((at) => at !== null) ?? []`;

async function restingPlace(page: Page): Promise<readonly [number, number]> {
  let before = '';
  for (let tries = 0; tries < 40; tries += 1) {
    const [x, y] = (await page.evaluate(free)) as number[];
    if (x !== undefined && y !== undefined && `${x} ${y}` === before) return [x, y];
    before = `${x} ${y}`;
    await page.waitForTimeout(150);
  }
  throw new Error(`no corner comes to rest on the map: ${before}`);
}

export async function look(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  // Tiles are drawn by the processor here.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}
