/**
 * Start to first page with a loaded city, counted from a database that is up, and the memory of a server nobody
 * uses. Run: `GRIDGOV_DATA=<folder with a loaded city> node bench/start.ts`; without a city it starts on an empty one.
 */
import path from 'node:path';
import { openDatabase } from '@gridgov/server/platform/db/database.ts';
import { startEmbedded } from '@gridgov/server/platform/db/embedded.ts';
import { rssMb } from './cpu.ts';
import { startServer } from './processes.ts';

export type StartReport = {
  readonly people: number;
  readonly matters: number;
  /** From spawning the process to the whole first page, once for each try. */
  readonly firstPageMs: readonly number[];
  readonly listeningMs: readonly number[];
  /** Some seconds after the last start, with nobody there. */
  readonly idleRssMb: number;
};

const TRIES = 5;
const IDLE_MS = 20_000;

export async function benchStart(dataDir: string, idleMs = IDLE_MS): Promise<StartReport> {
  const embedded = await startEmbedded({ dataDir });
  const owner = openDatabase({ url: embedded.ownerUrl, max: 1 });
  try {
    const [firstPageMs, listeningMs]: [number[], number[]] = [[], []];
    let idleRssMb = 0;
    for (let n = 0; n < TRIES; n += 1) {
      const began = performance.now();
      // One after the other: each start has the machine to itself.
      const server = await startServer({
        database: embedded,
        folder: dataDir,
        env: { GRIDGOV_MODE: 'demo' },
      });
      const page = await fetch(`${server.url}/`, { headers: { accept: 'text/html' } });
      await page.arrayBuffer();
      firstPageMs.push(Math.round(performance.now() - began));
      listeningMs.push(Math.round(server.startedMs));
      if (n === TRIES - 1) {
        await new Promise((resolve) => setTimeout(resolve, idleMs));
        idleRssMb = rssMb(server.pid);
      }
      await server.stop();
    }
    const count = async (table: 'person' | 'issue') => {
      const { rows } = await owner.query<{ n: number }>(`select count(*) as n from ${table}`);
      return rows[0]?.n ?? 0;
    };
    return {
      people: await count('person'),
      matters: await count('issue'),
      firstPageMs,
      listeningMs,
      idleRssMb,
    };
  } finally {
    await owner.close();
    await embedded.stop();
  }
}

if (import.meta.main) {
  const report = await benchStart(path.resolve(process.env.GRIDGOV_DATA ?? 'var'));
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
