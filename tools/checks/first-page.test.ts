import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkFirstPages, weigh } from './first-page.ts';
import { assertFinds, tree } from './testing.ts';

const page = { face: 'portal', limitKb: 120, first: ['index.html'] };
/** Cannot be compressed to less than three quarters. */
const noise = (kb: number) => `'${randomBytes(kb * 768).toString('base64')}'`;
const build = (start: string, part: string, later = '') => ({
  '.vite/manifest.json': JSON.stringify({
    'index.html': { file: 'assets/start.js', imports: ['_part.js'], dynamicImports: ['later.tsx'] },
    '_part.js': { file: 'assets/part.js' },
    'later.tsx': { file: 'assets/later.js' },
  }),
  'assets/start.js': start,
  'assets/part.js': part,
  'assets/later.js': later,
});

test('first page: too much script is refused, also where it lies in a part; what is fetched later is free', async (t) => {
  const light = await tree(t, build(noise(60), 'x', `maplibregl;${noise(900)}`));
  assert.deepEqual(weigh(page, light).problems, []);
  const heavy = await tree(t, build(noise(60), noise(120)));
  assertFinds(weigh(page, heavy).problems, /portal: the first page loads \d+\.\d KB, at most 120/);
});

test('first page: the map in it is refused, however little it weighs', async (t) => {
  const dist = await tree(t, build('x', 'new maplibregl.Map()'));
  assertFinds(weigh(page, dist).problems, /assets\/part\.js brings the map along/);
});

test('first page: a face that was not built has not passed', async (t) => {
  const root = await tree(t, { 'faces/portal/dist/index.html': '' });
  assertFinds(checkFirstPages(root), /console: .*missing/, /field: .*missing/, /portal: .*missing/);
});

test('first page: the step of the build ends with an error for a build that weighs too much', async (t) => {
  const program = fileURLToPath(new URL('./first-page.ts', import.meta.url));
  const run = (dist: string) => spawnSync(process.execPath, [program, 'portal', path.resolve(dist)]).status;
  assert.equal(run(await tree(t, build('x', 'y'))), 0);
  assert.equal(run(await tree(t, build(noise(100), noise(120)))), 1);
});
