/** Loading the demo city into a database, wherever it runs: the loader of a first start, and the command line. */
import path from 'node:path';
import { type DemoProgress, loadDemo, type Played } from '../features/demo/public.ts';
import type { Config } from '../platform/config/config.ts';
import { openCrypto } from '../platform/crypto/open.ts';
import { demoSecret } from '../platform/crypto/secret.ts';
import type { Db } from '../platform/db/database.ts';
import { makeFileStore } from '../platform/files/store.ts';
import { openCity } from './city.ts';
import { makeLoop } from './loop.ts';

type Options = {
  readonly empty: boolean;
  /** About how many matters; undefined for the usual number. */
  readonly matters?: number;
  readonly signal: AbortSignal;
  readonly progress: DemoProgress;
  readonly notice: (text: string) => void;
};

/** Loads what is missing, matters through the real commands; null where those were there or are left out. */
export async function loadDemoInto(db: Db, config: Config, options: Options): Promise<Played | null> {
  const { notice, ...rest } = options;
  const secrets = [demoSecret(config.dataDir), ...config.oldSecrets];
  const crypto = await openCrypto(db, secrets, Date.now());
  const clean: (() => void)[] = [];
  let city: Awaited<ReturnType<typeof openCity>> | undefined;
  try {
    return await loadDemo({
      ...rest,
      db,
      crypto,
      seedsDir: path.join(config.root, 'database/seeds'),
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
