/** Who serves a seat: whoever is on duty there, else those whose post does, else the desk of the place. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { deskOfDuty, POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { holdersOf, type MoreSeats } from '../features/city/people/public.ts';
import type { FanOutDeps } from '../features/telling/messages/public.ts';
import type { DutyBook } from '../features/work/duty/public.ts';
import type { LookUp } from '../platform/auth/identify.ts';
import type { Queryable } from '../platform/db/database.ts';
import type { Served } from '../platform/workflow/served.ts';

const seatsIn =
  (trades: readonly Served[]): MoreSeats =>
  (post) =>
    trades.flatMap((served) => served.seats?.(post) ?? []);

/** Whom a notice to a seat reaches. */
export function holdersIn(
  db: Queryable,
  trades: readonly Served[],
  duty?: Pick<DutyBook, 'onDuty'>,
): FanOutDeps['holders'] {
  const more = seatsIn(trades);
  return async (seat, at) => {
    const onDuty = duty?.onDuty(seat, at) ?? [];
    if (onDuty.length > 0) return new Set(onDuty.map(({ personId }) => personId));
    const day = dayTextAt(at);
    const own = await holdersOf(db, seat, day, more);
    const desk = own.length > 0 ? null : deskOfDuty(seat);
    const posts = desk === null ? own : await holdersOf(db, desk, day);
    return new Set(posts.map(({ personId }) => personId));
  };
}

const KINDS = Object.keys(POST_KINDS) as PostKind[];

/** The duty seats whose place has this desk. */
function dutiesAt(desk: string): string[] {
  if (desk.startsWith('unit:')) return [`duty:${desk}`];
  return desk.startsWith('desk:') ? [desk.replace('desk:', 'duty:')] : [];
}

/** Actors with the duty seats of their desk that nobody serves now: what waits there waits for them (decision 546). */
export function standingIn(db: Queryable, trades: readonly Served[]): LookUp {
  if (trades.every(({ seats }) => seats === undefined)) return async (actor) => actor;
  const more = seatsIn(trades);
  return async (actor, now) => {
    const { seats, area, unitId } = actor;
    const known = KINDS.flatMap((post) => more({ post, area, unitId }));
    const plain = seats.flatMap(dutiesAt);
    const own = new Set(seats);
    const duties = new Set(
      [...known, ...plain].filter((seat) => !own.has(seat) && own.has(deskOfDuty(seat) ?? '')),
    );
    const day = dayTextAt(now);
    const unserved = await Promise.all(
      [...duties].map(async (seat) => ((await holdersOf(db, seat, day, more)).length === 0 ? [seat] : [])),
    );
    const standing = unserved.flat();
    return standing.length === 0 ? actor : { ...actor, seats: [...seats, ...standing] };
  };
}
