/** Figures: a measure by street, its cells, and every matter behind them. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { figureKey, moveFigures } from '@gridgov/server/platform/figures/move.ts';
import type { Locator, Page } from 'playwright-core';
import { axe, type Faults, openBrowser } from './browser.ts';
import { giveQuietly, openStage, reportQuietly } from './cast.ts';
import { sitDown } from './desk.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

test('指标: a figure of the head of the district opens to every matter', async (t) => {
  const { at, faults } = await openStage(t, ['worker', 'leader', 'districthead']);
  const { worker, leader, districthead } = at;
  const filed = await reportQuietly(worker, { title: '井盖松动' });
  const declined = await reportQuietly(worker, { title: '路灯不亮' });
  await giveQuietly(leader, filed, 'file');
  await giveQuietly(leader, declined, 'accept');
  await giveQuietly(leader, declined, 'decline', { reason: 'below', note: '没有达到立案条件' });
  const { page } = districthead;
  await until('the relay has counted both', async () => {
    await page.goto('/figures?measure=file_rate&by=street');
    // Without a case there is no cell yet, and may be no table.
    await page.locator('main .fig-sum, main .block').first().waitFor();
    const [cell] = await page.locator('.fig-sum .fig-cell').all();
    return cell !== undefined && (await cell.innerText()).includes('1 / 2');
  });
  await opensToRows(page);
  assert.deepEqual(await axe(page), []);
  await comparesWithoutRank(page);
  assert.deepEqual(faults, []);
});

/** Two cases say little: the interval says so, nobody is ranked, and the chart's table has the same numbers. */
async function comparesWithoutRank(page: Page): Promise<void> {
  await page.goto('/figures?tab=compared&measure=file_rate&by=street');
  const row = page.locator('.fig tbody tr').first();
  await row.getByText('样本不足，不排').waitFor();
  await row.getByText('9.5%–90.5%').waitFor();
  await page.getByText('参照 GB/T 30428.4、CJ/T 292，本市可改').waitFor();
  await page.getByText('看表格').click();
  const months = page.locator('.ch-figure tbody tr');
  assert.match(await months.last().innerText(), /50\.0%\s+1\s+2\s+9\.5%\s+90\.5%/);
  assert.match(await months.first().innerText(), /—\s+0\s+0\s+—/);
  for (const kind of ['CSV', 'XLSX']) {
    const file = page.waitForEvent('download');
    await page
      .locator('.ch-figure')
      .getByRole('button', { name: `存为 ${kind}` })
      .click();
    assert.match((await file).suggestedFilename(), new RegExp(`立案率.*\\.${kind.toLowerCase()}`));
  }
  await reachedByKeys(page);
  assert.deepEqual(await axe(page), []);
  await row.getByRole('button').click();
  await page.getByRole('dialog').getByText('路灯不亮').waitFor();
}

/** Keys go to the last month and are told its numbers; Enter opens its rows. */
async function reachedByKeys(page: Page): Promise<void> {
  const chart = page.locator('.ch-figure').getByRole('slider');
  await chart.locator('svg').waitFor({ state: 'attached' });
  await chart.focus();
  await page.keyboard.press('End');
  const said = String(await chart.getAttribute('aria-valuetext'));
  for (const number of ['50.0%', '9.5%', '90.5%']) assert.ok(said.includes(number), said);
  await page.keyboard.press('Enter');
  const rows = page.getByRole('dialog');
  await rows.getByText('路灯不亮').waitFor();
  await page.keyboard.press('Escape');
  await rows.waitFor({ state: 'detached' });
}

async function opensToRows(page: Page): Promise<void> {
  const sum = page.locator('.fig-sum td');
  const last = (await sum.count()) - 1;
  // Under the heading of all months together stands all of it, under a month's heading what came in that month.
  for (const at of [0, last]) assert.match(await sum.nth(at).innerText(), /1 \/ 2/);
  assert.equal(await page.locator('.fig thead th').count(), last + 2, 'one cell a heading');
  await sum.nth(last).getByRole('button').click();
  const rows = page.getByRole('dialog');
  await rows.getByText('井盖松动').waitFor();
  await rows.getByText('路灯不亮').waitFor();
  await rows.getByRole('button', { name: '计入分子' }).click();
  await rows.getByText('路灯不亮').waitFor({ state: 'detached' });
  await rows.getByText('井盖松动').waitFor();
  await page.keyboard.press('Escape');
  await rows.waitFor({ state: 'detached' });
}

