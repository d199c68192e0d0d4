/** A button for help: registered at the desk, pressed by a program, taken down. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { axe } from './browser.ts';
import { openStage } from './cast.ts';

test('a button is registered, its press rings the desk once, and taken down it calls nobody', async (t) => {
  const { at, faults } = await openStage(t, ['street']);
  const { page } = at.street;
  await page.goto('/duty-desk');
  await page.getByRole('link', { name: '求助按钮' }).click();
  await page.getByText('还没有按钮').waitFor();
  await page.getByRole('button', { name: '登记按钮' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('3号楼一层大厅');
  await dialog.getByLabel('具体位置').fill('电梯旁');
  await dialog.getByRole('button', { name: '登记按钮' }).click();
  const address = dialog.getByLabel('按钮的地址');
  await address.waitFor();
  const url = await address.inputValue();
  assert.match(url, /\/api\/v1\/help\/button-calls\/990106\/[\w-]{43}$/);
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole('button', { name: '已收好' }).click();
  await page.getByRole('cell', { name: '3号楼一层大厅' }).waitFor();
  await page.getByRole('cell', { name: /福海街道/ }).waitFor();
  assert.deepEqual(await axe(page), []);

  const press = () => fetch(url, { method: 'POST' });
  const [first, second] = [await press(), await press()];
  assert.deepEqual([first.status, second.status], [200, 200]);
  assert.deepEqual(await second.json(), await first.json(), 'two presses are one request');
  await page.getByText('响铃中：1 件没人接').waitFor();

  await page.getByRole('button', { name: '停用' }).click();
  await dialog.getByRole('button', { name: '停用' }).click();
  await page.getByRole('cell', { name: /:\d\d 停用$/ }).waitFor();
  assert.equal((await press()).status, 401);
  assert.deepEqual(faults, []);
});
