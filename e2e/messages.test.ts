/** What people are told, and where: the bell, SMS, e-mail, digests, hours of rest, and what the operator sees of it. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { axe, type Faults, openBrowser, openWindow } from './browser.ts';
import { type Desk, sitDown } from './desk.ts';
import { hoursAroundNow, openFromBell, setHours } from './message-hands.ts';
import { PUSH_SERVICE } from './push-service.ts';
import { lastCode, reportFromBoard } from './resident.ts';
import { type Gateway, openGateway } from './sms-gateway.ts';
import { counted } from './until.ts';
import { openWorld, type World } from './world.ts';

const GRID = '990106012015003';
const MAIL = 'yunshan@example.cn';
const YEAR_MS = 365 * 86_400_000;

let world: World;
let browser: Browser;
let folder: string;
let gateway: Gateway;
const faults: Faults = [];
const desks: Partial<Record<'system' | 'street' | 'worker', Desk>> = {};
let resident: Page;
let matter = '';

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-messages-'));
  gateway = await openGateway();
  const settings = { GRIDGOV_SMS_URL: gateway.url, GRIDGOV_SMS_KEY: 'a key of sixteen characters' };
  world = await openWorld({ folder, matters: 60, settings });
  browser = await openBrowser({ maps: false });
  for (const name of ['system', 'street', 'worker'] as const)
    desks[name] = await sitDown(browser, world.url, name, faults);
  const window = await openWindow(browser, world.url, faults, { width: 390, height: 844 });
  resident = await window.newPage();
});

after(async () => {
  await browser?.close();
  await world?.close();
  gateway?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

function desk(name: keyof typeof desks): Desk {
  const found = desks[name];
  assert.ok(found !== undefined);
  return found;
}

/** Asked again until it is there: the sender works in rounds of its own. */
async function waitFor<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(200);
  }
  throw new Error(`${what} did not come`);
}

type Letter = {
  readonly params: { readonly link?: string };
  readonly channel: string;
  readonly to: string;
  readonly template: string;
  readonly text: string;
};

/** Letters that lie as files, by what they are. */
async function letters(template: string): Promise<Letter[]> {
  const where = path.join(folder, 'data/messages');
  const names = (await readdir(where).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const all = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(path.join(where, name), 'utf8')) as Letter),
  );
  return all.filter((letter) => letter.template === template);
}

/** Chooses SMS for every class and saves. */
async function bySms(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: '短信', exact: true });
  await counted(boxes, 3);
  for (const box of await boxes.all()) await box.check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存').first().waitFor();
}

test('the city sets its hours from today, and a dispatcher how they are told, in their language', async () => {
  await setHours(desk('system').page, { from: '00:00', to: '00:00' }, ['立案']);
  const { page } = desk('street');
  await page.goto('/settings/messages');
  await bySms(page);
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/me/language'));
  await page.getByRole('radio', { name: '英文' }).click();
  assert.equal((await saved).status(), 204);
  await page.getByRole('radio', { name: '英文', checked: true }).waitFor();
  assert.deepEqual(await axe(page), []);
});

test('a dispatcher’s browser tells as well, once they switched it on', async () => {
  const { page } = desk('street');
  await page.addInitScript(PUSH_SERVICE);
  await page.goto('/settings/messages');
  await page.getByRole('button', { name: '打开提醒' }).click();
  await page.getByText('共 1 个浏览器会收到推送').waitFor();
  await page.getByRole('button', { name: '关闭提醒' }).waitFor();
});

test('a report rings the dispatcher’s bell and is written to them; the reporter gets number and secret', async () => {
  // Their telephone is a year behind: noted, and believed by nobody.
  await resident.clock.setFixedTime(Date.now() - YEAR_MS);
  gateway.broken = true;
  const { number, secret } = await reportFromBoard(resident, GRID, {
    text: '路边一个井盖没了，晚上看不见。',
    mail: MAIL,
  });
  const [letter] = await waitFor('the letter', async () => nonEmpty(await letters('portal.reported')));
  assert.equal(letter?.to, MAIL);
  assert.ok(letter?.text.includes(secret), 'the secret goes to the reporter');
  const { page } = desk('street');
  matter = await openFromBell(page, number);
  await page
    .getByText(/对方时钟 \d{4}-\d\d-\d\d/)
    .first()
    .waitFor();
});

