import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import type { ReactNode } from 'react';
import { ProblemBlock } from '../ProblemBlock.tsx';
import { NotFound } from './NotFound.tsx';
import type { TradeEntry } from './trades.ts';
import { useTrades } from './trades.ts';

interface Props {
  /** Its address. */
  readonly path: string;
  readonly children: (trade: TradeEntry) => ReactNode;
}

/** A page of a trade, once it is known that this city and this post use it. */
export function OfTrade({ path, children }: Props) {
  const trades = useTrades();
  if (trades.isError) return <ProblemBlock page error={trades.error} onRetry={() => void trades.refetch()} />;
  if (trades.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 10 }} />;
  const trade = trades.data.find((one) => one.path === path);
  return trade === undefined ? <NotFound /> : children(trade);
}
