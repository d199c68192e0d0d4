/** Rights of trades on the form: rows that a trade adds to the table of rights, by kind of post. */
import type { PostKind } from './post-kinds.ts';

declare const OF_TRADE: unique symbol;
/** `loan.hand_out` for a command, `loan.read` for looking at cases. */
export type TradeRight = string & { readonly [OF_TRADE]: true };
export type TradeRights = Readonly<Partial<Record<PostKind, readonly TradeRight[]>>>;

/** The right to give a command of a trade, or to `read` its cases. */
export const tradeRight = (trade: { readonly name: string }, name: string): TradeRight =>
  `${trade.name}.${name}` as string as TradeRight;
