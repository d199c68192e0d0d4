/** A grid without a worker: the head names who stands in, residents read it, and its tasks come to that phone. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openWindow } from './browser.ts';
import { ask, giveQuietly, openStage } from './cast.ts';
import { phoneSize, settleIn } from './phone.ts';
import { fill } from './whistle-hands.ts';

const COMMUNITY = '990106012015';
const GRID = `${COMMUNITY}004`;
const pictures = process.env.GRIDGOV_PICTURES;

const seen = async (page: Page, name: string) => {
  assert.deepEqual(await axe(page), [], page.url());
  if (pictures !== undefined)
    await page.screenshot({ path: path.join(pictures, `stand-in-${name}.png`), fullPage: true });
};

test('whoever stands in for a vacant grid gets its tasks on their phone, and the posting says so', async (t) => {
  const { browser, url, faults, at } = await openStage(t, ['streethead', 'street', 'hotline']);
  const head = at.streethead.page;
  const { items } = await (await head.request.get(`/api/v1/people?area=${GRID}&limit=50`)).json();
  // Empty for as long as the story lasts.
  for (const { id, kind } of items)
    if (kind === 'grid_worker') await ask(at.streethead, `/posts/${id}/end`, { reason: '离队' });

  await head.goto(`/workforce?area=${COMMUNITY}`);
  const vacancy = head
    .getByRole('region', { name: '要处理' })
    .getByRole('listitem')
    .filter({ hasText: '没有代管人' });
  await vacancy.first().waitFor();
  const name = String(await vacancy.first().getByRole('link').textContent());
  await seen(head, 'vacant');
  await vacancy.first().getByRole('button', { name: '指定代管人' }).click();
  const form = head.getByRole('dialog');
  await form.getByRole('radio', { name: /渔小满/ }).check();
  await seen(head, 'dialog');
  await fill(head, '指定代管人', { 理由: '招录期间' });
  await head.getByText(/代管到 \d{4}-/).waitFor();
  await seen(head, 'named');

  await head.goto(`/portal/staff?grid=${GRID}`);
  await head.getByText(/代管到 \d{4}-/).waitFor();
  await seen(head, 'posting');
  await head.goto(`/grids/boards?area=${GRID}`);
  await head.getByText(/代管到 \d{4}-/).waitFor();

  const report = { channel: 'hotline', nature: 'report', title: '楼道堆物', description: '楼道里堆了纸箱' };
  const place = { grid: GRID, text: '海云里4号楼' };
  const { id } = (await ask(at.hotline, '/issues', { ...report, place })) as { id: string };
  await giveQuietly(at.street, id, 'accept');

  const field = await openWindow(browser, url, faults, phoneSize);
  const phone = await field.newPage();
  await settleIn(phone, 'worker');
  assert.equal(await phone.getByText('楼道堆物').count(), 0, 'of another post');
  await phone.goto('/field/me');
  const post = phone.getByRole('radio', { name: new RegExp(name) });
  await post.click();
  // Chosen once the server says so.
  await phone.locator('label:has(:checked)', { hasText: name }).first().waitFor();
  await seen(phone, 'phone');
  await phone.goto('/field/');
  await phone.getByText('楼道堆物').first().waitFor();

  await field.close();
  await head.goto(`/workforce?area=${COMMUNITY}`);
  await head.getByRole('button', { name: '结束代管' }).click();
  await fill(head, '结束代管', {});
  await vacancy.first().waitFor();
  assert.deepEqual(faults, []);
});
