/** Who is notified for a seat: those who serve it, and for a duty seat that nobody serves the desk of the place. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { deskOfDuty } from '@gridgov/domain/city/people/posts.ts';
import { holdersOf, type MoreSeats } from '../features/city/people/public.ts';
import type { FanOutDeps } from '../features/telling/messages/public.ts';
import type { Queryable } from '../platform/db/database.ts';
import type { Served } from '../platform/workflow/served.ts';

export function holdersIn(db: Queryable, trades: readonly Served[]): FanOutDeps['holders'] {
  const more: MoreSeats = (post) => trades.flatMap((served) => served.seats?.(post) ?? []);
  return async (seat, at) => {
    const day = dayTextAt(at);
    const own = await holdersOf(db, seat, day, more);
    const desk = own.length > 0 ? null : deskOfDuty(seat);
    const posts = desk === null ? own : await holdersOf(db, desk, day);
    return new Set(posts.map(({ personId }) => personId));
  };
}
