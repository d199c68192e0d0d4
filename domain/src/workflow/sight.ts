/** What an actor may see of a case: the same for lists, pages, feed, search and exports. */
import type { Actor, EventOf, Lane, LaneChange, ShownInLane, Sight, Trade, Types } from './form.ts';
import { SIGHTS } from './form.ts';
import { eventRowOf } from './imported.ts';
import { servesFor } from './relations.ts';

export const reaches = (sight: Sight, needed: Sight) => SIGHTS.indexOf(sight) >= SIGHTS.indexOf(needed);

/** The members of a case an actor sees; null where they may not know that it exists. */
export function viewOf<T extends Types>(
  trade: Trade<T>,
  state: T['State'],
  actor: Actor,
): Partial<T['State']> | null {
  const sight = trade.sight(state, actor);
  if (sight === 'nothing') return null;
  const shown = (trade.shown === 'content' ? {} : trade.shown) as Readonly<Record<string, Sight>>;
  const members = Object.entries(state).filter(
    ([name]) =>
      name !== 'spans' && reaches(sight, shown[name] ?? (name === 'imported' ? 'frame' : 'content')),
  );
  const seen = Object.fromEntries(members) as T['State'];
  if (sight === 'content') return seen;
  const own = Object.entries(trade.laneStore.get(state)).map(([name, lanes]) => [
    name,
    ownLanes(trade, lanes, sight, actor),
  ]);
  return trade.laneStore.set(seen, Object.fromEntries(own));
}

function ownLanes<T extends Types>(
  trade: Trade<T>,
  lanes: readonly Lane[],
  sight: Sight,
  actor: Actor,
): readonly Lane[] {
  const serves = servesFor(trade, actor);
  return sight === 'own' ? lanes.filter(({ seat }) => seat !== null && serves(seat)) : [];
}

/** From which sight on an event is known to have happened; null: the trade has no such event. */
export function sightOfEvent<T extends Types>(trade: Trade<T>, name: string): Sight | null {
  const row = trade.events[name];
  return row === undefined ? null : (row.sight ?? 'content');
}

/** A lane of a case, by its name and its key. */
export type HeldLane = Pick<LaneChange, 'lane' | 'key'>;

/** Lanes in which an actor answers, open ones and ended ones. */
export function lanesHeld<T extends Types>(trade: Trade<T>, state: T['State'], actor: Actor): HeldLane[] {
  return Object.entries(trade.laneStore.get(state)).flatMap(([lane, lanes]) =>
    ownLanes(trade, lanes, 'own', actor).map(({ key }) => ({ lane, key })),
  );
}

/** An event as an actor sees it in the timeline; null where it is none of theirs. `held`: the lanes they answer in. */
export function eventSeen<T extends Types>(
  trade: Trade<T>,
  event: EventOf<T>,
  sight: Sight,
  held: readonly HeldLane[] = [],
): EventOf<T> | null {
  const row = eventRowOf(trade, event.name);
  if (row === undefined || !reaches(sight, row.sight ?? 'content')) return null;
  if (sight === 'content') return event;
  const shows = (row.shows ?? {}) as Readonly<Record<string, ShownInLane>>;
  const isHeld = ({ lane, key }: HeldLane) => held.some((own) => own.lane === lane && own.key === key);
  const ofLane = event.lanes?.some(isHeld) === true;
  const isShown = (needed: ShownInLane) =>
    needed === 'lane' ? sight === 'own' && ofLane : reaches(sight, needed);
  const body = Object.entries(event.body).filter(([name]) => isShown(shows[name] ?? 'content'));
  const { lanes: _, ...frame } = event;
  return { ...frame, body: Object.fromEntries(body) } as EventOf<T>;
}
