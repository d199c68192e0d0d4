/** Loading the demo city into a database, wherever it runs: the loader of a first start, and the command line. */
import path from 'node:path';
import { cutCity, type DemoProgress, HOME_STREET, loadDemo, type Played } from '../features/demo/public.ts';
import type { Config } from '../platform/config/config.ts';
import { openCrypto } from '../platform/crypto/open.ts';
import { demoSecret } from '../platform/crypto/secret.ts';
import type { Db } from '../platform/db/database.ts';
import { makeFileStore } from '../platform/files/store.ts';
import { openCity } from './city.ts';
import { makeLoop } from './loop.ts';

type Options = {
  readonly empty: boolean;
  /** One street with its people and some matters, there in seconds. */
  readonly small?: boolean;
  /** About how many matters; undefined for the usual number. */
  readonly matters?: number;
  readonly signal: AbortSignal;
  readonly progress: DemoProgress;
  readonly notice: (text: string) => void;
};

/** Loads what is missing, matters through the real commands; null where those were there or are left out. */
export async function loadDemoInto(db: Db, config: Config, options: Options): Promise<Played | null> {
  const { notice, small = false, ...rest } = options;
  const seedsDir = path.join(config.root, 'database/seeds');
  const secrets = [demoSecret(config.dataDir), ...config.oldSecrets];
  const crypto = await openCrypto(db, secrets, Date.now());
  const clean: (() => void)[] = [];
  let city: Awaited<ReturnType<typeof openCity>> | undefined;
  try {
    return await loadDemo({
      ...(small ? await smallCity(seedsDir, config.dataDir) : {}),
      ...rest,
      db,
      crypto,
      seedsDir,
      now: Date.now(),
      store: makeFileStore(config.dataDir),
      issues: async () => {
        city = await openCity(db, Date.now, (what, error) => notice(`${what}: ${String(error)}`));
        clean.push(city.close);
        return makeLoop({ db, config, crypto, city, written: () => undefined });
      },
      areas: async () => {
        if (city === undefined) throw new Error('The loop is asked for before the areas');
        return city.places.snapshot();
      },
    });
  } finally {
    for (const close of clean) close();
  }
}

const SMALL = { people: 400, matters: 120 } as const;

async function smallCity(seedsDir: string, dataDir: string) {
  const folder = path.join(dataDir, 'demo-small');
  return { ...SMALL, files: await cutCity(path.join(seedsDir, 'demo'), folder, [HOME_STREET]) };
}
