import { useLimitWords } from './limitWords.ts';
import type { Limit } from './queries.ts';

/** An amount with its unit, in words. */
export function LimitWords(props: { readonly limit: Limit }) {
  return <span className="nw">{useLimitWords()(props.limit)}</span>;
}