test('what the gateway refuses for good is a dead letter with its words; sent again it arrives, in English', async () => {
  const { page } = desk('system');
  await page.goto('/messages?state=dead');
  // A reminder may have been refused as well.
  const row = page
    .getByRole('row', { name: /未能发出/ })
    .filter({ hasText: '受理' })
    .first();
  await waitFor('the dead letter', async () => {
    await page.reload();
    await page.getByRole('search').or(page.locator('search')).first().waitFor();
    return (await row.count()) > 0 ? true : undefined;
  });
  await row.getByText('短信余额不足').waitFor();
  assert.match(await row.innerText(), /\*{3,}/, 'the number is masked');
  assert.deepEqual(await axe(page), []);
  gateway.broken = false;
  await row.getByRole('button', { name: '重发' }).click();
  const sms = await waitFor('the message', async () => gateway.taken[0]);
  assert.deepEqual([sms.template, sms.language], ['matter.staff.reported', 'en']);
  assert.match(sms.text, /^New report .+: please accept it\.$/);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/messages');
  await page.getByText('已发送').first().waitFor();
  const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  assert.equal(await page.evaluate(wide), false, 'at 390');
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a resident who rests now is written to later; the worker’s messages come as one', async () => {
  await resident.clock.setFixedTime(Date.now());
  const more = await reportFromBoard(resident, GRID, { text: '路灯不亮，晚上很黑。' });
  await resident.goto('/portal/me');
  await resident.getByLabel('手机号或邮箱').fill(MAIL);
  await resident.getByRole('button', { name: '发验证码' }).click();
  await resident.getByLabel('验证码').waitFor();
  await resident.getByLabel('验证码').fill(await lastCode(path.join(folder, 'data')));
  await resident.getByRole('button', { name: '登录' }).click();
  await resident.getByRole('heading', { name: '怎么告诉我' }).waitFor();
  await resident.getByLabel('我自己定').check();
  const rest = hoursAroundNow();
  await resident.getByLabel('从几点').fill(rest.from);
  await resident.getByLabel('到几点').fill(rest.to);
  await resident.getByRole('button', { name: '存好' }).click();
  await waitFor('the wish', async () => {
    const { rows } = await world.db.query('select 1 from resident_wish where quiet_from is not null');
    return rows.length > 0 ? true : undefined;
  });
  assert.deepEqual(await axe(resident), []);
  const { page } = desk('worker');
  await page.goto('/settings/messages');
  await page.getByRole('group', { name: '其他' }).getByLabel('什么时候发').selectOption('next');
  await bySms(page);
  const dispatcher = desk('street');
  await dispatcher.give(await openFromBell(dispatcher.page, more.number), 'accept');
  await dispatcher.give(matter, 'accept');
  await desk('worker').give(matter, 'confirm', { found: true });
  await dispatcher.give(matter, 'file', { condition: '' });
  const waits = async (template: string) => {
    const { rows } = await world.db.query<{ due: number; bundled: boolean; n: number }>(
      `select min(next_at) as due, bool_and(bundle is not null) as bundled, count(*)::int as n
       from message where template = $1 and state = 'queued' having count(*) > 0`,
      [template],
    );
    return rows[0];
  };
  const toResident = await waitFor('the message', () => waits('matter.reporter.filed'));
  assert.ok(toResident.due > Date.now() + 1_800_000, 'not in their hours of rest');
  assert.deepEqual(await letters('matter.reporter.filed'), []);
  const toWorker = await waitFor('both messages', async () => {
    const row = await waits('matter.staff.accepted');
    return row?.n === 2 ? row : undefined;
  });
  assert.equal(toWorker.bundled, true);
  // The hour of the digest has come, and the resident has slept.
  await world.db.query(`update message set next_at = $1 where state = 'queued'`, [new Date()]);
  const digest = await waitFor('the digest', async () =>
    gateway.taken.find(({ template }) => template === 'digest'),
  );
  assert.equal(digest.text.match(/请到现场核实/g)?.length, 2, digest.text);
  const [push] = await waitFor('the push', async () => nonEmpty(await letters('matter.staff.confirmed')));
  assert.equal(push?.channel, 'push');
  assert.match(push?.params.link ?? '', new RegExp(`/cases/${matter}$`), 'it opens the matter');
  const [letter] = await waitFor('the letter', async () => nonEmpty(await letters('matter.reporter.filed')));
  assert.equal(letter?.to, MAIL);
  assert.match(letter?.text ?? '', /决定办/);
});

test('whoever wants silence is written nothing; nothing went wrong on any page', async () => {
  for (const box of await resident.getByLabel(/^发消息到/).all()) await box.uncheck();
  await resident.getByRole('button', { name: '存好' }).click();
  await waitFor('the wish', async () => {
    const { rows } = await world.db.query('select 1 from resident_wish where not told');
    return rows.length > 0 ? true : undefined;
  });
  assert.deepEqual(faults, []);
});

const nonEmpty = <T>(rows: readonly T[]): readonly T[] | undefined => (rows.length > 0 ? rows : undefined);
