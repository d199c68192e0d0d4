/** How people stand to a case, by the seats they serve. */
import type { Actor, Trade, Types } from './form.ts';
import { isOpenLane, lanesOf } from './lanes.ts';

/** What tells how people stand to a case. */
export type Standing<T extends Types> = Pick<
  Trade<T>,
  'relations' | 'lanes' | 'laneStore' | 'seats' | 'servedBy' | 'stands'
>;

/** How an actor stands to a case: each relation of the table that holds; to one that does not exist yet: null. */
export function relationsOf<T extends Types>(
  trade: Standing<T>,
  state: T['State'] | null,
  actor: Actor,
): ReadonlySet<string> {
  const held = new Set<string>(trade.stands(state, actor));
  if (actor.post === 'system') held.add('system');
  if (state === null) return held;
  const serves = servesFor(trade, actor);
  for (const [relation, seats] of Object.entries<readonly string[] | undefined>(trade.seats(state))) {
    if (seats?.some(serves)) held.add(relation);
  }
  for (const [relation, { lane: name, ever }] of Object.entries(trade.relations)) {
    if (name === undefined) continue;
    const lanes = lanesOf(trade, state, name).filter((lane) => ever || isOpenLane(trade, name, lane));
    if (lanes.some(({ seat }) => seat !== null && serves(seat))) held.add(relation);
  }
  return held;
}

/** Does the actor serve a seat, or stand in for it? */
export function servesFor<T extends Types>(
  trade: Pick<Trade<T>, 'servedBy'>,
  actor: Actor,
): (seat: string) => boolean {
  const own = new Set([...actor.seats, `person:${actor.personId}`]);
  return (seat) => trade.servedBy(seat).some((one) => own.has(one));
}

export const isOpenCase = <T extends Types>(
  trade: Trade<T>,
  { stage }: { readonly stage: string },
): boolean => trade.stages[stage]?.open ?? false;
