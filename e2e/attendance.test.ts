/** Somebody on duty checks in on the phone: elsewhere with a reason and without a signal, then near the place; the desk sees it. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openWindow } from './browser.ts';
import { openStage } from './cast.ts';
import { takePhoto } from './desk.ts';
import { goAway, phoneSize, settleIn } from './phone.ts';

const OFFLINE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;
const pictures = process.env.GRIDGOV_PICTURES;

const seen = async (page: Page, name: string) => {
  assert.deepEqual(await axe(page), [], page.url());
  if (pictures !== undefined)
    await page.screenshot({ path: path.join(pictures, `attendance-${name}.png`), fullPage: true });
};

test('whoever is on duty checks in, far off and without a signal too, and the desk sees who is there', async (t) => {
  const { browser, url, faults, at } = await openStage(t, ['street']);
  const desk = at.street.page;
  const people = await desk.evaluate(
    async () => (await (await fetch('/api/v1/attendance/now')).json()).duties,
  );
  const [first] = people.filter(({ seat }: { seat: string }) => seat.startsWith('duty:community:'));
  assert.equal(first.arrival, null);

  await desk.goto('/duty');
  const presence = desk.getByRole('region', { name: '到岗' });
  await presence.getByText('还没到岗').first().waitFor();
  await seen(desk, 'desk-before');

  // The community’s duty, at a place nobody has said yet: a reason and a photo, without a signal.
  const field = await openWindow(browser, url, faults, phoneSize);
  await field.grantPermissions(['geolocation']);
  const phone = await field.newPage();
  await settleIn(phone, 'leader');
  await phone.goto('/field/duty');
  await phone.getByRole('link', { name: '到岗签到' }).click();
  await phone
    .getByRole('button', { name: /^到岗签到/ })
    .first()
    .waitFor();
  await seen(phone, 'phone-before');
  await goAway(field, phone);
  await phone
    .getByRole('button', { name: /^到岗签到/ })
    .first()
    .click();
  await phone.getByText(/还没有登记地点/).waitFor();
  await phone.getByRole('button', { name: '到岗签到', exact: true }).click();
  await phone.getByText('还差原因').waitFor();
  await phone.getByRole('button', { name: '在外面处置' }).click();
  await phone
    .locator('input[type=file]')
    .first()
    .setInputFiles(await takePhoto(phone, '值班室'));
  await phone.locator('.taken').first().waitFor();
  await seen(phone, 'phone-reason');
  await phone.getByRole('button', { name: '到岗签到', exact: true }).click();
  await phone.getByText(/已签到，待送/).waitFor();
  await field.setOffline(false);
  await phone
    .getByText(/已到岗，有说明：在外面处置/)
    .first()
    .waitFor();
  await seen(phone, 'phone-there');

  await desk.reload();
  const marked = presence.getByRole('link', { name: /已到岗，有说明：在外面处置/ });
  await marked.waitFor();
  await seen(desk, 'desk-marked');

  // The desk says where it is served, and takes the check-in back; near the place it counts by itself.
  const seat = presence.getByRole('list').filter({ hasText: '在外面处置' });
  await seat.getByRole('button', { name: '登记地点' }).click();
  const form = desk.getByRole('dialog');
  await form.getByRole('combobox').fill('海云里');
  await form.getByRole('option').first().click();
  await seen(desk, 'place');
  await form.getByRole('button', { name: '值班地点' }).click();
  await seat.getByText(/值班地点：/).waitFor();
  await marked.click();
  await desk.getByRole('button', { name: '更正' }).click();
  await desk.getByLabel('原因').fill('人在外面，回来再签');
  await seen(desk, 'case');
  await desk.locator('form').getByRole('button', { name: '更正' }).click();
  await desk.getByText('已更正').first().waitFor();

  const { places } = await desk.evaluate(async () => (await fetch('/api/v1/attendance/now')).json());
  const place = places.find((one: { seat: string }) => one.seat === first.seat).at;
  await field.setGeolocation({ longitude: place.lon, latitude: place.lat, accuracy: 12 });
  await phone.reload();
  await phone.getByText(`值班地点：${place.text}`).first().waitFor();
  await phone
    .getByRole('button', { name: /^到岗签到/ })
    .first()
    .click();
  await phone
    .getByText(/已到岗$/)
    .first()
    .waitFor();
  await seen(phone, 'phone-near');
  await desk.goto('/duty');
  await presence.getByRole('link', { name: /已到岗$/ }).waitFor();
  assert.deepEqual(
    faults.filter((one) => !OFFLINE.test(one)),
    [],
  );
});
