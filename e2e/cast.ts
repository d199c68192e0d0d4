/** The people of a story at their desks, in a small demo city of its own. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Faults } from './browser.ts';
import { openBrowser } from './browser.ts';
import type { Desk } from './desk.ts';
import { sitDown } from './desk.ts';
import { openWorld, type World } from './world.ts';

export type Stage<N extends string> = {
  readonly browser: Browser;
  readonly url: string;
  readonly due: World['due'];
  readonly trades: World['trades'];
  readonly faults: Faults;
  readonly at: Readonly<Record<N, Desk>>;
};

/** Opens the city and signs everybody in; all of it goes away with the test. */
export async function openStage<const N extends string>(
  t: TestContext,
  accounts: readonly N[],
  /** Of streets, of maps: those who look at none open faster. */
  { streets, maps = false }: { readonly streets?: readonly string[]; readonly maps?: boolean } = {},
): Promise<Stage<N>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const [world, browser] = await Promise.all([
    openWorld({ folder, matters: 0, ...(streets === undefined ? {} : { streets }) }),
    openBrowser({ maps }),
  ]);
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: Faults = [];
  const desks = await Promise.all(accounts.map((one) => sitDown(browser, world.url, one, faults)));
  const at = Object.fromEntries(accounts.map((one, index) => [one, desks[index]]));
  return { browser, url: world.url, due: world.due, trades: world.trades, faults, at: at as Record<N, Desk> };
}

type Reported = {
  readonly title: string;
  readonly classCode?: string;
  readonly channel?: 'patrol' | 'public' | 'hotline';
  readonly contact?: { readonly name: string; readonly phone: string };
  readonly files?: readonly string[];
};

/** Where the demo accounts work. */
const PLACE = { text: '海云里03 3号楼前', grid: '990106012015003' };

/** Reports as the page would send it, for stories about what comes after the report; gives the matter's id. */
export async function reportQuietly(
  desk: Desk,
  { title, channel = 'patrol', ...rest }: Reported,
): Promise<string> {
  const body = { channel, nature: 'complaint', title, description: title, place: PLACE, ...rest };
  const answer = await ask(desk, '/issues', body);
  return String((answer as { id: unknown }).id);
}

/** Gives a command of which another story tells how it is given by hand. */
export async function giveQuietly(
  desk: Desk,
  matter: string,
  command: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await ask(desk, `/issues/${matter}/commands/${command}`, body);
}

/** Sends what a page would send. */
export async function ask(desk: Pick<Desk, 'page'>, address: string, body: unknown): Promise<unknown> {
  const { status, text } = await desk.page.evaluate(
    async ([to, sent]) => {
      const time = Date.now().toString(16).padStart(12, '0');
      const rest = crypto.randomUUID().slice(15);
      const key = `${time.slice(0, 8)}-${time.slice(8)}-7${rest}`;
      const headers = { 'content-type': 'application/json', 'idempotency-key': key };
      const reply = await fetch(`/api/v1${to}`, { method: 'POST', headers, body: String(sent) });
      return { status: reply.status, text: await reply.text() };
    },
    [address, JSON.stringify(body)],
  );
  assert.equal(status, 200, `${address}: ${text}`);
  return JSON.parse(text);
}

/** The page of a matter as somebody sees it now. */
export async function look(desk: Desk, matter: string): Promise<string> {
  await desk.page.goto(`/cases/${matter}`);
  await desk.page.locator('#case-timeline').waitFor();
  return String(await desk.page.locator('main').innerText());
}

/** What the bell of somebody tells. */
export async function bell(desk: Desk): Promise<string> {
  await desk.page.goto('/notices');
  await desk.page.locator('main h1').waitFor();
  await desk.page.locator('ul.notices, .page .sheet > *').first().waitFor();
  return String(await desk.page.locator('main').innerText());
}
