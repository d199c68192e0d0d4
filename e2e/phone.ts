/** Somebody with a phone in the field: what they do with it, by the words they see. */
import type { BrowserContext, Page } from 'playwright-core';
import { takePhoto } from './desk.ts';
import { until } from './until.ts';
import { DEMO_PASSWORD } from './world.ts';

export const phoneSize = { width: 390, height: 844 };

export async function signInOnPhone(page: Page, account: string): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: /今天/ }).waitFor();
}

/** Signs in and waits until the app would start without a network, and its tasks are there. */
export async function settleIn(page: Page, account: string): Promise<void> {
  await page.goto('/field/');
  await signInOnPhone(page, account);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.getByText(/任务更新到/).waitFor();
}

export async function goAway(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true);
  await page.getByText('无信号').first().waitFor();
}

/** What is written, once the phone keeps it: pages write their drafts a moment after the last letter. */
export async function keptDraft(page: Page, write: () => Promise<void>): Promise<void> {
  const since = await page.evaluate(() => Date.now());
  await write();
  await until('the draft is kept', () =>
    page.evaluate(async (after) => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await answer(indexedDB.open('gridgov-field'));
      const items = await answer(database.transaction('items').objectStore('items').getAll());
      database.close();
      return items.some(({ state, changedAt }) => state === 'draft' && changedAt >= after);
    }, since),
  );
}

/** A report as somebody with one hand makes it: photo, class, send. */
export async function giveReport(page: Page, words: string): Promise<void> {
  await page.goto('/field/report');
  const photo = await takePhoto(page, '现场');
  await page.locator('input[type=file]').first().setInputFiles(photo);
  await page.locator('.shot img').waitFor();
  await page.getByRole('radio').first().check({ force: true });
  await page.getByLabel('情况（选填）').fill(words);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: /今天/ }).waitFor();
}

export type Place = { readonly lon: number; readonly lat: number };
type Around = Place & { readonly code: string; readonly name: string; readonly worker: string };

/** What the server gave this phone of the map: its own grid and a neighbour's, each with a point inside of it. */
export async function gridsOf(page: Page): Promise<{ readonly own: Around; readonly other: Around }> {
  return page.evaluate(async () => {
    const { area } = await (await fetch('/api/v1/field/sync')).json();
    const around = (
      area.around as { code: string; name: string; worker: string; outline: number[][][][] }[]
    ).map(({ code, name, worker, outline }) => {
      const ring = outline[0]?.[0] ?? [];
      // Grids of the demo city bulge outwards: the middle of the corners lies inside.
      const middle = (at: 0 | 1) =>
        ring.slice(1).reduce((sum, spot) => sum + (spot[at] ?? 0), 0) / (ring.length - 1);
      return { code, name, worker, lon: middle(0), lat: middle(1) };
    });
    const own = around.find(({ code }) => code === area.code);
    const other = around.find(({ code }) => !code.startsWith(area.code.slice(0, 12)));
    if (own === undefined || other === undefined) throw new Error('the phone was given no grids around');
    return { own, other };
  });
}
