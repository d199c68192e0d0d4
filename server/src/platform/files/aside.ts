/** Content on its way out: it waits aside for a while, since the same may be sent in at the moment it goes. */
import * as fsp from 'node:fs/promises';
import path from 'node:path';
import { clockOf, statOf, syncFolder } from './disk.ts';

/** Content by its hash, with what lies beside it. */
const NAMED = /^[0-9a-f]{64}/;

/** `folder`: where it waits; `homeOf`: the folder in which content of that hash lies. */
export function makeAside(folder: string, homeOf: (hash: Buffer) => string) {
  async function setAside(hash: Buffer): Promise<void> {
    const home = homeOf(hash);
    const names = (await namesIn(home)).filter((name) => name.startsWith(hash.toString('hex')));
    if (names.length === 0) return;
    await fsp.mkdir(folder, { recursive: true, mode: 0o700 });
    const since = new Date(await clockOf(folder));
    for (const name of names) {
      // One after the other: content has one small picture beside it. Dated by when it went, not by when it came.
      await fsp.utimes(path.join(home, name), since, since);
      await fsp.rename(path.join(home, name), path.join(folder, name));
    }
    await syncFolder(folder);
    await syncFolder(home);
  }

  async function clearAside(waitedMs: number, isHeld: (hash: Buffer) => Promise<boolean>): Promise<number> {
    const names = (await namesIn(folder)).filter((name) => NAMED.test(name));
    if (names.length === 0) return 0;
    const before = (await clockOf(folder)) - waitedMs;
    let ended = 0;
    for (const name of names) {
      const file = path.join(folder, name);
      // In turn: few wait, and each asks the database.
      const stat = await statOf(file);
      if (stat === undefined || stat.mtimeMs > before) continue;
      const hash = Buffer.from(name.slice(0, 64), 'hex');
      if (await isHeld(hash)) await putBack(file, path.join(homeOf(hash), name));
      else ended += 1;
      await fsp.rm(file, { force: true });
    }
    return ended;
  }

  return { setAside, clearAside };
}

/** Written anew meanwhile it is equal: content lies under its hash. */
async function putBack(file: string, home: string): Promise<void> {
  if ((await statOf(home)) !== undefined) return;
  await fsp.mkdir(path.dirname(home), { recursive: true, mode: 0o700 });
  await fsp.rename(file, home);
  await syncFolder(path.dirname(home));
}

async function namesIn(folder: string): Promise<string[]> {
  return (await statOf(folder)) === undefined ? [] : fsp.readdir(folder);
}
