/** Queued work of the trades: what the system does in a case, under ids made from what caused it. */
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { uuidOf } from '../ledger/ids.ts';
import type { Forgotten } from '../sealed/forget.ts';
import { actOn, beginCase, forgetCase } from './act.ts';
import type { OpenTrade, TradeDeps } from './open.ts';
import type { Origin } from './origin.ts';
import { findCase } from './queries.ts';
import type { Served } from './served.ts';
import { isUsed } from './unused.ts';

/** The system in a trade: it gives the commands that the table says are its own. */
export function systemOf({ trade }: Served): Actor {
  const own = Object.entries(trade.commands).filter(([, { who }]) => who.includes('system'));
  const system = actorOf({ personId: 'system', postId: 'system', post: 'system', area: '' });
  return { ...system, rights: new Set(own.map(([command]) => tradeRight(trade, command))) };
}

type Work = (payload: Record<string, unknown>) => Promise<void>;

/** The queued work of the trades, by task; each is safe to run twice. */
export function tradeTasks(deps: TradeDeps, now: () => number): Record<string, Work> {
  return {
    'trade.follow': (payload) => follow(deps, payload, now()),
    'trade.forget': (payload) => forget(deps, payload as Forgotten, now()),
  };
}

/** The event first: words may be missing only where it stands. */
async function forget(deps: TradeDeps, { trade, district, id }: Forgotten, now: number): Promise<void> {
  const open = tradeIn(deps, { trade });
  const { served } = open;
  const state = await findCase(deps.db, served, district, id);
  if (state !== null && served.trade.forgotten?.(state) !== true)
    await forgetCase(
      deps,
      open,
      systemOf(served),
      { district, id },
      originOf(uuidOf(`forget ${id}`), 'forget', now),
    );
  await deps.forgetter.forget({ trade, district, id });
}

/** Forgets again what was forgotten and came back with a backup. Returns how many cases. */
export async function forgetAgain(deps: TradeDeps, now: number): Promise<number> {
  const back = await deps.forgetter.backAgain();
  // Each with a connection of its own: one after the other.
  for (const one of back) await forget(deps, one, now);
  return back.length;
}

async function follow(deps: TradeDeps, payload: Record<string, unknown>, now: number): Promise<void> {
  const open = tradeIn(deps, payload);
  const { district, id, command, body } = payload as {
    district: string;
    id: string;
    command: string;
    body: object;
  };
  const origin = originOf(String(payload.commandId), 'follow-up', now);
  const given = { district, id, command, body: body as Readonly<Record<string, unknown>> };
  const begins = open.served.trade.commands[command]?.from === 'new';
  // What was begun goes on from what was done while the trade was in use; nothing new begins where it is not.
  if (begins && !isUsed(deps, open.served, now)) return;
  await (begins ? beginCase : actOn)(deps, open, systemOf(open.served), given, origin);
}

function tradeIn({ trades }: TradeDeps, { trade }: Record<string, unknown>): OpenTrade {
  const open = trades.find(({ served }) => served.trade.name === trade);
  if (open === undefined) throw new Error(`the trade ${String(trade)} is not served here`);
  return open;
}

const originOf = (commandId: string, requestId: string, now: number): Origin => ({
  commandId,
  requestId,
  address: 'system',
  now,
});
