/** Who has to move in a case, and by when: one row for each seat and lane. */

import { isAt, rowOf } from './allowed.ts';
import type { Clocks, Lane, Trade, Types } from './form.ts';
import { isOpenCase } from './relations.ts';

/** The lane of what is asked beside the turn of the case; its key and stage are the name of the request. */
export const REQUEST = 'request';

export type Task = {
  readonly seat: string;
  /** Stage of the case, or of the lane. */
  readonly stage: string;
  readonly lane: string | null;
  readonly key: string | null;
  /** The earliest promise that breaks; null: none runs. */
  readonly dueAt: number | null;
  /** Of a request: the seat that waits for the answer. */
  readonly by?: string | null;
};

export function todo<T extends Types>(trade: Trade<T>, state: T['State']): Task[] {
  if (!isOpenCase(trade, state)) return [];
  // Every command asks for the tasks: what the case and its lanes do not need is not made.
  let made: Seats | undefined;
  const seatsOf = (turn: string): readonly string[] => {
    made ??= trade.seats(state) as Seats;
    return made[turn] ?? [];
  };
  const ofCase = (trade.movers?.(state) ?? seatsOf(trade.stages[state.stage]?.turn ?? 'nobody')).map(
    (seat) => ({ seat, stage: state.stage, lane: null, key: null, dueAt: earliest(state.clocks) }),
  );
  const ofLanes = Object.entries(trade.laneStore.get(state)).flatMap(([name, lanes]) =>
    lanes.flatMap((lane) =>
      holders(trade, name, lane, seatsOf).map((seat) => ({
        seat,
        stage: lane.stage,
        lane: name,
        key: lane.key,
        dueAt: earliest(lane.clocks),
      })),
    ),
  );
  const asked = trade.requests === undefined ? [] : requestsOf(trade, state);
  return ofLanes.length === 0 && asked.length === 0 ? ofCase : [...ofCase, ...ofLanes, ...asked];
}

function requestsOf<T extends Types>(trade: Trade<T>, state: T['State']): Task[] {
  return Object.entries(trade.requests ?? {}).flatMap(([name, { asked, answer, timer }]) => {
    const owed = asked(state);
    if (owed === null || !isAt(trade, rowOf(trade, answer), state.stage)) return [];
    const clock = state.clocks[timer];
    const dueAt = clock === undefined ? null : earliest({ [timer]: clock });
    return [{ seat: owed.seat, stage: name, lane: REQUEST, key: name, dueAt, by: owed.by }];
  });
}

type Seats = Readonly<Record<string, readonly string[] | undefined>>;

/** The first moment at which one of these clocks runs out. */
function earliest(clocks: Clocks): number | null {
  let first: number | null = null;
  for (const { runningSince, dueAt } of Object.values(clocks)) {
    if (runningSince !== null && dueAt !== null && (first === null || dueAt < first)) first = dueAt;
  }
  return first;
}

function holders<T extends Types>(
  trade: Trade<T>,
  name: string,
  lane: Lane,
  seatsOf: (turn: string) => readonly string[],
): readonly string[] {
  const turn = trade.lanes[name]?.stages[lane.stage]?.turn ?? 'nobody';
  if (turn === 'holder') return lane.seat === null ? [] : [lane.seat];
  return turn === 'nobody' ? [] : seatsOf(turn);
}
