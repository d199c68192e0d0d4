/**
 * Checks the build against the budget: the first page loads at most 250 KB of compressed script, and the map is
 * not part of it. Run after `vite build`: `node faces/console/tools/budget.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Manifest } from './manifest.ts';
import { firstLoad } from './manifest.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
const limitKb = 250;
/** The entry and the page most people land on. */
const firstPage = ['index.html', 'src/areas/issues/QueuePage.tsx'];

const files = firstLoad(manifest, firstPage);
const sizes = files.map((file) => ({ file, kb: gzipSync(readFileSync(join(dist, file))).length / 1024 }));
const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
const lines = sizes.map(({ file, kb }) => `${kb.toFixed(1).padStart(8)} KB  ${file}`);
process.stdout.write(`${lines.join('\n')}\n${total.toFixed(1).padStart(8)} KB  of ${limitKb} KB\n`);
if (total > limitKb || files.some((file) => /map/i.test(file))) {
  process.stderr.write('The first page is over its budget, or loads the map.\n');
  process.exitCode = 1;
}
