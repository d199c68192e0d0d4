/** A server with the database it starts by itself, on the data of a bench city: what an operator runs. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ISSUES } from '@gridgov/server/features/loop/issues/public.ts';
import { type Db, openDatabase } from '@gridgov/server/platform/db/database.ts';
import { startEmbedded } from '@gridgov/server/platform/db/embedded.ts';
import { stopPostmaster } from '@gridgov/server/platform/db/postmaster.ts';
import { verifyLedger } from '@gridgov/server/platform/ledger/verify.ts';
import { type BenchCity, openBenchCity } from './loop-city.ts';
import { type ServerProcess, startServer } from './processes.ts';

export type World = {
  readonly city: BenchCity;
  server: ServerProcess;
  /** Starts the server again on the same data and port. */
  restart(): Promise<void>;
  /** Looks into the database beside the server; opened anew, since the database may have another address. */
  look<T>(work: (db: Db) => Promise<T>): Promise<T>;
  postmaster(): number;
  /** Names a process this bench started in the server's stead, to be ended with the rest. */
  leaveBehind(pid: number): void;
  close(): Promise<void>;
};

/** @param under folder the data lie below, where it must not be the usual one */
let worlds = 0;

export async function openWorld(under?: string): Promise<World> {
  const city = await openBenchCity(4, under);
  worlds += 1;
  const port = 20_000 + (process.pid % 20_000) + worlds;
  await city.owner.close();
  await city.embedded.stop();
  const start = () => startServer({ folder: city.folder, port });
  const left: number[] = [];
  const world: World = {
    city,
    server: await start(),
    restart: async () => {
      world.server = await start();
    },
    look: async (work) => {
      const { ownerUrl } = await startEmbedded({ dataDir: city.folder, join: true });
      const db = openDatabase({ url: ownerUrl, max: 2 });
      try {
        return await work(db);
      } finally {
        await db.close();
      }
    },
    postmaster: () =>
      Number(readFileSync(path.join(city.embedded.home, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]),
    leaveBehind: (pid) => left.push(pid),
    close: async () => {
      await world.server.stop();
      for (const pid of left) await stopPostmaster(pid);
      city.remove();
    },
  };
  return world;
}

export async function brokenIn(db: Db): Promise<number> {
  return (await verifyLedger(db, [ISSUES])).broken.length;
}

export function openSockets(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** Asks again and again until it holds. @returns milliseconds it took @throws after the limit */
export async function until(limitMs: number, holds: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  for (;;) {
    if (await holds().catch(() => false)) return Math.round(performance.now() - began);
    if (performance.now() - began > limitMs) throw new Error(`not within ${limitMs / 1000} s`);
    await pause(100);
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What came of a fault: whether it went as it should, and the figures behind that. */
export type Seen = { readonly ok: boolean } & Record<string, unknown>;
