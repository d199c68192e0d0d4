import type { Actor } from '@gridgov/domain/people/posts.ts';

/** District that stands for the whole city in keys of tenant tables. */
export const CITY = 'city';

/** Digits of a district's code; longer codes begin with it. */
const districtDigits = 6;

/**
 * The area every query of this actor is held to, as a prefix of area codes; '' for the whole city. A list says
 * `area like areaPattern(actor)`, or `district = $n` where `districtOf` gives one.
 */
export function areaOf(actor: Pick<Actor, 'area'>): string {
  return actor.area;
}

/** For `like`. Area codes are digits, so nothing in them needs escaping. */
export function areaPattern(actor: Pick<Actor, 'area'>): string {
  return `${actor.area}%`;
}

/** The one district an actor's area lies in, or null for the whole city. */
export function districtOf(actor: Pick<Actor, 'area'>): string | null {
  return actor.area.length >= districtDigits ? actor.area.slice(0, districtDigits) : null;
}

/** Under which district something an actor makes is kept: their own, or the city's. */
export function homeDistrict(actor: Pick<Actor, 'area'>): string {
  return districtOf(actor) ?? CITY;
}
