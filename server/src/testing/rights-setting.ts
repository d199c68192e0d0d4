/** The server's own routes over the small city of `testing/rights-world.ts`, as its people call them. For tests only. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { type City, openCity } from '../app/city.ts';
import type { Context } from '../app/context.ts';
import { allRoutes } from '../app/routes.ts';
import { TRADES, tradesOn } from '../app/trades.ts';
import { optionalOf, unusedIn } from '../app/used.ts';
import { AreaTiles } from '../features/city/areas/public.ts';
import { BaseMap } from '../features/city/basemap/public.ts';
import { loadDefaultRules } from '../features/city/rules/public.ts';
import { RELEASES } from '../features/data/releases/public.ts';
import { givePaper, maySeeFile, pastMatters } from '../features/loop/issues/public.ts';
import { Exports, LiveHub } from '../features/loop/queues/public.ts';
import { StreamHub } from '../features/outside/stream/public.ts';
import { DutyBook } from '../features/work/duty/public.ts';
import { Beats } from '../features/work/own-duty/public.ts';
import { makeSignIn } from '../platform/auth/sign-in.ts';
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import { makeFileStore } from '../platform/files/store.ts';
import { RunningImports } from '../platform/imports/upload.ts';
import { startJobs } from '../platform/jobs/jobs.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLedger, makeLedgers } from '../platform/ledger/ledger.ts';
import { makeLog } from '../platform/log/log.ts';
import { makeOutside } from '../platform/outside/outside.ts';
import { wordsOfTrades } from '../platform/workflow/words.ts';
import { enrolCast } from './cast.ts';
import { rootDir } from './cluster.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type TestPapers, testPapers } from './papers.ts';
import {
  actorNamed,
  drawCity,
  type Matter,
  makeRightsWorld,
  type Name,
  PEOPLE,
  type RightsWorld,
} from './rights-world.ts';
import { serverOn, type TestServer } from './server.ts';

export type Setting = {
  readonly database: TestDatabase;
  readonly world: RightsWorld;
  readonly server: TestServer<Name>;
  readonly live: LiveHub;
  readonly hidden: Map<Name, readonly string[]>;
};

export async function openSetting(t: { after(fn: () => Promise<void>): void }): Promise<Setting> {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await drawCity(owner);
  await enrolCast(owner, PEOPLE);
  const start = Date.UTC(2026, 10, 24, 2);
  // Makes the tables of the queue; no work is done here.
  await (
    await startJobs({ ownerUrl: database.ownerUrl, tasks: {}, log: makeLog('silent', () => undefined) })
  ).stop();
  await loadDefaultRules(db, path.join(rootDir, 'database/seeds'), start);
  const fail = (what: string, error: unknown) => assert.fail(`${what}: ${String(error)}`);
  let world: RightsWorld | undefined;
  const city = await openCity(db, () => world?.now ?? start, fail);
  t.after(async () => city.close());
  world = await makeRightsWorld(t, database, city, start);
  const live = new LiveHub({ db, log: world.queues.log, clock: () => start + 60_000, pollMs: 3_600_000 });
  t.after(async () => live.close());
  const papers = await testPapers(t, db, world.issues);
  const who = { personId: 'system', postId: 'system', right: 'system', requestId: 'r', address: '' };
  for (const matter of world.matters.filter(({ n }) => n % 6 === 0)) {
    const [district = '', id = ''] = matter.id.split('.');
    // One after the other: they share a series.
    await givePaper(papers, 'receipt', { district, id }, { who, now: world.now });
  }
  const server = await serverOn(
    t,
    database,
    PEOPLE,
    ({ identity, publicUrl }) =>
      allRoutes(
        contextOf({ database, world: world as RightsWorld, city, live, papers, identity, publicUrl }),
      ),
    { rates: RATES },
    TRADES,
    unusedIn(city.rulesCache, optionalOf(TRADES)),
  );
  server.clock.now = world.now;
  // Of both districts, so that each has something the other must not see.
  for (const head of ['eastHead', 'west'] as const) {
    const key = { 'idempotency-key': uuidv7() };
    // One after the other: they are two people.
    const reply = await server.as(head)('POST', '/figures/releases', { period: '2026-10' }, key);
    assert.equal(reply.statusCode, 200, reply.body);
  }
  // A test may begin hours later, when no session of now holds any more.
  await server.signOutAll();
  return { database, world, server, live, hidden: new Map() };
}

const rate = { max: 1_000_000, windowSeconds: 60 };
const all = { person: rate, token: rate, address: rate };
/** Nobody may be turned away for asking too often here. */
const RATES = { normal: all, 'sign-in': all, heavy: all };

