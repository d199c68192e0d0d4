import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';

/** One boundary version as the index takes it in. Days as epoch milliseconds; `to` Infinity where it holds on. */
export interface PlaceEntry {
  readonly code: string;
  readonly boundary: Boundary;
  readonly from: number;
  readonly to: number;
}

/** Polygons as flat arrays: part → rings → points. One part is one polygon of one boundary version. */
export interface Parts {
  readonly count: number;
  /** Number of the part's code; parts are in ascending order of code. */
  readonly owner: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** west, south, east, north of each part */
  readonly boxes: Float64Array;
  /** First ring of each part, one more at the end. */
  readonly ringStart: Int32Array;
  /** First coordinate of each ring in `points`, one more at the end. */
  readonly pointStart: Int32Array;
  readonly points: Float64Array;
}

const METRES_PER_DEGREE = 111_195;

export function flatten(entries: readonly PlaceEntry[], codes: readonly string[]): Parts {
  const count = sum(entries, (entry) => entry.boundary.length);
  const rings = sum(entries, (entry) => sum(entry.boundary, (polygon) => polygon.length));
  const points = sum(entries, (entry) => sum(entry.boundary, (polygon) => sum(polygon, (r) => r.length)));
  const parts = {
    count,
    owner: new Int32Array(count),
    from: new Float64Array(count),
    to: new Float64Array(count),
    boxes: new Float64Array(4 * count),
    ringStart: new Int32Array(count + 1),
    pointStart: new Int32Array(rings + 1),
    points: new Float64Array(2 * points),
  };
  const numberOf = new Map(codes.map((code, number) => [code, number]));
  let [part, ring, at] = [0, 0, 0];
  for (const entry of entries) {
    for (const polygon of entry.boundary) {
      parts.owner[part] = numberOf.get(entry.code) ?? -1;
      parts.from[part] = entry.from;
      parts.to[part] = entry.to;
      const start = at;
      for (const positions of polygon) {
        for (const [lon, lat] of positions) {
          parts.points[at] = lon;
          parts.points[at + 1] = lat;
          at += 2;
        }
        ring += 1;
        parts.pointStart[ring] = at;
      }
      setBox(parts.boxes, part, parts.points.subarray(start, at));
      part += 1;
      parts.ringStart[part] = ring;
    }
  }
  return parts;
}

function sum<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((all, item) => all + size(item), 0);
}

function setBox(boxes: Float64Array, part: number, points: Float64Array): void {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    west = Math.min(west, points[i] as number);
    east = Math.max(east, points[i] as number);
    south = Math.min(south, points[i + 1] as number);
    north = Math.max(north, points[i + 1] as number);
  }
  boxes.set([west, south, east, north], 4 * part);
}

export function mayContain(parts: Parts, part: number, lon: number, lat: number, at: number): boolean {
  const box = 4 * part;
  return (
    lon >= (parts.boxes[box] as number) &&
    lat >= (parts.boxes[box + 1] as number) &&
    lon <= (parts.boxes[box + 2] as number) &&
    lat <= (parts.boxes[box + 3] as number) &&
    at >= (parts.from[part] as number) &&
    at < (parts.to[part] as number)
  );
}

/** The half-open crossing rule of domain/areas/rings.ts on flat arrays; tests hold the two together. */
export function partContains(parts: Parts, part: number, lon: number, lat: number): boolean {
  const { points, pointStart } = parts;
  const lastRing = parts.ringStart[part + 1] as number;
  let inside = false;
  for (let ring = parts.ringStart[part] as number; ring < lastRing; ring += 1) {
    const end = pointStart[ring + 1] as number;
    let i = pointStart[ring] as number;
    let x = points[i] as number;
    let y = points[i + 1] as number;
    for (i += 2; i < end; i += 2) {
      const nextX = points[i] as number;
      const nextY = points[i + 1] as number;
      if (y > lat !== nextY > lat) {
        const crossing =
          y < nextY
            ? x + ((lat - y) * (nextX - x)) / (nextY - y)
            : nextX + ((lat - nextY) * (x - nextX)) / (y - nextY);
        if (lon < crossing) inside = !inside;
      }
      x = nextX;
      y = nextY;
    }
  }
  return inside;
}

/** Looks through all boxes: called once for a point outside every area, not in bulk. */
export function nearestPart(parts: Parts, lon: number, lat: number, at: number, metres: number) {
  const scale = Math.cos((lat * Math.PI) / 180);
  let best: { part: number; metres: number } | null = null;
  for (let part = 0; part < parts.count; part += 1) {
    if (at < (parts.from[part] as number) || at >= (parts.to[part] as number)) continue;
    const limit = best?.metres ?? metres;
    if (boxDistance(parts.boxes, 4 * part, lon, lat, scale) > limit) continue;
    const away = edgeDistance(parts, part, lon, lat, scale);
    if (away < limit || (best === null && away <= limit)) best = { part, metres: away };
  }
  return best;
}

function boxDistance(boxes: Float64Array, box: number, lon: number, lat: number, scale: number): number {
  const dx = Math.max((boxes[box] as number) - lon, 0, lon - (boxes[box + 2] as number)) * scale;
  const dy = Math.max((boxes[box + 1] as number) - lat, 0, lat - (boxes[box + 3] as number));
  return Math.hypot(dx, dy) * METRES_PER_DEGREE;
}

function edgeDistance(parts: Parts, part: number, lon: number, lat: number, scale: number): number {
  let least = Infinity;
  const lastRing = parts.ringStart[part + 1] as number;
  for (let ring = parts.ringStart[part] as number; ring < lastRing; ring += 1) {
    const end = parts.pointStart[ring + 1] as number;
    for (let i = (parts.pointStart[ring] as number) + 2; i < end; i += 2) {
      const ax = ((parts.points[i - 2] as number) - lon) * scale;
      const ay = (parts.points[i - 1] as number) - lat;
      const dx = ((parts.points[i] as number) - lon) * scale - ax;
      const dy = (parts.points[i + 1] as number) - lat - ay;
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy));
    }
  }
  return least * METRES_PER_DEGREE;
}
