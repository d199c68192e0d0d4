import { useLimitWords } from './limitWords.ts';
import type { TradeLimit } from './queries.ts';

/** An amount with its unit, in words. */
export function LimitWords(props: { readonly limit: TradeLimit }) {
  return <span className="nw">{useLimitWords()(props.limit)}</span>;
}
