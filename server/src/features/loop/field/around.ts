/** The grids on and around an area: where a place may lie that somebody working there comes past. */
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { type AreaSnapshot, cityDay, listBoundaries } from '../../city/areas/public.ts';
import type { FieldDeps } from './deps.ts';
import { listGridWorkers } from './queries.ts';
import type { FieldArea } from './schema.ts';

/** About a kilometre, in degrees at these latitudes. */
const MARGIN = 0.01;
/** So many places each way are looked at; what lies between two of them is smaller than any grid. */
const PLACES = 64;
export const MOST_AROUND = 100;

type Around = Static<typeof FieldArea>['around'];

export async function gridsAround(
  deps: FieldDeps,
  areas: AreaSnapshot,
  outline: readonly (readonly (readonly (readonly number[])[])[])[],
  { actor, now, language }: { readonly actor: Actor; readonly now: number; readonly language: Language },
): Promise<Around> {
  const codes = codesAround(areas, outline, now);
  const day = cityDay(now);
  const [boundaries, workers] = await Promise.all([
    listBoundaries(deps.db, codes, day),
    listGridWorkers(deps.db, codes, day),
  ]);
  const first = new Map(workers.toReversed().map(({ area, person_id }) => [area, person_id]));
  const names = await deps.people([...new Set(first.values())], readerOf(actor));
  return boundaries.map(({ code, coordinates }) => ({
    code,
    name: areas.nameOf(code, now, language),
    community: areas.nameOf(code.slice(0, 12), now, language),
    worker: names.get(first.get(code) ?? '') ?? '',
    outline: JSON.parse(coordinates) as number[][][][],
  }));
}

/** Those nearest to the middle, where there are more than a phone should carry. */
function codesAround(
  areas: AreaSnapshot,
  outline: readonly (readonly (readonly (readonly number[])[])[])[],
  now: number,
): string[] {
  const points = outline.flat(2);
  if (points.length === 0) return [];
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)];
  const [west, east] = [Math.min(...lons) - MARGIN, Math.max(...lons) + MARGIN];
  const [south, north] = [Math.min(...lats) - MARGIN, Math.max(...lats) + MARGIN];
  const lattice = Array.from({ length: PLACES * PLACES }, (_, at) => ({
    lon: west + ((east - west) * (at % PLACES)) / (PLACES - 1),
    lat: south + ((north - south) * Math.floor(at / PLACES)) / (PLACES - 1),
  }));
  const middle = { lon: (west + east) / 2, lat: (south + north) / 2 };
  lattice.sort((a, b) => far(a, middle) - far(b, middle));
  const found = areas.gridsAt(Float64Array.from(lattice.flatMap(({ lon, lat }) => [lon, lat])), now);
  return [...new Set(found)].filter((code) => code !== null).slice(0, MOST_AROUND);
}

type Point = { readonly lon: number; readonly lat: number };
const far = (a: Point, b: Point) => Math.hypot(a.lon - b.lon, a.lat - b.lat);
