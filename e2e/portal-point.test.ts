/** On a telephone somebody touches the public map, sees which place that is, and reports from there. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Page, Response } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow } from './browser.ts';
import { counted } from './until.ts';
import { openWorld } from './world.ts';

/** Drawn without a graphics card. */
const DRAWING_MS = 120_000;
const pictures = process.env.GRIDGOV_PICTURES;

type Spot = { readonly x: number; readonly y: number };

test('a point touched on the public map is shown with its place, and a report begins there', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-point-'));
  const world = await openWorld({ folder, matters: 40, ground: true });
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: Faults = [];
  const context = await openWindow(browser, world.url, faults, { width: 390, height: 844 });
  context.setDefaultTimeout(DRAWING_MS);
  const page = await context.newPage();
  const shot = async (name: string) => {
    if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `point-${name}.png`) });
  };
  await page.goto('/portal/matters');
  const canvas = page.locator('.map-canvas canvas').first();
  await page.locator('.map-pin').first().waitFor();
  await page.getByText('在地图上点一处，可以从那里反映或查看。').waitFor();

  // Beside the pins, where the map has ground.
  await canvas.scrollIntoViewIfNeeded();
  const { told, free } = await touchGround(page);
  assert.deepEqual(
    faults.splice(0).filter((one) => !one.includes('/portal/places/at')),
    [],
  );
  const place = (await told.json()) as { code: string; name: string };
  const found = page.locator('.touched');
  await found.getByText(place.name, { exact: true }).waitFor();
  await counted(page.locator('.map-pin.pin-main'), 1, 'the point has a pin of its own');
  const pin = await page.locator('.map-pin.pin-main').boundingBox();
  assert.ok(pin !== null && Math.abs(pin.x + pin.width / 2 - free.x) < 3, 'where it was touched');
  // What was found is in the window without looking for it.
  const box = await found.boundingBox();
  assert.ok(box !== null && box.y >= 0 && box.y + box.height <= 844, JSON.stringify(box));
  assert.deepEqual(await axe(page), []);
  await shot('touched');

  await page.getByRole('link', { name: '在这里反映一件事' }).click();
  await page.locator('.chosen').filter({ hasText: place.name }).waitFor();
  await page.getByLabel('具体在哪里').fill('路口东侧');
  await shot('chosen');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel('是什么事？').fill('路边一个井盖没了，晚上看不见。');
  await page.getByText('像是这一类，对吗？').waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('heading', { name: '有照片吗？' }).waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel('不留联系方式').check();
  await page.getByRole('button', { name: '继续' }).click();
  const sent = page.waitForResponse(
    (one) => one.request().method() === 'POST' && /\/portal\/matters$/.test(one.url()),
  );
  await page.getByRole('button', { name: '交上去' }).click();
  const { id } = (await (await sent).json()) as { id: string };
  await page.getByRole('heading', { name: '我们收到了' }).waitFor();
  const { rows } = await world.db.query<{ grid: string; lon: number; lat: number }>(
    'select grid, lon, lat from issue where district = $1 and id = $2',
    id.split('.'),
  );
  const [kept] = rows;
  assert.ok(kept !== undefined);
  const asked = new URL(told.url()).searchParams;
  const off = Math.hypot(kept.lon - Number(asked.get('longitude')), kept.lat - Number(asked.get('latitude')));
  assert.equal(kept.grid, place.code);
  assert.ok(off < 1e-5, `the point, and not the middle of its grid: ${off}`);
  assert.deepEqual(faults, []);
});

/** Touches points beside the pins until one lies in a grid: some may lie in water. */
async function touchGround(page: Page): Promise<{ told: Response; free: Spot }> {
  for (const free of (await page.evaluate(freeSpots)).slice(0, 12)) {
    const asking = page.waitForResponse((answer) => answer.url().includes('/portal/places/at'));
    // One after another, as a finger would.
    await page.mouse.click(free.x, free.y);
    const told = await asking;
    if (told.status() === 200) return { told, free };
  }
  return assert.fail('no point between the pins lies in a grid');
}

/** Points of the map beside a pin, where the city surely is, and on none of them. */
function freeSpots(): Spot[] {
  const map = document.querySelector('.map-canvas')?.getBoundingClientRect();
  if (map === undefined) return [];
  const middles = [...document.querySelectorAll('.map-pin')]
    .map((pin) => pin.getBoundingClientRect())
    .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
  const turns = Array.from({ length: 12 }, (_, n) => (n * Math.PI) / 6);
  const all = middles.flatMap(({ x, y }) =>
    turns.map((turn) => ({ x: x + 34 * Math.cos(turn), y: y + 34 * Math.sin(turn) })),
  );
  return all.filter(
    ({ x, y }) =>
      x > map.left + 20 &&
      x < map.right - 20 &&
      y > map.top + 20 &&
      y < map.bottom - 40 &&
      middles.every((pin) => Math.hypot(pin.x - x, pin.y - y) > 30),
  );
}
