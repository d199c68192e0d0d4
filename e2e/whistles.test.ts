/** A whistle in the browser: blown from a matter, objected to, left unanswered, worked off, confirmed, scored and answered. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { axe } from './browser.ts';
import { ask, openStage, reportQuietly } from './cast.ts';
import { pressCommand } from './desk.ts';
import { act, fill, rowOf } from './whistle-hands.ts';

const MINUTE = 60_000;
test('a street calls two departments to a matter: one objects in vain and is silent, both come in the end', async (t) => {
  const { at, due, faults } = await openStage(t, ['street', 'streethead', 'district', 'unit', 'water']);
  const { page } = at.street;
  const matter = await reportQuietly(at.street, { title: '路面塌陷', classCode: 'E-05-01' });
  await page.goto(`/cases/${matter}`);
  await page.locator('#main').getByRole('link', { name: '吹哨', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByText('已定：海云里03 3号楼前').waitFor();
  assert.ok(await form.getByRole('radio', { name: '供水管道破裂' }).isChecked());
  const lead = form.getByRole('group', { name: '牵头部门' });
  await lead.getByRole('link', { name: '派遣规则' }).waitFor();
  assert.equal(await lead.getByRole('radio', { checked: true }).count(), 0, 'a person decides');
  await lead.getByRole('radio', { name: /供水公司/ }).check();
  const others = form.getByRole('group', { name: '其他部门' });
  await others.getByRole('searchbox').fill('环境卫生');
  await others
    .getByRole('checkbox', { name: /环境卫生/ })
    .first()
    .check();
  await fill(page, '吹哨', { 应急处置: true, 需要部门做什么: '抢修塌陷的路面', 街道已做了什么: '已围挡' });
  await page.locator('#whistle-lanes').waitFor();
  assert.match(await page.locator('main h1').innerText(), /应急处置哨 海云里03 3号楼前 路面塌陷/);
  assert.deepEqual(await axe(page), []);
  const address = new URL(page.url()).pathname;
  const give = (desk: keyof typeof at, command: string, body: object = {}) =>
    ask(at[desk], `/whistles/${address.split('/').at(-1)}/commands/${command}`, body);

  const head = at.streethead.page;
  await head.goto(address);
  await pressCommand(head, '签发');
  await head.locator('.toasts p').last().waitFor();

  // On the telephone of whoever is sent.
  const water = at.water.page;
  await water.setViewportSize({ width: 390, height: 844 });
  await water.goto(address);
  await act(water, '供水', '报到', { '带队的人、电话': '抢修班 13800001234' });
  await act(water, '供水', '到场签到', { '不能定位、拍照的原因': '手机没电' });
  await water.getByText(/^到 /).waitFor();
  assert.deepEqual(await axe(water), []);

  const unit = at.unit.page;
  await unit.goto(address);
  await act(unit, '环境卫生', '提出异议', { 依据的条款: '职责清单第五条', 说明: '路面不归环卫' });
  assert.match(await rowOf(page, address, '环境卫生'), /待裁定，不算缺席/);
  const district = at.district.page;
  await district.goto(address);
  await act(district, '环境卫生', '裁定异议', { 否: true, 理由: '清理泥沙归环卫' });
  await page.goto(address);
  const objection = page.getByRole('region', { name: '异议' });
  assert.match(
    await objection.innerText(),
    /路面不归环卫[\s\S]*职责清单第五条[\s\S]*异议不成立[\s\S]*清理泥沙归环卫/,
  );
  await due(Date.now() + 31 * MINUTE);
  assert.match(await rowOf(page, address, '环境卫生'), /没有应答，已升 1 级/);
  await page
    .getByRole('region', { name: /逐级上报/ })
    .getByText('区值班员')
    .waitFor();
  assert.deepEqual(await axe(page), []);

  await give('street', 'visit', { words: '两家都看了现场，先排水' });
  await give('unit', 'report', { leader: '清扫班' });
  await give('unit', 'come', { reason: '手机没电' });
  await give('unit', 'answer', { result: '泥沙已清' });
  await give('water', 'answer', { result: '管道已修，路面已补' });
  await page.goto(address);
  await page.getByRole('region', { name: '联合到场' }).getByText('先排水').waitFor();
  await pressCommand(page, '现场确认');
  await fill(page, '现场确认', { 是: true, 现场情况: '已通行' });
  const row = page.locator('.whistle-lanes li', { hasText: '环境卫生' });
  await row.getByRole('button', { name: '评哨', exact: true }).click();
  const prefilled = (group: string, n: string) =>
    page
      .getByRole('dialog')
      .getByRole('group', { name: group })
      .getByRole('radio', { name: n, checked: true });
  await prefilled('应哨快慢', '3').waitFor();
  await prefilled('结果', '5').waitFor();
  await fill(page, '评哨', {});
  await act(page, '供水', '评哨', {});
  assert.match(
    await page.getByRole('region', { name: '街道评分' }).first().innerText(),
    /供水[^\n]*\s+5\s+5\s+5/,
  );
  await give('unit', 'answer_score', { words: '已整改' });
  await pressCommand(page, '结哨');
  await page.getByText('已结哨').first().waitFor();

  await page.getByRole('button', { name: '出吹哨单' }).click();
  await page
    .getByText(/哨字第1号/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: '路面塌陷' }).click();
  await page.getByRole('region', { name: '吹哨' }).getByText('已结哨').waitFor();
  await district.goto('/whistle-board');
  await district.getByRole('region', { name: '部门' }).getByText('供水').first().waitFor();
  assert.deepEqual(faults, []);
});
