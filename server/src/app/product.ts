/** The features, constructed once from the platform's parts, and what runs beside the requests. */

import path from 'node:path';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { AreaTiles } from '../features/city/areas/public.ts';
import { BaseMap } from '../features/city/basemap/public.ts';
import { loadDefaultRules } from '../features/city/rules/public.ts';
import { RELEASES, type ReleaseLedger } from '../features/data/releases/public.ts';
import { type IssueDeps, maySeeFile, paperTasks, pastMatters } from '../features/loop/issues/public.ts';
import { Exports, LiveHub, type QueuesDeps } from '../features/loop/queues/public.ts';
import { maySeeMaterial } from '../features/work/course-materials/public.ts';
import { leaveTasks } from '../features/work/leave/public.ts';
import { rosterTasks } from '../features/work/workers/public.ts';
import { RunningImports } from '../platform/imports/upload.ts';
import { type Jobs, startJobs } from '../platform/jobs/jobs.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { type Keeper, startKeeper } from '../platform/ledger/keeper.ts';
import { makeLedgers } from '../platform/ledger/ledger.ts';
import { type Part, stopInOrder } from '../platform/stopping/stopping.ts';
import { type AsideCounts, countAside } from '../platform/work/queries.ts';
import { takeChores } from '../platform/work/work.ts';
import { maySeeCaseFile } from '../platform/workflow/files.ts';
import type { TradeDeps } from '../platform/workflow/open.ts';
import { tradeTasks } from '../platform/workflow/tasks.ts';
import { usedTrades } from '../platform/workflow/unused.ts';
import { type Anchors, openAnchors } from './anchors.ts';
import { type City, openCity } from './city.ts';
import { type Doors, openDoors } from './doors.ts';
import { startFilling } from './filling.ts';
import { makeFinder } from './finder.ts';
import { loopTasks, makeLoop, startReminders, startSuccession } from './loop.ts';
import { type Messages, openMessages } from './messages.ts';
import { openPapers, type PaperParts } from './papers.ts';
import type { Platform } from './platform.ts';
import { startRinging } from './ringing.ts';
import { streamsOf, tradesOn } from './trades.ts';
import { optionalOf, unusedIn } from './used.ts';

