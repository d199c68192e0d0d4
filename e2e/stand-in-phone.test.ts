/** Standing in for a vacant grid on the phone: a patrol walked there, which the leader sees, and a post that ends on the way. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { DAY, dayStartAt, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { axe, openWindow } from './browser.ts';
import { ask, giveQuietly, openStage, type Stage } from './cast.ts';
import { type Desk, takePhoto } from './desk.ts';
import { goAway, gridsOf, phoneSize, settleIn } from './phone.ts';
import { until } from './until.ts';

const GRID = '990106012015004';
/** Signals that are cut on purpose, and the one answer that says that the post has ended. */
const EXPECTED = /ERR_INTERNET_DISCONNECTED|status of 403/;
/** Degrees to the east of the first point: less than 30 m, and a kilometre. */
const [NEAR, FAR] = [0.0003, 0.011];
const pictures = process.env.GRIDGOV_PICTURES;

const seen = async (page: Page, name: string) => {
  assert.deepEqual(await axe(page), [], page.url());
  if (pictures !== undefined)
    await page.screenshot({ path: path.join(pictures, `stand-in-phone-${name}.png`), fullPage: true });
};

/** Asks as a page does, for routes that answer otherwise than with 200. */
const send = (desk: Desk, method: string, address: string, body: object) =>
  desk.page.evaluate(
    async ([how, to, sent]) => {
      const time = Date.now().toString(16).padStart(12, '0');
      const key = `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
      const headers = { 'content-type': 'application/json', 'idempotency-key': key };
      const reply = await fetch(`/api/v1${to}`, { method: how ?? '', headers, body: sent ?? '' });
      const text = await reply.text();
      if (!reply.ok) throw new Error(`${to} ${reply.status} ${text}`);
      return text === '' ? {} : JSON.parse(text);
    },
    [method, address, JSON.stringify(body)],
  );

type Names = 'streethead' | 'street' | 'hotline' | 'leader' | 'water' | 'districthead';
const ACCOUNTS = ['streethead', 'street', 'hotline', 'leader', 'water', 'districthead'] as const;

/** The grid is left by its worker, and the worker of the phone stands in; answers the id of that post. */
async function standIn({ at }: Stage<Names>): Promise<string> {
  const head = at.streethead;
  const { items } = await (await head.page.request.get(`/api/v1/people?area=${GRID}&limit=50`)).json();
  // Few, one after the other.
  for (const { id, kind } of items)
    if (kind === 'grid_worker') await send(head, 'POST', `/posts/${id}/end`, { reason: '离队' });
  const asked = `/api/v1/workforce/stand-ins/candidates?grid=${GRID}&name=${encodeURIComponent('渔小满')}`;
  const [worker] = await (await head.page.request.get(asked)).json();
  const [from, to] = [dayTextAt(Date.now()), dayTextAt(Date.now() + 10 * DAY)];
  const named = { grid: GRID, personId: worker.id, from, to, reason: '招录期间' };
  return (await send(head, 'POST', '/workforce/stand-ins', named)).id;
}

/** A phone of the worker, who works in the vacant grid from here on. */
async function takePost(stage: Stage<Names>): Promise<{ field: BrowserContext; phone: Page }> {
  const field = await openWindow(stage.browser, stage.url, stage.faults, phoneSize);
  await field.grantPermissions(['geolocation']);
  const phone = await field.newPage();
  await settleIn(phone, 'worker');
  let asked = 0;
  phone.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/me') asked += 1;
  });
  await phone.goto('/field/me');
  await phone.getByRole('radio', { name: /海云里04/ }).click();
  await phone.locator('label:has(:checked)', { hasText: '海云里04' }).first().waitFor();
  await phone.goto('/field/');
  await phone.getByRole('heading', { name: /海云里04/ }).waitFor();
  assert.ok(asked < 6, `the page asked ${asked} times who one is`);
  return { field, phone };
}

/** A plan of today for the vacant grid, with three points beside each other. */
async function planPatrol({ at }: Stage<Names>, own: { readonly lon: number; readonly lat: number }) {
  const day = dayStartAt(Date.now());
  const item = (await ask(at.water, '/admissions/commands/apply', {
    ...{ title: '寒潮期间看露天水管', list: 'assist', temporary: true, why: '寒潮预警', hours: 4, cost: 0 },
    ...{ ground: '《突发事件应对法》', work: '裂了就上报', budget: 0, from: day, until: day + 25 * DAY },
  })) as { id: string };
  await ask(at.water, `/admissions/${item.id}/commands/submit`, {});
  await ask(at.districthead, `/admissions/${item.id}/commands/approve`, {});
  const points = ['东门', '地下车库', '河边步道'].map((name, n) => ({
    ...{ name, lon: own.lon + n * NEAR, lat: own.lat },
  }));
  await send(at.street, 'PUT', `/patrol-plans/${crypto.randomUUID()}`, {
    ...{ area: GRID, title: 'C线', item: item.id, classes: [], frequency: 'daily' },
    ...{ days: [], hour: 24, points, from: dayTextAt(day), to: null },
  });
}

test('whoever stands in walks the patrol of the vacant grid, and the leader sees it', async (t) => {
  const stage = await openStage(t, ACCOUNTS);
  await standIn(stage);
  const { field, phone } = await takePost(stage);
  const { own } = await gridsOf(phone);
  assert.equal(own.code, GRID);
  await planPatrol(stage, own);
  const stand = (lon: number, accuracy: number) =>
    field.setGeolocation({ longitude: lon, latitude: own.lat, accuracy });
  const press = (name: string) => phone.getByRole('button', { name, exact: true }).click();

  await stand(own.lon, 8);
  await phone.goto('/field/');
  await phone.getByRole('link', { name: /C线/ }).click();
  await press('签到 东门');
  await phone.getByText(/已签到/).waitFor();
  await seen(phone, 'first-point');

  await stand(own.lon + FAR, 40);
  await press('签到 地下车库');
  await phone.getByText(/离点约 9\d\dm，定位误差约 40 米/).waitFor();
  await press('这里定位不到');
  await phone
    .locator('input[type=file]')
    .first()
    .setInputFiles(await takePhoto(phone, '车库'));
  await seen(phone, 'reason');
  await press('签到');
  await phone.getByText(/已签到，有说明/).waitFor();
  await stand(own.lon + 2 * NEAR, 8);
  await press('签到 河边步道');
  await phone.getByText('C线 3/3点').waitFor();
  await press('结束巡查');
  await phone.getByRole('button', { name: '结束巡查' }).waitFor({ state: 'detached' });

  const leader = stage.at.leader.page;
  await leader.goto('/patrol-board');
  const row = leader.getByRole('row', { name: /海云里04/ });
  await row.getByText('到 3/3 点').waitFor();
  await row.getByText('其中 1 点有说明').waitFor();
  await seen(leader, 'board');
  await leader.getByRole('link', { name: '巡查任务' }).click();
  await leader.getByRole('link', { name: /C线/ }).first().click();
  await leader.getByText('这里定位不到').first().waitFor();
  await leader.locator('.patrol-points').getByText('河边步道').waitFor();
  await seen(leader, 'leader');
  assert.deepEqual(
    stage.faults.filter((one) => !EXPECTED.test(one)),
    [],
  );
});

test('a post that ends while the phone is open: it says which, goes on in the own one, and keeps what was made', async (t) => {
  const stage = await openStage(t, ACCOUNTS);
  const { at, faults } = stage;
  const post = await standIn(stage);
  const report = { channel: 'hotline', nature: 'report', title: '楼道堆物', description: '楼道里堆了纸箱' };
  const { id } = (await ask(at.hotline, '/issues', {
    ...report,
    place: { grid: GRID, text: '海云里4号楼' },
  })) as { id: string };
  await giveQuietly(at.street, id, 'accept');
  const { field, phone } = await takePost(stage);
  // Made on the way in the vacant grid; meanwhile its post ends at the desk.
  await phone.getByText('楼道堆物').first().waitFor();
  await goAway(field, phone);
  await phone.getByText('楼道堆物').first().click();
  await phone.locator('.more').getByRole('button', { name: '备注', exact: true }).click();
  await phone.getByRole('textbox').first().fill('住户说今晚搬走');
  await phone.locator('.bar').getByRole('button', { name: '备注', exact: true }).click();
  await phone.getByText('待发 1').waitFor();
  await send(at.streethead, 'POST', `/workforce/stand-ins/${post}/end`, {});

  await field.setOffline(false);
  await phone.getByText(/您在“.*海云里04 网格员”的岗位已经结束/).waitFor();
  await phone.getByRole('heading', { name: /海云里03/ }).waitFor();
  assert.equal(await phone.getByRole('link', { name: /楼道堆物/ }).count(), 0, 'of another post now');
  await seen(phone, 'ended');

  await phone.getByRole('status').getByRole('button', { name: '看', exact: true }).click();
  await phone.getByText(/这个岗位已经结束，没有送到/).waitFor();
  await seen(phone, 'returned');
  await phone.getByRole('button', { name: '看看' }).click();
  await phone.getByText('住户说今晚搬走').waitFor();
  await phone.getByText(/再发就用现在的岗位/).waitFor();
  await seen(phone, 'item');

  await phone.goto('/field/');
  await phone.getByRole('button', { name: '知道了' }).click();
  await phone.getByText(/岗位已经结束，现在用的是/).waitFor({ state: 'detached' });
  const before = faults.length;
  await phone.reload();
  await phone.getByText(/任务更新到/).waitFor();
  await until('the phone has fetched for its own post', async () => {
    const answer = await phone.evaluate(async () => (await (await fetch('/api/v1/me')).json()).acting.area);
    return answer === '990106012015003';
  });
  assert.deepEqual(faults.slice(before), [], 'nothing names the ended post any more');
  assert.deepEqual(
    faults.filter((one) => !EXPECTED.test(one)),
    [],
  );
});
