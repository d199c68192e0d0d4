/** The trade of docs/new-trade.md on the server, for tests: its table, its people, and routes with a ledger behind them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { FIELD_KINDS, numbersByTrade } from '../../app/trades.ts';
import { importTemplateRoutes } from '../../features/city/templates/routes.ts';
import { auditRoutes } from '../../features/running/audit/routes.ts';
import { listFiles } from '../../features/running/files/public.ts';
import { noticeRoutes } from '../../features/telling/notices/routes.ts';
import { showsTrades } from '../../features/work/todo/public.ts';
import { todoRoutes } from '../../features/work/todo/routes.ts';
import { withCaseTables } from '../../platform/db/case-table.ts';
import type { Db } from '../../platform/db/database.ts';
import { RunningImports } from '../../platform/imports/upload.ts';
import { uuidv7 } from '../../platform/ledger/ids.ts';
import { makeLedgers } from '../../platform/ledger/ledger.ts';
import { columnsByTrade, oldCaseRoutes } from '../../platform/workflow/old/routes.ts';
import { openTrades, type TradeDeps } from '../../platform/workflow/open.ts';
import { tradeRoutes } from '../../platform/workflow/routes.ts';
import { wordsOfTrades } from '../../platform/workflow/words.ts';
import { enrolCast, member } from '../cast.ts';
import { testDatabase } from '../database.ts';
import { testRules, testSurroundings } from '../rules.ts';
import { testSealing } from '../sealing.ts';
import { type Send, serverOn } from '../server.ts';
import { LOANS } from './served.ts';

export { LOANS };
export const [HERE, THERE] = ['990106', '990107'] as const;

export const PEOPLE = {
  muyu: member(1, '木雨', ['resident', null]),
  shiquan: member(2, '石泉', ['resident', null]),
  chuyun: member(3, '初云', ['district_dispatcher', HERE]),
  yanxi: member(4, '烟溪', ['district_dispatcher', THERE]),
  lanting: member(5, '兰亭', ['audit_admin', null]),
  qingyan: member(7, '青岩', ['system_admin', null]),
  heitan: member(6, '黑潭', ['grid_worker', `${HERE}012015003`]),
} as const;

/** The migration of the trade, applied to this database alone. */
export async function addLoanTable(owner: Pick<Db, 'query'>): Promise<void> {
  const sql = withCaseTables(await readFile(path.join(import.meta.dirname, 'loan.sql'), 'utf8'));
  for (const statement of sql.split(';\n').filter((one) => one.trim() !== '')) {
    // In their order: indexes need their table.
    await owner.query(statement);
  }
}

/** `unused`: systems the city leaves unused, which a test may change. */
export function loanDeps(db: Db, unused: ReadonlySet<string> = new Set()): TradeDeps {
  return {
    db,
    trades: openTrades(makeLedgers(db), [LOANS]),
    inForce: () => {
      const rules = testRules().current(0);
      return { ...rules, policy: { ...rules.policy, unused: [...unused] } };
    },
    numbers: numbersByTrade(db),
    districts: () => [HERE, THERE],
    nameOf: (area) => area,
    seatName: (seat) => seat,
    people: async () => new Map(),
    checkFiles: async () => new Map(),
    files: { about: (ids) => listFiles(db, ids), open: async () => undefined },
    resolve: (body) => body,
    words: wordsOfTrades([LOANS], wordsFor),
    ...testSealing(db),
  };
}

/** Routes of the trade, of the audit and of its proof, with people signed in. */
export async function openLoans(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  await addLoanTable(database.owner);
  await enrolCast(database.owner, PEOPLE);
  const unused = new Set<string>();
  const unusedAt = () => new Map([...unused].map((name) => [name, { zh: '借用', en: 'loans' }]));
  const deps = loanDeps(database.db, unused);
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-loans-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const running = new RunningImports(folder);
  const routes = () => [
    ...tradeRoutes(deps, FIELD_KINDS),
    ...oldCaseRoutes(deps, running),
    ...importTemplateRoutes(columnsByTrade([LOANS])),
    ...auditRoutes({ db: database.db, trades: [LOANS] }),
    ...todoRoutes({
      db: database.db,
      districts: deps.districts,
      unusedAt,
      trades: [{ ...LOANS.trade, path: LOANS.path }],
      shows: showsTrades(deps),
      ready: () => Promise.resolve(true),
    }),
    ...noticeRoutes({
      db: database.db,
      districts: deps.districts,
      names: testSurroundings().names,
      trades: [LOANS],
      unusedAt,
    }),
  ];
  const server = await serverOn(t, database, PEOPLE, routes, {}, [LOANS], unusedAt);
  return { database, deps, server, unused, unusedAt };
}

export const BODY = { tool: '梯子', until: Date.UTC(2026, 10, 30) };

/** Begins a loan in the district of most of these people. */
export async function ask(send: Send, id = uuidv7(), body: object = BODY) {
  return send('POST', `/loans/commands/ask?district=${HERE}`, body, { 'idempotency-key': id });
}
