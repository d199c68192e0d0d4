import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { rootDir } from '../../testing/cluster.ts';

export type Answer = { code: number | null; out: string; err: string; json: unknown };

const program = path.join(rootDir, 'server/src/app/main-cli.ts');

/** Runs the command line as a process of its own. `during` may act on it while it runs. */
export async function gridgov(
  args: readonly string[],
  env: Record<string, string> = {},
  during?: (err: string, kill: (signal: NodeJS.Signals) => void) => void,
): Promise<Answer> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: rootDir,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    during?.(err, (signal) => child.kill(signal));
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const last = out.trim().split('\n').at(-1) ?? '';
  return { code, out, err, json: last.startsWith('{') ? JSON.parse(last) : undefined };
}
