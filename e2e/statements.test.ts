/** Pay for verified work in the browser: made, objected to, answered, looked over, approved by two people, exported. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { axe } from './browser.ts';
import { openStage } from './cast.ts';
import { pressCommand } from './desk.ts';
import { monthDrawnUp, patrolWalked, workDone } from './pay-month.ts';
import { fill } from './whistle-hands.ts';

test('a worker sees the statement first and objects, the street answers, two people approve, and it is exported', async (t) => {
  const stage = await openStage(t, ['worker', 'leader', 'street', 'streethead', 'property', 'audit']);
  const { at, faults } = stage;
  const [first = assert.fail()] = await workDone(stage, ['楼道堆物', '墙皮脱落', '路灯不亮']);
  const month = await monthDrawnUp(stage);

  const worker = at.worker.page;
  await worker.setViewportSize({ width: 390, height: 844 });
  await worker.goto('/statements');
  await worker.locator('a.go').first().click();
  // Two of three are paid, the third is over the cap; what was declined says why.
  await worker.getByRole('heading', { name: '没计的 1 件，超上限 2 件' }).waitFor();
  const boxes = worker.locator('.table-box');
  assert.ok((await boxes.count()) > 1);
  const beside = boxes.evaluateAll((all) => all.map((box) => box.scrollWidth - box.clientWidth));
  assert.deepEqual([...new Set(await beside)], [0], 'on a phone its lines are cards');
  // Four times five, and seventeen at most.
  await worker.getByText('当月合计上限 17.00 元，因此少计 3.00 元').waitFor();
  assert.deepEqual(await axe(worker), []);
  const left = worker.getByRole('region', { name: '没计的' }).first();
  await left.getByRole('row', { name: '没立案' }).getByRole('button', { name: '对一行提异议' }).click();
  await fill(worker, '对一行提异议', { 哪里不对: '当场收走也是我看着收的' });
  await worker.getByRole('region', { name: '异议' }).getByText('待答复').waitFor();
  await pressCommand(worker, '看过了');
  const address = new URL(worker.url()).pathname;

  const { page } = at.street;
  await page.goto(`/statements?month=${month}`);
  await page.getByText('异议 1').waitFor();
  await page.goto(address);
  await page.locator('.meta').getByText('渔小满').waitFor();
  const objection = page.getByRole('region', { name: '异议' });
  await objection.getByRole('button', { name: '答复异议' }).click();
  await fill(page, '答复异议', { 否: true, 答复: '没有立案的不计' });
  const drawn = page.getByRole('region', { name: '抽查' });
  while ((await drawn.getByRole('button', { name: '记抽查' }).count()) > 0) {
    const before = await drawn.getByText('属实').count();
    await drawn.getByRole('button', { name: '记抽查' }).first().click();
    await fill(page, '记抽查', { 是: true });
    await drawn.getByText('属实').nth(before).waitFor();
  }
  await page.getByRole('button', { name: '上报并办结' }).click();
  await page.locator(`.pay-open a[href="/cases/${first}"]`).waitFor();
  assert.deepEqual(await axe(page), []);
  await pressCommand(page, '初核');
  await page.getByText('待复核').first().waitFor();

  const head = at.streethead.page;
  await head.goto(address);
  await pressCommand(head, '复核');
  await head.getByText('待发放').first().waitFor();
  await head.goto(`/statements?month=${month}`);
  await head.getByRole('button', { name: '导出发放（1 份）' }).click();
  const loading = head.waitForEvent('download');
  await fill(head, '导出', { 理由: '交发放单位' });
  assert.match((await loading).suggestedFilename(), new RegExp(month));
  const csv = await head.request.get(`/api/v1/statements/export?month=${month}&reason=again`);
  const text = await csv.text();
  assert.match(text, /,17\.00,0\.00,3\.00,0\.00,/, 'and what the cap of the month took');
  assert.doesNotMatch(text, /渔小满/, 'the paymaster gets no name');

  const auditor = at.audit.page;
  await auditor.goto(`/pay-items?month=${month}`);
  await auditor.getByRole('row', { name: '上报并办结' }).getByRole('button', { name: '没立案 1' }).click();
  await auditor.getByRole('region', { name: '背后的案件' }).getByRole('link').first().waitFor();
  assert.deepEqual(await axe(auditor), []);
  assert.doesNotMatch(await auditor.locator('#main').innerText(), /渔小满/);
  await auditor.getByRole('region', { name: '背后的案件' }).getByRole('link').first().click();
  await auditor.locator('#main tbody').getByText('不予立案').first().waitFor();
  assert.deepEqual(faults, []);
});

test('a street puts a tariff on patrols, and a line of one opens to the patrol that was walked', async (t) => {
  const stage = await openStage(t, ['worker', 'street', 'streethead', 'water', 'districthead', 'audit']);
  const { at, faults } = stage;
  const desk = at.street.page;
  await desk.goto('/t/tariffs');
  await desk.getByRole('button', { name: '录入标准' }).click();
  const items = desk.getByRole('dialog').getByText('巡查走完', { exact: true });
  await items.first().waitFor({ state: 'attached' });
  await desk.keyboard.press('Escape');

  const patrol = await patrolWalked(stage);
  const month = await monthDrawnUp(stage, ['patrol']);
  const worker = at.worker.page;
  await worker.goto(`/statements?month=${month}`);
  await worker.locator('a.go').first().click();
  await worker.getByRole('button', { name: '巡查走完' }).click();
  await worker.locator(`.pay-open a[href="/t/patrols/${patrol}"]`).click();
  await worker.getByRole('heading', { name: 'B线' }).first().waitFor();

  const auditor = at.audit.page;
  await auditor.goto(`/pay-items?month=${month}`);
  const row = auditor.getByRole('row', { name: '巡查走完' });
  await row.getByRole('button', { name: '1', exact: true }).click();
  await auditor.getByRole('region', { name: '背后的案件和巡查' }).getByText('B线').waitFor();
  assert.deepEqual(await axe(auditor), []);
  assert.deepEqual(faults, []);
});
