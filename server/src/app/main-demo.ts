/**
 * Started by a server that finds its demo city missing (demo.ts): loads it into that server's database and ends. `--year`:
 * the street's year, beside a server that answers.
 */
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { setPriority } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

enableCompileCache(path.resolve(import.meta.dirname, '../../../node_modules/.cache/gridgov'));
const [{ readConfig }, { startDatabase }, { loadDemoInto, loadYearInto }, { YearStopped }] = [
  await import('../platform/config/config.ts'),
  await import('../platform/db/start.ts'),
  await import('./demo-load.ts'),
  await import('../features/running/demo/public.ts'),
];
/** Lives in one bite, so that whoever asks meanwhile waits for little. */
const BITE = 8;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
const say = (line: string) => void process.stderr.write(`${line}\n`);
let last = '';
const config = readConfig();
// Nobody waits for one of its statements at a screen, and a busy machine is slow without being broken.
const database = await startDatabase(config, { join: true, statementTimeoutMs: 600_000 });
const said = {
  signal: stopping.signal,
  notice: say,
  progress(part: string, done: number, total: number) {
    const line = total > 0 ? `${part} ${Math.floor((done / total) * 10) * 10} %` : part;
    if (line !== last) say(`Loading the demo city: ${line}`);
    last = line;
  },
};
let began = performance.now();
/** After a bite as long a rest as it took; then the server says when nobody waits for it. */
async function turn(): Promise<void> {
  const { signal } = stopping;
  await pause(performance.now() - began, undefined, { signal });
  process.send?.('next');
  await once(process, 'message', { signal });
  began = performance.now();
}
try {
  if (process.argv.includes('--year')) {
    // Whoever works with the server comes first.
    setPriority(10);
    await loadYearInto(database.db, config, { ...said, turn, atOnce: BITE });
  } else {
    const [empty, small] = [process.argv.includes('--empty'), process.argv.includes('--small')];
    await loadDemoInto(database.db, config, { ...said, empty, small });
  }
} catch (error) {
  if (error instanceof YearStopped) say('Loading the demo city: stopped on the page of operation');
  else {
    if (!stopping.signal.aborted) say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} finally {
  await database.stop();
}
// The channel to the server would keep us here.
process.exit();
