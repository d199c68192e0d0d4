/** Leave: asked on the phone without a signal, granted by the head with a stand-in, who acts in the post; ended on the phone. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Page } from 'playwright-core';
import { axe, openWindow } from './browser.ts';
import { openStage } from './cast.ts';
import { goAway, phoneSize, settleIn } from './phone.ts';
import { until } from './until.ts';

const OFFLINE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;
const pictures = process.env.GRIDGOV_PICTURES;

const seen = async (page: Page, name: string) => {
  assert.deepEqual(await axe(page), [], page.url());
  if (pictures !== undefined)
    await page.screenshot({ path: path.join(pictures, `leave-${name}.png`), fullPage: true });
};

test('a worker asks for leave without a signal, the head grants it with a stand-in, and the worker ends it', async (t) => {
  const { browser, url, faults, at } = await openStage(t, ['streethead', 'leader']);
  const field = await openWindow(browser, url, faults, phoneSize);
  const phone = await field.newPage();
  await settleIn(phone, 'worker');
  await phone.goto('/field/duty');
  await phone.getByRole('link', { name: '请假' }).click();
  await phone.getByText('最近没有请过假').waitFor();
  await goAway(field, phone);
  await phone.getByRole('button', { name: '请假', exact: true }).click();
  // Two days from today, also where midnight comes between.
  await phone.getByLabel('从哪天').fill(dayTextAt(Date.now()));
  await phone.getByLabel('到哪天（含）').fill(dayTextAt(Date.now() + 86_400_000));
  await phone.getByLabel('原因').fill('孩子发烧');
  await seen(phone, 'phone-form');
  await phone.getByRole('button', { name: '请假', exact: true }).click();
  await phone.getByText('已存本机，有信号自动送到主管').waitFor();
  await field.setOffline(false);
  await phone.getByText('待批').waitFor();

  const head = at.streethead.page;
  await head.goto('/t/leaves');
  await head
    .getByRole('link', { name: /^请假 / })
    .first()
    .click();
  // What they wrote is sealed: opened by whoever decides, and each look is kept.
  await head.getByRole('button', { name: '查看' }).first().click();
  await head.getByText('孩子发烧').first().waitFor();
  await head.getByRole('button', { name: '准假' }).click();
  const form = head.locator('form');
  await form.getByRole('searchbox').fill('堤望春');
  await form.getByRole('radio').first().check({ force: true });
  await seen(head, 'desk-grant');
  await form.getByRole('button', { name: '准假' }).click();
  await head.getByText('已准').first().waitFor();
  await seen(head, 'desk-granted');

  await phone.reload();
  await phone.getByText('替班：堤望春').waitFor();
  await seen(phone, 'phone-granted');
  const leader = at.leader.page;
  const acts = () =>
    leader.evaluate(async () => {
      const me = await (await fetch('/api/v1/me')).json();
      return JSON.stringify(me).includes('990106012015003');
    });
  await until('the stand-in acts in the post', acts);

  await phone.getByRole('button', { name: '撤回或销假' }).click();
  await phone.getByText('已销假').waitFor();
  await until('the post is its holder’s again', async () => !(await acts()));
  assert.deepEqual(
    faults.filter((one) => !OFFLINE.test(one)),
    [],
  );
});
