import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { startProvider } from '@gridgov/server/testing/provider.ts';
import { type Faults, openBrowser, openWindow, signIn } from './browser.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, freePort, openWorld } from './world.ts';

/** Made by one administrator and let go on by another, as the city's office does. */
async function leadTo(url: string, subject: string, account: string): Promise<void> {
  const as = async (name: string) => {
    const body = JSON.stringify({ name, password: DEMO_PASSWORD });
    const headers = { origin: url, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return { ...headers, cookie };
  };
  const rules = `${url}/api/v1/identity-rules`;
  const made = await fetch(rules, {
    method: 'POST',
    headers: await as('security'),
    body: JSON.stringify({ claim: 'sub', value: subject, account }),
  });
  assert.equal(made.status, 201, await made.clone().text());
  const { id } = (await made.json()) as { id: string };
  const { 'content-type': _, ...audit } = await as('audit');
  assert.equal((await fetch(`${rules}/${id}/release`, { method: 'POST', headers: audit })).status, 204);
}

test('who signs out by the city’s provider is not told that the sign-in ran out', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const port = await freePort();
  const provider = await startProvider(t, { publicUrl: `http://127.0.0.1:${port}` });
  const world = await openWorld({ folder, port, matters: 0, settings: provider.settings });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  await leadTo(world.url, 'xiheng', 'street');
  const faults: Faults = [];
  const window = await openWindow(browser, world.url, faults);
  const page = await window.newPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: '用统一身份认证登录' }).click();
  await page.locator('input[name=login]').fill('xiheng');
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: /我的账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await page.waitForURL(`${world.url}/sign-in**`);
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
  await counted(page.getByText('登录已过期'), 0);
  // A sign-in that did run out is said so.
  await signIn(page, 'street', DEMO_PASSWORD);
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  // Away from the page, which would find out by itself and be reloaded at the sign-in.
  await page.goto('about:blank');
  await window.clearCookies();
  await page.goto('/todo');
  await page.getByText('登录已过期').waitFor();
  // The provider's pages are its own affair.
  const own = faults.filter((fault) => fault.startsWith(world.url) && !/status of 401/.test(fault));
  assert.deepEqual(own, []);
});
