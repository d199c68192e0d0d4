/** A real browser for the tests: CHROMIUM (a path) or the packaged one. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { clockScript } from '../tools/clock.ts';

// Not the package's own arguments: its single process hangs when a page with a map is closed.
const plain = ['--no-sandbox', '--disable-gpu-sandbox'];
const drawing = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const blind = ['--disable-gpu', '--disable-3d-apis'];

/** A microphone that hums, and nobody asks before it is on. */
const humming = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

type Kind = {
  readonly maps?: boolean;
  readonly sound?: boolean;
  /** Where other programs may drive it, too. */
  readonly port?: number;
};

/** With `maps: false` maps say that they cannot be drawn: drawing them without a graphics card takes most of the time. */
export async function openBrowser({ maps = true, sound = false, port }: Kind = {}): Promise<Browser> {
  const args = [
    ...plain,
    ...(maps ? drawing : blind),
    ...(sound ? humming : []),
    ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
  ];
  return chromium.launch({ executablePath: await browserProgram(), args });
}

/** Where the browser lies. The package unpacks it the first time: by two at once, one would find it half written. */
export async function browserProgram(): Promise<string> {
  const own = process.env.CHROMIUM;
  if (own !== undefined) return own;
  // The package looks for fonts in its own folder; this machine's hold the Chinese ones.
  if (existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH = '/etc/fonts';
  // Makes the package unpack the libraries it brings along.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export type Faults = string[];

export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
};

/** A busy machine may take many times as long as a free one. */
const patienceMs = 60_000;

/** A window of its own, with the clock of the tests; notes what went wrong in it: errors of pages and requests to other places. */
export async function openWindow(
  browser: Browser,
  url: string,
  faults: Faults,
  look: Look = {},
): Promise<BrowserContext> {
  const { width = 1440, height = 900, settings = {} } = look;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(patienceMs);
  await context.addInitScript(clockScript());
  // The settings given are those of a new person: what the page changes afterwards stays.
  await context.addInitScript((text) => {
    // An empty page has no storage.
    if (location.protocol === 'about:') return;
    if (localStorage.getItem('gridgov.settings') === null) localStorage.setItem('gridgov.settings', text);
  }, JSON.stringify(settings));
  context.on('page', (page) => watch(page, url, faults));
  return context;
}

function watch(page: Page, url: string, faults: Faults): void {
  page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`));
  page.on('console', (message) => {
    // What drivers say of the machine is none of ours.
    const warned = message.type() === 'warning' && !/GL Driver|WebGL/.test(message.text());
    if (message.type() !== 'error' && !warned) return;
    const from = message.location().url;
    // Who gives a matter away may lose sight of it: the page asks once more and is told so.
    if (message.text().includes('404') && /\/api\/v1\/issues\/\d{6}\.[\w-]+$/.test(from)) return;
    // An address of the portal that is none is answered as such; its page is looked at like others.
    if (message.text().includes('404') && from.endsWith('/no-such-page')) return;
    faults.push(`${page.url()} ${message.text()} ${from}`);
  });
  page.on('request', (request) => {
    const to = request.url();
    if (!to.startsWith(url) && !/^(data|blob):/.test(to)) faults.push(`foreign request ${to}`);
  });
}

/** Signs in by the form, as people do. */
export async function signIn(page: Page, account: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds on the page, WCAG 2.0 to 2.2, A and AA. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated and not added as a script: the pages allow no script that is not theirs.
  await page.evaluate(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
  // Colours are judged as they stay, not on their way.
  await page.evaluate(`Promise.allSettled(document.getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime)).map(({ finished }) => finished))`);
  const found = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as AxeResult;
  return found.violations.map(({ id, nodes }) => `${id} ×${nodes.length} ${nodes[0]?.html.slice(0, 200)}`);
}
