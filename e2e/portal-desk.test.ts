/** What a resident sends in and what everybody sees of it: between the two somebody looks. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow } from './browser.ts';
import { giveQuietly } from './cast.ts';
import { type Desk, sitDown, takePhoto } from './desk.ts';
import { tabTo } from './keyboard.ts';
import { lastCode, reportFromBoard, reportWithPhotos, type Ticket } from './resident.ts';
import { counted } from './until.ts';
import { openWorld, type World } from './world.ts';

const GRID = '990106012015003';
let world: World;
let browser: Browser;
let folder: string;
const faults: Faults = [];
const desks = new Map<string, Desk>();

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-desk-'));
  world = await openWorld({ folder, matters: 0 });
  browser = await openBrowser({ maps: false });
  for (const account of ['worker', 'street', 'property', 'city']) {
    // One after the other: they share a small machine.
    desks.set(account, await sitDown(browser, world.url, account, faults));
  }
});

after(async () => {
  await browser?.close();
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

function at(account: string): Desk {
  const desk = desks.get(account);
  if (desk === undefined) throw new Error(`Nobody sits at ${account}`);
  return desk;
}

async function phone(): Promise<Page> {
  const context = await openWindow(browser, world.url, faults, {
    width: 390,
    height: 844,
    settings: { theme: 'light' },
  });
  return context.newPage();
}

/** The matter's id, by which the console and the public page know it. */
async function idOf(page: Page): Promise<string> {
  const kept = await page.evaluate(() => localStorage.getItem('gridgov.portal.mine') ?? '[]');
  return String((JSON.parse(kept) as { id: string }[])[0]?.id);
}

async function filed(id: string): Promise<void> {
  await giveQuietly(at('street'), id, 'accept');
  await giveQuietly(at('worker'), id, 'confirm', { found: true });
  await at('street').give(id, 'file', { condition: '' });
  await at('street').give(id, 'dispatch', { unit: '海云物业' });
}

async function closed(id: string): Promise<void> {
  await giveQuietly(at('property'), id, 'acknowledge');
  await giveQuietly(at('property'), id, 'respond', { result: '已换新盖' });
  const { page } = at('street');
  await page.goto(`/cases/${id}`);
  if ((await page.getByRole('button', { name: /^发起核查/ }).count()) > 0)
    await giveQuietly(at('street'), id, 'send_to_verify');
  await giveQuietly(at('worker'), id, 'verify', { agree: true });
  await at('street').give(id, 'close', { result: '' });
}

let ticket: Ticket;
let matter = '';

test('the code on a board leads to a form that knows the place; a photo goes with the report', async () => {
  const page = await phone();
  const photos = [await takePhoto(at('street').page, '井盖')];
  ticket = await reportFromBoard(page, GRID, { text: '路边一个井盖没了，晚上看不见。', photos });
  matter = await idOf(page);
  await filed(matter);
  const stranger = await phone();
  await stranger.goto(`/portal/matters/${matter}`);
  await stranger.locator('.bar5').waitFor();
  await counted(stranger.locator('.shots img'), 0);
});

test('the desk covers parts of the photo by hand and by keys, and lets it out', async () => {
  const { page } = at('street');
  await page.goto('/todo');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '公开审核' }).click();
  await page.locator('.pub-photo[data-loaded=true]').waitFor();
  const box = await page.locator('.pub-photo img').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6, { steps: 4 });
  await page.mouse.up();
  await page.getByText('左 20%，上 20%，宽 30%，高 40%').waitFor();
  await page.getByRole('button', { name: '添加方框' }).click();
  await page.getByRole('button', { name: '方框 2', exact: true }).focus();
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('左 50%，上 40%，宽 20%，高 22%').waitFor();
  await page.keyboard.press('Delete');
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: '盖住 1 处后公开' }).click();
  await page.getByText('照片已公开').waitFor();
  await page.getByText('没有待审核的照片').waitFor();
});

test('everybody sees the covered copy and the checked wording, and no longer once they are taken back', async () => {
  const { page } = at('street');
  await page.getByRole('link', { name: '公开描述', exact: true }).click();
  await page.getByRole('button', { name: /^写公开描述 \d{4}-\d{4} / }).click();
  await page.getByRole('textbox', { name: '公开描述' }).fill('路边井盖缺失，夜间看不清');
  await page.getByRole('button', { name: '公开这段话' }).click();
  await page.getByText('公开描述已更新').waitFor();

  const stranger = await phone();
  await stranger.goto(`/portal/matters/${matter}`);
  await stranger.getByText('路边井盖缺失，夜间看不清').waitFor();
  const shown = stranger.locator('.shots img');
  await shown.waitFor();
  assert.ok(
    (await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))) > 0,
  );

  await page.goto('/publication?show=done');
  await page.getByRole('button', { name: '撤回公开' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('为什么不公开').fill('还看得见车牌');
  await form.getByRole('button', { name: '撤回公开' }).click();
  await page.getByText('照片已撤回').waitFor();
  await stranger.reload();
  await stranger.locator('.bar5').waitFor();
  await counted(stranger.locator('.shots img'), 0);
});

