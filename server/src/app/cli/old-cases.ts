/** `gridgov import cases`: old cases of a trade, by the same steps as its page. */
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import type { Db } from '../../platform/db/database.ts';
import type { ImportOptions, ImportResult } from '../../platform/imports/tally.ts';
import { makeLedgers } from '../../platform/ledger/ledger.ts';
import type { OldDeps } from '../../platform/workflow/old/import.ts';
import { importOldTable } from '../../platform/workflow/old/table.ts';
import { openTrades } from '../../platform/workflow/open.ts';
import { wordsOfTrades } from '../../platform/workflow/words.ts';
import { openCity } from '../city.ts';
import { numbersByTrade, TRADES } from '../trades.ts';
import { UsageError } from './verb.ts';

type Request = ImportOptions & {
  readonly db: Db;
  readonly now: number;
  readonly file: string;
  readonly map: string | undefined;
  readonly trade: string | undefined;
};

/** `trades`: those served here. @throws UsageError where the trade is none of them */
export async function importOldCases(request: Request, trades = TRADES): Promise<ImportResult> {
  const { db, now, trade: name = '' } = request;
  const served = trades.find(({ trade }) => trade.name === name);
  if (served === undefined) {
    const names = trades.map(({ trade }) => trade.name).join('、') || '无';
    throw new UsageError(`--trade ${name}：应为本市启用的业务之一：${names}`);
  }
  const onError = (_what: string, error: unknown) => {
    throw error;
  };
  const city = await openCity(db, () => now, onError, trades);
  try {
    const deps: OldDeps = {
      db,
      words: wordsOfTrades(trades, wordsFor),
      numbers: numbersByTrade(db),
      districts: city.districts,
      nameOf: city.nameOf,
      inForce: (at) => city.rules.current(at),
    };
    const [open] = openTrades(makeLedgers(db), [served]);
    if (open === undefined) throw new Error(`${name} was not opened`);
    const system = actorOf({ personId: 'system', postId: 'system', post: 'system', area: '' });
    const actor = { ...system, rights: new Set([tradeRight(served.trade, 'import')]) };
    const origin = { requestId: 'gridgov import cases', address: 'system', now };
    const { result } = await importOldTable(deps, open, request, { actor, origin });
    return result;
  } finally {
    await city.close();
  }
}
