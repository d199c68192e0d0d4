/** The features, constructed once from the platform's parts, and what runs beside the requests. */

import path from 'node:path';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { AreaTiles } from '../features/areas/public.ts';
import { type IssueDeps, maySeeFile, pastMatters } from '../features/issues/public.ts';
import { Exports, LiveHub, type QueuesDeps } from '../features/queues/public.ts';
import { loadDefaultRules } from '../features/rules/public.ts';
import { RunningImports } from '../platform/imports/upload.ts';
import { type Jobs, startJobs } from '../platform/jobs/jobs.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { type Keeper, startKeeper } from '../platform/ledger/keeper.ts';
import { type City, openCity } from './city.ts';
import { type Doors, openDoors } from './doors.ts';
import { loopTasks, makeLoop, startReminders, startSuccession } from './loop.ts';
import { type Messages, openMessages } from './messages.ts';
import type { Platform } from './platform.ts';

export type Product = {
  readonly city: City;
  readonly issues: IssueDeps;
  readonly queues: QueuesDeps;
  readonly live: LiveHub;
  readonly exports: Exports;
  readonly tiles: AreaTiles;
  readonly running: RunningImports;
  readonly jobs: Jobs;
  readonly doors: Doors;
  readonly messages: Messages;
  readonly newId: () => string;
  /** Milliseconds east of UTC of the city's clocks. */
  readonly offset: number;
  readonly mayRead: (
    actors: Parameters<typeof maySeeFile>[1],
    file: { readonly id: string },
  ) => Promise<boolean>;
  readonly pastMatters: (from: number, to: number, signal: AbortSignal) => ReturnType<typeof pastMatters>;
  stop(): Promise<void>;
};

const SWEEP_EVERY = 5 * 60_000;

/** Loads what is needed to decide anything where it is missing, then constructs the features and their work. */
export async function makeProduct(platform: Platform): Promise<Product> {
  const { config, db, log, crypto, database } = platform;
  const now = () => Date.now();
  const onError = (what: string, error: unknown) => log.error(`${what} failed`, { error });
  await loadDefaultRules(db, path.join(config.root, 'database/seeds'), now());
  const city = await openCity(db, now, onError);
  let keeper: Keeper | undefined;
  const issues = makeLoop({ db, config, crypto, city, written: () => keeper?.hint() });
  const jobs = await startJobs({ ownerUrl: database.ownerUrl, tasks: loopTasks(issues, now), log });
  const doors = openDoors(platform, city, now);
  keeper = startKeeper({ db, enqueue: jobs.enqueue, published: doors.published, now, onError });
  const stopReminders = startReminders(issues, now, onError);
  const stopSuccession = startSuccession(issues, city, now, onError);
  const queues: QueuesDeps = {
    db,
    rules: city.rules,
    issues,
    names: city.names,
    districts: city.districts,
    areasIn: city.areasIn,
    exportFolder: path.join(config.dataDir, 'exports'),
    words: platform.words,
    log,
  };
  const messages = await openMessages(platform, city, issues, now);
  const live = new LiveHub({ db, log });
  const exports = new Exports(queues);
  const sweep = setInterval(() => {
    exports.clear().catch((error: unknown) => onError('sweeping exports', error));
  }, SWEEP_EVERY);
  sweep.unref();
  return {
    city,
    issues,
    queues,
    live,
    exports,
    tiles: new AreaTiles(db, city.places),
    running: new RunningImports(config.dataDir),
    jobs,
    doors,
    messages,
    newId: () => uuidv7(now()),
    offset: SHANGHAI_OFFSET,
    mayRead: (actors, file) => maySeeFile(db, actors, file.id),
    pastMatters: (from, to, signal) => pastMatters(db, city.districts(), { from, to, signal }),
    stop: async () => {
      stopReminders();
      await messages.stop();
      stopSuccession();
      live.close();
      clearInterval(sweep);
      await exports.close();
      await issues.ledger.drained();
      await keeper?.stop();
      await jobs.stop();
      await doors.stop();
      await city.close();
    },
  };
}
