import type { Clocks, EventOf, EventRow, Lanes, TimerRow, Trade, Types } from './form.ts';
import { eventRowOf, IMPORTED, type ImportedBody, importedCase } from './imported.ts';
import { withLanes } from './lanes.ts';
import { isOpenCase } from './relations.ts';

/**
 * The case after an event. `before` is null only for an event that begins one. Never throws on what `decide` made; `by`
 * is the person who acted.
 */
export function evolve<T extends Types>(
  trade: Trade<T>,
  before: T['State'] | null,
  event: EventOf<T>,
  at: number,
  by: string,
): T['State'] {
  // The table holds, under each name, the functions for that event's body; the compiler cannot follow the pairing.
  const row = eventRowOf(trade, event.name);
  if (row === undefined) throw new Error(`the trade ${trade.name} has no event ${event.name}`);
  const changed =
    before === null
      ? begun(trade, event, row, { at, by })
      : { ...before, ...row.change?.(before, event.body, at, by) };
  if (changed === undefined) throw new Error(`${event.name} does not begin a case of ${trade.name}`);
  const stage = event.stage ?? changed.stage;
  const clocks = keptClocks(trade, { ...changed.clocks, ...event.clocks }, stage);
  const moved = { ...changed, stage, clocks };
  const lanes = trade.laneStore.get(moved);
  const others = withLanes(lanes, event.lanes ?? []);
  const after = others === lanes ? moved : trade.laneStore.set(moved, keptLanes(trade, others));
  return withSpans(trade, { before, after, event, at });
}

/** Old cases that were brought in count nowhere. */
function withSpans<T extends Types>(
  { figures }: Trade<T>,
  given: { before: T['State'] | null; after: T['State']; event: EventOf<T>; at: number },
): T['State'] {
  const { before, after } = given;
  if (figures === undefined || after.imported !== undefined) return after;
  const kept = before?.spans;
  const spans = figures.follow?.(kept ?? [], given) ?? kept ?? [];
  return spans === kept ? after : { ...after, spans };
}

function begun<T extends Types>(
  trade: Trade<T>,
  event: EventOf<T>,
  row: EventRow<T, object>,
  { at, by }: { readonly at: number; readonly by: string },
): T['State'] | undefined {
  const name: string = event.name;
  if (name === IMPORTED) return importedCase(trade, event.body as unknown as ImportedBody);
  return row.begins?.(event.body, at, by);
}

/** Stopped clocks live on in the events; in the row stay those that are kept, and those that may go on. */
function keptClocks<T extends Types>(trade: Trade<T>, clocks: Clocks, stage: string | null): Clocks {
  const goesOn = (timer: TimerRow<T> | undefined) =>
    timer?.again === 'goes_on' &&
    (stage === null || isOpenCase(trade, { stage }) || timer.holds?.includes(stage));
  const kept = Object.entries(clocks).filter(
    ([name, { stoppedAt }]) => stoppedAt === null || trade.timers[name]?.kept || goesOn(trade.timers[name]),
  );
  return Object.fromEntries(kept);
}

function keptLanes<T extends Types>(trade: Trade<T>, lanes: Lanes): Lanes {
  const kept = Object.entries(lanes).map(([name, list]) => [
    name,
    list.map((lane) => ({ ...lane, clocks: keptClocks(trade, lane.clocks, null) })),
  ]);
  return Object.fromEntries(kept);
}
