/** The demo city's loader: a process of its own, whose memory goes with it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { heapFlags } from '../../../tools/prepare.mjs';

export type LoaderOptions = {
  readonly root: string;
  readonly args: readonly string[];
  /** Ends the load early; what is loaded stays, and the next one goes on. */
  readonly signal: AbortSignal;
  /** Resolves when the loader may take its next bite, where it asks for that. */
  readonly turn?: () => Promise<void>;
};

/** @throws Error where the loader ended before its time; what it loaded stays */
export function runLoader({ root, args, signal, turn }: LoaderOptions): Promise<void> {
  const tied = pathToFileURL(path.join(root, 'tools/tied.mjs')).href;
  const main = path.join(import.meta.dirname, 'main-demo.ts');
  const child = spawn(process.execPath, [...heapFlags('command'), '--import', tied, main, ...args], {
    cwd: root,
    // Its progress stands where ours does; the channel breaks when we are killed, and it ends then.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const stop = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  child.on('message', () => void turn?.().then(() => child.connected && child.send('go')));
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
