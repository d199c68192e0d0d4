/** A small city in which help is asked for and whistles are blown over HTTP, with jobs and clocks run when a test says so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { actorsIn } from '../../app/ringing.ts';
import { FIELD_KINDS, forgetsOf, numbersByTrade, resolveOn, rosterOn, streamsOf } from '../../app/trades.ts';
import { WHISTLE_PAPERS, whistlePapers } from '../../features/hands/whistles/papers/kinds.ts';
import { WHISTLES } from '../../features/hands/whistles/public.ts';
import { whistleRoutes } from '../../features/hands/whistles/routes.ts';
import { auditRoutes } from '../../features/running/audit/routes.ts';
import { digestsOf, listFiles, ownFiles } from '../../features/running/files/public.ts';
import { fileRoutes } from '../../features/running/files/routes.ts';
import { searchRoutes } from '../../features/running/search/routes.ts';
import { buttonRoutes } from '../../features/safety/buttons/routes.ts';
import { HELP_PAPERS, helpPapers } from '../../features/safety/help/papers/kinds.ts';
import { helpRoutes } from '../../features/safety/help/routes.ts';
import { noticeRoutes } from '../../features/telling/notices/routes.ts';
import { DutyBook } from '../../features/work/duty/public.ts';
import { Beats } from '../../features/work/own-duty/public.ts';
import { showsTrades } from '../../features/work/todo/public.ts';
import { todoRoutes } from '../../features/work/todo/routes.ts';
import { makeFileStore } from '../../platform/files/store.ts';
import { uuidv7 } from '../../platform/ledger/ids.ts';
import { makeLedgers } from '../../platform/ledger/ledger.ts';
import { relayOnce } from '../../platform/ledger/relay.ts';
import type { Job } from '../../platform/ledger/stream.ts';
import { verifyLedger } from '../../platform/ledger/verify.ts';
import { makeLog } from '../../platform/log/log.ts';
import { heardRoute } from '../../platform/ringing/heard.ts';
import { voiceRoute } from '../../platform/ringing/routes.ts';
import { isAsSealed } from '../../platform/sealed/seals.ts';
import { takeDue } from '../../platform/timers/timers.ts';
import { maySeeCaseFile } from '../../platform/workflow/files.ts';
import { caseFinder } from '../../platform/workflow/find.ts';
import { openTrades, type TradeDeps } from '../../platform/workflow/open.ts';
import { tradePaperRoutes } from '../../platform/workflow/paper-routes.ts';
import { tradeRoutes } from '../../platform/workflow/routes.ts';
import { actingIn } from '../../platform/workflow/served.ts';
import { tradeTasks } from '../../platform/workflow/tasks.ts';
import { timedOf } from '../../platform/workflow/timed.ts';
import { wordsOfTrades } from '../../platform/workflow/words.ts';
import { enrolCast, member } from '../cast.ts';
import { testDatabase } from '../database.ts';
import { addLoanTable, LOANS } from '../loans/world.ts';
import { makeTestPapers } from '../papers.ts';
import { testRules, testSurroundings } from '../rules.ts';
import { TEST_CRYPTO, testSealing } from '../sealing.ts';
import { serverOn } from '../server.ts';
import { noFault } from '../work.ts';
import { HELP } from './served.ts';

export const [HERE, THERE] = ['990106', '990107'] as const;
export const COMMUNITY = `${HERE}012015`;
export const [ROADS, WATER] = [1, 2].map((n) => `00000000-0000-7000-8004-00000000000${n}`) as [
  string,
  string,
];
export const STREET = `${HERE}012`;
export const OTHER_STREET = `${HERE}013`;

export const PEOPLE = {
  muyu: member(1, '木雨', ['resident', null]),
  shiquan: member(2, '石泉', ['resident', null]),
  lanshan: member(3, '兰山', ['grid_leader', COMMUNITY]),
  heitan: member(4, '黑潭', ['street_dispatcher', STREET]),
  chuyun: member(5, '初云', ['district_dispatcher', HERE]),
  yanxi: member(6, '烟溪', ['district_dispatcher', THERE]),
  lingsheng: member(7, '铃声', ['hotline_seat', null]),
  lanting: member(8, '兰亭', ['audit_admin', null]),
  gutang: member(9, '古塘', ['street_head', STREET]),
  luqiao: member(10, '路桥', ['unit_handler', HERE, ROADS]),
  shuiwu: member(11, '水务', ['unit_handler', HERE, WATER]),
} as const;
export type Name = keyof typeof PEOPLE;
export const NAMES = Object.keys(PEOPLE) as Name[];
export const TRADES = [HELP, WHISTLES, LOANS];

export const VOICE_KEY = 'a key both sides know';
export const PLACE = { text: '滨河路12号', grid: `${COMMUNITY}003` };

/** Of a command that was refused they are missing. */
type Answered = { readonly id: string; readonly number: string; readonly stage: string };

