/**
 * What a person waits for: Lighthouse on the first page of each face, as on a slow phone, beside a page with one
 * word on it from the same machine, and when the page can be used. Run:
 * `node bench/faces.ts [--quick] [--json]`: medians of three visits, one with `--quick`.
 * `node bench/faces.ts --budgets`: visits until `faces/budgets.json` is kept, three times at most, and ends with an
 * error where it is not.
 * `node bench/faces.ts --judge <file>`: the same for a report made before.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { openBrowser } from '@gridgov/e2e/browser.ts';
import {
  type Budgets,
  type Figures,
  medianOf,
  middle,
  overBudget,
  type PageBudget,
  readBudgets,
} from './faces-figures.ts';
import { lookWhenUsable, serveOneWord, type Usable } from './faces-usable.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const TRIES = 3;
const PATIENCE_MS = 180_000;
const VISIT = fileURLToPath(new URL('./faces-visit.ts', import.meta.url));

type PageReport = Figures & {
  readonly name: string;
  /** First contentful paint ÷ that of the page with one word. */
  readonly ratio?: number;
  /** Only where nobody is signed in. */
  readonly usable?: Usable;
};
export type FacesReport = {
  readonly oneWordMs?: number;
  /** Of the machine, when it began and when it ended. */
  readonly load: readonly [number, number];
  readonly pages: readonly PageReport[];
  /** What is over its budget. */
  readonly problems: readonly string[];
};

type Place = { readonly url: string; readonly cookie?: string };
type Visit = (place: Place) => Promise<Figures>;

/** In a process of its own. @throws with its last words */
const visit: Visit = async ({ url, cookie }) => {
  const child = spawn(process.execPath, [VISIT, url, ...(cookie === undefined ? [] : [cookie])], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
  });
  const said = { out: '', error: '' };
  child.stdout.on('data', (piece: Buffer) => {
    said.out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    said.error += piece.toString();
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${url} could not be looked at: ${said.error.trim().slice(-2000)}`);
  return JSON.parse(said.out.trim().split('\n').at(-1) ?? '') as Figures;
};

/** As often as it takes to keep the budget, and not more often than three times. */
export async function tryToKeep(
  page: PageBudget,
  budgets: Budgets,
  look: () => Promise<Figures>,
): Promise<{ readonly tries: readonly Figures[]; readonly problems: readonly string[] }> {
  const tries: Figures[] = [];
  const faults: string[] = [];
  for (let n = 0; n < TRIES; n += 1) {
    try {
      tries.push(await look());
    } catch (error) {
      // A browser that died is a try that failed; after the last one it is told.
      faults.push(error instanceof Error ? error.message : String(error));
      continue;
    }
    if (overBudget(page, tries, budgets).length === 0) return { tries, problems: [] };
  }
  return { tries, problems: [...overBudget(page, tries, budgets), ...faults] };
}

/** What is wrong with a report made before; a page that is not in it has not kept its budget. */
export function judge({ pages }: Pick<FacesReport, 'pages'>, budgets: Budgets): string[] {
  return budgets.pages.flatMap((page) =>
    overBudget(
      page,
      pages.filter(({ name }) => name === page.name),
      budgets,
    ),
  );
}

type Stage = {
  readonly budgets: Budgets;
  readonly browser: Awaited<ReturnType<typeof openBrowser>>;
  readonly placeOf: (page: PageBudget) => Place;
};

/** A small city, and everybody signed in whose first page is looked at. */
async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  // Only here: a report is judged without a server.
  const { openBrowser, openWindow, signIn } = await import('@gridgov/e2e/browser.ts');
  const { DEMO_PASSWORD, openWorld } = await import('@gridgov/e2e/world.ts');
  const { compressFolder } = await import('@gridgov/server/platform/http/pages.ts');
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-faces-'));
  const budgets = readBudgets();
  // A server does this after it has started; what was just built would be sent uncompressed meanwhile.
  for (const face of ['console', 'field', 'portal'])
    await compressFolder(path.join(ROOT, 'faces', face, 'dist'));
  const world = await openWorld({ folder, matters: 60 });
  const browser = await openBrowser({ maps: false });
  try {
    const cookies = new Map<string, string>();
    for (const { account } of budgets.pages) {
      if (account === undefined || cookies.has(account)) continue;
      const window = await openWindow(browser, world.url, []);
      window.setDefaultTimeout(PATIENCE_MS);
      await signIn(await window.newPage(), account, DEMO_PASSWORD);
      cookies.set(account, (await window.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '));
      await window.close();
    }
    return await work({
      budgets,
      browser,
      placeOf: ({ address, account }) => {
        const cookie = cookies.get(account ?? '');
        return { url: world.url + address, ...(cookie === undefined ? {} : { cookie }) };
      },
    });
  } finally {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Only what the build has to know, as fast as it can be known. */
async function checkBudgets({ budgets, placeOf }: Stage): Promise<FacesReport> {
  const before = load();
  const pages: PageReport[] = [];
  const problems: string[] = [];
  for (const page of budgets.pages) {
    const seen = await tryToKeep(page, budgets, () => visit(placeOf(page)));
    problems.push(...seen.problems);
    if (seen.tries.length > 0) pages.push({ name: page.name, ...medianOf(seen.tries) });
  }
  return { load: [before, load()], pages, problems };
}

async function measure({ budgets, browser, placeOf }: Stage, tries: number): Promise<FacesReport> {
  const before = load();
  const plain = await serveOneWord();
  try {
    const word: Figures[] = [];
    const seen = budgets.pages.map((page) => ({ page, figures: [] as Figures[], usable: [] as Usable[] }));
    for (let n = 0; n < tries; n += 1) {
      // In turn, so that what else the machine does falls on all of them alike.
      word.push(await visit({ url: plain.url }));
      for (const { page, figures, usable } of seen) {
        const place = placeOf(page);
        figures.push(await visit(place));
        if (place.cookie === undefined) usable.push(await lookWhenUsable(browser, place.url));
      }
    }
    const oneWordMs = middle(word.map(({ fcpMs }) => fcpMs));
    const pages = seen.map(({ page: { name }, figures, usable }): PageReport => {
      const figuresInTheMiddle = medianOf(figures);
      return {
        name,
        ...figuresInTheMiddle,
        ratio: Math.round((figuresInTheMiddle.fcpMs / oneWordMs) * 100) / 100,
        ...(usable.length === 0 ? {} : { usable: middleUsable(usable) }),
      };
    });
    return { oneWordMs, load: [before, load()], pages, problems: judge({ pages }, budgets) };
  } finally {
    plain.close();
  }
}

function middleUsable(all: readonly Usable[]): Usable {
  return {
    headingMs: middle(all.map(({ headingMs }) => headingMs)),
    usableMs: middle(all.map(({ usableMs }) => usableMs)),
  };
}

const load = () => Math.round((loadavg()[0] ?? 0) * 10) / 10;

async function main(words: readonly string[]): Promise<number> {
  const told = words.indexOf('--judge');
  let report: FacesReport;
  if (told >= 0) {
    const given = JSON.parse(readFileSync(words[told + 1] ?? '', 'utf8')) as FacesReport;
    report = { ...given, problems: judge(given, readBudgets()) };
  } else if (words.includes('--budgets')) {
    report = await onStage(checkBudgets);
  } else {
    const tries = words.includes('--quick') ? 1 : TRIES;
    report = await onStage((stage) => measure(stage, tries));
  }
  for (const problem of report.problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  // A measurement is no verdict; a budget is.
  return report.problems.length > 0 && (told >= 0 || words.includes('--budgets')) ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
