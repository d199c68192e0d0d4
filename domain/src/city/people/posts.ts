/**
 * Posts and what follows from them. A person holds posts; a post has a kind, a level and an area (and for
 * units the unit). Rights come from the kind alone, seats (whose queue it serves) from kind, level and area.
 */

import type { PostKind } from './post-kinds.ts';
import type { Right } from './rights.ts';
import { RIGHTS_BY_POST } from './rights.ts';
import type { TradeRight } from './trade-rights.ts';

export type { Level, PostKind } from './post-kinds.ts';
export { LEVELS, POST_KINDS } from './post-kinds.ts';

/** Whoever acts: one person in one post. `area` is the code of the area, '' for the whole city. */
export type Actor = {
  personId: string;
  postId: string;
  post: PostKind;
  area: string;
  unitId: string | null;
  rights: ReadonlySet<Right | TradeRight>;
  seats: readonly string[];
  /** The person whose post it is, where this one only stands in for them. */
  deputyFor?: string;
};

/**
 * Where a duty seat of a trade is at home: `duty:street:370602001` at `desk:street:370602001`, `duty:district:370602:head` at
 * `desk:district:370602`, `duty:unit:a:deputy` at `unit:a`.
 */
export function deskOfDuty(seat: string): string | null {
  const [kind, level, place] = seat.split(':');
  if (kind !== 'duty' || level === undefined) return null;
  if (level === 'unit') return place === undefined ? null : `unit:${place}`;
  return place === undefined ? `desk:${level}` : `desk:${level}:${place}`;
}

/**
 * The queues a post serves, as keys: `desk:district:370602`, `desk:street:370602001`,
 * `desk:community:370602001002`, `desk:city`, `grid:370602001002003`, `unit:<id>`.
 */
export function seatsOf(post: PostKind, area: string, unitId: string | null): string[] {
  switch (post) {
    case 'grid_worker':
      return [`grid:${area}`];
    case 'grid_leader':
      return [`desk:community:${area}`];
    case 'street_dispatcher':
    case 'street_head':
      return [`desk:street:${area}`];
    case 'district_dispatcher':
    case 'district_head':
      return [`desk:district:${area}`];
    case 'city_supervisor':
      return ['desk:city'];
    case 'unit_handler':
    case 'unit_head':
      return unitId === null ? [] : [`unit:${unitId}`];
    case 'grid_assistant':
    case 'grid_guide':
    case 'district_deputy':
    case 'hotline_seat':
    case 'rules_keeper':
    case 'system_admin':
    case 'security_admin':
    case 'audit_admin':
    case 'resident':
    case 'system':
      return [];
  }
}

const DESKS: Readonly<Record<string, PostKind>> = {
  community: 'grid_leader',
  street: 'street_dispatcher',
  district: 'district_dispatcher',
  city: 'city_supervisor',
};

/** The kind of post whose queue a seat is; heads of a desk are counted with it. Null: none, or one of its own. */
export function postOfSeat(seat: string | null): PostKind | null {
  const [kind, level = ''] = seat?.split(':') ?? [];
  if (kind === 'grid') return 'grid_worker';
  if (kind === 'unit') return 'unit_handler';
  return kind === 'desk' ? (DESKS[level] ?? null) : null;
}

/** The actor of a post, with the rights and seats that follow from it. */
export function actorOf(given: {
  personId: string;
  postId: string;
  post: PostKind;
  area: string;
  unitId?: string | null;
  deputyFor?: string;
}): Actor {
  const unitId = given.unitId ?? null;
  return {
    ...given,
    unitId,
    rights: RIGHTS_BY_POST[given.post],
    seats: seatsOf(given.post, given.area, unitId),
  };
}

/** Whether a place (any area code) lies inside the area of the actor; codes are prefixes of one another. */
export function coversArea(actor: Pick<Actor, 'area'>, code: string): boolean {
  return code.startsWith(actor.area);
}
