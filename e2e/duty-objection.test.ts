/** A resident objects to what is posted and reads the answer by number and code; the centre prints the list. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import type { State } from '@gridgov/domain/work/admission/events.ts';
import { textsOf } from '@gridgov/server/platform/papers/testing.ts';
import { axe, openWindow } from './browser.ts';
import { ask, openStage } from './cast.ts';
import type { Desk } from './desk.ts';
import { fill } from './whistle-hands.ts';

const DAY = 86_400_000;
const TITLE = '老旧小区供水管道入户查看';
type At = Readonly<Record<'street' | 'district' | 'districthead' | 'water', Desk>>;

/** Applied for, asked about, agreed to by all, and posted; gives the case's id. */
async function post(at: At): Promise<string> {
  const day = dayStartAt(Date.now());
  const said = { title: TITLE, list: 'assist', ground: '《城市供水条例》第二十六条', work: '问、看、上报' };
  const terms = { hours: 7, cost: 0, budget: 0, from: day + 30 * DAY, until: day + 210 * DAY };
  const { id } = (await ask(at.water, '/admissions/commands/apply', { ...said, ...terms })) as { id: string };
  const give = (desk: Desk, command: string, body: object) =>
    ask(desk, `/admissions/${id}/commands/${command}`, body);
  const stateOf = async () =>
    (await at.district.page.evaluate(async (one) => (await fetch(`/api/v1/admissions/${one}`)).json(), id))
      .state as State;
  await give(at.water, 'submit', {});
  const { unit } = await stateOf();
  await give(at.district, 'consult', { finance: unit, justice: unit });
  const found = { basis: '1', finding: 'holds', reason: '供水公司依法查看' };
  await give(at.water, 'check_ground', found);
  for (const { seat } of (await stateOf()).lanes.opinion) {
    const desk = seat?.startsWith('unit:') ? at.water : at.street;
    // One opinion after the other: each has its own desk.
    await give(desk, 'give_opinion', { verdict: 'agree', words: '同意' });
  }
  await give(at.districthead, 'approve', {});
  return id;
}

test('a resident objects to what is posted, and reads the answer by number and code', async (t) => {
  const { at, browser, url, faults } = await openStage(t, ['street', 'district', 'districthead', 'water']);
  const id = await post(at);
  // The decision says what was found of its ground.
  const kind = { kind: 'admission_decision' };
  const paper = (await ask(at.districthead, `/admissions/${id}/papers`, kind)) as { id: string };
  const file = await at.districthead.page.request.get(`/api/v1/admissions/${id}/papers/${paper.id}/file`);
  const text = textsOf(await file.body())
    .join('')
    .replaceAll(/[\s\u200b]/g, '');
  assert.match(text, /依据核对.*《城市供水条例》第二十六条成立供水公司依法查看/);
  const window = await openWindow(browser, url, faults, { width: 390, height: 844 });
  const page = await window.newPage();
  await page.goto('/portal/how');
  await page.getByRole('contentinfo').getByRole('link', { name: '网格员职责清单' }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole('link', { name: '提异议' }).click();
  await page.getByLabel('哪里不合适，为什么').fill('白天家里没人，进不来');
  assert.deepEqual(await axe(page), []);
  const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  assert.equal(await page.evaluate(wide), false);
  const send = page.getByRole('button', { name: '提交异议' });
  const received = page.getByRole('heading', { name: '异议收到了' });
  // What is sent faster than anybody writes comes back with what was written, to be sent once more.
  for (let tries = 0; tries < 60 && !(await received.isVisible()); tries += 1) {
    const loaded = page.waitForEvent('load');
    await send.click();
    await loaded;
    await page.locator('main h1').waitFor();
  }
  await received.waitFor();
  assert.deepEqual(await axe(page), []);
  const [number, code] = [
    await page.locator('[data-number]').innerText(),
    await page.locator('[data-secret]').innerText(),
  ];
  await page.getByRole('button', { name: '看异议的答复' }).click();
  await page.getByText('还没有答复').waitFor();

  const desk = at.district.page;
  await desk.goto(`/t/admissions/${id}`);
  await desk.getByText('白天家里没人，进不来').first().waitFor();
  await desk.getByRole('region', { name: '法律依据' }).getByText('供水公司依法查看').waitFor();
  await desk.getByRole('region', { name: '异议' }).getByRole('button', { name: '答复异议' }).click();
  await fill(desk, '答复异议', { 是: true, 答复: '改在傍晚看' });
  await desk.getByText('改在傍晚看').first().waitFor();

  await desk.goto('/duty-list');
  await desk.getByRole('region', { name: '公示中' }).getByText('1 条，已答复 1 条').waitFor();
  await desk.getByRole('button', { name: '出网格事项职责清单' }).click();
  await desk.getByText('清字第1号').first().waitFor();
  assert.deepEqual(await axe(desk), []);

  await page.goto('/portal/objections');
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('查询码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '看答复' }).click();
  await page.getByText('改在傍晚看').waitFor();
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(faults, []);
});
