/** A small demo city behind a real server, for tests in a browser. */
import { createServer } from 'node:net';
import path from 'node:path';
import { type Context, makeContext } from '@gridgov/server/app/context.ts';
import type { Platform } from '@gridgov/server/app/platform.ts';
import { serve } from '@gridgov/server/app/serve.ts';
import {
  cutCity,
  DEMO_PASSWORD,
  HOME_STREET,
  loadDemoCity,
  loadDemoMatters,
} from '@gridgov/server/features/running/demo/public.ts';
import { readConfig } from '@gridgov/server/platform/config/config.ts';
import { openDatabase } from '@gridgov/server/platform/db/database.ts';
import { takeDue } from '@gridgov/server/platform/timers/timers.ts';
import { timedTrades } from '@gridgov/server/platform/workflow/timed.ts';
import { makeScratch } from '@gridgov/server/testing/scratch.ts';
import { rootForTests } from './faces.ts';
import { cityLike, filled, type Makers } from './worlds.ts';

export { DEMO_PASSWORD };

export type World = {
  readonly url: string;
  /** Its database, for what is measured beside it. */
  readonly db: Context['db'];
  /** The features themselves, for what happened before a story begins. */
  readonly trades: Context['product']['trades'];
  /** Lets happen what is due by a moment: clocks run out, what rises by itself rises. */
  due(now: number): Promise<void>;
  close(): Promise<void>;
};

export type WorldOptions = {
  /** Where database, photos and the cut files lie. */
  readonly folder: string;
  readonly port?: number;
  /** About how many matters there are at the start. */
  readonly matters: number;
  /** Streets of the shipped city that are left in, by their codes. */
  readonly streets?: readonly string[];
  /** With streets, water and houses under its maps: takes some seconds more. */
  readonly ground?: boolean;
  /** Settings of the server beside those of every test. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What is served beside the loop, with the tables it needs. */
  readonly trades?: Parameters<typeof makeContext>[2];
  readonly addTables?: (owner: Pick<Context['db'], 'query'>) => Promise<void>;
};

const STREETS = [HOME_STREET];
const PEOPLE = 400;

/** Loads the city where it is missing, then serves it. Server, pages and workers have the clock of the tests. */
export async function openWorld({
  folder,
  port,
  matters,
  streets = STREETS,
  ground = false,
  settings = {},
  trades,
  addTables,
}: WorldOptions): Promise<World> {
  makeScratch(folder);
  const config = readConfig({
    GRIDGOV_DATA: path.join(folder, 'data'),
    // The origin of the pages is checked, so the port is known before.
    PORT: String(port ?? (await freePort())),
    GRIDGOV_LOG: 'warn',
    GRIDGOV_CALLS_PER_MINUTE: '100000',
    ...settings,
  });
  const root = await rootForTests(config.root, folder);
  const prepare = (platform: Platform) => asOwner(platform, addTables);
  const given = { folder, streets, ground };
  const makers: Makers<Context> = {
    open: () => makeContext({ ...config, root }, prepare, trades),
    fill: (opened) => load(opened, given),
    close: ended,
  };
  const shared = !ground && addTables === undefined;
  const context = await (shared ? cityLike(config.dataDir, streets, makers) : filled(makers));
  try {
    // Not kept with the city: they are dated by the clock of their own story.
    if (matters > 0) await loadMatters(context, matters);
    const running = await serve(context);
    return {
      url: running.url,
      db: context.db,
      trades: context.product.trades,
      due: (now) => due(context, now),
      close: async () => {
        await running.close();
        await ended(context);
      },
    };
  } catch (error) {
    await ended(context);
    throw error;
  }
}

async function due({ db, product }: Context, now: number): Promise<void> {
  const onError = (what: string, error: unknown) => {
    throw new Error(what, { cause: error });
  };
  await takeDue({ db, now, inDutyHours: true, onError, trades: timedTrades(product.trades, now) });
}

async function ended({ product, database }: Context): Promise<void> {
  await product.stop();
  await database.stop();
}

async function asOwner({ database }: Platform, run: WorldOptions['addTables']): Promise<void> {
  if (run === undefined) return;
  const owner = openDatabase({ url: database.ownerUrl, max: 1 });
  try {
    await run(owner);
  } finally {
    await owner.close();
  }
}

type Load = Required<Pick<WorldOptions, 'folder' | 'streets' | 'ground'>>;

async function load(context: Context, { folder, streets, ground }: Load): Promise<void> {
  const { product, config } = context;
  const options = loadOptions(context);
  const files = await cutCity(path.join(options.seedsDir, 'demo'), folder, streets);
  await loadDemoCity({ ...options, people: PEOPLE, files, ...(ground ? { dataDir: config.dataDir } : {}) });
  await product.city.refresh();
}

function loadMatters(context: Context, matters: number): Promise<unknown> {
  const { files: store, product } = context;
  const issues = () => Promise.resolve(product.issues);
  return loadDemoMatters({ ...loadOptions(context), store, matters, issues });
}

function loadOptions({ db, crypto, config }: Context) {
  return { db, crypto, seedsDir: path.join(config.root, 'database/seeds'), now: Date.now() };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
