/** A grid is cut in two while something is open in it: from the plan's day on, the matter is the new grid's. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { ask, giveQuietly, look } from './cast.ts';
import { sitDown } from './desk.ts';
import { counted, until } from './until.ts';
import { openWorld, type World } from './world.ts';

const HOME = '990106012015';
const CUT = `${HOME}003`;
const DAY = 86_400_000;

type Place = { readonly grid: string; readonly arose: string; readonly holder: string };

test('an open matter follows its ground into the grid that a filed plan cuts off', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const browser = await openBrowser({ maps: false });
  let world = await openWorld({ folder, matters: 0 });
  const today = Date.now;
  t.after(async () => {
    Date.now = today;
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const sit = (account: string) => sitDown(browser, world.url, account, faults);
  const desk = await sit('street');
  const street = desk.page;

  await street.goto(`/grids?code=${HOME}`);
  await street.getByRole('treeitem', { name: '海云里01' }).waitFor();
  await street.getByRole('button', { name: '调整网格' }).click();
  await street.getByRole('dialog').getByRole('button', { name: '起草方案' }).click();
  await street.waitForURL(/\/grids\/plans\/.+/);
  const plan = new URL(street.url()).pathname;
  await street.getByText('与服务器一致').waitFor();
  await street.locator('.gr-list').getByRole('button', { name: '海云里03' }).click();
  await street.getByRole('toolbar').getByRole('button', { name: '拆分', exact: true }).click();
  await street.locator('details.gr-tool[open]').getByRole('button', { name: '拆分' }).click();
  await street.getByRole('button', { name: '存草稿', exact: true }).click();
  await street.getByText('与服务器一致').waitFor();

  const [code, point] = await newGrid(street, plan);
  assert.notEqual(code, CUT);
  const matter = { channel: 'public', nature: 'complaint', title: '井盖松动', description: '车一过就响' };
  const place = { text: '3号楼前', lon: point[0], lat: point[1] };
  const id = String(((await ask(desk, '/issues', { ...matter, place })) as { id: unknown }).id);
  await giveQuietly(desk, id, 'accept');
  assert.deepEqual(await placeOf(world, id), { grid: CUT, arose: CUT, holder: `grid:${CUT}` });
  const worker = await sit('worker');
  assert.match(await look(worker, id), /井盖松动/);

  await street.reload();
  await street
    .locator('.gr-list')
    .getByText(/ → .*在办 1 件按位置分/)
    .waitFor();
  await act(street, '提交区审核');
  const district = await sit('districthead');
  await district.page.goto(plan);
  await act(district.page, '审核通过');
  const city = await sit('city');
  await city.page.goto(plan);
  await act(city.page, '备案');
  await city.page.locator('.tag', { hasText: '已备案' }).waitFor();
  assert.equal((await placeOf(world, id)).grid, CUT, 'until its day nothing changes');

  // The morning of the plan's day: the server is started again.
  await Promise.all([desk, worker, district, city].map(({ page }) => page.context().close()));
  await world.close();
  Date.now = () => today() + DAY;
  world = await openWorld({ folder, matters: 0 });
  const expected = { grid: code, arose: CUT, holder: `grid:${code}` };
  await until('the matter follows', async () => (await placeOf(world, id)).grid === code);
  assert.deepEqual(await placeOf(world, id), expected);

  const later = await sit('street');
  const told = await look(later, id);
  assert.match(told, /网格调整，转入新网格/);
  const area = await later.page.request.get(`/api/v1/areas/${code}`);
  const { name } = (await area.json()) as { name: string };
  assert.ok(told.includes(name), `${name}: ${told}`);
  // The worker of the grid that was cut has it no more.
  const before = await sit('worker');
  await before.page.goto('/todo');
  await before.page.locator('main h1, main table').first().waitFor();
  await counted(before.page.getByText('井盖松动'), 0);
  assert.deepEqual(faults, []);
});

/** Code of the grid that the plan adds, and a point inside it: the middle of a triangle. */
async function newGrid(page: Page, plan: string): Promise<readonly [string, readonly [number, number]]> {
  const reply = await page.request.get(`/api/v1/grid-plans/${plan.split('/').at(-1)}`);
  const { grids } = (await reply.json()) as {
    grids: readonly { readonly code: string; readonly coordinates: number[][][][] }[];
  };
  const known = await page.request.get(`/api/v1/areas?parent=${HOME}`);
  const text = await known.text();
  const added = grids.find(({ code }) => code.startsWith(HOME) && !text.includes(code));
  const [a = [], b = [], c = []] = added?.coordinates[0]?.[0] ?? [];
  const middle = (axis: 0 | 1) => ((a[axis] ?? 0) + (b[axis] ?? 0) + (c[axis] ?? 0)) / 3;
  return [added?.code ?? '', [middle(0), middle(1)]];
}

async function placeOf({ db }: World, id: string): Promise<Place> {
  const [district, uuid] = id.split('.');
  const { rows } = await db.query<Place>(
    `select grid, holder, state->>'arose' as arose from issue where district = $1 and id = $2`,
    [district, uuid],
  );
  const [row] = rows;
  assert.ok(row !== undefined);
  return { grid: row.grid, arose: row.arose, holder: row.holder };
}

/** Presses a step and answers its question. */
async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
