/** The administration by keys alone: every dialog opens, is filled and closes, and the focus comes back to where it was. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openStage } from './cast.ts';
import { focused, mostSteps, tabTo } from './keyboard.ts';

/** Opens a page and waits until it stands. */
async function go(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').waitFor();
}

/** Opens a dialog by its button and sees that the focus is inside. */
async function open(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).first().waitFor();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('dialog') !== null);
}

/** Leaves a dialog by Escape; the focus is on the button again. */
async function leave(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.match(await focused(page), name, `the focus is lost on ${page.url()}`);
}

async function type(page: Page, field: RegExp, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Grid workers among the people listed: any other may hold the post that is granted, or be the last of their kind. */
const workers = (page: Page) => page.locator('tbody tr', { hasText: '网格员' }).locator('.go');

/** Opens the page of one of them; names in the list are masked. */
async function openPerson(page: Page, at: number): Promise<void> {
  await go(page, '/people');
  const row = workers(page).nth(at);
  await row.waitFor();
  for (let n = 0; n < mostSteps; n += 1) {
    if (await row.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/people\/./);
  await page.locator('.adm-rows li').first().waitFor();
}

/** Whether the select that has the focus stands on that. */
function picked(page: Page, words: string): Promise<boolean> {
  return page.evaluate(
    (text) => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.textContent === text,
    words,
  );
}

/** Each of these opens a dialog that can be left again. */
const dialogs = {
  rules: [
    ['/rules?tab=lists', /^加一项$/],
    ['/rules?tab=duty', /^加入清单$/],
    ['/routing', /^加一条规则$/],
    ['/knowledge', /^新增一条$/],
  ],
  security: [
    ['/accounts?tab=tokens', /^开令牌$/],
    ['/identity', /^添加规则$/],
    ['/settings/sign-in', /^添加通行密钥$/],
  ],
  system: [['/messages?tab=hours', /^修改时段$/]],
  city: [['/warnings', /^发布预警$/]],
  street: [
    ['/publication?tab=notices', /^发公告$/],
    ['/publication?tab=offices', /^填办公电话$/],
  ],
} as const;

const accounts = ['rules', 'security', 'system', 'city', 'street'] as const;

type Story = Awaited<ReturnType<typeof setUp>>;

const setUp = (t: TestContext) => openStage(t, accounts);

test('the administration is worked by keys alone', async (t) => {
  const story = await setUp(t);
  await dialogsOpen(t, story);
  await lists(t, story);
  await changes(t, story);
  assert.deepEqual(story.faults, []);
});

async function dialogsOpen(t: TestContext, { at }: Story): Promise<void> {
  for (const account of accounts) {
    for (const [address, name] of dialogs[account]) {
      await t.test(`${address}: the dialog opens, and Escape leads back`, async () => {
        const { page } = at[account];
        await go(page, address);
        await open(page, name);
        await leave(page, name);
      });
    }
  }
}

async function lists(t: TestContext, { at }: Story): Promise<void> {
  await t.test('arrow keys go from row to row, Enter opens one', async () => {
    const { page } = at.rules;
    await go(page, '/units');
    const rows = page.locator('tbody .go');
    await rows.first().waitFor();
    const [first = '', second = ''] = await rows.allTextContents();
    await tabTo(page, new RegExp(`^${first}$`));
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), second);
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(page), first);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
  });

  await t.test('what is missing is said when the verb is pressed, and nothing is sent', async () => {
    const { page } = at.street;
    await go(page, '/deputies');
    await open(page, /^找代理人$/);
    await type(page, /^原因/, '参加培训');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('alert').getByText('还没有选人').waitFor();
    await leave(page, /^找代理人$/);
  });

  await t.test('an account is opened; its password is shown once, then the focus is back', async () => {
    const { page } = at.security;
    await go(page, '/accounts');
    await open(page, /^开设账号$/);
    await page.keyboard.type('e2e.keys');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'e2e.keys 初始密码的前一半' }).waitFor();
    await tabTo(page, /^已收好$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.match(await focused(page), /^开设账号$/);
    await page.getByRole('link', { name: 'e2e.keys' }).waitFor();
  });

  await t.test('a class goes on the duty list, and the revision names why', async () => {
    const { page } = at.rules;
    await go(page, '/rules?tab=duty');
    await open(page, /^加入清单$/);
    // The first class of the list: a select answers to arrow keys.
    await page.keyboard.press('ArrowDown');
    await type(page, /^依据/, '试办文件第 1 号');
    await type(page, /^为什么改/, '试办一季度');
    await page.keyboard.press('Enter');
    await page.getByText(/^已保存：新增 1/).waitFor();
    await go(page, '/rules?tab=revisions');
    await page.getByRole('cell', { name: '试办一季度' }).waitFor();
  });
}

async function changes(t: TestContext, { at }: Story): Promise<void> {
  await t.test('a post is granted, handed over and ended', async () => {
    const { page } = at.security;
    await go(page, '/people');
    await workers(page).first().waitFor();
    // Somebody else, by the beginning of their name; not the demo city's supervisor.
    const [first, ...others] = (await workers(page).allTextContents()).map((name) => name.slice(0, 1));
    const initial = others.find((one) => one !== first && one !== '浪') ?? '';
    assert.notEqual(initial, '');
    await openPerson(page, 0);
    await open(page, /^授予岗位$/);
    // A select answers to arrow keys.
    await page.keyboard.press('ArrowDown');
    while (!(await picked(page, '市级督办员'))) await page.keyboard.press('ArrowDown');
    await type(page, /^理由/, '督办组缺人');
    await page.keyboard.press('Enter');
    await page.getByText('已授予岗位').waitFor();
    await page.locator('.adm-rows li', { hasText: '市级督办员' }).waitFor();
    await open(page, /^移交岗位$/);
    await page.keyboard.type(initial);
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await type(page, /^理由/, '调往他处');
    await page.keyboard.press('Enter');
    await page.getByText(/^已移交/).waitFor();
    assert.match(await focused(page), /^移交岗位$/);
    await openPerson(page, 1);
    await open(page, /^卸任$/);
    await type(page, /^理由/, '退休');
    await page.keyboard.press('Enter');
    await page.getByText('已卸任', { exact: true }).last().waitFor();
  });

  await t.test(
    'a rule is ended from its dialog, after a look at what would become of the matters',
    async () => {
      const { page } = at.rules;
      await go(page, '/routing');
      const rule = page.locator('tbody .go').first();
      await rule.waitFor();
      const name = String(await rule.textContent());
      await tabTo(page, new RegExp(`^${name}$`));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: '改规则' }).waitFor();
      await tabTo(page, /^停用规则$/);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: '停用规则' }).waitFor();
      await type(page, /^为什么改/, '并入新规则');
      await page.keyboard.press('Enter');
      await page.getByText(`已停用规则“${name}”`).waitFor();
      assert.equal(await focused(page), name, 'the focus is where the dialog was opened');
    },
  );

  await t.test('a webhook is made', async () => {
    const { page } = at.system;
    await go(page, '/webhooks');
    await open(page, /^添加 Webhook$/);
    await page.keyboard.type('https://example.org/hooks');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '签名密钥' }).waitFor();
    await tabTo(page, /^已收好$/);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'https://example.org/hooks' }).waitFor();
  });
}
