/**
 * Takes pictures of the gallery's pages. Build it first (`vite build -c gallery/vite.config.ts`), then:
 * `node faces/console/tools/screens.ts <folder> [name…]`. Uses CHROMIUM (a path) or the packaged browser.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly size?: readonly [width: number, height: number];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly full?: boolean;
  readonly act?: (page: Page) => Promise<unknown>;
}

const desk = [1440, 900] as const;
const phone = [390, 844] as const;
const select = async (page: Page) => {
  for (const number of ['1124-0131', '1123-0117', '1123-0124']) {
    await page.getByRole('checkbox', { name: number }).check();
  }
};
const toRow = (page: Page) => page.getByRole('link', { name: '暴露垃圾' }).click();
const peek = async (page: Page) => {
  await toRow(page);
  await select(page);
};
const place = async (page: Page) => {
  await page.getByRole('combobox').fill('海云里 东门');
  await page.waitForTimeout(300);
};
const written = async (page: Page) => {
  await place(page);
  await page.keyboard.press('Enter');
  await page.locator('textarea').fill('东门外雨水井盖翘起约 5 厘米，车压过有响声，旁边没有围挡。');
  await page.waitForTimeout(1200);
};
const button = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: false }).first().click();
  await page.waitForTimeout(300);
};
const more = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.waitForTimeout(300);
};

const demoCase = '/cases/990106.1117-0087';
const shots: readonly Shot[] = [
  { name: 'queue', path: '/todo?f=street:fuhai&f=channel!device', act: peek },
  { name: 'queue-dark', path: '/todo', settings: { theme: 'dark' }, act: peek },
  { name: 'queue-list', path: '/todo?layout=list' },
  { name: 'queue-map', path: '/todo?layout=map' },
  { name: 'queue-large', path: '/todo', settings: { large: true } },
  { name: 'queue-phone', path: '/todo', size: phone, full: true },
  { name: 'queue-empty', path: '/todo?state=empty' },
  { name: 'queue-error', path: '/todo?state=error', act: (page) => page.waitForTimeout(8000) },
  { name: 'queue-refused', path: '/todo?state=refused' },
  { name: 'queue-en', path: '/todo', settings: { language: 'en' } },
  { name: 'case', path: demoCase, full: true },
  { name: 'case-dark', path: demoCase, full: true, settings: { theme: 'dark' } },
  { name: 'case-en', path: demoCase, full: true, settings: { language: 'en' } },
  { name: 'case-phone', path: demoCase, size: phone, full: true },
  { name: 'report', path: '/report', full: true, act: written },
  { name: 'report-places', path: '/report', act: place },
  { name: 'report-phone', path: '/report', size: phone, full: true, act: written },
  { name: 'report-errors', path: '/report', act: button('上报') },
  { name: 'dispatch', path: '/todo', act: async (page) => toRow(page).then(() => button('派遣给')(page)) },
  {
    name: 'split',
    path: '/todo',
    act: async (page) =>
      toRow(page)
        .then(() => more('拆分')(page))
        .then(() => button('加一个部分')(page)),
  },
  {
    name: 'suspend',
    path: demoCase,
    act: async (page) =>
      more('申请挂账')(page).then(() =>
        page.getByRole('dialog').getByRole('button', { name: '申请挂账' }).click(),
      ),
  },
  {
    name: 'merge-refused',
    path: '/todo',
    act: async (page) => toRow(page).then(() => page.keyboard.press('m')),
  },
  { name: 'find', path: '/todo', act: async (page) => page.keyboard.press('Control+k') },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-phone', path: '/sign-in', size: phone },
];

const dist = fileURLToPath(new URL('../gallery/dist', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
};

function serve(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    if (path.startsWith('/api/')) {
      response.writeHead(404).end();
      return;
    }
    const file = extname(path) in types && !path.startsWith('/cases/') ? path : '/index.html';
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/html' });
    response.end(readFileSync(join(dist, file)));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}`, stop: () => server.close() });
    });
  });
}

// Not the package's own arguments: its single process hangs when a page with a map is closed.
const args = [
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

async function openBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM;
  if (own !== undefined) return chromium.launch({ executablePath: own, args });
  // Makes the package unpack the libraries it brings along.
  // The package looks for fonts in its own folder; this machine's hold the Chinese ones.
  if (existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH = '/etc/fonts';
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** With AXE=1: what axe finds on the page, WCAG 2.0 to 2.2, A and AA. */
async function checkAccess(page: Page, name: string): Promise<void> {
  await page.addScriptTag({ path: fileURLToPath(import.meta.resolve('axe-core/axe.min.js')) });
  const found = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as AxeResult;
  for (const { id, nodes } of found.violations) {
    process.stderr.write(`${name}: axe ${id} ×${nodes.length} ${nodes[0]?.html.slice(0, 160)}\n`);
  }
}

async function take(browser: Browser, url: string, folder: string, shot: Shot): Promise<void> {
  const [width, height] = shot.size ?? desk;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${shot.name}: ${error.message}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/api\/v1|404/.test(message.text()))
      process.stderr.write(`${shot.name}: ${message.text()}\n`);
  });
  await page.addInitScript(
    (settings) => localStorage.setItem('gridgov.settings', settings),
    JSON.stringify(shot.settings ?? {}),
  );
  await page.goto(`${url}${shot.path}`);
  await page.waitForTimeout(900);
  await shot
    .act?.(page)
    .catch((error: Error) => process.stderr.write(`${shot.name}: ${error.message.slice(0, 300)}\n`));
  await page.waitForTimeout(500);
  if (process.env.AXE === '1') await checkAccess(page, shot.name);
  await page.screenshot({ path: join(folder, `${shot.name}.png`), fullPage: shot.full === true });
  await context.close();
}

const [folder = 'var/screens', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await serve();
const browser = await openBrowser();
for (const shot of shots.filter(({ name }) => names.length === 0 || names.includes(name))) {
  // One after another: pictures taken side by side slow one another down and differ.
  await take(browser, server.url, folder, shot);
}
await browser.close();
server.stop();
