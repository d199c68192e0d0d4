import type { Actor, Trade, Types } from './form.ts';

/** Does the actor serve a seat, or stand in for it? */
export function servesFor<T extends Types>(trade: Trade<T>, actor: Actor): (seat: string) => boolean {
  const own = new Set([...actor.seats, `person:${actor.personId}`]);
  return (seat) => trade.servedBy(seat).some((one) => own.has(one));
}
