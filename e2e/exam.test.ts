/** An exam: its bank imported, assigned at a desk, sat on the phone with a reload and without a signal, and passed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openWindow } from './browser.ts';
import { openStage } from './cast.ts';
import { phoneSize, settleIn } from './phone.ts';

const OFFLINE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  飞线充电先做哪一步: ['拍照上报'],
  采集前要做什么: ['出示证件', '说明用途'],
};
const BANK = [
  '课程,题号,题型,题干,A,B,C,答案,分值,依据',
  '试讲课,1,单选,飞线充电先做哪一步,拔插头,拍照上报,月底再报,B,5,消防法',
  '试讲课,2,多选,采集前要做什么,出示证件,拍身份证,说明用途,AC,5,个人信息保护法',
].join('\n');

/** Chooses what is right in the question that is shown. */
async function answer(phone: Page): Promise<void> {
  const legend = await phone.locator('.exam-question legend b').innerText();
  const right = RIGHT[legend.trim()] ?? assert.fail(legend);
  // Not `check`: the input lies under its words, which are what is pressed.
  for (const option of right) await phone.locator('.exam-question label', { hasText: option }).click();
  await phone.locator('.exam-question[aria-busy=false]').waitFor();
}

/** Sealing is slow on a weak phone, and not always equally so: what was chosen last is kept nevertheless. */
const sealUnevenly = (phone: Page) =>
  phone.addInitScript(() => {
    const seal = crypto.subtle.encrypt.bind(crypto.subtle);
    let times = 0;
    crypto.subtle.encrypt = async (...asked) => {
      times += 1;
      if (times % 2 === 1) await new Promise((done) => setTimeout(done, 250));
      return seal(...asked);
    };
  });

test('a grid worker is assigned an exam, sits it on the phone through a reload and offline, and passes', async (t) => {
  const { browser, url, faults, at } = await openStage(t, ['district', 'street', 'worker']);
  const desk = at.district.page;
  await desk.goto('/courses');
  await desk.getByRole('button', { name: '加一门课' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('课程', { exact: true }).fill('试讲课');
  await dialog.getByLabel('一份卷子几题').fill('2');
  await dialog.getByLabel('几分钟').fill('30');
  await dialog.getByLabel('从哪天起', { exact: true }).fill('2026-01-01');
  await dialog.getByRole('button', { name: '加一门课' }).click();
  await desk
    .getByRole('row', { name: /试讲课/ })
    .getByText('少 2 题')
    .waitFor();
  const applied = await desk.evaluate(async (table) => {
    const headers = { 'content-type': 'text/csv', 'idempotency-key': crypto.randomUUID() };
    const reply = await fetch('/api/v1/course-questions/import', { method: 'POST', body: table, headers });
    return (await reply.json()).applied;
  }, BANK);
  assert.equal(applied, true);
  await desk.reload();
  await desk.getByRole('button', { name: '2 题在用' }).click();
  await desk.getByText('拍身份证').waitFor();
  assert.deepEqual(await axe(desk), []);

  const name = await at.worker.page.evaluate(
    async () => (await (await fetch('/api/v1/me')).json()).person.name,
  );
  const street = at.street.page;
  await street.goto('/courses');
  await street
    .getByRole('row', { name: /试讲课/ })
    .getByRole('button', { name: '安排考试' })
    .click();
  const assign = street.getByRole('dialog');
  await assign.getByRole('searchbox').or(assign.getByLabel('谁考')).first().fill(String(name));
  await assign.getByText(String(name)).first().click();
  await assign.getByLabel('最晚哪天考').fill('2027-12-01');
  await assign.getByRole('button', { name: '安排考试' }).click();
  await street.getByText('已安排，通知考生').waitFor();

  const field = await openWindow(browser, url, faults, phoneSize);
  const phone = await field.newPage();
  await sealUnevenly(phone);
  await settleIn(phone, 'worker');
  await phone.getByRole('link', { name: /试讲课/ }).click();
  await phone.getByText('2 题，30 分钟').waitFor();
  assert.deepEqual(await axe(phone), []);
  await phone.getByRole('button', { name: '开始考试' }).click();
  await phone.getByText('第 1 题').waitFor();
  assert.deepEqual(await axe(phone), []);
  await answer(phone);
  await phone.getByText('答了 1/2').waitFor();
  await phone.reload();
  await phone.getByText('接着考，答过的都在').waitFor();
  await phone.getByText('答了 1/2').waitFor();

  await field.setOffline(true);
  await phone.getByRole('button', { name: '下一题' }).click();
  await answer(phone);
  await phone.getByRole('button', { name: '交卷' }).click();
  await phone.getByText('已交，待送').waitFor();
  await field.setOffline(false);
  await phone.getByText('得 10 分，满分 10').waitFor();
  await phone.getByText('全部答对').waitFor();
  assert.deepEqual(await axe(phone), []);
  assert.deepEqual(
    faults.filter((one) => !OFFLINE.test(one)),
    [],
  );
});
