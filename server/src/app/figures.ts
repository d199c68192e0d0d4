/** Every stream that counts, once: rebuild, recount, the page and the command read this list. */
import { TRADES as ALL } from '@gridgov/domain/trades.ts';
import type { Fact } from '@gridgov/domain/workflow/figures.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import type { CountingTrade } from '../features/data/figures/public.ts';
import type { Counting } from '../platform/figures/months.ts';
import type { AnyStream } from '../platform/ledger/chain.ts';
import { streamsOf } from './trades.ts';

export type CountingStream = { readonly stream: AnyStream; readonly counting: Counting };
type Trade = Words & {
  readonly name: string;
  readonly figures?: {
    readonly table: string;
    readonly facts: Readonly<Record<string, Fact>>;
    readonly leftOut: Readonly<Record<string, Words>>;
  };
};

export function countingTrades(trades: readonly Trade[] = ALL): CountingTrade[] {
  return trades.flatMap(({ name, zh, en, figures }) =>
    figures === undefined ? [] : [{ name, zh, en, ...figures }],
  );
}

export function countingOf(): CountingStream[] {
  const streams = streamsOf();
  return countingTrades().flatMap(({ name, table, facts }) => {
    const stream = streams.find((one) => one.name === name);
    return stream === undefined ? [] : [{ stream, counting: { stream: name, table, facts } }];
  });
}
