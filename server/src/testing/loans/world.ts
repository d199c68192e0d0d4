/** The trade of docs/new-trade.md on the server, for tests: its table, its people, and routes with a ledger behind them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { numbersByTrade } from '../../app/trades.ts';
import type { Db } from '../../platform/db/database.ts';
import { makeLedgers } from '../../platform/ledger/ledger.ts';
import { openTrades, type TradeDeps } from '../../platform/workflow/open.ts';
import { wordsOfTrades } from '../../platform/workflow/words.ts';
import { member } from '../cast.ts';
import { testRules } from '../rules.ts';
import { LOANS } from './served.ts';

export { LOANS };
export const [HERE, THERE] = ['990106', '990107'] as const;

export const PEOPLE = {
  muyu: member(1, '木雨', ['resident', null]),
  shiquan: member(2, '石泉', ['resident', null]),
  chuyun: member(3, '初云', ['district_dispatcher', HERE]),
  yanxi: member(4, '烟溪', ['district_dispatcher', THERE]),
  lanting: member(5, '兰亭', ['audit_admin', null]),
  heitan: member(6, '黑潭', ['grid_worker', `${HERE}012015003`]),
} as const;

/** The migration of the trade, applied to this database alone. */
export async function addLoanTable(owner: Pick<Db, 'query'>): Promise<void> {
  const sql = await readFile(path.join(import.meta.dirname, 'loan.sql'), 'utf8');
  for (const statement of sql.split(';\n').filter((one) => one.trim() !== '')) {
    // In their order: indexes need their table.
    await owner.query(statement);
  }
}

export function loanDeps(db: Db): TradeDeps {
  return {
    db,
    trades: openTrades(makeLedgers(db), [LOANS]),
    inForce: () => testRules().current(0),
    numbers: numbersByTrade(db),
    districts: () => [HERE, THERE],
    nameOf: (area) => area,
    seatName: (seat) => seat,
    people: async () => new Map(),
    checkFiles: async () => undefined,
    resolve: (body) => body,
    words: wordsOfTrades([LOANS], wordsFor),
  };
}
