/** Materials of a course: added and ordered in the console, read on the phone before the exam, also without a signal. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openWindow } from './browser.ts';
import { ask, openStage } from './cast.ts';
import { COURSE, courseMade } from './courses.ts';
import { goAway, phoneSize, settleIn } from './phone.ts';

const OFFLINE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;
/** At the desk of the leader, who is answered as if there were no such file, the browser writes that down. */
const NOT_FOUND = /^(?!\S*\/field\/).*Failed to load resource: the server responded with a status of 404/;
const DAY = 86_400_000;
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAIAAAAuKetIAAAAQklEQVR42u3PQQkAAAgEsIt20Y1mBb/CYAWWaV+LgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgMDVAgySAOJxDc0nAAAAAElFTkSuQmCC';
const pictures = process.env.GRIDGOV_PICTURES;

const seen = async (page: Page, name: string) => {
  assert.deepEqual(await axe(page), [], page.url());
  if (pictures !== undefined)
    await page.screenshot({ path: path.join(pictures, `materials-${name}.png`), fullPage: true });
};

test('materials are added and ordered by the district, and read on the phone of who is to be examined', async (t) => {
  const { browser, url, faults, at } = await openStage(t, ['district', 'street', 'worker', 'leader']);
  await courseMade(at.district.page, { name: '试训课', certifies: false });

  const desk = at.district.page;
  await desk.goto('/courses');
  await desk
    .getByRole('row', { name: /试训课/ })
    .getByRole('button', { name: /看资料/ })
    .click();
  await desk.getByText('还没有学习资料').waitFor();
  const files = [
    { name: '要点.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
    { name: '图.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') },
  ];
  for (const [n, file] of files.entries()) {
    await desk.getByRole('button', { name: '加资料' }).click();
    const form = desk.getByRole('dialog');
    await form.getByLabel('标题').fill(n === 0 ? '工作要点' : '示意图');
    await form.locator('input[type=file]').setInputFiles(file);
    if (n === 0) await seen(desk, 'dialog');
    // Taken once the file has arrived.
    await form.getByText('已传，已扫描').waitFor();
    await form.getByRole('button', { name: '加资料' }).click();
    await form.waitFor({ state: 'hidden' });
  }
  await desk.getByRole('button', { name: '上移 示意图' }).click();
  await desk
    .getByRole('row', { name: /工作要点/ })
    .getByRole('button', { name: /^下移/ })
    .and(desk.locator(':disabled'))
    .waitFor();
  await seen(desk, 'console');

  const me = await at.worker.page.evaluate(async () => (await (await fetch('/api/v1/me')).json()).person);
  const exam = (await ask(at.street, '/exams/commands/assign', {
    ...{ person: me.id, course: COURSE, by: Date.now() + 5 * DAY },
  })) as { id: string };
  const listOf = (page: Page) =>
    page.evaluate(async (course) => {
      const list = await fetch(`/api/v1/courses/${course}/materials`);
      return { status: list.status, items: list.ok ? (await list.json()).items : [] };
    }, COURSE);
  const { items } = await listOf(at.worker.page);
  assert.deepEqual(
    items.map(({ title }: { title: string }) => title),
    ['示意图', '工作要点'],
  );
  // The leader is not invited: neither the list nor the file.
  assert.equal((await listOf(at.leader.page)).status, 404);
  const file = await at.leader.page.evaluate(
    async (id) => (await fetch(`/api/v1/files/${id}`)).status,
    items[1].file,
  );
  assert.equal(file, 404);

  const field = await openWindow(browser, url, faults, phoneSize);
  const phone = await field.newPage();
  await settleIn(phone, 'worker');
  await phone.goto('/field/exam');
  await phone.getByText('这里没有要考的').waitFor();
  await seen(phone, 'no-exam');
  await phone.goto(`/field/exam/${exam.id}`);
  await phone.getByRole('button', { name: /示意图.*已存本机/ }).waitFor();
  await phone.getByRole('button', { name: /工作要点.*已存本机/ }).waitFor();
  await goAway(field, phone);
  await phone.reload();
  await phone.getByRole('button', { name: /示意图.*已存本机/ }).click();
  await phone.getByRole('img', { name: '示意图' }).waitFor();
  await seen(phone, 'phone');
  const saved = phone.waitForEvent('download');
  await phone.getByRole('button', { name: /工作要点/ }).click();
  assert.equal((await saved).suggestedFilename(), '工作要点.pdf');
  await field.setOffline(false);

  await desk.getByRole('button', { name: '撤下 工作要点' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '撤下' }).click();
  await desk.getByRole('row', { name: /工作要点/ }).waitFor({ state: 'detached' });
  await phone.getByRole('button', { name: /工作要点/ }).waitFor({ state: 'detached' });
  assert.deepEqual(
    faults.filter((one) => !OFFLINE.test(one) && !NOT_FOUND.test(one)),
    [],
  );
});
