/** A dispatcher's list under the hands: found by words, a selection by its keys, and the line that is cut. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe } from './browser.ts';
import { openList, openRoom, type Room, rows } from './queue-room.ts';
import { counted } from './until.ts';

let room: Room;
before(async () => {
  room = await openRoom(['井盖松动']);
});
after(() => room.close());

const clean = async (page: Page) => assert.deepEqual(await axe(page), [], page.url());
const dialog = (page: Page) => page.getByRole('dialog');

test('words find as they are typed: a number by its last digits, pinyin; an empty result says where else to look', async (t) => {
  const street = await room.seat(t, 'street');
  await openList(street, '/todo');
  const number = (await rows(street).first().locator('.no2').textContent())?.trim();
  const find = street.getByRole('searchbox', { name: /案号/ });
  await find.fill(String(number).slice(-4));
  await street.waitForURL(/q=/);
  await rows(street)
    .filter({ hasText: String(number) })
    .waitFor();
  await find.fill(String(number));
  await street.getByText('显示 1 件').waitFor();
  await counted(rows(street), 1);
  await find.fill('没有的东西');
  await street
    .getByRole('heading', { name: '没有找到“没有的东西”' })
    .or(street.getByText('没有找到“没有的东西”'))
    .first()
    .waitFor();
  await clean(street);
  await street.getByRole('link', { name: '到全部案件里找' }).click();
  await street.waitForURL(/\/cases\?.*view=all/);
});

test('a key means the whole selection, as the bar says; what is not for many is told', async (t) => {
  const street = await room.seat(t, 'street');
  for (const title of ['用键派的甲', '用键派的乙']) await room.letWait(title);
  await openList(street, '/todo?f=stage:to_dispatch');
  for (const title of ['用键派的甲', '用键派的乙'])
    await rows(street).filter({ hasText: title }).getByRole('checkbox').check();
  await street.getByRole('button', { name: '派遣 2 件' }).waitFor();
  await street.keyboard.press('r');
  await street.getByText(/要逐件办，已选 2 件/).waitFor();
  await street.keyboard.press('d');
  await dialog(street).getByRole('heading', { name: '派遣 2 件' }).waitFor();
  await dialog(street).getByRole('button', { name: '派遣 2 件' }).click();
  await street.getByText('派遣：2 件全部办成').waitFor();
});

test('with the network cut the bar says so, a key says why nothing happens, and all comes back by itself', async (t) => {
  const street = await room.seat(t, 'street');
  await openList(street, '/cases?view=area&layout=split');
  await street.locator('.peek h2').waitFor();
  const live = street.locator('.live');
  await street.context().setOffline(true);
  await live.filter({ hasText: '断线' }).waitFor();
  await street.keyboard.press('j');
  await street.keyboard.press('d');
  await street
    .locator('.toasts')
    .getByText(/没有连上/)
    .first()
    .waitFor();
  await street.context().setOffline(false);
  await live.filter({ hasText: '在线' }).waitFor();
  await street.locator('.peek h2').waitFor();
});

test('nothing else went wrong on any page', () => {
  assert.deepEqual(
    room.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')),
    [],
  );
});
