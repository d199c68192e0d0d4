/** A trade that stands in the registry and has no code in the console: its list, its page, its acts. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { OPTIONAL, pages } from '@gridgov/domain/workflow/fields.ts';
import { addLoanTable, LOANS } from '@gridgov/server/testing/loans/world.ts';
import type { Browser, Page } from 'playwright-core';
import { axe, type Faults, type Look, openBrowser, openWindow } from './browser.ts';
import { CASE_STATES, SEALED_WORDS } from './case-states.ts';
import { ask } from './cast.ts';
import { pressCommand } from './desk.ts';
import { tooWide } from './lookOver.ts';
import { enter } from './pageVisit.ts';
import { striped } from './photo-stripes.ts';
import { unmarkedChinese } from './scripts.ts';
import { openWorld, type World } from './world.ts';

const pictures = process.env.GRIDGOV_PICTURES;

/** The test trade, begun by grid workers: residents have no console. */
const BORROWED: typeof LOANS = {
  ...LOANS,
  rights: { ...LOANS.rights, grid_worker: ['ask', 'read'] },
  trade: {
    ...LOANS.trade,
    commands: {
      ...LOANS.trade.commands,
      take_back: {
        ...(LOANS.trade.commands.take_back ?? assert.fail('no command')),
        fields: {
          ...LOANS.trade.commands.take_back?.fields,
          papers: pages('归还凭证', 'Papers', OPTIONAL),
        },
      },
    },
    stands: (state, { post }) => (state === null && post === 'grid_worker' ? ['borrower'] : []),
  },
};

