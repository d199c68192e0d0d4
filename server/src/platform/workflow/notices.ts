/** Who is notified of what happened in a case: rows written with the command. */
import { marksFor } from '@gridgov/domain/telling/urgency.ts';
import type { Actor, EventOf, EventRow, Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { isOpenLane, lanesOf } from '@gridgov/domain/workflow/lanes.ts';
import { servesFor } from '@gridgov/domain/workflow/relations.ts';
import { uuidv7 } from '../ledger/ids.ts';

type State = Types['State'];

/** Rows of `notice`; `state` is the case after the events. The case is named as whoever sees only its frame may read it. */
export function noticesOf(
  trade: Trade<Types>,
  state: State,
  events: readonly EventOf<Types>[],
  { actor, now }: { readonly actor: Actor; readonly now: number },
): Record<string, unknown>[] {
  const acts = servesFor(trade, actor);
  const told = new Map<string, { to: string; kind: string; urgent?: true }>();
  for (const { name, body } of events) {
    const { tells = [], urgent } = (trade.events[name] as EventRow<Types, object> | undefined) ?? {};
    const kind = `${trade.name}.${name}`;
    const relations = typeof tells === 'function' ? tells(state, body) : tells;
    for (const to of relations.flatMap((relation) => seatsOf(trade, state, relation)))
      if (!acts(to)) told.set(`${to} ${name}`, { to, kind, ...(urgent === undefined ? {} : { urgent }) });
  }
  const { number, stage } = state;
  const facts = { trade: trade.name, number, stage, title: trade.label(state, 'frame') };
  return [...told.values()].map(({ to, kind, ...urgent }) => ({
    id: uuidv7(now),
    to_key: to,
    kind,
    at: now,
    facts: { ...facts, ...marksFor(trade, state, to), ...urgent },
  }));
}

function seatsOf(trade: Trade<Types>, state: State, relation: string): readonly string[] {
  const { lane: name, ever } = trade.relations[relation] ?? {};
  if (name === undefined) return trade.seats(state)[relation] ?? [];
  const lanes = lanesOf(trade, state, name).filter((lane) => ever || isOpenLane(trade, name, lane));
  return lanes.flatMap(({ seat }) => (seat === null ? [] : [seat]));
}