test('兜底和无责任主体: a returned matter is listed with who has to move, opens, and is saved without its title', async (t) => {
  const { at, faults } = await openStage(t, ['worker', 'leader', 'property', 'districthead']);
  const { worker, leader, property, districthead } = at;
  const id = await reportQuietly(worker, { title: '楼道灯不亮' });
  await giveQuietly(leader, id, 'file');
  await leader.give(id, 'dispatch', { unit: '海云物业' });
  await property.give(id, 'return', { reason: '权属不清', note: '不归物业管' });
  const { page } = districthead;
  await page.goto('/figures?tab=lists&list=returned');
  const row = page.locator('main tbody tr');
  await row.getByText(/^待派遣 · /).waitFor();
  assert.match(await row.innerText(), /退回后还没有派出去/);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为 CSV' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  assert.match(text, /退回后还没有派出去/);
  assert.doesNotMatch(text, /楼道灯不亮/);
  assert.deepEqual(await axe(page), []);
  await page.getByLabel('结果').selectOption({ label: '还在办 1' });
  await row.getByRole('link').click();
  await page.getByRole('heading', { name: /楼道灯不亮/ }).waitFor();
  await leader.give(id, 'dispatch', { unit: '海云物业' });
  await page.goto('/figures?tab=lists&list=returned');
  await page.getByText('这段时间没有').waitFor();
  assert.deepEqual(faults, []);
});

test('公布: a month is released and stays; what moved stands beside it, and a correction is the second edition', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const [world, browser] = await Promise.all([
    openWorld({ folder, matters: 150 }),
    openBrowser({ maps: false }),
  ]);
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: Faults = [];
  const { page } = await sitDown(browser, world.url, 'districthead', faults);
  await page.goto('/figures?tab=released&measure=file_rate&by=street');
  await page.getByText('还没有公布过').waitFor();
  await giveOut(page, '公布一期');
  const row = page.getByRole('row', { name: '福海街道' });
  await row.getByText('没有变化').waitFor();
  const released = await row.locator('td').first().innerText();
  assert.match(released, /^\d+ \/ [1-9]\d*/);
  await openReleased(page, row, released);
  await reportedLate(world);
  await page.reload();
  await row.getByText('分母 +1').waitFor();
  assert.equal(await row.locator('td').first().innerText(), released, 'what was released stays');
  await row.getByRole('button', { name: '点开看哪些变了' }).click();
  const changes = page.getByRole('dialog');
  await changes.getByText(/没有计 → 只计入分母|没有计 → 计入分子/).waitFor();
  assert.equal(await changes.locator('tbody tr').count(), 1, 'one changed');
  await page.keyboard.press('Escape');
  await changes.waitFor({ state: 'detached' });
  await giveOut(page, '公布更正', '补录一件');
  await row.getByText('没有变化').waitFor();
  const editions = page.getByRole('region', { name: '各版' });
  await editions.getByText('更正：补录一件').waitFor();
  assert.deepEqual(await axe(page), []);
  await editions.getByRole('button', { name: '第 1 版' }).click();
  await row.getByText('分母 +1').waitFor();
  await page.getByText(/公布时固定了 \d+ 条明细/).waitFor();
  assert.deepEqual(faults, []);
});

/** Its rows are as many as the number says. */
async function openReleased(page: Page, row: Locator, released: string): Promise<void> {
  const below = Number(/\/ (\d+)/.exec(released)?.[1]);
  await row.locator('td').first().getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('tbody tr').first().waitFor();
  assert.equal(await dialog.locator('tbody tr').count(), Math.min(below, 50));
  await dialog.getByRole('button', { name: '公布后有变化' }).click();
  await dialog.getByText('公布以后没有变化').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

async function giveOut(page: Page, act: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: '公布一期' }).click();
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByLabel('为什么更正').fill(reason);
  await dialog.getByRole('button', { name: act }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** One more of the month that was released, which is the last one that is over: another span of a case, and its count. */
async function reportedLate({ db }: World): Promise<void> {
  const by = { street: '990106012', unit: '', class: '', channel: 'patrol', post: '' };
  const lastOfIt = new Date(`${dayTextAt(Date.now()).slice(0, 7)}-01`).getTime() - 1;
  const day = `${new Date(lastOfIt).toISOString().slice(0, 7)}-20`;
  const counted = { fact: 'effective', day, n: 1, reach: 'area', ...by } as const;
  await db.transaction(async (tx) => {
    const { rows } = await tx.query<{ stream_id: string }>(
      `insert into issue_sheet (district, stream_id, span, street, community, urgent, channel, reported_on, extensions,
         returns, returns_wrong, reworks, effective)
       select s.district, s.stream_id, 90, s.street, s.community, s.urgent, s.channel, $1, 0, 0, 0, 0, true
       from issue_sheet s where s.district = '990106' and s.street = $2 limit 1 returning stream_id`,
      [day, by.street],
    );
    // By the clock of the run: the database has its own.
    const moved = [rows[0]?.stream_id, new Date().toISOString()];
    await tx.query(`update issue set moved_at = $2 where district = '990106' and id = $1`, moved);
    await moveFigures(tx, '990106', [[figureKey('issue', counted), 1]]);
  });
}
