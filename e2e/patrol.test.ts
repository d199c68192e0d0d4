/** A patrol: planned at a desk, walked with a phone, one point without a signal and with a mark, a find on the way, one missed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { axe, openWindow } from './browser.ts';
import { ask, openStage } from './cast.ts';
import { takePhoto } from './desk.ts';
import { goAway, gridsOf, phoneSize, settleIn } from './phone.ts';
import { fill } from './whistle-hands.ts';

const OFFLINE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;
const DAY = 86_400_000;
/** Degrees to the east of the first point: less than 30 m, and a kilometre. */
const [NEAR, FAR] = [0.0003, 0.011];

test('a grid walks a plan: a point checked in, one without a signal and far off, a find, and one missed', async (t) => {
  const stage = await openStage(t, ['street', 'leader', 'water', 'districthead']);
  const { browser, url, faults, at, due } = stage;
  const day = dayStartAt(Date.now());
  const item = (await ask(at.water, '/admissions/commands/apply', {
    ...{ title: '寒潮期间看露天水管', list: 'assist', temporary: true, why: '寒潮预警', hours: 4, cost: 0 },
    ...{ ground: '《突发事件应对法》', work: '裂了就上报', budget: 0, from: day, until: day + 25 * DAY },
  })) as { id: string };
  await ask(at.water, `/admissions/${item.id}/commands/submit`, {});
  await ask(at.districthead, `/admissions/${item.id}/commands/approve`, {});

  const field = await openWindow(browser, url, faults, phoneSize);
  await field.grantPermissions(['geolocation']);
  const phone = await field.newPage();
  await settleIn(phone, 'worker');
  const { own } = await gridsOf(phone);
  const stand = (lon: number, accuracy: number) =>
    field.setGeolocation({ longitude: lon, latitude: own.lat, accuracy });

  const desk = at.street.page;
  await desk.goto('/patrol-plans');
  await desk.getByRole('button', { name: '新排计划' }).click();
  const form = desk.getByRole('dialog');
  await form.getByLabel('属于哪条职责清单事项').selectOption('寒潮期间看露天水管');
  await form.getByRole('button', { name: '输入坐标' }).click();
  for (const [n, name] of ['东门', '地下车库', '河边步道'].entries()) {
    if (n > 0) await form.getByRole('button', { name: '输入坐标' }).click();
    await form.getByLabel('经度').fill(String(own.lon + n * NEAR));
    await form.getByLabel('纬度').fill(String(own.lat));
    await form.getByRole('button', { name: '用这里' }).click();
    await form.getByLabel(`第 ${n + 1} 个点的名称`).fill(name);
  }
  assert.deepEqual(await axe(desk), []);
  await fill(desk, '保存', { 名称: 'B线', 几点前完成: '24' });
  await desk.getByRole('cell', { name: '寒潮期间看露天水管' }).waitFor();

  await stand(own.lon, 8);
  await phone.goto('/field/');
  await phone.getByRole('link', { name: /B线/ }).click();
  const press = (name: string) => phone.getByRole('button', { name, exact: true }).click();
  await press('签到 东门');
  await phone.getByText(/已签到/).waitFor();
  assert.deepEqual(await axe(phone), []);

  await goAway(field, phone);
  await stand(own.lon + FAR, 40);
  await press('签到 地下车库');
  await phone.getByText(/离点约 9\d\dm，定位误差约 40 米/).waitFor();
  await press('签到');
  await phone.getByRole('alert').filter({ hasText: '还差原因' }).waitFor();
  await press('这里定位不到');
  await phone
    .locator('input[type=file]')
    .first()
    .setInputFiles(await takePhoto(phone, '车库'));
  assert.deepEqual(await axe(phone), []);
  await press('签到');
  await phone.getByText(/已存本机，有信号自动发/).waitFor();
  await phone.getByText('B线 2/3点').waitFor();

  await press('上报');
  await phone
    .locator('input[type=file]')
    .first()
    .setInputFiles(await takePhoto(phone, '现场'));
  await phone.locator('.shot img').waitFor();
  await phone.getByText('河边步道').first().waitFor();
  await phone.getByRole('radio').first().check({ force: true });
  await press('提交');
  await field.setOffline(false);
  await phone.getByText('都发完了').waitFor();
  await phone.getByRole('link', { name: /B线/ }).click();
  await phone.getByText(/已签到，有说明/).waitFor();
  await phone.getByText(/发现 \d{4}-\d{4}/).waitFor();

  await due(day + DAY + 60_000);
  const leader = at.leader.page;
  await leader.goto('/patrol-board');
  await leader.getByText('没到 1 点').waitFor();
  assert.deepEqual(await axe(leader), []);
  await leader.getByRole('link', { name: '河边步道' }).click();
  await leader.getByText('这里定位不到').first().waitFor();
  // The day is over by the clocks of cases alone: a check-in is still offered before it.
  await leader.locator('.patrol-points').getByRole('button', { name: '更多' }).click();
  await leader.getByRole('menuitem', { name: '注明原因' }).click();
  await fill(leader, '注明原因', { 原因: '步道施工' });
  await leader.getByText('步道施工').first().waitFor();
  await leader.getByRole('link', { name: /^\d{4}-\d{4}$/ }).waitFor();
  assert.deepEqual(await axe(leader), []);
  assert.deepEqual(
    faults.filter((one) => !OFFLINE.test(one)),
    [],
  );
});
