/** The hard guard of the duty list: refused, seen by whoever applies, admitted, and then dispatched under its item. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { DAY, dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { axe } from './browser.ts';
import { ask, giveQuietly, openStage, reportQuietly } from './cast.ts';
import type { Desk } from './desk.ts';

const GRID = 'grid:990106012015003';
const CLASS = 'C-01-01';

/** A plan of patrols that looks for the same under an item that is on no list; gives the words of its refusal. */
const refusedPlan = (desk: Pick<Desk, 'page'>): Promise<string> =>
  desk.page.evaluate(async (code) => {
    const id = `00000000-0000-7000-8000-${Date.now().toString(16).padStart(12, '0')}`;
    const days = { frequency: 'daily', days: [], hour: 18, from: '2026-01-01', to: null };
    const body = {
      area: '990106012',
      title: '井盖',
      item: `990106.${id}`,
      classes: [code],
      points: [],
      ...days,
    };
    const headers = { 'content-type': 'application/json', 'idempotency-key': id };
    const sent = { method: 'PUT', headers, body: JSON.stringify(body) };
    return (await fetch(`/api/v1/patrol-plans/${id}`, sent)).text();
  }, CLASS);

test('what is on no list is given to no grid worker until it is admitted', async (t) => {
  const { at, faults } = await openStage(t, ['worker', 'leader', 'street', 'water', 'districthead']);
  const id = await reportQuietly(at.worker, { title: '上水井盖不见了', classCode: CLASS });
  const condition = await at.leader.page.evaluate(async (code) => {
    const { standards } = await (await fetch(`/api/v1/classes/${code}`)).json();
    return String(standards[0].condition);
  }, CLASS);
  await giveQuietly(at.leader, id, 'file', { condition });
  await giveQuietly(at.leader, id, 'escalate', { reason: '需街道处理' });
  const dispatch = () => giveQuietly(at.street, id, 'dispatch', { unit: GRID });
  // In words: the class by its name, the article by its regulation and number, and the way to apply.
  await assert.rejects(dispatch(), /“上水井盖”不在本地现行准入清单内.*依据：《.+》第二十四条：.*申请准入/);

  assert.match(await refusedPlan(at.street), /上水井盖.*准入清单/);

  const { page } = at.water;
  await page.goto('/duty-list');
  await page.getByRole('link', { name: '想派没派成' }).click();
  const row = page.getByRole('row', { name: /上水井盖/ });
  await row.getByRole('cell', { name: '2', exact: true }).waitFor();
  assert.deepEqual(await axe(page), []);
  // The form says beforehand what was tried, where, and what it would take.
  await row.getByRole('link', { name: '按这条申请' }).click();
  const form = page.getByRole('dialog', { name: '申请准入' });
  await form.getByText(/没交成 2 次：.*派遣 ×1/).waitFor();
  assert.equal(await form.getByLabel('事项').first().inputValue(), '上水井盖');
  assert.equal(await form.getByLabel('每格每月工时').inputValue(), '0.1');
  assert.equal(await form.getByRole('checkbox', { name: '福海街道' }).isChecked(), true);
  assert.deepEqual(await axe(page), []);

  const from = dayStartAt(Date.now());
  const { id: item } = (await ask(at.water, '/admissions/commands/apply', {
    title: '看护缺失的井盖',
    list: 'assist',
    ground: '《城市供水条例》',
    work: '围好、看着，等供水公司来',
    classCode: CLASS,
    hours: 1,
    cost: 0,
    budget: 0,
    from,
    until: from + 20 * DAY,
    temporary: true,
    why: '寒潮',
  })) as { id: string };
  await ask(at.water, `/admissions/${item}/commands/submit`, {});
  await assert.rejects(dispatch(), /准入清单/, 'applied for is not admitted');
  await ask(at.districthead, `/admissions/${item}/commands/approve`, {});
  await dispatch();
  const street = at.street.page;
  await street.goto(`/cases/${id}`);
  await street.getByText(/按准入事项.*看护缺失的井盖/).waitFor();
  // Each of the two refusals was answered to the browser as such.
  assert.deepEqual(
    faults.filter((one) => !/status of 4\d\d/.test(one)),
    [],
  );
});
