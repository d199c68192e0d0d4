import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readTestFolder } from '../platform/config/config.ts';
import { openDatabase } from '../platform/db/database.ts';

export type TestCluster = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly appPassword: string;
};

const here = path.dirname(fileURLToPath(import.meta.url));
export const rootDir = path.resolve(here, '../../..');
const patienceMs = 60_000;

/** One cluster per checkout and user, or per run of `npm test`, which names its own folder. */
export function testClusterFolder(): string {
  const own = readTestFolder();
  if (own !== undefined) return own;
  const name = createHash('sha256')
    .update(`${rootDir} ${process.getuid?.() ?? ''}`)
    .digest('hex')
    .slice(0, 10);
  return path.join(tmpdir(), `gridgov-test-${name}`);
}

let found: Promise<TestCluster> | undefined;

/**
 * The running test cluster; started when there is none. A keeper process of its own holds it, so that many
 * test files starting at once share one, and stops it when nobody has used it for a while.
 */
export function testCluster(): Promise<TestCluster> {
  found ??= findOrStart(testClusterFolder());
  return found;
}

async function findOrStart(folder: string): Promise<TestCluster> {
  let keeperStarted = 0;
  for (const limit = Date.now() + patienceMs; Date.now() < limit; await wait(100)) {
    const cluster = readAddress(folder);
    if (cluster !== undefined && (await answers(cluster))) return cluster;
    // Again after a while: the keeper that held it may just have been going away.
    if (Date.now() - keeperStarted > 10_000) {
      keeperStarted = Date.now();
      startKeeper(folder);
    }
  }
  throw new Error(`The test database did not start; see ${path.join(folder, 'keeper.log')}`);
}

function startKeeper(folder: string): void {
  const keeper = spawn(process.execPath, [path.join(here, 'keeper.ts'), folder], {
    detached: true,
    stdio: 'ignore',
    cwd: '/',
  });
  keeper.unref();
}

export function addressFile(folder: string): string {
  return path.join(folder, 'address.json');
}

function readAddress(folder: string): TestCluster | undefined {
  try {
    return JSON.parse(readFileSync(addressFile(folder), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}

async function answers(cluster: TestCluster): Promise<boolean> {
  const db = openDatabase({ url: cluster.ownerUrl, max: 1, connectTimeoutMs: 2_000 });
  try {
    await db.query('SELECT 1');
    return true;
  } catch {
    // Not there (any more): the caller starts one.
    return false;
  } finally {
    await db.close();
  }
}
