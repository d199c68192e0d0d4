/** The year of a street on the page of operation: it loads beside the server, is stopped by hand, and gone on with to its end. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { startYear } from '@gridgov/server/app/demo-year.ts';
import { readConfig } from '@gridgov/server/platform/config/config.ts';
import { axe, type Faults, openBrowser } from './browser.ts';
import { sitDown } from './desk.ts';
import { freePort, openWorld } from './world.ts';

/** Lives it loads: some bites, each with its rest, in place of the thousands of a whole year. */
const LIVES = 24;

test('who operates the demo city sees its year load, stops it, and goes on with it until it is there', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const port = await freePort();
  const [world, browser] = await Promise.all([
    openWorld({ folder, matters: 0, port }),
    openBrowser({ maps: false }),
  ]);
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const { db } = world;
  const year = async () => {
    const { rows } = await db.query<{ done: number; ended: boolean }>(
      `select done, done_at is not null as ended from demo_part where part = 'year'`,
    );
    return rows[0] ?? { done: 0, ended: false };
  };
  await db.query(`insert into demo_part (part, begun_at, total) values ('year', $1, $2)`, [
    new Date(),
    LIVES,
  ]);
  // The loader is a program of its own, which reads the same settings.
  const settings = { GRIDGOV_DATA: path.join(folder, 'data'), PORT: String(port), GRIDGOV_LOG: 'warn' };
  Object.assign(process.env, settings);
  let quiet = false;
  const failed: unknown[] = [];
  const end = startYear(
    { db, config: readConfig(settings) },
    { quiet: () => quiet, onError: (what, error) => failed.push(what, error) },
  );
  t.after(end);

  const faults: Faults = [];
  const { page } = await sitDown(browser, world.url, 'system', faults);
  await page.goto('/operate');
  const sheet = page.locator('section', { has: page.getByRole('heading', { name: '演示城市的一年案件' }) });
  await sheet.getByText('正在装入').waitFor();
  assert.deepEqual(await axe(page), []);
  await sheet.getByRole('button', { name: '停下' }).click();
  await sheet.getByText('已停在').waitFor();
  const { done, ended } = await year();
  assert.ok(!ended && done < LIVES, `${done} of ${LIVES}`);

  quiet = true;
  await sheet.getByRole('button', { name: '继续装入' }).click();
  await sheet.getByText('正在装入').waitFor();
  // Looked for again only now and then, and loaded by a program that begins anew.
  await sheet.waitFor({ state: 'detached', timeout: 180_000 });
  assert.deepEqual(await year(), { done: LIVES, ended: true });
  const { rows } = await db.query<{ n: number }>('select count(*)::int as n from issue');
  assert.ok((rows[0]?.n ?? 0) >= LIVES, 'matters of the year are in the city');
  assert.deepEqual([failed, faults], [[], []]);
});