type Parts = {
  readonly database: TestDatabase;
  readonly world: RightsWorld;
  readonly city: City;
  readonly live: LiveHub;
  readonly papers: TestPapers;
  readonly identity: Context['identity'];
  readonly publicUrl: string;
};

/** What the routes are made of; the timers, the mail and the queue of a running server are left out. */
function contextOf({ database, world, city, live, papers, identity, publicUrl }: Parts): Context {
  const { db } = database;
  const { issues, queues, folder } = world;
  const files = makeFileStore(folder);
  const crypto = makeFieldCrypto({ secrets: ['a secret of no worth, for tests only, long enough'] });
  const owned = { ownerUrl: database.ownerUrl, forgets: true };
  const product = {
    city,
    issues,
    papers,
    queues,
    live,
    trades: tradesOn(
      {
        db,
        trades: TRADES,
        words: wordsOfTrades(TRADES, wordsFor),
        files,
        crypto,
        database: owned,
        config: { dataDir: folder },
        duty: new DutyBook(db),
      },
      { ledgers: makeLedgers(db), city, issues },
    ),
    releases: makeLedger(db, RELEASES),
    exports: new Exports(queues, () => world.now),
    tiles: new AreaTiles(db, city.places),
    baseMap: new BaseMap(folder),
    running: new RunningImports(folder),
    doors: {
      hub: new StreamHub(db, queues.log),
      outside: makeOutside([]),
      pump: { hint: () => undefined },
    },
    messages: { pushKey: 'a public key', phoneOf: async () => null, bearsDuty: async () => true },
    newId: () => uuidv7(),
    offset: 8 * 3_600_000,
    mayRead: (actors: Parameters<typeof maySeeFile>[1], file: { readonly id: string }) =>
      maySeeFile(db, actors, file.id),
    pastMatters: (from: number, to: number, signal: AbortSignal) =>
      pastMatters(db, city.districts(), { from, to, signal }),
  };
  const given = {
    db,
    identity,
    duty: new DutyBook(db),
    heart: new Beats(db, new DutyBook(db)),
    signIn: makeSignIn(db),
    settings: { publicUrl },
    files,
    crypto,
    config: {
      root: folder,
      mode: 'production',
      messages: { smtp: null, sms: null, wechat: null, voice: null, pushContact: null },
    },
    log: makeLog('error', () => undefined),
    product,
    trades: TRADES,
  };
  return given as unknown as Context;
}

export function sees({ world }: Setting, name: Name, { id }: Matter): boolean {
  return maySee(world.stateOf(id), actorNamed(name));
}

/**
 * Signs of matters out of somebody's sight that a text shows them. What was asked for is echoed in refusals, and a
 * matter in sight may name the one it was merged into: neither betrays anything.
 */
export function betrayed(setting: Setting, name: Name, text: string, asked = ''): string[] {
  return hiddenFrom(setting, name).filter((sign) => text.includes(sign) && !asked.includes(sign));
}

/** Found out once for each person: while anybody looks, nothing moves. */
function hiddenFrom(setting: Setting, name: Name): readonly string[] {
  const { world, hidden } = setting;
  const known = hidden.get(name);
  if (known !== undefined) return known;
  const named = world.matters
    .filter((one) => sees(setting, name, one))
    .flatMap(({ id }) => {
      const { master, duplicates, linked } = world.stateOf(id);
      return [...duplicates, ...linked, ...(master === null ? [] : [master])];
    });
  const signs = world.matters
    .filter((one) => !sees(setting, name, one))
    .flatMap((one) => one.signs.filter((sign) => !named.includes(sign)));
  hidden.set(name, signs);
  return signs;
}

/** What a command would leave behind anywhere. */
export async function traces({ database }: Setting): Promise<unknown> {
  const { rows } = await database.db.query(`select (select count(*) from event) as events,
    (select count(*) from command) as commands, (select count(*) from outbox) as outbox,
    (select count(*) from notice) as notices, (select count(*) from issue_follow) as follows,
    (select count(*) from post where valid_to is not null) as ended`);
  return rows[0];
}
