/** A training session: planned, somebody invited and enrolled on the phone, checked in by the code without a signal, closed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { axe, openWindow } from './browser.ts';
import { ask, openStage } from './cast.ts';
import { COURSE, courseMade } from './courses.ts';
import { goAway, phoneSize, settleIn } from './phone.ts';

const OFFLINE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;
const HOUR = 3_600_000;

test('a worker enrols on the phone, checks in by the code without a signal, and stands on the list', async (t) => {
  const { browser, url, faults, at } = await openStage(t, ['district', 'street', 'worker']);
  await courseMade(at.district.page, { name: '试训课', certifies: true });
  const me = await at.worker.page.evaluate(async () => (await (await fetch('/api/v1/me')).json()).person);
  // Two hours from now, wherever the day stands.
  const begins = Date.now() + 2 * HOUR;
  const time = new Date(begins + 8 * HOUR).toISOString().slice(11, 16);
  const planned = (await ask(at.street, '/trainings/commands/plan_session', {
    ...{ courseId: COURSE, place: { text: '海云里03 会议室', grid: '990106012015003' }, teacher: me.id },
    ...{ day: dayStartAt(begins), time, hours: 2, seats: 10 },
  })) as { id: string };

  const desk = at.street.page;
  const day = new Date(begins + 8 * HOUR).toISOString().slice(0, 10);
  await desk.goto(`/training-month?month=${day.slice(0, 7)}`);
  await desk.getByRole('link', { name: `${time} 试训课` }).waitFor();
  assert.deepEqual(await axe(desk), []);
  if (process.env.GRIDGOV_PICTURES !== undefined)
    await desk.screenshot({ path: `${process.env.GRIDGOV_PICTURES}/training-month.png`, fullPage: true });
  await desk.goto(`/t/trainings/${planned.id}`);
  await desk.getByRole('button', { name: '通知参训' }).click();
  await desk
    .getByRole('group', { name: /范围内全部/ })
    .getByLabel('是')
    .check({ force: true });
  await desk
    .getByRole('dialog')
    .or(desk.locator('form'))
    .getByRole('button', { name: '通知参训' })
    .last()
    .click();
  await desk.getByRole('rowheader', { name: me.name }).waitFor();
  assert.deepEqual(await axe(desk), []);

  const field = await openWindow(browser, url, faults, phoneSize);
  const phone = await field.newPage();
  await settleIn(phone, 'worker');
  await phone.getByRole('link', { name: /试训课 培训/ }).click();
  await phone.getByRole('button', { name: /^报名/ }).click();
  await phone.getByText('我的情况：已报名').waitFor();
  assert.deepEqual(await axe(phone), []);

  await desk.getByRole('button', { name: '开班' }).click();
  await desk.getByText('签到码').waitFor();
  const code = (await desk.locator('.training-digits').innerText()).trim();
  assert.match(code, /^\d{6}$/);
  assert.deepEqual(await axe(desk), []);

  await phone.getByRole('button', { name: /^签到/ }).waitFor();
  await goAway(field, phone);
  await phone.getByRole('button', { name: /^签到/ }).click();
  await phone.getByLabel(/授课人出示的码/).fill(code);
  assert.deepEqual(await axe(phone), []);
  await phone.getByRole('button', { name: '用码签到' }).click();
  await phone.getByText('已签到，待送').waitFor();
  await field.setOffline(false);
  await phone.getByText('我的情况：已签到').waitFor();

  const row = desk.getByRole('row', { name: new RegExp(me.name) });
  await row.getByText('扫码').waitFor();
  await desk.getByRole('button', { name: '结班' }).click();
  await desk.getByRole('button', { name: '安排考试' }).waitFor();
  await desk.getByText('给到场的 1 人安排这门课的考试').waitFor();
  assert.deepEqual(
    faults.filter((one) => !OFFLINE.test(one)),
    [],
  );
});
