/** From what a reporter knows of a place to the codes a matter carries. */

import { asIs, Refusal } from '@gridgov/domain/refusal.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { Static } from 'typebox';
import type { PlaceInput } from '../schema.ts';

export type PlaceSource = {
  /** Code of the governance grid a point lies in at a moment, null outside all grids. */
  gridAt(lon: number, lat: number, at: number): string | null;
  /** Is the code an area in force at a moment? */
  exists(code: string, at: number): boolean;
};

/**
 * A grid given by hand wins over the point's (a fix may be off by a street); a community is enough where nobody
 * knows the grid. Throws `field-wrong` for a point outside the city and for codes that are not in force.
 */
export function resolvePlace(input: Static<typeof PlaceInput>, places: PlaceSource, at: number): PlaceValue {
  const { lon = null, lat = null, text } = input;
  const grid = input.grid ?? gridOf(input, places, at);
  const code = grid ?? input.community;
  // Words alone lead nowhere: nobody would know whose matter it is.
  if (code === undefined) {
    const [problem, right] = ['@word.onlyWords', '@word.gridOrPoint'] as const;
    throw new Refusal('field-wrong', { field: '@word.place', problem, right });
  }
  if (!places.exists(code, at)) {
    throw new Refusal('field-wrong', { field: '@word.place', problem: asIs(code), right: asIs('15 / 12') });
  }
  return {
    district: code.slice(0, 6),
    street: code.slice(0, 9),
    community: code.slice(0, 12),
    grid: grid ?? '',
    lon,
    lat,
    text: text.trim(),
  };
}

function gridOf(
  { lon, lat, community }: Static<typeof PlaceInput>,
  places: PlaceSource,
  at: number,
): string | undefined {
  if (lon === undefined || lat === undefined) return undefined;
  const grid = places.gridAt(lon, lat, at);
  if (grid !== null) return grid;
  if (community !== undefined) return undefined;
  throw new Refusal('field-wrong', {
    field: '@word.place',
    problem: '@word.pointOutside',
    right: '@word.insideCity',
  });
}
