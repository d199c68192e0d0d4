/** The duty list in the browser: applied for, asked about, returned for want of money, changed, and an urgent item that stands on the list. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { axe } from './browser.ts';
import { ask, openStage } from './cast.ts';
import { pressCommand } from './desk.ts';
import { fill } from './whistle-hands.ts';

test('a department applies to put a matter on grid workers, and what is urgent stands on the list at once', async (t) => {
  const { at, faults } = await openStage(t, ['street', 'district', 'districthead', 'water', 'worker']);
  const { page } = at.water;
  await page.goto('/t/admissions');
  await page.getByRole('button', { name: '申请准入', exact: true }).click();
  await fill(page, '申请准入', {
    事项: '老旧小区供水管道入户查看',
    协助办理: true,
    '法律依据（文件和条款），一行一条': '《城市供水条例》第二十六条',
    网格员做什么: '问、看、上报',
    要采集的数据: '楼栋、户号：找到要换管的户',
    每格每月工时: '7',
    '每格每月费用（元）': '2',
    '带来的经费（元，整个期限）': '30',
    从哪天施行: '2026-12-25',
    到哪天: '2027-06-13',
  });
  await page.getByText('缺 1350 元').waitFor();
  await page.getByRole('rowheader', { name: '楼栋、户号' }).waitFor();
  assert.deepEqual(await axe(page), []);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const give = (desk: keyof typeof at, command: string, body: object = {}) =>
    ask(at[desk], `/admissions/${id}/commands/${command}`, body);
  await pressCommand(page, '提交');
  await page.locator('.toasts p').last().waitFor();

  await give('district', 'return', { points: '钱不够', which: ['budget'] });
  await page.goto(`/t/admissions/${id}`);
  await pressCommand(page, '修改');
  // What was said before stands in the form.
  assert.equal(
    await page.getByRole('dialog').getByLabel('事项').first().inputValue(),
    '老旧小区供水管道入户查看',
  );
  // What was ticked is marked with the words.
  await page.getByRole('dialog').getByText('退回时要改：钱不够').waitFor();
  await fill(page, '修改', { '带来的经费（元，整个期限）': '1380' });
  await page.getByText('钱够').waitFor();

  const day = dayStartAt(Date.now());
  const urgent = (await ask(at.water, '/admissions/commands/apply', {
    ...{ title: '寒潮期间看露天水管', list: 'assist', temporary: true, why: '寒潮预警', hours: 4, cost: 0 },
    ...{
      ground: '《突发事件应对法》',
      work: '裂了就上报',
      budget: 0,
      from: day,
      until: day + 25 * 86_400_000,
    },
  })) as { id: string };
  await ask(at.water, `/admissions/${urgent.id}/commands/submit`, {});
  const head = at.districthead.page;
  await head.goto(`/t/admissions/${urgent.id}`);
  await pressCommand(head, '批准');
  await fill(head, '批准', {});
  await head.locator('.toasts p').last().waitFor();

  const paper = (await ask(at.districthead, `/admissions/${urgent.id}/papers`, {
    kind: 'admission_decision',
  })) as { id: string; number: string };
  assert.match(paper.number, /准字第1号/);
  const file = await head.request.get(`/api/v1/admissions/${urgent.id}/papers/${paper.id}/file`);
  assert.equal((await file.body()).subarray(0, 5).toString(), '%PDF-');
  await head.reload();
  await head.getByText(paper.number).first().waitFor();

  // What was listed before is applied for, from a form that names it.
  await page.goto('/duty-list');
  const before = page.getByRole('region', { name: '存量类别' });
  await before.getByText(/以前要申请准入或者退出/).waitFor();
  assert.deepEqual(await axe(page), []);
  await before.getByRole('link', { name: '申请准入' }).first().click();
  const form = page.getByRole('dialog', { name: '申请准入' });
  assert.notEqual(await form.getByLabel('事项').first().inputValue(), '');

  // Whoever walks the grid reads it on the telephone.
  const worker = at.worker.page;
  await worker.setViewportSize({ width: 390, height: 844 });
  await worker.goto('/duty-list');
  await worker.getByRole('region', { name: '协助办理' }).getByText('寒潮期间看露天水管').waitFor();
  await worker.getByText('余 116 小时').waitFor();
  assert.deepEqual(await axe(worker), []);
  await worker.goto(`/t/admissions/${id}`);
  await worker.locator('#main h1, #main h2').first().waitFor();
  assert.doesNotMatch(
    await worker.locator('#main').innerText(),
    /老旧小区/,
    'nobody else reads it before it is posted',
  );
  assert.deepEqual(
    faults.filter((fault) => !fault.includes(String(id))),
    [],
  );
});
