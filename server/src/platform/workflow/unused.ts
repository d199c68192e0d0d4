/** Systems the city leaves unused: a trade is one under its own name. While it is, it is silent everywhere. */
import type { OpenTrade, TradeDeps } from './open.ts';
import type { Served } from './served.ts';

/** Names of systems that are unused at a moment. */
export type Unused = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;
export type UnusedAt = (at: number) => Unused;

/** A city that uses everything, and tests of parts for which it makes no difference. */
export const allUsed: UnusedAt = () => new Map();

/** Whether a trade is in use by the settings in memory. */
export const isUsed = ({ inForce }: Pick<TradeDeps, 'inForce'>, { trade }: Served, at: number): boolean =>
  inForce(at).policy?.unused?.includes(trade.name) !== true;

/** Those whose clocks run at a moment. */
export const usedTrades = (deps: Pick<TradeDeps, 'inForce' | 'trades'>, at: number): OpenTrade[] =>
  deps.trades.filter(({ served }) => isUsed(deps, served, at));

/** The trades as programs outside hear of them: of an unused one nothing. */
export function heardOf(trades: readonly Served[], unused: Unused): readonly Served[] {
  return trades.map((served) =>
    unused.has(served.trade.name) ? { ...served, feed: 'none' as const } : served,
  );
}

/** The system a notice is of. */
export function systemOfNotice({
  kind,
  facts,
}: {
  readonly kind: string;
  readonly facts: { readonly trade?: string };
}) {
  if (kind.startsWith('deputy.')) return 'deputies';
  return kind.startsWith('duty.') ? 'duty' : (facts.trade ?? 'loop');
}
