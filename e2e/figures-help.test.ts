/** Figures of requests for help: by urgency and hour, in the words of the trade, opened to code and stage alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import { HOME } from '@gridgov/server/features/running/demo/cast.ts';
import { axe } from './browser.ts';
import { ask, openStage } from './cast.ts';
import { until } from './until.ts';

test('求助: the figures name urgency and hour, and open to the code and the stage alone', async (t) => {
  const { at, faults } = await openStage(t, ['hotline', 'districthead']);
  const place = { text: '海云里03 3号楼前', grid: HOME.grid };
  const hour = Number(minuteTextAt(Date.now()).slice(11, 13));
  await ask(at.hotline, '/helps/commands/call', { place, urgency: 'now', said: '老人摔倒' });
  const { page } = at.districthead;
  const row = page.locator('.fig tbody tr');
  await until('the relay has counted it', async () => {
    await page.goto('/figures?measure=help_answered&by=channel');
    await page.locator('.sheet').first().waitFor();
    await page.waitForLoadState('networkidle');
    return (await row.count()) === 2;
  });
  assert.match(await row.nth(1).innerText(), new RegExp(`^${hour}时\\s+0 / 1`));
  await page.goto('/figures?measure=help_answered&by=class');
  assert.match(await row.nth(1).innerText(), /^马上\s+0 \/ 1/);
  assert.equal(await page.getByLabel('指标').locator('optgroup[label=求助] option').count(), 4);
  await page.locator('.fig-sum').getByRole('button').first().click();
  const rows = page.getByRole('dialog');
  await rows.getByText('正在叫人').waitFor();
  assert.doesNotMatch(await rows.innerText(), /老人摔倒|3号楼/);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(faults, []);
});
