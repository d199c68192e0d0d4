/** What the disk says. */
import { randomUUID } from 'node:crypto';
import type * as fs from 'node:fs';
import * as fsp from 'node:fs/promises';
import path from 'node:path';

/** The clock by which files are dated; on another machine's disk it need not be ours. */
export async function clockOf(folder: string): Promise<number> {
  const probe = path.join(folder, `.now-${randomUUID()}`);
  await fsp.writeFile(probe, '');
  const { mtimeMs } = await fsp.stat(probe);
  await fsp.rm(probe, { force: true });
  return mtimeMs;
}

/** Undefined where there is nothing of that name. */
export async function statOf(file: string): Promise<fs.Stats | undefined> {
  try {
    return await fsp.stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A rename is safe only once its folder is; some systems cannot do that and do not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fsp.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
