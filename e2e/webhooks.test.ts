import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { axe, type Faults, openBrowser } from './browser.ts';
import { reportQuietly } from './cast.ts';
import { sitDown } from './desk.ts';
import { openWorld } from './world.ts';

type Got = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** Somebody's program that is told of events; it answers what the test says. */
async function openReceiver() {
  const got: Got[] = [];
  const state = { status: 204 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(state.status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { got, state, url: `http://127.0.0.1:${port}/hook`, close };
}

test('a webhook is made, tried, told of a matter twice after a failure, paused and deleted in the console', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 0, settings: { GRIDGOV_INNER_TARGETS: 'loopback' } });
  const browser = await openBrowser({ maps: false });
  const receiver = await openReceiver();
  t.after(async () => {
    receiver.close();
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: Faults = [];
  const { page } = await sitDown(browser, world.url, 'system', faults);
  const worker = await sitDown(browser, world.url, 'worker', faults);

  await t.test('it is made with a key that is shown once', async () => {
    await page.goto('/webhooks');
    await page.getByText('还没有 Webhook').waitFor();
    await page.getByRole('button', { name: '添加 Webhook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('地址').fill(receiver.url);
    await dialog.getByLabel('用途').fill('值班大屏');
    await dialog.getByRole('button', { name: '添加 Webhook' }).click();
    const key = await page.getByLabel('签名密钥', { exact: true }).last().inputValue();
    assert.match(key, /^whsec_.{20,}/);
    await page.getByRole('button', { name: '已收好' }).click();
    assert.deepEqual(await axe(page), []);
    if (process.env.SHOTS !== undefined) await page.screenshot({ path: `${process.env.SHOTS}/hooks.png` });
    await page.getByRole('link', { name: receiver.url }).click();
    await page.getByRole('heading', { name: '值班大屏' }).waitFor();
  });

  await t.test('the test button tells what the receiver answered', async () => {
    await page.getByRole('button', { name: '试发一条' }).click();
    await page.getByText('已送达，对方回答 204').waitFor();
    assert.equal(receiver.got.length, 1);
    receiver.state.status = 503;
    await page.getByRole('button', { name: '试发一条' }).click();
    await page.getByText('没有送达：HTTP 503', { exact: true }).waitFor();
  });

  await t.test(
    'what was answered with 503 comes again with the same id and is seen as two tries',
    async () => {
      receiver.got.length = 0;
      await reportQuietly(worker, { title: '井盖松动' });
      while (receiver.got.length === 0) await page.waitForTimeout(200);
      receiver.state.status = 204;
      const row = page.getByRole('row', { name: /issue\.reported.*已送达.*2/ }).first();
      await row.waitFor({ timeout: 120_000 });
      const ids = receiver.got.map(({ headers }) => headers['webhook-id']);
      const first = receiver.got.find(({ body }) => body.includes('issue.reported'))?.headers['webhook-id'];
      assert.equal(ids.filter((id) => id === first).length, 2);
      assert.ok(receiver.got.every(({ body }) => !body.includes('井盖')));
      assert.deepEqual(await axe(page), []);
      if (process.env.SHOTS !== undefined) await page.screenshot({ path: `${process.env.SHOTS}/hook.png` });
    },
  );

  await t.test('it is sent again by hand and from a point, paused, and deleted', async () => {
    const before = receiver.got.length;
    await page.getByRole('button', { name: '再发', exact: true }).first().click();
    while (receiver.got.length === before) await page.waitForTimeout(200);
    await page.getByRole('button', { name: '从某时重发' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '从某时重发' }).click();
    await page.getByText(/[1-9]\d* 条待发送/).waitFor();
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByText('已暂停').waitFor();
    await page.getByRole('button', { name: '启用' }).click();
    await page.getByRole('button', { name: '暂停' }).waitFor();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.getByText('还没有 Webhook').waitFor();
  });

  assert.deepEqual(faults, []);
});
