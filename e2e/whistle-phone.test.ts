/** A whistle on the phone of a department's officer: reported in, and checked in on the spot without a signal. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { axe, openWindow } from './browser.ts';
import { ask, openStage } from './cast.ts';
import { goAway, phoneSize, settleIn } from './phone.ts';

const OFFLINE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;

test('an officer reports in, and checks in with the phone’s position while there is no signal', async (t) => {
  const { browser, url, faults, at } = await openStage(t, ['street', 'water']);
  const unit = await at.water.page.evaluate(async () => {
    const { acting } = await (await fetch('/api/v1/me')).json();
    return String(acting.unitId);
  });
  const blown = await ask(at.street, '/whistles/commands/blow', {
    kind: 'emergency',
    place: { text: '海云里03 3号楼前', grid: '990106012015003' },
    asks: '抢修塌陷的路面',
    tried: '已围挡',
    lead: unit,
  });
  const address = `/whistles/${(blown as { id: string }).id}`;
  const limit = { n: 4, unit: 'urgent_hour' };
  await ask(at.street, `${address}/commands/give_task`, { title: '修好供水管', unit, limit });

  const desk = at.water.page;
  await desk.getByText('响铃中：1 件没人接').waitFor();
  await desk.getByRole('link', { name: /吹应急处置哨，请马上报到/ }).waitFor();

  const field = await openWindow(browser, url, faults, phoneSize);
  await field.grantPermissions(['geolocation']);
  await field.setGeolocation({ longitude: 120, latitude: 36, accuracy: 18 });
  const phone = await field.newPage();
  await settleIn(phone, 'water');
  await phone.getByText('叫到您，正在响铃').waitFor();
  await phone.getByRole('link', { name: /吹应急处置哨，请马上报到/ }).waitFor();
  await phone.getByRole('link', { name: /抢修塌陷的路面/ }).click();
  const press = (name: RegExp | string) => phone.getByRole('button', { name }).click();
  await phone.getByText('待报到').first().waitFor();
  assert.deepEqual(await axe(phone), []);
  await press(/^报到/);
  await phone.getByLabel('带队的人、电话').fill('抢修班 13800001234');
  await press('报到');
  await phone.getByText('抢修班 13800001234 带队').waitFor();
  await phone.getByText('叫到您，正在响铃').waitFor({ state: 'detached' });
  await desk.getByText('响铃中：1 件没人接').waitFor({ state: 'detached' });

  await goAway(field, phone);
  await press(/^到场签到/);
  await phone.getByText('手机定位，误差约 18 米').waitFor();
  assert.deepEqual(await axe(phone), []);
  await press('到场签到');
  await phone.getByText(/已记在本机.*到场签到/).waitFor();
  await phone.getByText('已到场，办理中').waitFor();
  await field.setOffline(false);
  await phone.getByText(/已记在本机/).waitFor({ state: 'detached' });

  await press('办好：修好供水管');
  await phone.getByLabel('做了什么').fill('换了一段管');
  await press('办好：修好供水管');
  await press('反馈结果');
  await phone.getByLabel('结果').fill('管道已修');
  await press('反馈结果');
  await phone.getByText('已反馈').waitFor();
  assert.deepEqual(
    faults.filter((one) => !OFFLINE.test(one)),
    [],
  );
});
