/** A phone on the road: its map kept for places without signal, and a new version of the app that waits to be taken. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { tilesOf } from '@gridgov/field/ahead.ts';
import type { Page } from 'playwright-core';
import { axe, openBrowser, openWindow } from './browser.ts';
import { goAway, phoneSize, settleIn } from './phone.ts';
import { counted } from './until.ts';
import { openWorld } from './world.ts';

/** Stands before the server and hands out, once told so, another build of the app: other bytes of page and worker. */
async function inFrontOf(server: string) {
  const { host, hostname, port, origin } = new URL(server);
  let isNew = false;
  const changed = (address: string, text: string) =>
    address === '/field/sw.js'
      ? text.replace(/"revision":"\w+","url":"index.html"/, '"revision":"another","url":"index.html"')
      : text.replace('<html', '<html data-build="new"');
  const front = createServer((ask, reply) => {
    const address = (ask.url ?? '/').split('?')[0] ?? '/';
    const mine = isNew && (address === '/field/sw.js' || address === '/field/index.html');
    const { 'accept-encoding': encoding, ...rest } = { ...ask.headers, host };
    const headers = {
      ...(mine || encoding === undefined ? rest : { ...rest, 'accept-encoding': encoding }),
      ...(ask.headers.origin === undefined ? {} : { origin }),
    };
    const onward = request({ hostname, port, method: ask.method, path: ask.url, headers }, (answer) => {
      if (!mine) {
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply);
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { 'content-length': _, etag: __, ...given } = answer.headers;
        reply.writeHead(answer.statusCode ?? 502, given);
        reply.end(changed(address, Buffer.concat(parts).toString()));
      });
    });
    onward.on('error', () => reply.destroy());
    ask.pipe(onward);
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    publish: () => {
      isNew = true;
    },
    close: () => {
      front.close();
      front.closeAllConnections();
    },
  };
}

async function draft(page: Page, words: string): Promise<void> {
  await page.goto('/field/report');
  await page.locator('textarea').fill(words);
  await page.getByRole('button', { name: '存草稿' }).click();
  await page.getByText(/只在本机 \d/).waitFor();
}

test('a phone on the road keeps its map and takes a new version when its owner says so', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-road-'));
  const world = await openWorld({ folder, matters: 0 });
  const front = await inFrontOf(world.url);
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    front.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const context = await openWindow(browser, front.url, faults, phoneSize);
  const page = await context.newPage();
  await settleIn(page, 'worker');

  await t.test('the map is fetched after its size was told, and drawn without a signal', async () => {
    await page.goto('/field/grid');
    await page.getByRole('button', { name: '下载地图：先看大小' }).click();
    await page.getByText(/本网格和周边 \d+ 块，约 [\d.]+ [KM]B/).waitFor();
    await page.getByRole('button', { name: '下载地图', exact: true }).click();
    await page.getByText('已在本机，没有信号也能看').waitFor({ timeout: 120_000 });
    const area = await page.evaluate(async () => (await (await fetch('/api/v1/field/sync')).json()).area);
    const tiles = tilesOf(area, null);
    await page.goto('/field/');
    await goAway(context, page);
    const kept = await page.evaluate(async (all) => {
      const answers = await Promise.all(
        all.map((tile) =>
          fetch(tile).then(
            (answer) => answer.ok,
            () => false,
          ),
        ),
      );
      return answers.filter(Boolean).length;
    }, tiles);
    assert.deepEqual([tiles.length > 20, kept], [true, tiles.length]);
    await page.goto('/field/grid');
    await page.getByRole('button', { name: '看地图' }).click();
    await page.locator('.mapbox canvas').waitFor();
    if (process.env.SHOTS !== undefined)
      await page.screenshot({ path: `${process.env.SHOTS}/field-map-offline.png` });
    await context.setOffline(false);
  });

  await t.test(
    'a new version waits until it is asked for; then the page is the new one and drafts are there',
    async () => {
      await draft(page, '换版以前写的');
      front.publish();
      await page.goto('/field/');
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/field/'))?.update());
      await page.getByText('换上新版').waitFor();
      assert.equal(await page.locator('html').getAttribute('data-build'), null);
      assert.deepEqual(await axe(page), []);
      if (process.env.SHOTS !== undefined)
        await page.screenshot({ path: `${process.env.SHOTS}/field-update.png` });
      await page.getByText('换上新版').click();
      await page.waitForFunction(() => document.documentElement.dataset.build === 'new');
      await page.getByRole('heading', { name: /今天/ }).waitFor();
      await counted(page.getByText('换上新版'), 0);
      await page.goto('/field/sync');
      await page.getByRole('button', { name: '继续' }).click();
      assert.equal(await page.locator('textarea').inputValue(), '换版以前写的');
    },
  );
  assert.deepEqual(
    faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(fault)),
    [],
  );
});
