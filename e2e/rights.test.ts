/** Who may do what: the whole table for the security administrator, the own post's part for everybody else. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const pictures = process.env.GRIDGOV_PICTURES;

test('who may do what is found by word and post, and leads to those who hold it', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 5 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  async function window(account: string, width = 1440, height = 900) {
    const page = await (await openWindow(browser, world.url, faults, { width, height })).newPage();
    await signIn(page, account, DEMO_PASSWORD);
    const clean = async (name: string) => {
      assert.deepEqual(await axe(page), [], name);
      if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    };
    return { page, clean };
  }

  await t.test('the security administrator finds a right and the people of a post', async () => {
    const { page, clean } = await window('security');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '谁能做什么' }).click();
    await page.getByRole('rowheader', { name: /^派遣/ }).waitFor();
    await clean('rights');
    await page.getByLabel('查找').fill('issue.dispatch');
    await page.getByRole('rowheader', { name: /^受理来电/ }).waitFor({ state: 'detached' });
    const row = page.getByRole('row', { name: /issue\.dispatch/ });
    assert.match(await row.innerText(), /待派遣/);
    await row.getByRole('link', { name: '镇街派遣员' }).click();
    await page.waitForURL(
      (address) => address.pathname === '/people' && address.search.includes('street_dispatcher'),
    );
    await page.getByRole('cell', { name: '镇街派遣员' }).first().waitFor();
  });

  await t.test(
    'a street reads on a phone, from the help, what its own post may do, and no more',
    async () => {
      const { page, clean } = await window('street', 390, 844);
      await page.goto('/help');
      await page.getByRole('link', { name: '本岗位能做什么' }).click();
      await page.getByRole('heading', { name: '本岗位能做什么' }).waitFor();
      await page.getByRole('rowheader', { name: /^派遣/ }).waitFor();
      await counted(page.getByRole('rowheader', { name: /account\.manage/ }), 0);
      await counted(page.getByRole('link', { name: '镇街派遣员' }), 0);
      await clean('rights-own');
    },
  );
  await t.test('what is kept of people stands before the administrator and before residents', async () => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      const { page, clean } = await window('security', width, height);
      await page.goto('/purposes');
      const row = page.getByRole('row').filter({ hasText: '收结果的手机或邮箱' });
      assert.match(await row.innerText(), /第十三条[\s\S]*镇街派遣员/);
      await clean(`purposes-${width}`);
      await page.goto('/portal/privacy');
      await page.getByRole('heading', { name: '一项一项说清楚' }).waitFor();
      assert.equal(await page.getByText('验证器密钥').count(), 0);
      await page.getByText('退订即删除').scrollIntoViewIfNeeded();
      await clean(`privacy-${width}`);
    }
  });
  assert.deepEqual(faults, []);
});
