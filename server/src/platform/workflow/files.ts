/** Who may see a file of a case. */
import type { Actor, EventOf, Types } from '@gridgov/domain/workflow/form.ts';
import { eventSeen, lanesHeld } from '@gridgov/domain/workflow/sight.ts';
import { statesOf } from '../ledger/shape.ts';
import { holds } from './file-rows.ts';
import type { OpenTrade, TradeDeps } from './open.ts';
import { type AttachedFile, listAttached } from './queries.ts';

type Event = EventOf<Types>;

/** Whether one of these actors sees an event of a case that shows the file; pages are shown by their own route alone. */
export async function maySeeCaseFile(
  { db, trades }: Pick<TradeDeps, 'db' | 'trades'>,
  actors: readonly Actor[],
  fileId: string,
): Promise<boolean> {
  for (const attached of await listAttached(db, fileId)) {
    const open = trades.find(({ served }) => served.trade.name === attached.stream);
    if (open === undefined) continue;
    // One after the other: a file is of one case, seldom of more.
    const states = await statesOf(db, open.stream, attached.district, [attached.stream_id]);
    const state = states.get(attached.stream_id) as Types['State'] | undefined;
    if (state !== undefined && actors.some((actor) => isShown(open, state, attached, { actor, fileId })))
      return true;
  }
  return false;
}

function isShown(
  { served: { trade } }: OpenTrade,
  state: Types['State'],
  { name, body }: AttachedFile,
  { actor, fileId }: { readonly actor: Actor; readonly fileId: string },
): boolean {
  const event = { name: name.slice(trade.name.length + 1), ...body } as unknown as Event;
  const seen = eventSeen(trade, event, trade.sight(state, actor), lanesHeld(trade, state, actor));
  return seen !== null && holds(seen.body, fileId);
}
