/** A whistle in the browser: blown by the form, seen by the department that is called, counted on the board. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { axe } from './browser.ts';
import { openStage } from './cast.ts';

test('a street blows an emergency by the form; it sounds at once and stands on the board of the district', async (t) => {
  const { at, faults } = await openStage(t, ['street', 'streethead', 'district']);
  const { page } = at.street;
  await page.goto('/t/whistles');
  await page.getByRole('button', { name: '吹哨', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('应急处置').check();
  await form.getByRole('combobox', { name: '地点' }).fill('海云里');
  await form.getByRole('option').first().click();
  await form.getByLabel('需要部门做什么').fill('抢修塌陷的路面');
  await form.getByLabel('街道已做了什么').fill('已围挡，没有设备');
  const lead = form.getByRole('group', { name: '牵头部门' });
  await lead.locator('input:not([type=radio])').fill('供水');
  await lead.getByRole('radio').first().check();
  await form.getByRole('button', { name: '吹哨', exact: true }).click();
  await page.locator('#case-timeline').waitFor();
  await page.getByText('哨响待报到').first().waitFor();
  assert.match(await page.locator('main').innerText(), /哪种哨\s+应急处置/);
  assert.deepEqual(await axe(page), []);
  const address = new URL(page.url()).pathname;

  const head = at.streethead.page;
  await head.goto(address);
  await head.getByRole('button', { name: '签发', exact: true }).first().click();
  await head.locator('.toasts p').last().waitFor();

  const board = at.district.page;
  await board.goto('/whistle-board');
  await board.getByRole('button', { name: '1', exact: true }).click();
  await board.getByText('抢修塌陷的路面').waitFor();
  assert.deepEqual(await axe(board), []);
  assert.deepEqual(faults, []);
});