let folder: string;
let world: World;
let browser: Browser;
const faults: Faults = [];
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-trades-'));
  [world, browser] = await Promise.all([
    openWorld({ folder, matters: 0, trades: [BORROWED], addTables: addLoanTable }),
    openBrowser({ maps: false }),
  ]);
});
after(async () => {
  await browser.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function sit(account: string, look: Look = {}): Promise<Page> {
  const page = await (await openWindow(browser, world.url, faults, look)).newPage();
  await enter(page, account);
  await page.goto('/');
  return page;
}

async function clean(page: Page, name: string): Promise<void> {
  assert.deepEqual(await axe(page), [], name);
  assert.deepEqual(await tooWide(page), [], name);
  if (pictures !== undefined)
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

/** Begins loans as the page would. */
async function borrow(page: Page, ...tools: string[]): Promise<void> {
  const until = Date.parse('2026-12-01T00:00:00+08:00');
  // One after the other: their numbers are in this order.
  for (const tool of tools) await ask({ page }, '/loans/commands/ask', { tool, until });
}

const read = async (page: Page, address: string): Promise<unknown> =>
  (await page.request.get(`${world.url}/api/v1${address}`)).json();

const openList = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** Until the answer is there the rows of before may still stand. */
async function narrow(page: Page, to: string): Promise<void> {
  const answered = page.waitForResponse((answer) => /\/loans\?.*(mine|stage)=/.test(answer.url()));
  await page.getByRole('button', { name: to }).click();
  await answered;
}

test('a case is begun, acted upon by another, and found in both languages, wide and narrow', async () => {
  const [worker, desk] = await Promise.all([sit('worker'), sit('district')]);

  await openList(worker, '借用');
  await worker.getByText('这里还没有').waitFor();
  await clean(worker, 'none');
  await pressCommand(worker, '借用');
  const form = worker.getByRole('dialog');
  await form.getByRole('button', { name: '借用', exact: true }).click();
  await form.getByText('填“借什么”').first().waitFor();
  await form.getByLabel('借什么').fill('梯子');
  await form.getByLabel('用到哪天').fill('2026-12-01');
  await clean(worker, 'begin');
  await form.getByRole('button', { name: '借用', exact: true }).click();
  await worker.locator('#case-timeline').waitFor();
  assert.match(String(await worker.locator('main').innerText()), /借什么\s+梯子/);

  await openList(desk, '借用');
  await narrow(desk, '要本岗办的');
  await desk.locator('a.go').first().waitFor();
  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { name: /下一步.*社区窗口.*借出/ }).waitFor();
  await desk.getByRole('button', { name: '关注', exact: true }).click();
  await desk.getByRole('button', { name: '已关注', exact: true, pressed: true }).waitFor();
  await clean(desk, 'case');
  await pressCommand(desk, '借出');
  await desk.getByText(/借出，现为借出/).waitFor();
  await pressCommand(desk, '归还');
  await desk.getByRole('dialog').getByLabel('完好情况').fill('完好');
  await clean(desk, 'act');
  await desk.getByRole('dialog').getByRole('button', { name: '归还', exact: true }).click();
  await desk.getByText(/现为已归还/).waitFor();

  const phone = await sit('worker', { width: 390, height: 844, settings: { theme: 'dark' } });
  await openList(phone, '借用');
  await phone.locator('a.go').first().waitFor();
  await clean(phone, 'list-phone');
  await phone.locator('a.go').first().click();
  await phone.getByText('已归还').first().waitFor();
  await clean(phone, 'case-phone');
  await phone.reload();
  assert.deepEqual(faults, []);
});

test('several are chosen by keys and by hand, one form fills them, and each has its answer', async () => {
  const [worker, desk, other] = await Promise.all([sit('worker'), sit('district'), sit('district')]);
  await borrow(worker, '锤子', '锯子', '铲子', '水桶');
  await openList(desk, '借用');
  await narrow(desk, '待借出');
  await desk.locator('tbody tr').nth(3).waitFor();
  await desk.keyboard.press('j');
  await desk.keyboard.press('x');
  for (let step = 0; step < 3; step += 1) await desk.keyboard.press('j');
  await desk.keyboard.press('Shift+X');
  await desk.getByText('已选 4 件').waitFor();
  await desk.getByRole('button', { name: '借出 4 件' }).waitFor();
  await clean(desk, 'bulk');

  // Another was faster with one of them, and the network swallows the answer of a second.
  const { items } = (await read(other, '/loans?stage=asked')) as { items: { id: string }[] };
  const [faster, lost] = items.map(({ id }) => id);
  await desk.getByRole('button', { name: '借出 4 件' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('说明').fill('一起取');
  await clean(desk, 'bulk-form');
  await ask({ page: other }, `/loans/${faster}/commands/hand_out`, {});
  const away = faults.length;
  await desk.route(`**/loans/${lost}/commands/hand_out`, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await dialog.getByRole('button', { name: '借出 4 件' }).click();
  await dialog.getByText('借出：成 2 件，不成 2 件').waitFor();
  await clean(desk, 'bulk-answers');
  await desk.unroute(`**/loans/${lost}/commands/hand_out`);
  await dialog.getByRole('button', { name: '再办没成的 2 件' }).click();
  // What had arrived is not done twice: its repeat has the answer of the first.
  await dialog.getByText('借出：成 3 件，不成 1 件').waitFor();
  const { timeline } = (await read(other, `/loans/${lost}`)) as { timeline: object[] };
  assert.equal(timeline.length, 2);
  await dialog.getByRole('button', { name: '看过了' }).click();
  await desk.getByText('已选').waitFor({ state: 'detached' });
  // The browser notes the refusals and the aborted request, and nothing else.
  assert.deepEqual(
    faults.splice(away).filter((fault) => !/4\d\d|ERR_FAILED/.test(fault)),
    [],
  );
});

test('what waits is chosen the same way, and on a telephone', async () => {
  const [worker, desk] = await Promise.all([sit('worker'), sit('district', LOOKS[1])]);
  await borrow(worker, '梯子', '推车');
  await desk.goto('/waiting');
  await desk.locator('.task').nth(1).waitFor();
  for (const at of [0, 1]) await desk.locator('.task').nth(at).getByRole('checkbox').check();
  await desk.getByRole('button', { name: '借出 2 件' }).waitFor();
  await clean(desk, 'bulk-waiting-390');
  await desk.getByRole('button', { name: '借出 2 件' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '借出 2 件' }).click();
  await desk.getByRole('dialog').getByText('借出：成 2 件，不成 0 件').waitFor();
  await clean(desk, 'bulk-waiting-answers-390');
  await desk.getByRole('button', { name: '看过了' }).click();
  await desk.getByText('没有等您办的事').waitFor();
  await desk.goto('/t/loans');
  await desk.locator('tbody tr').first().getByRole('checkbox').check();
  await desk.getByText('已选 1 件').waitFor();
  await clean(desk, 'bulk-list-390');
  assert.deepEqual(faults, []);
});

test('pages are put in order and turned before they are sent, and looked at afterwards', async () => {
  const [worker, desk] = await Promise.all([sit('worker'), sit('district')]);
  await borrow(worker, '相机');
  const { items } = (await read(desk, '/loans?stage=asked')) as { items: { id: string }[] };
  const id = String(items[0]?.id);
  await ask({ page: desk }, `/loans/${id}/commands/hand_out`, {});
  await desk.goto(`/t/loans/${id}`);
  await pressCommand(desk, '归还');
  const form = desk.getByRole('dialog');
  await form.getByLabel('完好情况').fill('完好');
  const photo = await striped(desk, { at: Date.parse('2026-11-24T09:00:00+08:00') });
  await form.locator('input[type=file]').setInputFiles([
    { ...photo, name: '背面.jpg' },
    { ...photo, name: '正面.jpg' },
    { name: '清单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
  ]);
  await form.getByText('已传，已扫描').first().waitFor({ state: 'detached' });
  const front = form.getByRole('button', { name: /^第 \d 页 正面/ });
  await front.focus();
  await desk.keyboard.press('ArrowLeft');
  await form.getByRole('button', { name: /^第 1 页 正面/ }).waitFor();
  await desk.keyboard.press('r');
  await form.getByRole('button', { name: '前移 清单.pdf' }).click();
  await form.getByRole('button', { name: /^第 2 页 清单/ }).waitFor();
  await clean(desk, 'pages-form');
  await form.getByRole('button', { name: '归还', exact: true }).click();
  await desk.getByText(/现为已归还/).waitFor();

  for (const look of LOOKS) {
    const page = look.width === 390 ? await sit('worker', look) : desk;
    await page.goto(`/t/loans/${id}`);
    await page.getByRole('heading', { name: '附件' }).waitFor();
    await clean(page, `pages-${look.width}`);
    await page.getByRole('button', { name: /^看第 1 页 正面/ }).click();
    const viewer = page.getByRole('dialog');
    const shown = viewer.getByRole('img', { name: '正面.jpg' });
    await shown.waitFor();
    // Of 800 by 600, standing now, above the strip of the stamp.
    await shown.evaluate((image: HTMLImageElement) => image.decode());
    const size = await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    assert.ok(size[0] === 600 && Number(size[1]) > 800, String(size));
    await clean(page, `viewer-${look.width}`);
    for (const key of ['+', 'r', '-', 'ArrowRight']) await page.keyboard.press(key);
    await viewer.getByText('PDF，').waitFor();
    await clean(page, `viewer-pdf-${look.width}`);
    await page.keyboard.press('Escape');
  }
  assert.deepEqual(faults, []);
});

test('in English nothing of a trade is Chinese but what people wrote', async () => {
  const page = await sit('worker', { settings: { language: 'en' } });
  await openList(page, 'Loan');
  assert.deepEqual(await unmarkedChinese(page), []);
  await page.getByRole('button', { name: 'Ask for a tool' }).click();
  assert.deepEqual(await unmarkedChinese(page), []);
  const form = page.getByRole('dialog');
  await form.getByLabel('What').fill('梯子');
  await form.getByLabel('Until').fill('2026-12-01');
  await form.getByRole('button', { name: 'Ask for a tool' }).click();
  await page.locator('#case-timeline').waitFor();
  assert.deepEqual(await unmarkedChinese(page), []);
  await clean(page, 'english');
  assert.deepEqual(faults, []);
});

const OLD = `旧编号,区县,开始日期,结束日期,状态,借什么,用到哪天
JY-1,990106,2024-03-05,2024-03-20,已归还,梯子,2024-03-15
JY-2,990106,2024-04-01,,借出,电钻,2024-04-09`;

test('old cases are tried from a table, told what is wrong, brought in, and marked', async () => {
  const page = await sit('system');
  await openList(page, '借用');
  await page.getByRole('link', { name: '导入旧案' }).click();
  await page.getByRole('button', { name: '借用旧案', pressed: true }).waitFor();
  await clean(page, 'old-form');
  const choose = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose(OLD.replace('已归还', '没了'));
  await page.getByRole('button', { name: '试一遍' }).click();
  await page.getByText('“没了”不是状态').first().waitFor();
  await clean(page, 'old-wrong');
  await choose(OLD);
  await page.getByRole('button', { name: '试一遍' }).click();
  await page.getByText('试过了，还没有写入').waitFor();
  await clean(page, 'old-tried');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('已导入').first().waitFor();

  for (const look of LOOKS) {
    const desk = await sit('district', look);
    await openList(desk, '借用');
    await desk.getByText('旧案', { exact: true }).first().waitFor();
    await clean(desk, `old-list-${look.width}`);
    const old = desk.getByRole('row').filter({ hasText: '旧案' }).filter({ hasText: '借出' });
    await old.locator('a.go').first().click();
    await desk.getByText('原编号 JY-2').waitFor();
    await clean(desk, `old-case-${look.width}`);
  }
  assert.deepEqual(faults, []);
});

test('where no trade is served beside the loop, no entry stands in the navigation', async () => {
  const rules = await sit('rules');
  await rules.getByRole('navigation').getByRole('link').first().waitFor();
  assert.equal(await rules.getByRole('navigation').getByRole('link', { name: '借用' }).count(), 0);
  await rules.goto('/t/loans');
  await rules.getByText('没有这个页面').waitFor();
});

test('the page of a case is whole in every state it can be in', async () => {
  for (const look of LOOKS) {
    const page = await sit('street', look);
    for (const [name, answer] of Object.entries(CASE_STATES)) {
      await page.route(`**/api/v1/loans/${answer.id}`, (route) => route.fulfill({ json: answer }));
      await page.goto(`/t/loans/${answer.id}`);
      await page.locator('#case-timeline').waitFor();
      await clean(page, `${name}-${look.width}`);
      if (name === 'whole') await actOnLanes(page, look.width);
      if (name === 'sealed') await lookAtWords(page, look.width);
      await page.unroute(`**/api/v1/loans/${answer.id}`);
    }
  }
  const page = await sit('street');
  const away = faults.length;
  await page.goto('/t/loans/990106.01937f00-0000-7000-8000-000000000009');
  await page.getByRole('heading', { name: '没有这一件，或者不归本岗看' }).waitFor();
  await clean(page, 'gone');
  // The browser notes the 404 the page asked for, and nothing else.
  assert.deepEqual(
    faults.splice(away).filter((fault) => !fault.includes('404')),
    [],
  );
});

/** Who does not act in the case says why they look, and sees the words until they close them. */
async function lookAtWords(page: Page, width: number): Promise<void> {
  const asked: unknown[] = [];
  await page.route('**/api/v1/loans/*/words', (route) => {
    asked.push(route.request().postDataJSON());
    return route.fulfill({ json: SEALED_WORDS });
  });
  const words = page.getByRole('region', { name: '封存的内容' });
  await words.getByRole('button', { name: '查看' }).click();
  const form = page.getByRole('dialog');
  await clean(page, `sealed-form-${width}`);
  await form.getByRole('textbox').fill('核对到场情况');
  await form.getByRole('button', { name: '查看' }).click();
  await words.getByText('13800001234').waitFor();
  assert.deepEqual(asked, [{ reason: '核对到场情况' }]);
  await clean(page, `sealed-open-${width}`);
  await words.getByRole('button', { name: '收起' }).click();
  await words.getByText('13800001234').waitFor({ state: 'detached' });
}

/** At a desk, and on a telephone. */
const LOOKS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** Each lane has what can be done there; what is refused stands with the case and says why. */
async function actOnLanes(page: Page, width: number): Promise<void> {
  const lanes = page.getByRole('region', { name: '各方' }).getByRole('listitem');
  assert.deepEqual(
    await lanes.evaluateAll((items) => items.map((one) => one.querySelectorAll('button').length)),
    [2, 1, 0, 0],
  );
  await page.getByText('收哨 不可用').waitFor();
  await lanes.nth(1).getByRole('button', { name: '催一次' }).click();
  const form = page.getByRole('dialog');
  assert.equal(await form.getByRole('radio', { name: '商务局' }).isChecked(), true);
  assert.equal(await form.getByRole('radio').count(), 1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '现场确认', exact: true }).click();
  await form.getByRole('button', { name: '现场确认', exact: true }).click();
  await form.getByText('“气瓶数”').first().waitFor();
  await clean(page, `form-${width}`);
  await page.keyboard.press('Escape');
}
