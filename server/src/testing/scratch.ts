import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** In a folder for a while: by it `sweep.ts` knows whose it was. `tools/test.mjs` writes the same. */
export const SCRATCH_FILE = '.gridgov-scratch.json';

/** A new folder for what a test or a bench keeps, its database too; whoever made it takes it away. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  makeScratch(folder);
  return folder;
}

/**
 * Root's PostgreSQL runs as another user. Where that one cannot get in, the cluster lies in a system folder
 * (`findPlace`), and stays there when its test takes the folder away; so this one is open to it.
 */
export function makeScratch(folder: string): void {
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, SCRATCH_FILE), JSON.stringify({ pid: process.pid }));
}
