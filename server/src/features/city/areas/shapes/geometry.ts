import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import type { Position } from '@gridgov/domain/city/areas/rings.ts';
import type { RawFeature } from '../imports/feature-stream.ts';

/**
 * The polygons of a GeoJSON geometry, heights left off. Null where it is no Polygon or MultiPolygon of
 * pairs of numbers.
 */
export function boundaryOf(geometry: RawFeature['geometry']): Boundary | null {
  if (geometry === null) return null;
  const { type, coordinates } = geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  return listOf(polygons, (polygon) => listOf(polygon, (ring) => listOf(ring, positionOf)));
}

function listOf<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const items: T[] = [];
  for (const item of value) {
    const got = read(item);
    if (got === null) return null;
    items.push(got);
  }
  return items;
}

function positionOf(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [lon, lat] = value as unknown[];
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null;
}

/** How boundaries lie in the database: the coordinates of a MultiPolygon. */
export function writeBoundary(boundary: Boundary): string {
  return JSON.stringify(boundary);
}

export function readBoundary(coordinates: string): Boundary {
  return JSON.parse(coordinates) as Boundary;
}