test('the desk looks through photos, covers, lets out, keeps back and words by keys alone', async () => {
  const { page } = at('street');
  const photos = [await takePhoto(page, '近处'), await takePhoto(page, '远处')];
  await filed(await reportWithPhotos(world.url, { grid: GRID, text: '路灯下的井盖松了', photos }));
  await page.goto('/publication');
  const chosen = page.locator('.pub-list [aria-current=true]');
  const rows = page.locator('.pub-list li');
  await rows.nth(1).waitFor();
  const which = () =>
    rows.evaluateAll((all) => all.findIndex((one) => one.querySelector('[aria-current=true]')));
  assert.equal(await which(), 0);
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.querySelector('.pub-list li:nth-child(2) [aria-current=true]'));
  await page.keyboard.press('k');
  await page.waitForFunction(() => document.querySelector('.pub-list li:first-child [aria-current=true]'));
  await page.keyboard.press('b');
  await tabTo(page, /^方框 1$/);
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: '盖住 1 处后公开' }).waitFor();
  await page.keyboard.press('p');
  await page.getByText('照片已公开').waitFor();
  await rows.nth(1).waitFor({ state: 'detached' });
  await chosen.waitFor();
  await page.keyboard.press('h');
  await page.getByRole('dialog').waitFor();
  // Inside the dialog the keys are letters: nothing is decided by typing them.
  await tabTo(page, /^为什么不公开/);
  await page.keyboard.type('看得见脸 hp');
  await tabTo(page, /^不公开$/);
  await page.keyboard.press('Enter');
  await page.getByText('没有待审核的照片').waitFor();
  await tabTo(page, /^公开描述$/);
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: /^写公开描述/ })
    .first()
    .waitFor();
  await tabTo(page, /^写公开描述/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^公开描述/);
  await page.keyboard.type('路灯下井盖松动');
  await tabTo(page, /^公开这段话$/);
  await page.keyboard.press('Enter');
  await page.getByText('公开描述已更新').waitFor();
});

test('a notice and an office telephone from the desk reach the residents', async () => {
  const { page } = at('street');
  await page.goto('/publication?tab=notices');
  await page.getByRole('button', { name: '发公告' }).click();
  await page.getByLabel('标题').fill('海云里停水半天');
  await page.getByLabel('内容').fill('明天上午八点到十二点停水，备好用水。');
  await page.getByRole('button', { name: '发布公告' }).click();
  await page.getByText('公告已发布').waitFor();
  await page.goto('/publication?tab=offices');
  await page.getByRole('button', { name: '填办公电话' }).click();
  await page.getByRole('textbox', { name: '办公电话' }).fill('0535-6660000');
  await page.getByLabel('接听时间').fill('工作日 8:30 至 17:30');
  await page.getByRole('button', { name: '保存电话' }).click();
  await page.getByRole('cell', { name: '0535-6660000' }).waitFor();

  const resident = await phone();
  await resident.goto('/portal/notices');
  await resident.getByText('海云里停水半天').waitFor();
  await resident.goto(`/portal/staff?grid=${GRID}`);
  await resident.getByRole('link', { name: '0535-6660000' }).waitFor();
});

test('the board for the grid shows staff, telephone and a code that leads to the report form', async () => {
  const { page } = at('street');
  await page.goto(`/grids?code=${GRID}`);
  await page.getByRole('link', { name: '打印网格公示牌' }).click();
  const board = page.getByRole('article');
  await board.getByText('渔小满').waitFor();
  await board.getByText('0535-6660000').waitFor();
  const code = board.getByRole('img');
  assert.match(String(await code.getAttribute('aria-label')), new RegExp(`/portal/report\\?grid=${GRID}$`));
  assert.deepEqual(await axe(page), []);
});

