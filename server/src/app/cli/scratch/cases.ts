/** Cases of a trade on the form in a scratch city: served from its tables, with the facts of the walk. */
import { wordsFor } from '@gridgov/domain/trades.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { makeSeals } from '../../../platform/sealed/seals.ts';
import { actOn, beginCase } from '../../../platform/workflow/act.ts';
import { openTrades, type TradeDeps } from '../../../platform/workflow/open.ts';
import type { Around, Served } from '../../../platform/workflow/served.ts';
import { wordsOfTrades } from '../../../platform/workflow/words.ts';
import { numbersByTrade } from '../../trades.ts';
import { type Give, postOf } from './attempts.ts';
import { digestsOf } from './files.ts';

/** Rights and purposes are not walked: whoever acts is one of the cast. */
export const servedAs = (trade: Trade<Types>, facts: Served['facts'] = () => ({}) as never): Served => ({
  ...{ trade, path: trade.name, table: tableOf(trade) },
  ...{ rights: {}, feed: 'none', purposes: [], facts },
});

export const tableOf = ({ name }: Pick<Trade<Types>, 'name'>): string => `walked_${name}`;

/** What is forgotten is deleted by a job, and a walk runs none. */
const NO_JOBS: TradeDeps['forgetter'] = {
  forget: () => Promise.reject(new Error('a walk runs no jobs')),
  backAgain: async () => [],
  clear: async () => 0,
};

export function casesIn(db: Db, crypto: FieldCrypto, trade: Trade<Types>): Give {
  const [opened] = openTrades(makeLedgers(db), [servedAs(trade)]);
  if (opened === undefined) throw new Error(`${trade.name} is not served`);
  const deps: TradeDeps = {
    db,
    trades: [],
    // A walk brings its own facts.
    inForce: () => ({}) as never,
    numbers: numbersByTrade(db),
    districts: () => [],
    nameOf: (area) => area,
    seatName: () => null,
    people: async () => new Map(),
    checkFiles: async (ids) => digestsOf(ids),
    files: { about: async () => [], open: async () => undefined },
    resolve: (body) => body,
    words: wordsOfTrades([], wordsFor),
    seals: makeSeals(db, crypto),
    forgetter: NO_JOBS,
  };
  return async ({ command, body, actor, facts, key }, { district, id }, origin) => {
    if (command === null) throw new Error(`${trade.name} has events that no command gives`);
    const factsOf = ({ fresh }: Around) => ({
      ...facts,
      fresh: { ...(facts as { fresh?: object }).fresh, ...fresh },
    });
    const open = { ...opened, served: { ...opened.served, facts: factsOf as Served['facts'] } };
    const given = { district, command, body };
    const post = postOf(actor);
    const { result } =
      id === null
        ? await beginCase(deps, open, post, given, origin)
        : await actOn(deps, open, post, { ...given, id, key }, origin);
    return (result.events as readonly string[]).map((name) => name.slice(trade.name.length + 1));
  };
}
