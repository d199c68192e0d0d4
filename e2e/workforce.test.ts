/** The workforce in the browser: what a grid should have, a newcomer recruited, certified and in post, and what boards and cards say then. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { DAY, dayStartAt, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { axe } from './browser.ts';
import { ask, openStage } from './cast.ts';
import { pressCommand } from './desk.ts';
import { fill } from './whistle-hands.ts';

const COMMUNITY = '990106012015';
const GRID = `${COMMUNITY}002`;

test('a street recruits a newcomer, and the board of the grid names them once they are in post', async (t) => {
  const accounts = ['street', 'streethead', 'district', 'districthead'] as const;
  const { at, faults } = await openStage(t, accounts);
  const today = dayStartAt(Date.now());
  const head = at.districthead.page;
  await head.goto('/workforce');
  await head.getByRole('button', { name: '规定' }).click();
  await fill(head, '保存', {
    最少户数: '300',
    最多户数: '500',
    '专职，每格几人': '2',
    '兼职，每格几人': '1',
    '网格助理员，每格几人': '1',
    监督电话: '0600-6100009',
  });
  await head.getByText('规定 300–500').or(head.getByText('格没写户数')).first().waitFor();

  const { page } = at.street;
  await page.goto(`/workforce?area=${COMMUNITY}`);
  const places = page.getByRole('region', { name: '各格' });
  await places.getByRole('button', { name: '填写' }).nth(1).click();
  await fill(page, '保存', { 户数: '417' });
  await places.getByRole('button', { name: '417' }).waitFor();
  assert.deepEqual(await axe(page), []);

  await page.getByRole('link', { name: '录用网格员' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('新人，还不在花名册里').click();
  await form.getByLabel('姓名').last().fill('潮问石');
  await form.getByLabel('电话').fill('10000001234');
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await form.getByText('已登记，还没有岗位').waitFor();
  await form.getByLabel('社区', { exact: true }).selectOption(COMMUNITY);
  await form.getByLabel('网格', { exact: true }).last().selectOption(GRID);
  await fill(page, '录用', {
    专职网格员: true,
    协议从哪天起: dayTextAt(today),
    协议到哪天: dayTextAt(today + 700 * DAY),
  });
  await page.getByRole('heading', { name: '履历' }).waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await pressCommand(page, '开始培训');
  await fill(page, '开始培训', { 培训内容: '巡查、个人信息保护' });
  await page.getByText('培训中').first().waitFor();
  const give = (desk: keyof typeof at, command: string, body: object = {}) =>
    ask(at[desk], `/workers/${id}/commands/${command}`, body);
  await give('district', 'examine', { exam: '上岗考试', examinedOn: today, points: 91, passed: true });
  await give('district', 'certify');
  const chief = at.streethead.page;
  await chief.goto(`/t/workers/${id}`);
  await pressCommand(chief, '上岗');
  await fill(chief, '上岗', { 从哪天起: dayTextAt(today) });
  await chief.getByText('在岗').first().waitFor();
  await chief.getByText('潮问石').first().waitFor();
  assert.deepEqual(await axe(chief), []);

  await assert.doesNotReject(async () => {
    // The roster follows by a job.
    for (let tries = 0; tries < 60; tries += 1) {
      const staff = await (await chief.request.get(`/api/v1/portal/staff?grid=${GRID}`)).json();
      assert.equal(staff.supervision, '0600-6100009');
      if (staff.people.some(({ name }: { name: string }) => name === '潮问石')) return;
      await chief.waitForTimeout(500);
    }
    throw new Error('the board does not name the newcomer');
  });
  const paper = (await ask(at.streethead, `/workers/${id}/papers`, { kind: 'worker_certificate' })) as {
    number: string;
  };
  assert.match(paper.number, /网证字第1号/);

  await page.goto('/workforce');
  await page.getByRole('region', { name: '网格员档案' }).getByText('潮问石').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('#workforce-places').waitFor();
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(faults, []);
});

test('a map says that part of it did not come, fetches it again, and from where its colours show', async (t) => {
  const { at } = await openStage(t, ['districthead'], { maps: true });
  const { page } = at.districthead;
  const isTile = /\/tiles\/\d/;
  await page.route(isTile, (route) => route.abort());
  await page.goto('/workforce?area=990106012015');
  const ground = page.getByRole('region', { name: '每格户数和缺员' }).locator('.area-map');
  await ground.getByText('部分地图没有取到').waitFor();
  await page.unroute(isTile);
  await ground.getByRole('button', { name: '再试一次' }).click();
  await ground.getByText('部分地图没有取到').waitFor({ state: 'detached' });
  await ground.getByText('再放大才看得到网格的颜色').waitFor({ state: 'detached' });
  for (let times = 0; times < 8; times += 1) {
    // Each changes what the next begins with.
    await ground.getByRole('button', { name: /Zoom out|缩小/ }).click();
  }
  await ground.getByText('再放大才看得到网格的颜色').waitFor();
  assert.deepEqual(await axe(page), []);
});
