/** Processes of a bench: the server as an operator starts it, and helpers that take orders. */
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Embedded } from '@gridgov/server/platform/db/embedded.ts';
import { heapFlags, sparing } from '../tools/prepare.mjs';
import { ROOT } from './loop-city.ts';

export type ServerProcess = {
  readonly url: string;
  readonly pid: number;
  readonly startedMs: number;
  /** What it wrote into its diary. */
  readonly diary: string[];
  kill(signal: NodeJS.Signals): void;
  /** Asks it to end and waits. */
  stop(): Promise<void>;
};

export type ServerOptions = {
  /** Without one the server starts its own in the folder. */
  readonly database?: Pick<Embedded, 'ownerUrl' | 'appUrl'>;
  readonly folder: string;
  /** Of the program; an earlier version lies elsewhere. */
  readonly root?: string;
  readonly port?: number;
  /** Of Node; by default those of `npm start`. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts main-server and waits until it says where it is. @throws with its last words */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { database, folder, root = ROOT, port = 0, flags = heapFlags('server'), env = {} } = options;
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, path.join(root, 'server/src/app/main-server.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      ...sparing,
      ...(database === undefined
        ? {}
        : { DATABASE_URL: database.ownerUrl, GRIDGOV_APP_DATABASE_URL: database.appUrl }),
      GRIDGOV_DATA: folder,
      GRIDGOV_LOG: 'warn',
      // The demo city would load itself.
      GRIDGOV_MODE: 'production',
      GRIDGOV_SECRET: '0123456789abcdef'.repeat(4),
      PORT: String(port),
      ...env,
    },
  });
  const diary: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => diary.push(line));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /ready at (\S+)/.exec(line);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`the server did not start:\n${diary.slice(-5).join('\n')}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    startedMs: performance.now() - began,
    diary,
    kill: (signal) => child.kill(signal),
    stop: () => ended(child, 'SIGTERM'),
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(timer);
}

export type Helper = {
  readonly pid: number;
  ask<T>(order: object): Promise<T>;
  tell(start: object): void;
  stop(): Promise<void>;
};

/** A program of this folder in a process of its own: its work is not that of whoever measures. */
export function startHelper(name: string): Helper {
  const child = fork(path.join(import.meta.dirname, name), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    pid: child.pid ?? 0,
    tell: (start) => child.send(start),
    ask: (order) =>
      new Promise((resolve, reject) => {
        const gone = () => reject(new Error(`${name} ended without an answer`));
        child.once('exit', gone);
        child.once('message', (answer) => {
          child.off('exit', gone);
          resolve(answer as never);
        });
        child.send(order);
      }),
    stop: () => ended(child, 'SIGTERM'),
  };
}

export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}
