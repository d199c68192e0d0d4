/**
 * Small cities that many stories begin with. The first of a run loads one and keeps a copy of its data, stopped; the others take
 * theirs from it: loading takes many times as long as copying.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** Where this run keeps them; none where stories are run without `npm test`. */
const run = process.env.GRIDGOV_TEST_FOLDER;

export type Makers<C> = {
  /** Opens the data folder, new or filled. */
  open(): Promise<C>;
  /** Loads into one that is new. */
  fill(context: C): Promise<void>;
  close(context: C): Promise<void>;
};

/**
 * A city opened in `dataDir`; where that is not there yet, as the first of its kind was once loaded, or loaded now. `kind` is
 * all that decides what is loaded.
 */
export async function cityLike<C>(dataDir: string, kind: unknown, makers: Makers<C>): Promise<C> {
  // Opened again it goes on as it is.
  if (existsSync(dataDir)) return filled(makers);
  const kept = run === undefined ? null : path.join(run, 'cities', nameOf(kind));
  if (kept !== null && existsSync(kept)) {
    await copied(kept, dataDir);
    return makers.open();
  }
  const context = await filled(makers);
  if (kept === null) return context;
  await makers.close(context);
  await keep(dataDir, kept);
  return makers.open();
}

/** A city that is loaded for its story alone. */
export async function filled<C>({ open, fill, close }: Makers<C>): Promise<C> {
  const context = await open();
  try {
    await fill(context);
    return context;
  } catch (error) {
    await close(context);
    throw error;
  }
}

const copyAll = promisify(execFile);

const nameOf = (kind: unknown) =>
  createHash('sha256').update(JSON.stringify(kind)).digest('hex').slice(0, 16);

async function copied(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  // Root's database belongs to another user, which Node's own copying forgets.
  if (process.platform === 'win32') await cp(from, to, { recursive: true });
  else await copyAll('cp', ['-a', from, to]);
}

/** Under its name once it is whole; of two that were made at once the first stays. */
async function keep(dataDir: string, kept: string): Promise<void> {
  await mkdir(path.dirname(kept), { recursive: true });
  const making = await mkdtemp(`${kept}-`);
  // Copying takes the empty folder away first.
  await copied(dataDir, making);
  if (existsSync(kept)) await rm(making, { recursive: true });
  else await rename(making, kept);
}
