/**
 * What the first page of each face may weigh (`faces/budgets.json`): compressed script that a browser must have before it can show
 * anything. `npm run check` looks at the builds that are there; each build looks at itself and fails when it
 * weighs too much: `node tools/checks/first-page.ts <face> <folder of the build>`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Problems } from './sources.ts';

type FirstPage = {
  readonly face: string;
  readonly limitKb: number;
  /** Entries of Vite's manifest: the start, and the page most people land on. */
  readonly first: readonly string[];
};

const BUDGETS = fileURLToPath(new URL('../../faces/budgets.json', import.meta.url));

function firstPages(): FirstPage[] {
  const { scripts } = JSON.parse(readFileSync(BUDGETS, 'utf8')) as {
    readonly scripts: Readonly<Record<string, Omit<FirstPage, 'face'>>>;
  };
  return Object.entries(scripts).map(([face, budget]) => ({ face, ...budget }));
}

/** The part of Vite's manifest used here. */
type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

/** Script files that the entries load at once, each once; what they fetch later is not among them. */
function firstLoad(manifest: Manifest, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`no chunk ${key} in the manifest of the build`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const one of chunk.imports ?? []) visit(one);
  };
  for (const entry of entries) visit(entry);
  return [...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
}

/** What is wrong with a build, and its weight in KB. */
export function weigh(page: FirstPage, dist: string): { readonly kb: number; readonly problems: Problems } {
  const listed = path.join(dist, '.vite/manifest.json');
  if (!existsSync(listed)) return { kb: 0, problems: [`faces/${page.face}: ${listed} is missing`] };
  const manifest = JSON.parse(readFileSync(listed, 'utf8')) as Manifest;
  let bytes = 0;
  const problems: string[] = [];
  for (const file of firstLoad(manifest, page.first)) {
    const script = readFileSync(path.join(dist, file));
    bytes += gzipSync(script).length;
    // By what it holds: a chunk may be called anything.
    if (script.includes('maplibregl')) problems.push(`faces/${page.face}: ${file} brings the map along`);
  }
  const kb = bytes / 1024;
  if (kb > page.limitKb)
    problems.push(`faces/${page.face}: the first page loads ${kb.toFixed(1)} KB, at most ${page.limitKb}`);
  return { kb, problems };
}

/** All faces as they were built last in this tree. */
export function checkFirstPages(root: string): Problems {
  return firstPages().flatMap((page) => weigh(page, path.join(root, 'faces', page.face, 'dist')).problems);
}

if (import.meta.main) {
  const [face = '', dist = ''] = process.argv.slice(2);
  const page = firstPages().find((one) => one.face === face);
  const { problems } = page === undefined ? { problems: [`no budget for ${face}`] } : weigh(page, dist);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