export async function openHelp(t: { after(fn: () => Promise<void>): void }) {
  // Before the database, which it reads until it is closed.
  let closeBook = async () => {};
  t.after(() => closeBook());
  const database = await testDatabase(t);
  const { db, owner } = database;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gridgov-sealed-'));
  t.after(async () => rmSync(dataDir, { recursive: true, force: true }));
  const store = makeFileStore(dataDir);
  await addLoanTable(owner);
  await owner.query(
    `insert into unit (id, code, name, kind, level, area, aliases, roles, valid_from)
     select id, id::text, '虚构单位', 'department', 'district', $2, '{}', '{}', '2020-01-01' from unnest($1::uuid[]) as id`,
    [[ROADS, WATER], HERE],
  );
  await enrolCast(owner, PEOPLE);
  const book = new DutyBook(db);
  const heart = new Beats(db, book);
  closeBook = () => book.close();
  const deps: TradeDeps = {
    db,
    trades: openTrades(makeLedgers(db), TRADES),
    inForce: () => testRules().current(0),
    numbers: numbersByTrade(db),
    districts: () => [HERE, THERE],
    nameOf: (area) => area,
    seatName: (seat) => seat,
    people: async () => new Map(),
    checkFiles: async (ids, personId) => digestsOf(await ownFiles(db, ids, personId)),
    files: { about: (ids) => listFiles(db, ids), open: store.open },
    resolve: resolveOn(testSurroundings().places),
    onDuty: rosterOn(book),
    words: wordsOfTrades(TRADES, wordsFor),
    ...testSealing(db, { ownerUrl: database.ownerUrl, dataDir }, { store, forgets: forgetsOf(TRADES) }),
  };
  const { districts } = deps;
  const { papers } = await makeTestPapers(t, db, [...WHISTLE_PAPERS, ...HELP_PAPERS]);
  const unusedAt = () => new Map<string, never>();
  const routes = () => [
    ...whistleRoutes({
      db,
      unitName: (id) => id,
      areaName: (code) => code,
      className: (code) => code,
      routed: () => [{ unit: ROADS, rule: 'roads-rule' }],
      streetsIn: () => [STREET, OTHER_STREET].map((code) => ({ code, name: code })),
    }),
    ...[helpRoutes, buttonRoutes].flatMap((routesOf) =>
      routesOf({
        ...{ db, trades: deps, crypto: TEST_CRYPTO, guard: { count: async () => undefined }, districts },
        places: testSurroundings().places,
        seatName: (seat) => seat,
        areaName: (code) => code,
        acting: actingIn(TRADES),
        isAnothers: (seat, person, at) => book.isAnothers(seat, person, at),
        beat: (person, at) => heart.beat(person, at),
        publicUrl: '',
      }),
    ),
    heardRoute({
      db,
      trades: deps,
      isAnothers: (seat, person, at) => book.isAnothers(seat, person, at),
      hasRoster: book.hasRoster,
      beat: (person, at) => heart.beat(person, at),
    }),
    voiceRoute({
      ...{ db, trades: deps, voiceKey: VOICE_KEY, onError: noFault },
      actorsOf: actorsIn({ db, duty: book, trades: TRADES }),
    }),
    ...tradeRoutes(deps, FIELD_KINDS),
    ...tradePaperRoutes(deps, papers, [whistlePapers, helpPapers]),
    ...fileRoutes({ db, store, mayRead: (actors, { id }) => maySeeCaseFile(deps, actors, id) }),
    ...auditRoutes({ db, trades: TRADES }),
    ...todoRoutes({
      db,
      districts,
      trades: TRADES.map(({ trade, path: own }) => ({ ...trade, path: own })),
      shows: showsTrades(deps),
      unusedAt,
      ready: () => Promise.resolve(true),
    }),
    ...noticeRoutes({ db, districts, names: testSurroundings().names, trades: TRADES, unusedAt }),
    ...searchRoutes({
      finders: TRADES.map((served) => caseFinder(deps, served)),
      log: makeLog('silent'),
      unusedAt: () => new Set(),
    }),
  ];
  const server = await serverOn(t, database, PEOPLE, routes, { acting: book }, TRADES);
  const { clock } = server;

  /** Runs every job that waits, twice: each is safe to run again. */
  async function work(): Promise<string[]> {
    const done: string[] = [];
    const waiting: Job[] = [];
    const collect = async () => {
      // One batch after the other.
      for (const district of [HERE, THERE])
        while ((await relayOnce(db, district, async (_, jobs) => void waiting.push(...jobs))) > 0);
    };
    await collect();
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const run = tradeTasks(deps, () => clock.now)[job.task];
      for (let time = 0; time < 2; time += 1) await run?.(job.payload);
      done.push(job.task);
      await collect();
    }
    return done;
  }

  return {
    database,
    book,
    heart,
    deps,
    server,
    dataDir,
    store,
    work,
    /** Moves the clock on, and lets what is due by then happen. */
    async pass(milliseconds: number) {
      clock.now += milliseconds;
      const trades = deps.trades.map((open) => timedOf(deps, open));
      await takeDue({ db, now: clock.now, onError: noFault, inDutyHours: true, trades });
      return work();
    },
    /** From now on seats are on duty by a roster alone, with a night shift each; null: nobody is in it. */
    async keepRoster(nights: Readonly<Record<string, Name | null>>) {
      for (const [seat, name] of Object.entries(nights)) {
        const shift = uuidv7(clock.now);
        await owner.query(
          `insert into duty_shift (id, seat, name, begins, ends, days, places, valid_from, at, by_person)
           values ($1, $2, '夜班', '20:00', '08:00', 'all', '{主班}', '2026-01-01', now(), $3)`,
          [shift, seat, PEOPLE.heitan.personId],
        );
        if (name === null) continue;
        const { personId, posts } = PEOPLE[name];
        await owner.query(
          `insert into duty_assignment (id, shift_id, day, place, person_id, post_id, because, at, by_person)
           values ($1, $2, $3, 0, $4, $5, 'plan', now(), $4)`,
          [uuidv7(clock.now), shift, dayTextAt(clock.now - 12 * 3_600_000), personId, posts[0]?.id],
        );
      }
      const source = { calendar: () => null, isUsed: () => true, onError: noFault };
      await book.open({ ...source, now: () => clock.now });
    },
    verify: () =>
      verifyLedger(db, streamsOf(TRADES), {
        isAsSealed: (place, key, row) => isAsSealed(TEST_CRYPTO, place, key, row),
      }),
    async give(name: Name, where: string, body: object = {}, id = uuidv7()) {
      const reply = await server.as(name)('POST', where, body, { 'idempotency-key': id });
      return { status: reply.statusCode, text: reply.body, ...(reply.json() as Answered) };
    },
  };
}
