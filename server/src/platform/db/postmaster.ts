import type { ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { birthOf } from './owner.ts';

const patienceMs = 30_000;

/** Process number of a postgres that still runs on this cluster. */
export function postmasterOf(cluster: string): number | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || birthOf(pid) === '') return undefined;
  return servesCluster(pid, cluster) ? pid : undefined;
}

/**
 * After a crash and a restart of the machine the number in the pid file may belong to somebody else's process;
 * PostgreSQL then refuses to start until the file is gone.
 */
export function removeStalePidFile(cluster: string): void {
  fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

function servesCluster(pid: number, cluster: string): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  // Where there is no /proc the pid file is believed.
  if (!fs.existsSync('/proc/self/cmdline')) return true;
  if (!fs.existsSync(commandLine)) return false;
  const words = fs.readFileSync(commandLine, 'utf8').split('\0');
  return words.some((word) => path.basename(word) === 'postgres') && words.includes(cluster);
}

/** Fast shutdown: sessions are ended and all is written out; after 30 s without waiting for more. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (await signalled(pid, 'SIGINT', patienceMs)) return;
  if (await signalled(pid, 'SIGQUIT', 5_000)) return;
  await signalled(pid, 'SIGKILL', 5_000);
}

async function signalled(
  pid: number,
  signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL',
  limitMs: number,
): Promise<boolean> {
  const born = birthOf(pid);
  if (born === '') return true;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return true;
    throw error;
  }
  // Looks again and again until it is gone.
  for (const limit = Date.now() + limitMs; Date.now() < limit; ) {
    if (birthOf(pid) !== born) return true;
    await wait(10);
  }
  return false;
}

/** However this process ends, short of a kill: a fast shutdown, which PostgreSQL carries out without us. */
export function endWithUs(postmaster: ChildProcess): void {
  const stopToo = () => postmaster.kill('SIGINT');
  process.once('exit', stopToo);
  postmaster.once('exit', () => process.off('exit', stopToo));
}
