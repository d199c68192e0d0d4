/**
 * Whose name is read in full by whom. Colleagues work together by name; residents know those whose names the law has
 * posted at their door; what leaves the house (exports, walls, papers, open interfaces) carries no full name.
 */

import type { PostKind } from './post-kinds.ts';
import type { Actor } from './posts.ts';

/** `area` is the code a post works in, '' for the whole city; null where a unit of the city says no district. */
export type NameReader =
  | { readonly kind: 'staff'; readonly personId: string; readonly area: string | null }
  | { readonly kind: 'resident'; readonly personId: string }
  | { readonly kind: 'record' };

/** For what outlives whoever asked for it. */
export const RECORD: NameReader = { kind: 'record' };

/** Who reads what is open to all. */
export const ANYBODY: NameReader = { kind: 'resident', personId: '' };

export type NamedPerson = {
  readonly personId: string;
  /** Posts held, also earlier: what somebody did in a post stays theirs. */
  readonly posts: readonly { readonly kind: PostKind; readonly area: string }[];
};

/** On the boards of the grids stand those who come to the door, by their full names. */
export const POSTED = [
  'grid_worker',
  'grid_assistant',
  'grid_leader',
  'grid_guide',
] as const satisfies PostKind[];
const AT_THE_DOOR: ReadonlySet<PostKind> = new Set(POSTED);
const NO_STAFF: ReadonlySet<PostKind> = new Set(['resident', 'system']);
const DISTRICT = 6;

export function readerOf(actor: Pick<Actor, 'personId' | 'post' | 'area' | 'unitId'>): NameReader {
  const { personId, post, area, unitId } = actor;
  if (NO_STAFF.has(post)) return { kind: 'resident', personId };
  return { kind: 'staff', personId, area: area === '' && unitId !== null ? null : area };
}

/**
 * What the reader may see with the name: a matter the person has a hand in (true), or a file that is kept of them as one
 * of the staff, who may have no post yet or none any more.
 */
export type OnCase = boolean | 'file';

export function readsInFull(reader: NameReader, person: NamedPerson, onCase: OnCase): boolean {
  if (reader.kind === 'record') return false;
  if (reader.personId === person.personId) return true;
  if (onCase === 'file' && reader.kind === 'staff') return true;
  const staff = person.posts.filter(({ kind }) => !NO_STAFF.has(kind));
  if (staff.some(({ kind }) => AT_THE_DOOR.has(kind))) return true;
  if (reader.kind === 'resident') return false;
  return staff.length > 0 && (onCase !== false || staff.some(({ area }) => isNear(reader.area, area)));
}

function isNear(reader: string | null, area: string): boolean {
  if (reader === null) return false;
  return reader === '' || reader.slice(0, DISTRICT) === area.slice(0, DISTRICT);
}
