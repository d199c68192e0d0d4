/** An operator's base map: asked for only when somebody wants it, drawn under the grids, and no other host besides. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { counted, until } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const CREDIT = '底图：海云市测绘院 审图号 鲁S(2026)001号';
const pictures = process.env.GRIDGOV_PICTURES;
/** 256 by 256 pixels of a colour that none of our pages has. */
const PINK = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAQAAAAEAAQMAAABmvDolAAAAA1BMVEX/AMiMXUO1AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAH0lEQVRo3u3BAQ0A' +
    'AADCoPdPbQ43oAAAAAAAAAAAvg0hAAABfxmcpwAAAABJRU5ErkJggg==',
  'base64',
);

test('the base map of an operator lies under the grids, with its licence line', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const tiles = await serveTiles();
  const world = await openWorld({
    folder,
    matters: 20,
    settings: {
      GRIDGOV_BASE_MAP_TILES: `${tiles.origin}/{z}/{x}/{y}.png`,
      GRIDGOV_BASE_MAP_CREDIT: CREDIT,
    },
  });
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await world.close();
    await tiles.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const window = await openWindow(browser, world.url, faults);
  const page = await window.newPage();
  await signIn(page, 'street', DEMO_PASSWORD);
  const button = page.getByRole('button', { name: '底图', exact: true });

  await t.test('nobody asks for it before its button is pressed', async () => {
    await page.goto('/grids?code=990106012015');
    await button.waitFor();
    await until('grids are drawn', async () => (await seen(page, browser)).ink > 200);
    assert.equal((await seen(page, browser)).pink, 0);
    assert.deepEqual([tiles.asked(), faults], [[], []]);
    await counted(page.getByText(CREDIT), 0);
  });

  await t.test('pressed, it is drawn under the grids', async () => {
    const { ink } = await seen(page, browser);
    await button.click();
    await page.getByText(CREDIT).waitFor();
    await until('its pictures cover the map', async () => (await seen(page, browser)).pink > 0.5);
    // Boundaries are on top: as many dark points as there were on plain ground.
    await until('grids are drawn over it', async () => (await seen(page, browser)).ink > ink / 2);
    assert.ok(tiles.asked().every((address) => /^\/\d+\/\d+\/\d+\.png$/.test(address)));
    assert.deepEqual(await axe(page), []);
    if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, 'base-map-grids.png') });
  });

  await t.test('hidden again, neither pictures nor line are left', async () => {
    await button.click();
    await until('the ground is plain', async () => (await seen(page, browser)).pink === 0);
    await counted(page.getByText(CREDIT), 0);
  });

  await t.test('the map of matters has it too', async () => {
    await page.goto('/map');
    await button.click();
    await page.getByText(CREDIT).waitFor();
    await until('its pictures cover the map', async () => (await seen(page, browser)).pink > 0.5);
    if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, 'base-map-matters.png') });
  });

  await t.test('no other host is asked, and the pages of residents may not take its pictures', async () => {
    const foreign = faults.filter((fault) => !fault.startsWith(`foreign request ${tiles.origin}/`));
    assert.deepEqual(foreign, []);
    const policy = async (address: string) =>
      (await fetch(`${world.url}${address}`, { headers: { accept: 'text/html' } })).headers.get(
        'content-security-policy',
      ) ?? '';
    assert.ok((await policy('/')).includes(tiles.origin));
    const portal = await policy('/portal/');
    assert.ok(portal.includes('img-src') && !portal.includes(tiles.origin), portal);
  });
});

type Tiles = { readonly origin: string; asked(): string[]; close(): Promise<unknown> };

async function serveTiles(): Promise<Tiles> {
  const asked: string[] = [];
  const server = createServer((request, reply) => {
    asked.push(request.url ?? '');
    reply.writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' }).end(PINK);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => [...asked],
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the map shows: the share of points in the colour of the pictures, and the number of dark ones. */
async function seen(page: Page, browser: Browser): Promise<{ pink: number; ink: number }> {
  const picture = await page.locator('.map-canvas canvas').first().screenshot();
  const reader = await browser.newPage();
  try {
    return (await reader.evaluate(`(async () => {
      const bytes = Uint8Array.from(atob('${picture.toString('base64')}'), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const paint = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      paint.drawImage(bitmap, 0, 0);
      const { data } = paint.getImageData(0, 0, bitmap.width, bitmap.height);
      let [pink, ink] = [0, 0];
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = [data[at], data[at + 1], data[at + 2]];
        if (red - green > 60 && blue - green > 30) pink += 1;
        if (Math.max(red, green, blue) < 90) ink += 1;
      }
      return { pink: pink / (data.length / 4), ink };
    })()`)) as { pink: number; ink: number };
  } finally {
    await reader.close();
  }
}
