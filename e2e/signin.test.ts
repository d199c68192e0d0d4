import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { BrowserContext, Page } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow, signIn } from './browser.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

/** What a phone's authenticator would show; `later` in steps of 30 seconds. */
function codeOf(secret: string, later = 0): string {
  const timestamp = Date.now() + later * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** A device with a fingerprint reader whose owner always agrees. */
async function giveAuthenticator(window: BrowserContext, page: Page): Promise<void> {
  const session = await window.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /我的账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.waitForURL((address) => address.pathname === '/sign-in');
}

async function givePassword(page: Page, account: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(account);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const inside = (page: Page) => page.waitForURL((address) => address.pathname !== '/sign-in');

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  // Passkeys belong to a name; an address of numbers has none.
  const url = world.url.replace('127.0.0.1', 'localhost');
  const faults: Faults = [];
  const window = await openWindow(browser, url, faults);
  const page = await window.newPage();
  await giveAuthenticator(window, page);
  return { browser, url, faults, page };
}

test('people guard their sign-in with codes and passkeys, and an administrator helps who has lost them', async (t) => {
  const story = await setUp(t);
  await codes(t, story);
  await passkeys(t, story);
  await administrators(t, story);
  // The browser notes refused sign-ins as errors of its own; nothing else may be among them.
  const refusals = /status of (401|403)/;
  assert.deepEqual(
    story.faults.filter((fault) => !refusals.test(fault)),
    [],
  );
});

async function codes(t: TestContext, { page }: Story): Promise<void> {
  let secret = '';
  let recovery = '';
  let used = '';

  await t.test('one-time codes are set up with the password, a picture and a first code', async () => {
    await signIn(page, 'street', DEMO_PASSWORD);
    await page.goto('/settings/sign-in');
    await page.getByRole('button', { name: '设置动态码' }).click();
    await page.getByLabel('现在的密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('img', { name: '动态码密钥的二维码' }).waitFor();
    assert.deepEqual(await axe(page), []);
    secret = (await page.locator('[data-totp-key]').innerText()).replaceAll(/\s/g, '');
    used = codeOf(secret);
    await page.getByLabel('验证器显示的 6 位数字').fill(used);
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.getByRole('heading', { name: '恢复码' }).waitFor();
    const codes = await page.locator('.recovery-codes code').allInnerTexts();
    assert.equal(codes.length, 10);
    recovery = codes[0] ?? '';
    await page.getByRole('button', { name: '已收好' }).click();
    await page.getByText('恢复码还剩 10 个').waitFor();
    assert.deepEqual(await axe(page), []);
    if (process.env.SHOTS !== undefined) await page.screenshot({ path: `${process.env.SHOTS}/own.png` });
  });

  await t.test('after that the password asks for a code, and a used one is refused', async () => {
    await signOut(page);
    await givePassword(page, 'street');
    await page.getByLabel('动态码').fill(used);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('动态码不对、已用过或已过期').waitFor();
    assert.deepEqual(await axe(page), []);
    if (process.env.SHOTS !== undefined) await page.screenshot({ path: `${process.env.SHOTS}/code.png` });
    await page.getByLabel('动态码').fill(codeOf(secret, 1));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await inside(page);
    await signOut(page);
    await givePassword(page, 'street');
    await page.getByLabel('动态码').fill(recovery);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await inside(page);
  });
}

async function passkeys(t: TestContext, { page }: Story): Promise<void> {
  await t.test('a passkey is added, named, and signs in without account, password or code', async () => {
    await page.goto('/settings/sign-in');
    await page.getByText('恢复码还剩 9 个').waitFor();
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await page.getByLabel('名称').fill('窗口电脑');
    await page.getByLabel('现在的密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByText('已添加 窗口电脑').waitFor();
    await page.getByRole('button', { name: '改名 窗口电脑' }).click();
    await page.getByLabel('名称').fill('二号窗口');
    await page.getByRole('button', { name: '改名', exact: true }).click();
    await page.getByRole('button', { name: '移除 二号窗口' }).waitFor();
    await signOut(page);
    await page.getByRole('button', { name: '通行密钥' }).click();
    await inside(page);
    await page.goto('/settings/sign-in');
    await page.getByText(/最近用于/).waitFor();
  });
}

async function administrators(t: TestContext, { browser, url, faults, page }: Story): Promise<void> {
  await t.test(
    'the security administrator asks posts for a second factor and resets a lost one',
    async () => {
      const other = await openWindow(browser, url, faults);
      const desk = await other.newPage();
      await signIn(desk, 'security', DEMO_PASSWORD);
      await desk.goto('/identity?tab=factor');
      await desk.getByRole('button', { name: '规定岗位' }).click();
      const dialog = desk.getByRole('dialog');
      await dialog.getByLabel('岗位').selectOption('street_dispatcher');
      await dialog.getByLabel('开始').fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
      await dialog.getByRole('button', { name: '规定岗位' }).click();
      await desk.getByRole('button', { name: '终止' }).waitFor();
      assert.deepEqual(await axe(desk), []);
      if (process.env.SHOTS !== undefined) await desk.screenshot({ path: `${process.env.SHOTS}/factor.png` });
      await desk.goto('/accounts?text=street');
      await desk.getByRole('link', { name: 'street', exact: true }).click();
      await desk.getByRole('button', { name: '重置第二步' }).click();
      await desk.getByRole('dialog').getByRole('button', { name: '重置第二步' }).click();
      await desk.getByText('已重置第二步 street').waitFor();
      await other.close();
    },
  );

  await t.test('who has none then is led to set one up before anything else', async () => {
    await givePassword(page, 'street');
    await page.waitForURL((address) => address.pathname === '/settings/sign-in');
    await page.getByText('所在岗位须用两步验证').waitFor();
    await page.getByText('通行密钥', { exact: true }).waitFor();
    await counted(page.getByRole('button', { name: /移除/ }), 0);
  });

  await t.test('rules of who is who are added, changed and removed', async () => {
    const other = await openWindow(browser, url, faults);
    const desk = await other.newPage();
    await signIn(desk, 'security', DEMO_PASSWORD);
    await desk.goto('/identity');
    await desk.getByRole('button', { name: '添加规则' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('值').fill('u-1024');
    await dialog.getByLabel('账号名').fill('street');
    await dialog.getByRole('button', { name: '添加规则' }).click();
    await desk.getByRole('row', { name: /u-1024.*账号 street/ }).waitFor();
    assert.deepEqual(await axe(desk), []);
    await desk.getByRole('button', { name: '修改' }).click();
    await dialog.getByLabel('值').fill('u-2048');
    await dialog.getByRole('button', { name: '修改' }).click();
    await desk.getByRole('row', { name: /u-2048/ }).waitFor();
    await counted(desk.getByRole('row', { name: /u-1024/ }), 0);
    await desk.getByRole('button', { name: '终止' }).click();
    await dialog.getByRole('button', { name: '终止' }).click();
    await desk.getByText('还没有规则').waitFor();
    await other.close();
  });
}
