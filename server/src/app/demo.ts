/** The demo city at start-up: made on the first run, nothing to do afterwards. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import { heapFlags } from '../../../tools/prepare.mjs';
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  type DemoAccount,
  listDoneParts,
} from '../features/running/demo/public.ts';
import type { Platform } from './platform.ts';

type Options = {
  /** A city without matters. */
  readonly empty: boolean;
  /** One street of it. */
  readonly small: boolean;
  /** Ends the load early; what is loaded stays, and the next start goes on. */
  readonly signal: AbortSignal;
};

const CITY = ['city', 'places', 'ground', 'roster', 'accounts', 'knowledge', 'duty'] as const;
const MATTERS = ['pictures', 'matters', 'release', 'everyday'] as const;

/**
 * Loads what is missing, before the features are constructed: in a process of its own, whose memory goes with it.
 * A server that loads 75,000 people and then answers would keep at its highest what both need.
 * @throws Error where the loader ended before its time; what it loaded stays
 */
export async function loadCityOnce(
  { db, config }: Platform,
  { empty, small, signal }: Options,
): Promise<void> {
  const done = new Set<string>(await listDoneParts(db));
  const wanted = empty ? CITY : [...CITY, ...MATTERS];
  if (wanted.every((one) => done.has(one))) return;
  signal.throwIfAborted();
  const args = [...(empty ? ['--empty'] : []), ...(small ? ['--small'] : [])];
  await runLoader(config.root, args, signal);
}

function runLoader(root: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  const tied = pathToFileURL(path.join(root, 'tools/tied.mjs')).href;
  const main = path.join(import.meta.dirname, 'main-demo.ts');
  const child = spawn(process.execPath, [...heapFlags('command'), '--import', tied, main, ...args], {
    cwd: root,
    // Its progress stands where ours does; the channel breaks when we are killed, and it ends then.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const stop = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, by) => {
      if (code === 0) return resolve();
      const how = by === null ? `with code ${code}` : `by ${by}`;
      reject(
        new Error(`The demo city is not whole: its loader ended ${how}. Start again: it goes on from there.`),
      );
    });
  }).finally(() => signal.removeEventListener('abort', stop));
}

/** The accounts of the demo city, as they are printed at start. */
export function demoAccountLines(): string[] {
  const width = Math.max(...DEMO_ACCOUNTS.map((one) => one.account.length));
  return [
    `Demo accounts (password ${DEMO_PASSWORD}):`,
    ...DEMO_ACCOUNTS.map((one) => `  ${one.account.padEnd(width)}  ${aboutOf(one)}`),
  ];
}

/** What an account is for: the kinds of its posts. */
export function aboutOf({ posts }: DemoAccount): string {
  return posts.map(({ kind }) => POST_KINDS[kind].zh).join('、');
}
