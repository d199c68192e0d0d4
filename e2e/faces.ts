/** The built faces as the tests' server hands them out: their service workers have the clock of the tests, too. */
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compressFolder } from '@gridgov/server/platform/http/pages.ts';
import { clockScript } from '../tools/clock.ts';

/** A browser lets nobody reach into a service worker before it runs, as it does with pages. */
const workers = [
  { face: 'console', file: 'push.js' },
  { face: 'field', file: 'sw.js' },
  { face: 'portal', file: 'push.js' },
];

/** The folder a server is given for its own checkout: the one there is, or one with such workers. */
export async function rootForTests(root: string, folder: string): Promise<string> {
  const script = clockScript();
  if (script === '') return root;
  const own = path.join(folder, 'root');
  await rm(own, { recursive: true, force: true });
  await mkdir(own, { recursive: true });
  await Promise.all(
    ['database', 'package.json'].map((name) => symlink(path.join(root, name), path.join(own, name))),
  );
  for (const { face, file } of workers) {
    const dist = path.join('faces', face, 'dist');
    // Compressed once where it was built, and not again in each copy.
    await compressFolder(path.join(root, dist));
    await linkAll(path.join(root, dist), path.join(own, dist), [file, `${file}.br`, `${file}.gz`]);
    const worker = await readFile(path.join(root, dist, file), 'utf8');
    await writeFile(path.join(own, dist, file), script + worker);
  }
  return own;
}

async function linkAll(from: string, to: string, left: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => !left.includes(name));
  await Promise.all(names.map((name) => symlink(path.join(from, name), path.join(to, name))));
}
