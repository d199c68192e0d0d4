/** A phone whose owner has a second factor: the password, then a code of the authenticator or a recovery code. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow } from './browser.ts';
import { person } from './field-tasks.ts';
import { settleIn } from './phone.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

/** What the authenticator shows; `later` in steps of 30 seconds. */
function codeOf(secret: string, later = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 });
}

async function givePassword(page: Page): Promise<void> {
  await page.goto('/field/');
  await page.getByLabel('账号').fill('worker');
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '再填一个码' }).waitFor();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('动态码').fill(code);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Signs out, by typing where something is unsent. */
async function leave(page: Page, unsent: number): Promise<void> {
  await page.goto('/field/me');
  await page.getByRole('button', { name: '退出登录' }).click();
  if (unsent > 0) {
    await page.getByLabel('输入“确认”退出').fill('确认');
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await page.getByText(`${unsent} 件没发`).waitFor();
  }
  await page.getByLabel('密码').waitFor();
}

/** The finger on the phone; `derives` where it makes secrets as well (WebAuthn PRF). */
async function authenticator(page: Page, derives: boolean) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      automaticPresenceSimulation: true,
      hasPrf: derives,
      ctap2Version: 'ctap2_1',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  const all = async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  const take = async (given: Awaited<ReturnType<typeof all>>) => {
    for (const credential of given)
      await session.send('WebAuthn.addCredential', { authenticatorId, credential });
  };
  return { all, take };
}

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-field-signin-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const worker = await person(world.url, 'worker');
  const { secret } = await worker.call('POST', '/me/totp', { password: DEMO_PASSWORD });
  const { recoveryCodes } = await worker.call('POST', '/me/totp/confirm', { code: codeOf(secret ?? '') });
  const [recovery = ''] = recoveryCodes as unknown as string[];
  const faults: Faults = [];
  const phone = async () => {
    const context = await openWindow(browser, world.url, faults, { width: 390, height: 844 });
    return context.newPage();
  };
  const page = await phone();
  return { world, browser, secret, recovery, faults, phone, page };
}

test('a phone asks for the second factor after the password, and takes a code or a recovery code', async (t) => {
  const story = await setUp(t);
  await codes(t, story);
  await passkeys(t, story);
  // The browser notes refused sign-ins and a missing network as errors of its own; nothing else may be among them.
  const expected = /status of 4(01|00|22)|ERR_INTERNET_DISCONNECTED/;
  assert.deepEqual(
    story.faults.filter((fault) => !expected.test(fault)),
    [],
  );
});

async function codes(t: TestContext, { secret, recovery, phone, page }: Story): Promise<void> {
  await t.test('a wrong code is refused in words, and nobody is in', async () => {
    await givePassword(page);
    assert.deepEqual(await axe(page), []);
    await giveCode(page, codeOf(secret ?? ''));
    await page.getByText('动态码不对、已用过或已过期').waitFor();
    assert.deepEqual(await axe(page), []);
    if (process.env.SHOTS !== undefined)
      await page.screenshot({ path: `${process.env.SHOTS}/field-code.png` });
    await counted(page.getByRole('heading', { name: /今天/ }), 0);
  });

  await t.test('without a network the code waits, and the next one opens the day', async () => {
    await page.context().setOffline(true);
    await giveCode(page, codeOf(secret ?? '', 1));
    await page.getByText('现在没有信号').waitFor();
    await page.context().setOffline(false);
    await giveCode(page, codeOf(secret ?? '', 1));
    await page.getByRole('heading', { name: /今天/ }).waitFor();
  });

  await t.test(
    'on another phone another account may be taken instead, and a recovery code opens it',
    async () => {
      const other = await phone();
      await givePassword(other);
      await other.getByRole('button', { name: '换一个账号' }).click();
      await other.getByLabel('密码').waitFor();
      await givePassword(other);
      await giveCode(other, recovery);
      await other.getByRole('heading', { name: /今天/ }).waitFor();
    },
  );
}

async function passkeys(t: TestContext, { world, browser, faults }: Story): Promise<void> {
  await t.test(
    'a passkey made on the phone signs in alone, and opens what was left unsent there',
    async () => {
      // Passkeys belong to a name; an address of numbers has none.
      const url = world.url.replace('127.0.0.1', 'localhost');
      const context = await openWindow(browser, url, faults, { width: 390, height: 844 });
      const own = await context.newPage();
      const keys = await authenticator(own, true);
      await own.goto('/field/');
      await own.getByRole('button', { name: '通行密钥' }).click();
      await own.getByText('没有用上通行密钥').waitFor();
      await settleIn(own, 'leader');
      await own.goto('/field/me');
      await own.getByRole('button', { name: '用本机指纹或面容登录' }).click();
      await own.getByLabel('现在的密码').fill('不是这个');
      await own.getByRole('button', { name: '用本机指纹或面容登录' }).click();
      await own.getByRole('alert').waitFor();
      await own.getByLabel('现在的密码').fill(DEMO_PASSWORD);
      assert.deepEqual(await axe(own), []);
      await own.getByRole('button', { name: '用本机指纹或面容登录' }).click();
      await own.getByText('已加上通行密钥').waitFor();
      await own.goto('/field/report');
      await own.locator('textarea').fill('退出前写的草稿');
      await own.getByRole('button', { name: '存草稿' }).click();
      await own.getByText('只在本机 1').waitFor();
      await leave(own, 1);
      assert.deepEqual(await axe(own), []);
      if (process.env.SHOTS !== undefined)
        await own.screenshot({ path: `${process.env.SHOTS}/field-passkey.png` });
      await own.getByRole('button', { name: '通行密钥' }).click();
      await own.getByRole('heading', { name: /今天/ }).waitFor();
      const draftIsThere = async () => {
        await own.goto('/field/sync');
        await own.getByRole('button', { name: '继续' }).click();
        assert.equal(await own.locator('textarea').inputValue(), '退出前写的草稿');
      };
      await draftIsThere();
      await leave(own, 1);
      await context.setOffline(true);
      await own.getByRole('button', { name: '通行密钥' }).click();
      await own.getByRole('heading', { name: /今天/ }).waitFor();
      await draftIsThere();
      const made = await keys.all();
      await context.close();

      // The same passkey on another phone that cannot derive anything: the password is the way in without a signal.
      const far = await openWindow(browser, url, faults, { width: 390, height: 844 });
      const plain = await far.newPage();
      await (await authenticator(plain, false)).take(made);
      await plain.goto('/field/');
      await plain.getByRole('button', { name: '通行密钥' }).click();
      await plain.getByText(/任务更新到/).waitFor();
      await plain.goto('/field/me');
      await plain.getByRole('button', { name: '没有信号时也能登录' }).click();
      await plain.getByLabel('现在的密码').fill('不是这个');
      await plain.getByRole('button', { name: '没有信号时也能登录' }).click();
      await plain.getByText('密码不对').waitFor();
      await plain.getByLabel('现在的密码').fill(DEMO_PASSWORD);
      await plain.getByRole('button', { name: '没有信号时也能登录' }).click();
      await plain.getByText('已设好').waitFor();
      await leave(plain, 0);
      await far.setOffline(true);
      await plain.getByRole('button', { name: '通行密钥' }).click();
      await plain.getByText('现在没有信号').waitFor();
      await plain.getByLabel('账号').fill('leader');
      await plain.getByLabel('密码').fill(DEMO_PASSWORD);
      await plain.getByRole('button', { name: '登录', exact: true }).click();
      await plain.getByRole('heading', { name: /今天/ }).waitFor();
    },
  );
}
