/** Started by a server that finds its demo city missing (demo.ts): loads it into that server's database and ends. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.resolve(import.meta.dirname, '../../../node_modules/.cache/gridgov'));
const [{ readConfig }, { startDatabase }, { loadDemoInto }] = [
  await import('../platform/config/config.ts'),
  await import('../platform/db/start.ts'),
  await import('./demo-load.ts'),
];

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
const say = (line: string) => void process.stderr.write(`${line}\n`);
let last = '';
const config = readConfig();
// Nobody waits for one of its statements at a screen, and a busy machine is slow without being broken.
const database = await startDatabase(config, { join: true, statementTimeoutMs: 600_000 });
try {
  await loadDemoInto(database.db, config, {
    empty: process.argv.includes('--empty'),
    small: process.argv.includes('--small'),
    signal: stopping.signal,
    notice: say,
    progress(part, done, total) {
      const line = total > 0 ? `${part} ${Math.floor((done / total) * 10) * 10} %` : part;
      if (line !== last) say(`Loading the demo city: ${line}`);
      last = line;
    },
  });
} catch (error) {
  if (!stopping.signal.aborted) say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await database.stop();
}
// The channel to the server would keep us here.
process.exit();
