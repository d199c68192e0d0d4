/** Who has to move in a case, and by when: one row for each seat and lane. */

import type { Lane, Trade, Types } from './form.ts';
import { isOpenCase } from './relations.ts';
import { runningClocks } from './timers.ts';

export type Task = {
  readonly seat: string;
  /** Stage of the case, or of the lane. */
  readonly stage: string;
  readonly lane: string | null;
  readonly key: string | null;
  /** The earliest promise that breaks; null: none runs. */
  readonly dueAt: number | null;
};

export function todo<T extends Types>(trade: Trade<T>, state: T['State']): Task[] {
  if (!isOpenCase(trade, state)) return [];
  const promises = runningClocks(trade, state);
  const seats = trade.seats(state) as Readonly<Record<string, readonly string[] | undefined>>;
  const turn = trade.stages[state.stage]?.turn ?? 'nobody';
  const movers = trade.movers?.(state) ?? seats[turn] ?? [];
  const ofCase = movers.map((seat) => ({
    seat,
    stage: state.stage,
    lane: null,
    key: null,
    dueAt: promises.find(({ lane }) => lane === null)?.dueAt ?? null,
  }));
  const ofLanes = Object.entries(trade.laneStore.get(state)).flatMap(([name, lanes]) =>
    lanes.flatMap((lane) =>
      holders(trade, name, lane, seats).map((seat) => ({
        seat,
        stage: lane.stage,
        lane: name,
        key: lane.key,
        dueAt: promises.find((one) => one.lane === name && one.key === lane.key)?.dueAt ?? null,
      })),
    ),
  );
  return [...ofCase, ...ofLanes];
}

function holders<T extends Types>(
  trade: Trade<T>,
  name: string,
  lane: Lane,
  seats: Readonly<Record<string, readonly string[] | undefined>>,
): readonly string[] {
  const turn = trade.lanes[name]?.stages[lane.stage]?.turn ?? 'nobody';
  if (turn === 'holder') return lane.seat === null ? [] : [lane.seat];
  return seats[turn] ?? [];
}