export type Product = {
  readonly city: City;
  readonly issues: IssueDeps;
  readonly papers: PaperParts;
  readonly trades: TradeDeps;
  readonly releases: ReleaseLedger;
  readonly queues: QueuesDeps;
  readonly live: LiveHub;
  readonly exports: Exports;
  readonly tiles: AreaTiles;
  readonly baseMap: BaseMap;
  readonly running: RunningImports;
  readonly jobs: Jobs;
  readonly doors: Doors;
  readonly messages: Messages;
  readonly anchors: Pick<Anchors, 'send'>;
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

/** For alarms: anything but zero wants looking at. */
function measureWork({ db, measures }: Platform): void {
  const asked = (read: (counts: AsideCounts) => number) => async () => read(await countAside(db));
  measures.gauge(
    'gridgov_work_rounds_failing',
    'Kinds of queued work and districts whose last round failed',
    asked(({ rounds }) => rounds),
  );
  measures.gauge(
    'gridgov_work_set_aside',
    'Pieces of queued work that failed and are tried again by themselves',
    asked(({ waiting }) => waiting),
  );
  measures.gauge(
    'gridgov_work_failed',
    'Pieces of queued work that failed and wait for the operator',
    asked(({ failed }) => failed),
  );
}

const SWEEP_EVERY = 5 * 60_000;
/** More than a running job may take, and what gives it back. */
const JOBS_LIMIT = 12_000;

/** Loads what is needed to decide anything where it is missing, then constructs the features and their work. */
export async function makeProduct(platform: Platform): Promise<Product> {
  const { config, db, log, crypto, database } = platform;
  const now = () => Date.now();
  const onError = (what: string, error: unknown) => log.error(`${what} failed`, { error });
  await loadDefaultRules(db, path.join(config.root, 'database/seeds'), now());
  const city = await openCity(db, now, onError, platform.trades);
  await openDuty(platform, city, now, onError);
  let keeper: Keeper | undefined;
  // What follows from a write is not kept waiting.
  const ledgers = makeLedgers(db, { spelling: config.ledgerSpelling, written: () => keeper?.hint() });
  const issues = makeLoop({ db, ledgers, crypto, city });
  const trades = tradesOn(platform, { ledgers, city, issues });
  const papers = openPapers(platform, ledgers, issues);
  const tasks = tasksOf(platform, { issues, trades, papers }, now);
  const jobs = await startJobs({ ownerUrl: database.ownerUrl, tasks, log });
  const doors = openDoors(platform, city, now);
  const anchors = openAnchors(platform, doors.outside);
  const streams = streamsOf(platform.trades);
  keeper = startKeeper({
    db,
    enqueue: jobs.enqueue,
    published: doors.published,
    streams,
    signing: anchors.signing,
    now,
    onError,
  });
  const stopReminders = startReminders(issues, trades, now, onError);
  const stopSuccession = startSuccession(issues, city, now, onError);
  const stopFilling = startFilling(db, streams, now, onError);
  const queues: QueuesDeps = {
    db,
    rules: city.rules,
    issues,
    names: city.names,
    districts: city.districts,
    areasIn: city.areasIn,
    known: city.known,
    finder: makeFinder(db, city),
    exportFolder: path.join(config.dataDir, 'exports'),
    words: platform.words,
    log,
  };
  const messages = await openMessages(platform, city, issues, now);
  const stopRinging = startRinging(platform, { city, trades, phoneOf: messages.phoneOf, onError }, now);
  measureWork(platform);
  const live = new LiveHub({ db, log });
  const exports = new Exports(queues);
  const baseMap = new BaseMap(config.dataDir);
  const sweep = setInterval(() => {
    void takeChores({ db, now: now(), onError }, 'exports', { clear: () => exports.clear() });
  }, SWEEP_EVERY);
  sweep.unref();
  const product: Omit<Product, 'stop'> = {
    city,
    issues,
    papers,
    trades,
    releases: ledgers(RELEASES),
    queues,
    live,
    exports,
    tiles: new AreaTiles(db, city.places),
    baseMap,
    running: new RunningImports(config.dataDir),
    jobs,
    doors,
    messages,
    anchors,
    newId: () => uuidv7(now()),
    offset: SHANGHAI_OFFSET,
    mayRead: async (actors, file) =>
      (await maySeeFile(db, actors, file.id)) ||
      (await maySeeCaseFile({ db, trades: usedTrades(trades, now()) }, actors, file.id)) ||
      (await maySeeMaterial(db, actors, file.id)),
    pastMatters: (from, to, signal) => pastMatters(db, city.districts(), { from, to, signal }),
  };
  const timers = [stopRinging, stopReminders, stopSuccession, stopFilling, () => clearInterval(sweep)];
  return { ...product, stop: () => stopInOrder(endOf(product, keeper, timers, platform.duty), log) };
}

/** Queued work, by task. */
function tasksOf(
  { db, identity, duty }: Platform,
  { issues, trades, papers }: Pick<Product, 'issues' | 'trades' | 'papers'>,
  now: () => number,
) {
  return {
    ...loopTasks(issues, now),
    ...tradeTasks(trades, now),
    ...paperTasks(papers, now),
    ...rosterTasks({ db, newId: () => uuidv7(now()), onPosts: () => identity.forgetAll() }),
    ...leaveTasks({ db, now, book: duty, onPosts: () => identity.forgetAll() }),
  };
}

/** Who is on duty, by the rules of the city that is open now. */
function openDuty(
  { duty, trades }: Platform,
  { rulesCache }: City,
  now: () => number,
  onError: (what: string, error: unknown) => void,
): Promise<void> {
  const unusedAt = unusedIn(rulesCache, optionalOf(trades));
  return duty.open({
    now,
    calendar: () => rulesCache.factsAt(now()).calendar,
    isUsed: () => !unusedAt(now()).has('duty'),
    onError,
  });
}

/** Whoever begins something by himself ends first, and together: none of them waits for another. */
function endOf(
  { live, exports, messages, doors, jobs, issues, papers, trades, baseMap, city }: Omit<Product, 'stop'>,
  keeper: Keeper,
  timers: readonly (() => void | Promise<void>)[],
  duty: Platform['duty'],
): Part[][] {
  return [
    [
      ...timers.map((stop) => ({ name: 'timers', stop })),
      { name: 'live updates', stop: () => live.close() },
      { name: 'exports', stop: () => exports.close() },
      { name: 'messages', stop: () => messages.stop() },
      { name: 'webhooks and event streams', stop: () => doors.stop() },
      { name: 'queued work', stop: () => jobs.stop(), limitMs: JOBS_LIMIT },
    ],
    [
      { name: 'commands under way', stop: () => issues.ledger.drained() },
      ...trades.trades.map(({ served, ledger }) => ({
        name: `commands under way of ${served.path}`,
        stop: () => ledger.drained(),
      })),
    ],
    [
      { name: 'relay and seal', stop: () => keeper.stop() },
      { name: 'typesetter of papers', stop: () => papers.typesetter.stop() },
    ],
    [
      { name: 'base map', stop: () => baseMap.close() },
      { name: 'duty rosters', stop: () => duty.close() },
      { name: 'areas, rules and names', stop: () => city.close() },
    ],
  ];
}
