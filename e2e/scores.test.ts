/** A score in the browser: a weight is changed, a month drawn, objected to, decided, published, and printed for the unit. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import { textsOf } from '@gridgov/server/platform/papers/testing.ts';
import type { Page } from 'playwright-core';
import { axe, type Faults, openBrowser } from './browser.ts';
import { pressCommand, sitDown } from './desk.ts';
import { fill } from './whistle-hands.ts';
import { openWorld } from './world.ts';

const UNIT = '环境卫生';

test('考评: from a weight to the published result and the paper of the unit, by the posts concerned', async (t) => {
  const { due, faults, at } = await openScores(t);
  await weightChanged(at.rules);

  // Figures of the month that is over, and the draft made of them by the weights in force then.
  await at.districthead.goto('/figures?tab=released&measure=file_rate&by=street');
  await at.districthead.getByRole('button', { name: '公布一期' }).click();
  await at.districthead.getByRole('dialog').getByRole('button', { name: '公布一期' }).click();
  await at.districthead.getByRole('dialog').waitFor({ state: 'detached' });
  const desk = at.district;
  await desk.goto('/t/scores');
  await desk.getByRole('button', { name: '生成考评' }).click();
  // One period alone was released: it is chosen already.
  await fill(desk, '生成考评', { 部门月度考评: true });
  await pressCommand(desk, '加减分');
  await desk
    .getByRole('dialog')
    .getByRole('radio', { name: new RegExp(UNIT) })
    .check();
  await fill(desk, '加减分', { 几次: '2', 为什么: '两张照片是旧的' });
  // What happened is told in the words of the template.
  await desk.locator('section:has(> header #case-timeline)').getByText('虚假反馈').first().waitFor();
  assert.doesNotMatch(await desk.locator('main').innerText(), /faked|close_on_time|\bunits\b/);
  await pressCommand(desk, '征求异议');
  await desk.locator('.tag', { hasText: '公示中' }).first().waitFor();
  const address = new URL(desk.url()).pathname;

  await objected(at.unit, address);
  await desk.goto(address);
  const objections = desk.getByRole('region', { name: '异议和答复' });
  await objections.getByRole('button', { name: '答复异议' }).click();
  await fill(desk, '答复异议', { 是: true, 补几分: '1', 答复: '一张是新的' });
  await objections.getByText('采纳。').waitFor();
  await desk.getByText(/补几分 1\.00/).waitFor();
  assert.deepEqual(await axe(desk), []);

  await due(Date.now() + 30 * DAY);
  const head = at.districthead;
  await head.goto(address);
  await pressCommand(head, '审定公布');
  await fill(head, '审定公布', { 审定意见: '同意公布' });
  await head.locator('.tag', { hasText: '已公布' }).first().waitFor();
  // Whoever it was shown to, and whoever drew it: nobody changes it any more.
  await desk.goto(address);
  await desk.locator('.tag', { hasText: '已公布' }).first().waitFor();
  assert.equal(await desk.getByRole('button', { name: /加减分|撤回/ }).count(), 0);

  await printed(at.unit, address);
  assert.deepEqual(faults, []);
});

async function openScores(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const [world, browser] = await Promise.all([
    openWorld({ folder, matters: 200 }),
    openBrowser({ maps: false }),
  ]);
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: Faults = [];
  const sit = async (account: string) => (await sitDown(browser, world.url, account, faults)).page;
  const [rules, district, districthead, unit] = await Promise.all(
    ['rules', 'district', 'districthead', 'unit'].map(sit),
  );
  assert.ok(rules && district && districthead && unit);
  return { due: world.due, faults, at: { rules, district, districthead, unit } };
}

async function weightChanged(page: Page): Promise<void> {
  await page.goto('/score-templates');
  const sheet = page.getByRole('region', { name: '部门月度考评' });
  const dialog = page.getByRole('dialog');
  await sheet.getByRole('button', { name: '改对象和周期' }).click();
  await dialog.getByLabel('多久一次').selectOption({ label: '每季度' });
  await dialog.getByLabel('为什么').fill('按季度考评');
  await dialog.getByRole('button', { name: '公布' }).click();
  await dialog.waitFor({ state: 'detached' });
  await sheet.getByText(/每季度 · 满分合计 70 分/).waitFor();
  await sheet.getByRole('button', { name: '按期结案率' }).first().click();
  await dialog.getByLabel('满分', { exact: true }).fill('55');
  await dialog.getByLabel('为什么').fill('今年看重按期');
  await dialog.getByRole('button', { name: '公布' }).click();
  await dialog.waitFor({ state: 'detached' });
  await sheet.getByText(/尺若衡.*公布：/).waitFor();
  await sheet.getByText('今年看重按期').waitFor();
  await sheet.getByText(/满分 55 分/).waitFor();
  assert.deepEqual(await axe(page), []);
}

/** The unit sees its own alone, what pulled it down, and the matters behind it. */
async function objected(page: Page, address: string): Promise<void> {
  await page.goto('/scores');
  const sheet = page.getByRole('region', { name: new RegExp(UNIT) });
  await sheet.getByText('失分最多').waitFor();
  // Drawn by the weight in force in that month.
  await sheet.getByText(/满分 50 分/).waitFor();
  const share = sheet
    .getByRole('row')
    .filter({ hasText: /\d+ \/ [1-9]\d*/ })
    .first();
  const below = Number(/\d+ \/ (\d+)/.exec(await share.innerText())?.[1]);
  await share.getByRole('button').click();
  const matters = page.getByRole('dialog');
  await matters.locator('tbody tr').first().waitFor();
  assert.equal(await matters.locator('tbody tr').count(), Math.min(below, 50));
  await page.keyboard.press('Escape');
  await matters.waitFor({ state: 'detached' });
  assert.deepEqual(await axe(page), []);
  await page.goto(address);
  await pressCommand(page, '提出异议');
  await fill(page, '提出异议', { 虚假反馈: true, 异议: '有一张是当天拍的' });
  await page.getByRole('region', { name: '异议和答复' }).getByText('有一张是当天拍的').waitFor();
}

async function printed(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const section = page.getByRole('region', { name: '文书' });
  await section.getByRole('button', { name: '出考评结果通知书' }).click();
  const came = page.waitForResponse((answer) => answer.url().endsWith('/file'));
  const popup = page.waitForEvent('popup');
  await section.getByRole('button', { name: /^打开/ }).click();
  const url = (await came).url();
  await (await popup).close();
  // Read anew: what a browser was handed as a blob it does not hand on.
  const text = textsOf(await (await page.request.get(url)).body())
    .join('')
    .replaceAll(/\s/g, '');
  for (const said of ['考评结果通知书', UNIT, '两张照片是旧的', '采纳，补1.00分', '一张是新的'])
    assert.ok(text.includes(said), `${said} in ${text}`);
  assert.deepEqual(await axe(page), []);
}