test('a resident asks for deletion; the desk sees until when it must answer, and the answer arrives', async () => {
  const resident = await phone();
  await resident.goto('/portal/me');
  await resident.getByLabel('手机号或邮箱').fill('yunshan@example.cn');
  await resident.getByRole('button', { name: '发验证码' }).click();
  await resident.getByLabel('验证码').fill(await lastCode(path.join(folder, 'data')));
  await resident.getByRole('button', { name: '登录', exact: true }).click();
  await resident.getByLabel('我自己定').check();
  const rest = resident.getByLabel('从几点');
  await rest.fill('25:00');
  await rest.blur();
  await resident.getByText('没有这个时刻').waitFor();
  assert.deepEqual(await axe(resident), []);
  await rest.fill('2230');
  await rest.blur();
  assert.equal(await rest.inputValue(), '22:30');
  await resident.getByRole('button', { name: '存好' }).click();
  await resident.getByText('存好了。').waitFor();
  await resident.getByLabel('写清楚').fill('删掉我去年的手机号');
  await resident.getByRole('button', { name: '交上去' }).click();
  await resident.getByText('前答复您').first().waitFor();

  const { page } = at('city');
  await page.goto('/publication?tab=requests');
  await page.getByText('余 15 天').waitFor();
  assert.ok(!(await page.locator('main').innerText()).includes('yunshan@example.cn'));
  assert.deepEqual(await axe(page), []);
  // By keys, as the photos before.
  await tabTo(page, /^答复$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^答复内容/);
  await page.keyboard.type('旧号码已删除');
  await tabTo(page, /^发出答复$/);
  await page.keyboard.press('Enter');
  await page.getByText('没有待答复的请求').waitFor();
  await resident.reload();
  await resident.getByText('旧号码已删除').waitFor();
});

test('whoever reported says no, then partly, and it is dealt with anew; then yes, and how well', async () => {
  await closed(matter);
  const resident = await phone();
  await resident.goto('/portal/follow');
  await resident.getByLabel('编号').fill(ticket.number);
  await resident.getByLabel('查询码').fill(ticket.secret);
  await resident.getByRole('button', { name: '查', exact: true }).click();
  await resident.getByRole('link', { name: '解决了吗？说一声' }).click();
  await resident.getByRole('button', { name: /^没有/ }).click();
  await resident.getByRole('heading', { name: '已经重新办了' }).waitFor();
  await closed(matter);
  await resident.goto(`/portal/my/${matter}/rate`);
  await resident.getByRole('link', { name: /^部分/ }).click();
  await resident.getByLabel('还差什么？').fill('旧井盖还在路边');
  await resident.getByRole('button', { name: '接着办' }).click();
  await resident.getByRole('heading', { name: '已经重新办了' }).waitFor();
  await closed(matter);
  await resident.goto(`/portal/my/${matter}/rate`);
  await resident.getByRole('link', { name: /^是/ }).click();
  await resident.getByLabel('5').check();
  await resident.getByRole('button', { name: '交上去' }).click();
  await resident.getByRole('heading', { name: '谢谢您说一声' }).waitFor();
  await resident.goto(`/portal/my/${matter}`);
  await resident.getByText('您说：解决了，5分。').waitFor();
});

test('a resident disagrees, adds and takes back; the same pages are met in English', async () => {
  const [declined, other] = [
    await reportFromBoard(await phone(), GRID, { text: '井盖响，一过车就响。' }),
    await phone(),
  ];
  const first = await phone();
  const open = async (page: Page, { number, secret }: Ticket) => {
    await page.goto(`/portal/follow#${number}.${secret}`);
    await page.waitForURL(/\/portal\/my\//);
    return page.url().split('/').at(-1) ?? '';
  };
  const id = await open(first, declined);
  await giveQuietly(at('street'), id, 'decline', { reason: 'not_found', note: '现场没有看到' });
  await first.reload();
  await first.getByRole('heading', { name: '没有受理' }).waitFor();
  await first.getByRole('button', { name: '我不同意，请上一级重看' }).click();
  await first.getByLabel('为什么不同意？').fill('就在路灯下');
  await first.getByRole('button', { name: '交上去' }).click();
  await first.getByRole('heading', { name: '正在重新看您的意见' }).waitFor();
  assert.deepEqual(await axe(first), []);
  // Another one is taken back before anybody looked at it.
  await open(other, await reportFromBoard(other, GRID, { text: '路灯不亮了。' }));
  await other.getByRole('button', { name: '撤回' }).click();
  await other.getByRole('button', { name: '撤回' }).last().click();
  await other.getByRole('heading', { name: '您撤回了' }).waitFor();
  await other.getByRole('link', { name: '再反映一件事' }).waitFor();
  const english = await (
    await openWindow(browser, world.url, faults, { width: 390, height: 844, settings: { language: 'en' } })
  ).newPage();
  await open(english, declined);
  await english.getByRole('heading', { name: 'Your objection is being reviewed' }).waitFor();
  await english.getByRole('button', { name: 'Add something' }).click();
  await english.getByLabel('What do you want to add?').fill('It is still there');
  await english.getByRole('button', { name: 'Add', exact: true }).click();
  await english.getByText('you added: It is still there').waitFor();
  assert.deepEqual(await axe(english), []);
});

test('no page asked another host or said an error', () => {
  assert.deepEqual(faults, []);
});
