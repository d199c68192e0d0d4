/**
 * Takes away what tests left that were killed: their folders, and databases that still run in them. Only folders that
 * were marked as being for a while (`scratch.ts`), once that process is gone; everything else is somebody's.
 */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { birthOf, owner } from '../platform/db/owner.ts';
import { isRecord } from '../platform/db/place.ts';
import { postmasterOf, stopPostmaster } from '../platform/db/postmaster.ts';
import { SCRATCH_FILE } from './scratch.ts';

/** The folders below `within` that were taken away. */
export async function sweepScratch(within: string): Promise<string[]> {
  const swept: string[] = [];
  for (const name of fs.readdirSync(within)) {
    const folder = path.join(within, name);
    if (!isLeft(folder)) continue;
    // One after another: there are seldom any.
    if (await sweep(folder)) swept.push(folder);
  }
  return swept;
}

/** A process number that was given again meanwhile only puts it off. */
function isLeft(folder: string): boolean {
  const file = path.join(folder, SCRATCH_FILE);
  if (!fs.existsSync(file) || fs.statSync(file).uid !== (process.getuid?.() ?? fs.statSync(file).uid))
    return false;
  const content: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  return isRecord(content) && typeof content.pid === 'number' && birthOf(content.pid) === '';
}

async function sweep(folder: string): Promise<boolean> {
  const homes = clustersIn(folder);
  // Somebody, a keeper say, is still at it and tidies up by itself.
  if (homes.some((home) => owner(home) !== undefined)) return false;
  for (const home of homes) {
    const running = postmasterOf(path.join(home, 'cluster'));
    if (running !== undefined) await stopPostmaster(running);
    fs.rmSync(home, { recursive: true, force: true });
  }
  fs.rmSync(folder, { recursive: true, force: true });
  return true;
}

/** Where the clusters of all data folders below it lie: there, or where root's must (`location.json`). */
function clustersIn(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = names.flatMap((name) => {
    if (path.basename(name) === 'cluster') return [path.join(folder, path.dirname(name))];
    if (path.basename(name) !== 'location.json') return [];
    const content: unknown = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
    return isRecord(content) && typeof content.home === 'string' ? [content.home] : [];
  });
  return [...new Set(found)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const folder of await sweepScratch(tmpdir()))
    process.stdout.write(`Taken away, left by tests that were killed: ${folder}\n`);
}
