import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { dutySeat, keepsRoster } from '@gridgov/domain/work/duty/seats.ts';
import type { Db } from '../../../platform/db/database.ts';
import { seatsWithRoster } from '../duty/public.ts';

/** Seats with a roster that the actor keeps. */
export async function keptSeats(db: Db, actor: Actor): Promise<string[]> {
  if (!actor.rights.has('duty.keep')) return [];
  return (await seatsWithRoster(db, '1900-01-01')).filter((text) => {
    const seat = dutySeat(text);
    return seat !== null && keepsRoster(actor, seat);
  });
}
