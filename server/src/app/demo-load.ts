/** Loading the demo city into a database, wherever it runs: the loader of a first start, and the command line. */
import path from 'node:path';
import {
  cutCity,
  type DemoProgress,
  HOME_STREET,
  loadDemo,
  loadYear,
  type Played,
} from '../features/running/demo/public.ts';
import type { Config } from '../platform/config/config.ts';
import type { FieldCrypto } from '../platform/crypto/fields.ts';
import { openCrypto } from '../platform/crypto/open.ts';
import { demoSecret } from '../platform/crypto/secret.ts';
import type { Db } from '../platform/db/database.ts';
import { makeFileStore } from '../platform/files/store.ts';
import { hasQueue } from '../platform/jobs/carry.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import { makeLedgers } from '../platform/ledger/ledger.ts';
import { openCity } from './city.ts';
import type { DemoDesk } from './demo-desk.ts';
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
  const clean: (() => void | Promise<void>)[] = [];
  let opened: Awaited<ReturnType<typeof openLoop>> | undefined;
  const open = async () => {
    opened ??= await openLoop(db, config, crypto, notice);
    return opened;
  };
  try {
    return await loadDemo({
      ...(small ? await smallCity(seedsDir, config.dataDir) : {}),
      ...rest,
      notice,
      db,
      crypto,
      seedsDir,
      dataDir: config.dataDir,
      now: Date.now(),
      store: makeFileStore(config.dataDir),
      issues: async () => (await open()).issues,
      areas: async () => (await open()).city.places.snapshot(),
      desk: async () => {
        // The whole server comes along with it; until here the loader needs its memory for the city.
        const { makeDemoDesk } = await import('./demo-desk.ts');
        const desk = await makeDemoDesk({ db, config, crypto, ...(await open()) });
        clean.push(desk.close);
        return desk;
      },
    });
  } finally {
    // The desk before the city it stands in.
    for (const close of clean) await close();
    await opened?.city.close();
  }
}

type YearOptions = Pick<Options, 'matters' | 'signal' | 'progress' | 'notice'> &
  Pick<Parameters<typeof loadYear>[0], 'turn' | 'atOnce'>;

/** Loads what is missing of the street's year into a city that stands. @throws Error where no server ever ran on it */
export async function loadYearInto(db: Db, config: Config, options: YearOptions): Promise<Played> {
  if (!(await hasQueue(db)))
    throw new Error('The year is loaded into a city that stands: start the server once before.');
  const secrets = [demoSecret(config.dataDir), ...config.oldSecrets];
  const crypto = await openCrypto(db, secrets, Date.now());
  const { city, issues } = await openLoop(db, config, crypto, options.notice);
  let desk: DemoDesk | undefined;
  try {
    return await loadYear({
      ...options,
      db,
      seedsDir: path.join(config.root, 'database/seeds'),
      now: Date.now(),
      spelling: config.ledgerSpelling,
      enqueue,
      store: makeFileStore(config.dataDir),
      issues: async () => issues,
      areas: () => city.places.snapshot(),
      desk: async () => {
        if (desk !== undefined) return desk;
        const { makeDemoDesk } = await import('./demo-desk.ts');
        desk = await makeDemoDesk({ db, config, crypto, city, issues });
        return desk;
      },
    });
  } finally {
    // The desk before the city it stands in.
    await desk?.close();
    await city.close();
  }
}

export async function openLoop(db: Db, config: Config, crypto: FieldCrypto, notice: Options['notice']) {
  const city = await openCity(db, Date.now, (what, error) => notice(`${what}: ${String(error)}`));
  const ledgers = makeLedgers(db, { spelling: config.ledgerSpelling });
  return { city, issues: makeLoop({ db, ledgers, crypto, city }) };
}

const SMALL = { people: 400, matters: 120 } as const;

async function smallCity(seedsDir: string, dataDir: string) {
  const folder = path.join(dataDir, 'demo-small');
  return { ...SMALL, files: await cutCity(path.join(seedsDir, 'demo'), folder, [HOME_STREET]) };
}
