/** Lanes: several who answer in one case, each with a stage and clocks of their own. */
import type { Lane, LaneChange, Lanes, Trade, Types } from './form.ts';

export function lanesOf<T extends Types>(
  trade: Pick<Trade<T>, 'laneStore'>,
  state: T['State'],
  name: string,
): readonly Lane[] {
  return trade.laneStore.get(state)[name] ?? [];
}

/** Has the lane still to answer? */
export function isOpenLane<T extends Types>(
  trade: Pick<Trade<T>, 'lanes'>,
  name: string,
  { stage }: Lane,
): boolean {
  return trade.lanes[name]?.stages[stage]?.open ?? false;
}

/** Keys of new lanes after those that were: `count` of them. */
export function newKeys(before: readonly Lane[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(before.length + index + 1));
}

/** The lanes after the changes an event carries. */
export function withLanes(before: Lanes, changes: readonly LaneChange[]): Lanes {
  if (changes.length === 0) return before;
  const names = new Set<string>(changes.map(({ lane }) => lane));
  const after = [...names].map((name) => [
    name,
    (before[name] ?? []).map((lane) => changed(lane, name, changes)),
  ]);
  return { ...before, ...Object.fromEntries(after) };
}

function changed(lane: Lane, name: string, changes: readonly LaneChange[]): Lane {
  let after = lane;
  for (const { stage = after.stage, clocks } of changes.filter(
    (one) => one.lane === name && one.key === lane.key,
  )) {
    after = { ...after, stage, clocks: clocks === undefined ? after.clocks : { ...after.clocks, ...clocks } };
  }
  return after;
}
