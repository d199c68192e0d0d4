/** The duty roster by hand: a gap filled by keys, the sheet as it is printed, a swap with consent, undone by the head. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { DAY, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Page } from 'playwright-core';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { DEMO_PASSWORD, openWorld, type World } from './world.ts';

const pictures = process.env.GRIDGOV_PICTURES;

test('a street plans its month, two of its people swap a duty, and the head undoes it', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const window = async (account: string, width = 1440, height = 900): Promise<Page> => {
    const opened = await openWindow(browser, world.url, faults, { width, height });
    const page = await opened.newPage();
    await signIn(page, account, DEMO_PASSWORD);
    return page;
  };
  const clean = async (page: Page, name: string) => {
    assert.deepEqual(await axe(page), [], page.url());
    if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `duty-${name}.png`) });
  };
  await freeAhead(world, '堤望春');
  const street = await window('street');

  await t.test('who is on duty now and next, by level', async () => {
    await street.goto('/duty');
    await street.getByRole('region', { name: '福海街道值班岗' }).getByText('帆知远').first().waitFor();
    await clean(street, 'today');
  });

  await t.test('gaps are named on the first page, and one is filled by keys', async () => {
    await street.goto('/waiting');
    const gap = street.getByRole('link', { name: /福海街道值班岗有 \d+ 个班没人/ });
    await gap.waitFor();
    await clean(street, 'waiting');
    await gap.click();
    const cell = street.locator('button.duty-cell.gap').first();
    const label = String(await cell.getAttribute('aria-label'));
    assert.match(label, /：没人$/);
    await cell.focus();
    await street.keyboard.press('Enter');
    const box = street.getByRole('combobox', { name: '换谁' });
    await box.waitFor();
    await box.fill('堤');
    await street.getByRole('option', { name: /堤望春/ }).waitFor();
    await clean(street, 'pick');
    await street.keyboard.press('Enter');
    await street.getByText(/由 堤望春 值班/).waitFor();
    await street.getByRole('button', { name: label.replace('没人', '堤望春') }).waitFor();
    await clean(street, 'month');
  });

  await t.test('nobody is put on duty twice at once, and a shift is changed from a day on', async () => {
    const shifts = street.getByRole('region', { name: '班次' });
    await shifts.getByRole('button', { name: '改班次' }).first().click();
    const form = street.getByRole('dialog');
    await clean(street, 'change');
    await form.getByLabel('到几点').fill('21:00');
    await form.getByRole('button', { name: '改班次' }).click();
    await form.getByText('时间重叠').first().waitFor();
    assert.match(faults.splice(0).join(), /422/);
    await form.getByLabel('到几点').fill('19:30');
    await form.getByRole('button', { name: '改班次' }).click();
    await street.getByText(/已改班次 白班/).waitFor();
    await form.waitFor({ state: 'detached' });
  });

  await t.test('it is printed on A4 across, without the tools', async () => {
    await street.emulateMedia({ media: 'print' });
    assert.equal(await street.getByRole('button', { name: '轮流排' }).count(), 0);
    await street.getByText(/打印；以系统里的为准/).waitFor();
    await printed(street);
    await street.emulateMedia({ media: 'screen' });
  });

  await t.test('a duty is given away once the other agrees, and the head undoes it', async () => {
    await street.goto('/duty/swaps');
    // About today the demo has people on two duties at once, which nobody can give away and get back.
    await street.getByRole('button', { name: /^全部 \d+ 个/ }).click();
    const own = street.getByRole('listitem').filter({ hasText: '海云里社区值班岗' });
    await own.getByRole('button', { name: '换班', exact: true }).last().click();
    const form = street.getByRole('dialog');
    await form.getByLabel(/输入姓名开头的字/).fill('堤');
    await form.getByRole('radio', { name: /堤望春/ }).check();
    await clean(street, 'ask');
    await form.getByRole('button', { name: '换班' }).click();
    await street.getByText('已问，等对方答复').waitFor();
    const leader = await window('leader');
    await leader.goto('/waiting');
    await leader.getByRole('link', { name: /帆知远想和您换/ }).click();
    await clean(leader, 'answer');
    await leader.getByRole('button', { name: '同意换班' }).click();
    await leader.getByText('已换班').first().waitFor();
    const head = await window('streethead');
    await head.goto('/duty/swaps');
    await head.getByRole('button', { name: '撤销换班' }).click();
    await head.getByText('主管已撤销').waitFor();
    await clean(head, 'undone');
  });

  await t.test('the calendar address of one’s own duties names nobody', async () => {
    await street.reload();
    await street.getByRole('button', { name: '生成地址' }).click();
    const url = String(await street.locator('.swap-url code').textContent());
    const text = await (await fetch(`${world.url}${new URL(url).pathname}`)).text();
    assert.match(text, /SUMMARY:值班：/);
    assert.doesNotMatch(text, /帆知远|堤望春|礁听涛/);
  });

  await t.test('on a telephone the month is a list of days', async () => {
    const phone = await window('worker', 390, 844);
    await phone.goto('/duty?tab=month');
    await phone.locator('.duty-cell').first().waitFor();
    await clean(phone, 'phone');
  });

  await t.test('nothing went wrong on any page', () => assert.deepEqual(faults, []));
});

async function printed(page: Page): Promise<void> {
  if (pictures === undefined) return;
  await page.pdf({ path: path.join(pictures, 'duty.pdf'), preferCSSPageSize: true }).catch(() => undefined);
  await page.screenshot({ path: path.join(pictures, 'duty-print.png') });
}

/** Whoever is asked has no other duty in the weeks ahead, which would be refused. */
async function freeAhead({ db }: World, name: string): Promise<void> {
  await db.query(
    `update duty_assignment a set ended_at = now() from person p
     where p.id = a.person_id and p.name = $1 and a.day > $2::date`,
    [name, dayTextAt(Date.now() + DAY)],
  );
}
