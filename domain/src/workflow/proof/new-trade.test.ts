import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { shippedCalendar } from '../../calendar/testing.ts';
import { faultsOf } from './faults.ts';
import { walk } from './walk.ts';

const root = path.resolve(fileURLToPath(import.meta.url), '../../../../..');

/** The blocks of the page, in order, each with the name of its file in its first line. */
function blocks(): { name: string; code: string }[] {
  const page = readFileSync(path.join(root, 'docs/new-trade.md'), 'utf8');
  return [...page.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, name = '', code = '']) => ({
    name,
    code,
  }));
}

/** A folder like `domain/src` with the trade of the page in it. */
function copied(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gridgov-new-trade-'));
  mkdirSync(path.join(folder, 'src/loans'), { recursive: true });
  for (const name of ['calendar', 'workflow', 'refusal.ts']) {
    symlinkSync(path.join(root, 'domain/src', name), path.join(folder, 'src', name));
  }
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  for (const { name, code } of blocks()) writeFileSync(path.join(folder, 'src/loans', name), code);
  return folder;
}

test('the blocks of docs/new-trade.md, copied in order, compile and keep every promise of the form', async (t) => {
  const folder = copied();
  t.after(() => rmSync(folder, { recursive: true }));
  const settings = {
    extends: path.join(root, 'tsconfig.json'),
    compilerOptions: { typeRoots: [path.join(root, 'node_modules/@types')] },
    include: [path.join(folder, 'src/loans')],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);

  const load = (name: string) => import(pathToFileURL(path.join(folder, 'src/loans', name)).href);
  const [{ loans }, { castOn }] = await Promise.all([load('decisions.ts'), load('walking.ts')]);
  assert.deepEqual(faultsOf(loans), []);
  const options = { seed: 1, commands: 1500, from: Date.UTC(2026, 2, 2, 1) };
  const walked = walk(loans, castOn(shippedCalendar()), options);
  assert.deepEqual([walked.unreached, walked.stuck, walked.broken], [[], [], []]);
});
