/** A grid is cut along a street of the base map: two presses on the street, and the cut takes its bends along. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { type AreaSnapshot, Places } from '@gridgov/server/features/city/areas/public.ts';
import { makeStreets } from '@gridgov/server/features/running/demo/ground/streets.ts';
import type { Page } from 'playwright-core';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { until } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const HOME = '990106012015';
/** Where pictures go, for looking at them: a folder. */
const pictures = process.env.GRIDGOV_PICTURES;
type Place = readonly [longitude: number, latitude: number];

test('two presses on a street cut a grid along it, and the new piece is told from the others', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 0, ground: true });
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const street = throughStreet(await new Places(world.db, Date.now).snapshot());
  const faults: string[] = [];
  const page = await (await openWindow(browser, world.url, faults)).newPage();
  await signIn(page, 'street', DEMO_PASSWORD);
  const look = async (name: string) => {
    if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  };

  await page.goto(`/grids?code=${HOME}`);
  await page.getByRole('button', { name: '调整网格' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '起草方案' }).click();
  await page.waitForURL(/\/grids\/plans\/.+/);
  await page.getByText('与服务器一致').waitFor();
  await page.locator('.gr-list').getByRole('button', { name: street.name }).click();
  await page.getByRole('toolbar').getByRole('button', { name: '画线拆分' }).click();
  const box = await boxOf(page, street.code);
  const points = page.getByLabel(/^点的坐标/);
  const rows = async () => (await points.inputValue()).split('\n').filter((row) => row !== '');
  // The map draws its streets when their tiles have come: a press before that sets a point of its own.
  const first = street.line[0] as Place;
  await until('the first press lies on the street', async () => {
    await points.fill('');
    await press(page, box, first);
    const [at] = (await rows()).map(placeIn);
    return at !== undefined && metres(at, nearest(street.line, at)) < 3;
  });
  await press(page, box, street.line.at(-1) as Place);
  await until('the line has a place for each bend', async () => (await rows()).length >= 3);
  for (const place of (await rows()).map(placeIn)) {
    const off = metres(place, nearest(street.line, place));
    assert.ok(off < 5, `${place} is ${off} m off the street`);
  }
  await page.getByRole('radio', { name: /^大的一块/ }).waitFor();
  await look('grids-street-line');
  await page.getByRole('button', { name: '沿线拆分' }).click();
  const list = page.locator('.gr-list');
  assert.match(
    await list.getByRole('button', { name: /^新网格/ }).innerText(),
    /存草稿后编号[\s\S]*(m²|km²)/,
  );
  assert.match(await list.getByRole('button', { name: street.name }).innerText(), /已改[\s\S]* → /);
  await page.getByText('新网格', { exact: true }).first().waitFor();
  await look('grids-street-cut');

  await page.getByRole('button', { name: '存草稿', exact: true }).click();
  await page.getByText('与服务器一致').waitFor();
  await page.getByText('没有缺口和重叠，每块地恰属一个网格').waitFor();
  await list.getByText('新增', { exact: true }).waitFor();
  assert.deepEqual(await axe(page), []);
  await look('grids-street-saved');
  assert.deepEqual(faults, []);
});

/** A street with bends that crosses a grid of the community, and that grid. */
function throughStreet(areas: AreaSnapshot) {
  const now = Date.now();
  const { town, streets } = makeStreets(areas, now);
  for (const { code, name } of areas.listAt(HOME, now).filter(({ level }) => level === 'grid')) {
    const spots = town.spotsOf(code);
    for (const line of new Set(spots.map(([, up]) => up))) {
      const across = spots.filter(([, up]) => up === line).map(([at]) => at);
      const [from, to] = [Math.min(...across) - 1, Math.max(...across) + 1];
      const runs = Array.from({ length: to - from + 1 }, (_, n) => streets.runs('across', line, from + n));
      if (across.length < 3 || runs.includes(false)) continue;
      const isIn = (at: number) => {
        const [lon, lat] = town.lattice.at(at, line);
        return areas.gridAt({ lon, lat }, now) === code;
      };
      const steps = Array.from({ length: (to - from + 1) * 20 }, (_, n) => from + n / 20);
      const inside = steps.filter(isIn);
      const [start = 0, end = 0] = [inside[0], inside.at(-1)];
      const bends = Array.from({ length: to - from }, (_, n) => from + 1 + n).filter(
        (at) => at > start && at < end,
      );
      const whole = inside.length === Math.round((end - start) * 20) + 1;
      if (!whole || bends.length === 0) continue;
      const places = [start - 0.1, ...bends, end + 0.1].map((at): Place => town.lattice.at(at, line));
      return { code, name, line: places };
    }
  }
  return assert.fail('no street crosses a grid');
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** Around a grid of the plan. */
async function boxOf(page: Page, code: string): Promise<Box> {
  const reply = await page.request.get(
    `/api/v1/grid-plans/${new URL(page.url()).pathname.split('/').at(-1)}`,
  );
  const { grids } = (await reply.json()) as {
    readonly grids: readonly { readonly code: string; readonly coordinates: Place[][][] }[];
  };
  const all = grids.find((grid) => grid.code === code)?.coordinates.flat(2) ?? [];
  const [longitudes, latitudes] = [all.map(([x]) => x), all.map(([, y]) => y)];
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

const turn = 2 * Math.PI;
/** Web Mercator, the world being 1 wide. */
const flat = ([longitude, latitude]: Place): Place => [
  longitude / 360 + 0.5,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / turn,
];

/** Presses on the map where the place is drawn, the map showing the box as `useFit` of the map of areas has it. */
async function press(page: Page, [west, south, east, north]: Box, place: Place): Promise<void> {
  const map = await page.locator('.gr-map canvas').first().boundingBox();
  assert.ok(map !== null);
  const [left, bottom] = flat([west, south]);
  const [right, top] = flat([east, north]);
  const [edge, closest] = [40, 512 * 2 ** 17];
  const scale = Math.min(
    (map.width - 2 * edge) / (right - left),
    (map.height - 2 * edge) / (bottom - top),
    closest,
  );
  const [x, y] = flat(place);
  await page.mouse.click(
    map.x + map.width / 2 + (x - (left + right) / 2) * scale,
    map.y + map.height / 2 + (y - (top + bottom) / 2) * scale,
  );
}

function placeIn(row: string): Place {
  const [longitude = Number.NaN, latitude = Number.NaN] = row.split(',').map(Number);
  return [longitude, latitude];
}

function metres([x, y]: Place, [u, v]: Place): number {
  return 111_320 * Math.hypot((x - u) * Math.cos((y * Math.PI) / 180), y - v);
}

/** The nearest of the places, a metre apart, along the line. */
function nearest(line: readonly Place[], place: Place): Place {
  const all = line.slice(1).flatMap(([x, y], n) => {
    const [u, v] = line[n] as Place;
    return Array.from(
      { length: 150 },
      (_, at): Place => [u + ((x - u) * at) / 149, v + ((y - v) * at) / 149],
    );
  });
  return all.reduce((best, one) => (metres(one, place) < metres(best, place) ? one : best));
}
