/** One's own pages on the phone: the statement of the month, an objection to a line, and the same without a signal. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { axe, openWindow } from './browser.ts';
import { openStage } from './cast.ts';
import { monthDrawnUp, workDone } from './pay-month.ts';
import { goAway, phoneSize, settleIn } from './phone.ts';

const OFFLINE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;

test('a worker opens the statement on the phone, objects to a line, and reads it without a signal', async (t) => {
  const stage = await openStage(t, ['worker', 'leader', 'street', 'streethead', 'property']);
  const { browser, url, faults } = stage;
  await workDone(stage, ['楼道堆物']);
  await monthDrawnUp(stage);

  const field = await openWindow(browser, url, faults, phoneSize);
  const phone = await field.newPage();
  await settleIn(phone, 'worker');
  const asked: string[] = [];
  phone.on('request', (one) => void asked.push(`${one.method()} ${new URL(one.url()).pathname}`));
  await phone.getByRole('link', { name: '我的', exact: true }).click();
  await phone.getByText('我报的').waitFor();
  assert.deepEqual(await axe(phone), []);
  // Long enough for what answers to be kept, and for the page to see it.
  await phone.waitForTimeout(2_000);
  assert.ok(asked.filter((one) => one === 'GET /api/v1/me').length <= 1, asked.join('\n'));
  await phone.getByRole('link', { name: /月奖补/ }).click();
  await phone.locator('summary', { hasText: '上报并办结' }).click();
  const left = phone.locator('.pay-lines > li', { hasText: '没立案' });
  await left.getByRole('button', { name: '不对' }).click();
  await phone.getByRole('radio', { name: '应当计' }).check({ force: true });
  await phone.getByLabel('说一句').fill('当场收走也是我看着收的');
  assert.deepEqual(await axe(phone), []);
  await phone.getByRole('button', { name: '提出这一行' }).click();
  await left.getByText('待答复').waitFor();

  await goAway(field, phone);
  await phone.reload();
  await phone.getByText('没有信号，这是上次看到的').waitFor();
  await phone.getByText('应当计·当场收走也是我看着收的').waitFor();
  await field.setOffline(false);

  await phone.goto('/field/file');
  await phone.getByText('还没有您的档案').or(phone.getByText('履历')).first().waitFor();
  assert.deepEqual(await axe(phone), []);
  assert.deepEqual(
    faults.filter((one) => !OFFLINE.test(one)),
    [],
  );
});
