/**
 * Pictures of the main pages of the three faces over the whole demo city as a first start loads it, and what axe finds
 * on them: `npm run screenshots [name…]`, into docs/screenshots or the folder SCREENSHOTS names. SCREENSHOTS_DATA is
 * where the city lies; given, it is kept and found again.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeContext } from '@gridgov/server/app/context.ts';
import { loadCityOnce } from '@gridgov/server/app/demo.ts';
import { serve } from '@gridgov/server/app/serve.ts';
import { readConfig } from '@gridgov/server/platform/config/config.ts';
import { scratchFolder } from '@gridgov/server/testing/scratch.ts';
import type { Page } from 'playwright-core';
import type { Look } from './browser.ts';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { choosePlace } from './desk.ts';
import { DEMO_PASSWORD, freePort } from './world.ts';

type Shot = Look & {
  readonly name: string;
  readonly account?: string;
  readonly show: (page: Page) => Promise<unknown>;
};

/** A full table at the usual size is a larger picture than a repository likes. */
const desk = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };
const dark = { settings: { theme: 'dark' } };
const english = { settings: { language: 'en' } };
const go = (address: string) => (page: Page) => page.goto(address);

const queue = '/cases?view=area&layout=split';
const queueAlone = '/cases?view=area&layout=list';

async function openCase(page: Page): Promise<void> {
  await page.goto('/cases?view=area&f=cycle:big&layout=list');
  await page.locator('tbody a.go').first().click({ clickCount: 2 });
  await page.waitForURL(/\/cases\/\d/);
}

async function write(page: Page): Promise<void> {
  await page.goto('/report');
  await choosePlace(page.locator('form.report'), '海云里03');
  await page.locator('form.report textarea').fill('门口堆着暴露垃圾，约两方，已经有味道了');
  await page.locator('.choice.suggested').first().waitFor();
}

async function openStreet(page: Page): Promise<void> {
  await page.goto('/grids');
  await page.getByRole('searchbox').or(page.getByRole('textbox')).last().fill('海云里');
  await page.locator('main').getByText('海云里03').first().click();
}

async function call(page: Page): Promise<void> {
  await page.goto('/intake');
  await page.locator('main form input').first().fill('13800001234');
}

async function enterField(page: Page): Promise<void> {
  await page.goto('/field/');
  await page.getByLabel('账号').fill('worker');
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText(/任务更新到/).waitFor();
}

async function reportInField(page: Page): Promise<void> {
  await enterField(page);
  await page.goto('/field/report');
}

/** The application that is being posted, with what it asks of each street and what everybody said to it. */
async function openAdmission(page: Page): Promise<void> {
  await page.goto('/t/admissions?stage=posted');
  await page.locator('tbody a.go').first().click();
  await page.getByRole('region', { name: '会签' }).waitFor();
}

/** Today's round on the phone, with the points that are still to be seen. */
async function walkInField(page: Page): Promise<void> {
  await enterField(page);
  await page.getByRole('link', { name: /B线/ }).click();
  await page.getByRole('button', { name: /^签到/ }).first().waitFor();
}

const shots: readonly Shot[] = [
  { name: 'waiting', account: 'street', ...desk, show: go('/waiting') },
  { name: 'waiting-phone', account: 'street', ...phone, show: go('/waiting') },
  { name: 'queue', account: 'street', ...desk, show: go(queue) },
  { name: 'queue-dark', account: 'street', ...desk, ...dark, show: go(queue) },
  { name: 'queue-en', account: 'street', ...desk, ...english, show: go(queue) },
  { name: 'queue-phone', account: 'street', ...phone, show: go(queueAlone) },
  { name: 'map', account: 'street', ...desk, show: go('/map') },
  { name: 'case', account: 'district', show: openCase },
  { name: 'case-dark', account: 'district', ...dark, show: openCase },
  { name: 'case-en', account: 'district', ...english, show: openCase },
  { name: 'case-phone', account: 'district', ...phone, show: openCase },
  { name: 'report', account: 'worker', show: write },
  { name: 'intake', account: 'hotline', show: call },
  { name: 'grids', account: 'city', show: openStreet },
  { name: 'rights', account: 'security', show: go('/rights') },
  { name: 'workflow', account: 'street', show: go('/workflow') },
  { name: 'publication', account: 'street', show: go('/publication') },
  { name: 'portal', show: go('/portal/') },
  { name: 'portal-phone', ...phone, show: go('/portal/') },
  { name: 'portal-report-phone', ...phone, show: go('/portal/report') },
  { name: 'portal-matters', show: go('/portal/matters') },
  { name: 'field-home', ...phone, show: enterField },
  { name: 'field-report', ...phone, show: reportInField },
  { name: 'field-patrol', ...phone, show: walkInField },
  { name: 'admission', account: 'district', show: openAdmission },
  { name: 'workforce', account: 'streethead', show: go('/workforce') },
];

const settleMs = 1500;
const folder = process.env.SCREENSHOTS ?? 'docs/screenshots';
const names = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const kept = process.env.SCREENSHOTS_DATA;
const data = kept ?? scratchFolder('gridgov-screens');
// The loader, a process of its own, is told by the same settings.
Object.assign(process.env, {
  GRIDGOV_DATA: data,
  PORT: String(await freePort()),
  GRIDGOV_LOG: 'warn',
  GRIDGOV_CALLS_PER_MINUTE: '100000',
});
const config = readConfig();
const city = { empty: false, small: false, year: false, signal: new AbortController().signal };
const context = await makeContext(config, (platform) => loadCityOnce(platform, city));
const world = await serve(context);
const browser = await openBrowser();
const faults: string[] = [];
for (const shot of shots.filter(({ name }) => names.length === 0 || names.includes(name))) {
  // One after another: pictures taken side by side slow one another down and differ.
  await take(shot).catch((error: Error) => faults.push(`${shot.name}: ${error.message.slice(0, 300)}`));
}
await browser.close();
await world.close();
await context.product.stop();
await context.database.stop();
if (kept === undefined) await rm(data, { recursive: true, force: true });
process.stdout.write(`${faults.length === 0 ? 'nothing amiss' : [...new Set(faults)].join('\n')}\n`);

async function take(shot: Shot): Promise<void> {
  const { settings, ...size } = shot;
  const window = await openWindow(browser, world.url, faults, size);
  window.setDefaultTimeout(8_000);
  const page = await window.newPage();
  if (shot.account !== undefined) await signIn(page, shot.account, DEMO_PASSWORD);
  else await page.goto('/sign-in');
  if (settings !== undefined)
    await page.evaluate((text) => localStorage.setItem('gridgov.settings', text), JSON.stringify(settings));
  await shot.show(page);
  await page.waitForTimeout(settleMs);
  faults.push(...(await axe(page)).map((text) => `${shot.name}: axe ${text}`));
  await page.screenshot({ path: path.join(folder, `${shot.name}.png`) });
  await window.close();
}
