import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { axe, openBrowser } from './browser.ts';
import type { Desk } from './desk.ts';
import { attach, choosePlace, sitDown, takePhoto, takePost } from './desk.ts';
import { openWorld } from './world.ts';

const PLACE = '海云里03';
const PROPERTY = '海云物业';

async function report(desk: Desk, text: string): Promise<string> {
  const { page } = desk;
  await page.goto('/report');
  const form = page.getByRole('form', { name: '上报表' });
  await choosePlace(form, PLACE);
  await form.getByLabel('情况').fill(text);
  await form.locator('.choice.suggested input').first().waitFor();
  await attach(form.getByRole('group', { name: '照片' }), [await takePhoto(page, '现场')]);
  await form.getByRole('button', { name: '上报', exact: true }).click();
  await page.waitForURL(/\/cases\/\d{6}\./);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 60 });
  const [browser, seeing] = await Promise.all([openBrowser({ maps: false }), openBrowser()]);
  t.after(async () => {
    await Promise.all([browser.close(), seeing.close()]);
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  // One of them sees maps.
  const desk = (account: string) =>
    sitDown(account === 'street' ? seeing : browser, world.url, account, faults);
  const [worker, leader, street, district, unit, property] = await Promise.all(
    ['worker', 'leader', 'street', 'district', 'unit', 'property'].map(desk),
  );
  assert.ok(worker && leader && street && district && unit && property);
  await takePost(leader.page, '网格长');
  return { worker, leader, street, district, unit, property, faults };
}

test('a matter goes through all three cycles by hand, with everything that can go wrong', async (t) => {
  const story = await setUp(t);
  const matter = await cycles(t, story);
  await looks(t, story, matter);
  await t.test('nothing went wrong on any page, and no other place was asked', () => {
    assert.deepEqual(story.faults, []);
  });
});

/** Gives the id of the matter, reopened at its end. */
async function cycles(
  t: TestContext,
  { worker, leader, street, district, unit, property }: Story,
): Promise<string> {
  let matter = '';

  await t.test('微循环: reported, filed and dispatched; the property firm sends it back', async () => {
    matter = await report(worker, '小区门口堆了两堆暴露垃圾，占着人行道');
    // Its class has one opening condition: nothing is asked, and the limit runs by that one.
    assert.match(await leader.give(matter, 'file'), /立案/);
    await leader.page.getByText('公共场所有散落垃圾').first().waitFor();
    assert.match(await leader.give(matter, 'dispatch', { unit: PROPERTY }), /派遣/);
    await property.give(matter, 'acknowledge');
    assert.match(
      await property.give(matter, 'return', { reason: '属地不符', note: '这一段不归物业管' }),
      /退回/,
    );
  });

  await t.test('立案 asks for the condition where a class has several', async () => {
    const road = await report(worker, '小区门口道路破损，车都绕着走');
    const form = await leader.begin(road, 'file');
    await form.getByRole('button', { name: '立案', exact: true }).click();
    await form.getByRole('alert').getByText('选“立案条件”').waitFor();
    assert.match(await leader.give(road, 'file', { condition: '坑洞危及通行' }), /立案/);
    await leader.page.getByText('坑洞危及通行').first().waitFor();
  });

  await t.test('a form tells in place what is missing', async () => {
    const form = await leader.begin(matter, 'escalate');
    await form.getByRole('button', { name: '升级', exact: true }).click();
    await form.getByRole('alert').getByText('填“').waitFor();
    assert.equal(await form.getByRole('textbox').getAttribute('aria-invalid'), 'true');
  });

  await t.test('小循环 and 大循环: escalated twice, dispatched to the suggested unit', async () => {
    await street.page.goto('/todo');
    await street.page.getByRole('table').first().waitFor();
    await leader.give(matter, 'escalate', { reason: '社区没有清运力量' });
    // The street's queue does not move; the matter waits behind the counter.
    await street.page.getByText(/有 1 件新案/).waitFor();
    await street.page.getByRole('button', { name: '显示' }).click();
    await street.page
      .getByRole('row', { name: /暴露垃圾/ })
      .first()
      .waitFor();
    await street.give(matter, 'escalate', { reason: '要区里的车' });
    assert.match(await district.give(matter, 'dispatch', { unit: null }), /派遣/);
  });

  await t.test('a duplicate is merged into it', async () => {
    const twin = await report(worker, '海云里门口又有暴露垃圾');
    await district.page.goto(`/cases/${matter}`);
    const master = String(await district.page.locator('.crumb').textContent()).match(/(\d{4})-(\d{4})(?!\d)/);
    assert.ok(master);
    assert.match(await leader.give(twin, 'merge', { master: `${master[1]}-${master[2]}` }), /并入主案/);
  });

  await t.test('extension asked and granted, answered, not solved, reworked, solved, closed', async () => {
    await unit.give(matter, 'acknowledge');
    await unit.give(matter, 'ask_extension', { more: { n: 4 }, reason: '等清运车' });
    await district.give(matter, 'decide_extension', { grant: true });
    const after = [await takePhoto(unit.page, '清运后')];
    await unit.give(matter, 'respond', { result: '已清运一堆', files: after });
    // Not solved on the spot sends it back to the unit at once.
    await verified(false);
    await unit.page.goto('/todo');
    await unit.page
      .getByRole('row', { name: /暴露垃圾/ })
      .getByText('返工1')
      .first()
      .waitFor();
    await unit.give(matter, 'respond', { result: '两堆都清完了', files: after });
    await verified(true);
    assert.match(await district.give(matter, 'close', { result: '' }), /结案/);
  });

  async function verified(agree: boolean): Promise<void> {
    await district.page.goto(`/cases/${matter}`);
    const waits = await district.page.getByRole('button', { name: /^发起核查/ }).count();
    if (waits > 0) await district.give(matter, 'send_to_verify');
    await worker.give(matter, 'verify', { agree, note: agree ? '看过了' : '还剩一堆' });
  }

  await t.test('reopened by whoever reported it, with an owner and a new date', async () => {
    await worker.give(matter, 'reopen', { reason: '第二天又堆上了' });
    await worker.page.goto(`/cases/${matter}`);
    await worker.page.getByRole('heading', { name: /^下一步/ }).waitFor();
    const next = String(await worker.page.locator('.next-big').textContent());
    // Who, what, until when, and how long that is.
    assert.match(next, /下一步.+(签收|派遣).+前.*余/);
  });
  return matter;
}

async function looks(t: TestContext, { street }: Story, matter: string): Promise<void> {
  await t.test('no page is closed to those who do not see or point', async () => {
    const found: string[] = [];
    for (const address of ['/todo', `/cases/${matter}`, '/report']) {
      await street.page.goto(address);
      await street.page.waitForLoadState('networkidle').catch(() => undefined);
      found.push(...(await axe(street.page)).map((text) => `${address} ${text}`));
    }
    assert.deepEqual(found, []);
  });
}
