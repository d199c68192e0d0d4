/** Figures: a measure by street, its cells, and every matter behind them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe } from './browser.ts';
import { giveQuietly, openStage, reportQuietly } from './cast.ts';
import { until } from './until.ts';

test('指标: a figure of the head of the district opens to every matter', async (t) => {
  const { at, faults } = await openStage(t, ['worker', 'leader', 'districthead']);
  const { worker, leader, districthead } = at;
  const filed = await reportQuietly(worker, { title: '井盖松动' });
  await reportQuietly(worker, { title: '路灯不亮' });
  await giveQuietly(leader, filed, 'file');
  const { page } = districthead;
  await until('the relay has counted both', async () => {
    await page.goto('/figures?measure=file_rate&by=street');
    return (await page.locator('.fig-sum .fig-cell').first().innerText()).includes('1 / 2');
  });
  await opensToRows(page);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(faults, []);
});

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
