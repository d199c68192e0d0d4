/** A small city whose street has matters to dispatch, for the stories of lists. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { type Look, openBrowser } from './browser.ts';
import { giveQuietly, reportQuietly } from './cast.ts';
import { sitDown, takePost } from './desk.ts';
import { openWorld } from './world.ts';

export type Room = Awaited<ReturnType<typeof openRoom>>;

/** @param waiting titles of matters that wait for the street; what else does depends on the hour */
export async function openRoom(waiting: readonly string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 80 });
  const browser = await openBrowser({ maps: false });
  const faults: string[] = [];
  const worker = await sitDown(browser, world.url, 'worker', faults);
  const leader = await sitDown(browser, world.url, 'leader', faults);
  await takePost(leader.page, '网格长');
  /** Reports a matter that stays in the small cycle; of its class it is known who answers for it. */
  const file = async (title: string): Promise<string> => {
    const matter = await reportQuietly(worker, { title, classCode: 'C-01-01' });
    await leader.give(matter, 'file', { condition: '' });
    return matter;
  };
  /** Reports a matter that then waits for the street to dispatch it. */
  const letWait = async (title: string): Promise<void> => {
    const matter = await file(title);
    await giveQuietly(leader, matter, 'escalate', { reason: '社区没有力量' });
  };
  await file('台阶松动');
  for (const title of waiting) await letWait(title);
  return {
    folder,
    world,
    browser,
    faults,
    letWait,
    /** The page of somebody who has signed in, for one story. */
    async seat(t: TestContext, account: string, look: Look = {}): Promise<Page> {
      const { page } = await sitDown(browser, world.url, account, faults, look);
      t.after(() => page.context().close());
      return page;
    },
    async close(): Promise<void> {
      await browser.close();
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const rows = (page: Page) => page.locator('.qt tbody tr:not(.grp):not(.space)');

/** Opens a list and waits for what is in it. */
export async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await rows(page).first().waitFor();
}
