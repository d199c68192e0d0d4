/**
 * Points to grids a second in memory, every answer of a sample equal to looking through all polygons.
 * Run: `node bench/places.ts [--quick] [--points N]`; reads the 15,000 grids from GRIDGOV_SHARED.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Boundary, Box } from '@gridgov/domain/city/areas/boundary.ts';
import { boxOf } from '@gridgov/domain/city/areas/boundary.ts';
import { polygonContains } from '@gridgov/domain/city/areas/rings.ts';
import { readFeatures } from '@gridgov/server/features/city/areas/imports/feature-stream.ts';
import type { PlaceIndex } from '@gridgov/server/features/city/areas/located/place-index.ts';
import { buildPlaceIndex } from '@gridgov/server/features/city/areas/located/place-index.ts';
import type { PlaceEntry } from '@gridgov/server/features/city/areas/located/place-parts.ts';
import { boundaryOf } from '@gridgov/server/features/city/areas/shapes/geometry.ts';

export interface PlacesReport {
  readonly grids: number;
  readonly points: number;
  readonly pointsPerSecond: number;
  readonly insideShare: number;
  readonly bruteForcePointsPerSecond: number;
  readonly ratio: number;
  readonly checked: number;
  readonly equal: number;
  readonly buildSeconds: number;
  readonly indexBytes: number;
  readonly peakMemoryBytes: number;
}

export interface PlacesOptions {
  readonly quick: boolean;
  readonly points?: number;
}

const GRIDS = 'data/open/boundaries/yantai_grids_15000_synthetic_mit.geojson.gz';

export async function benchPlaces(options: PlacesOptions): Promise<PlacesReport> {
  const entries = await readEntries();
  const began = performance.now();
  const index = buildPlaceIndex(entries);
  const buildSeconds = (performance.now() - began) / 1000;
  const count = options.points ?? (options.quick ? 500_000 : 3_000_000);
  const points = randomPoints(entries, count);
  index.locate(points.subarray(0, 200_000), 0);
  const start = performance.now();
  const found = index.locate(points, 0);
  const seconds = (performance.now() - start) / 1000;
  const sample = checkSample(entries, index, points, found, options.quick ? 2_000 : 10_000);
  const pointsPerSecond = Math.round(count / seconds);
  return {
    grids: entries.length,
    points: count,
    pointsPerSecond,
    insideShare: found.filter((number) => number >= 0).length / count,
    ...sample,
    ratio: Math.round(pointsPerSecond / sample.bruteForcePointsPerSecond),
    buildSeconds,
    indexBytes: index.bytes,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

async function readEntries(): Promise<PlaceEntry[]> {
  const file = join(process.env.GRIDGOV_SHARED ?? '../shared', GRIDS);
  if (!existsSync(file)) throw new Error(`No grids at ${file}; set GRIDGOV_SHARED`);
  const entries: PlaceEntry[] = [];
  for await (const feature of readFeatures(file)) {
    const boundary = boundaryOf(feature.geometry);
    const code = feature.properties.grid_code;
    if (boundary === null || typeof code !== 'string') throw new Error('a grid without code or polygon');
    entries.push({ code, boundary, from: -Infinity, to: Infinity });
  }
  return entries;
}

/**
 * One half spread over the whole extent (much of it sea), the other near the grids' own corners, where towns
 * are and where a point lies on or beside an edge.
 */
function randomPoints(entries: readonly PlaceEntry[], count: number): Float64Array {
  const random = seeded(20240611);
  const box = boxOf(entries.flatMap((entry) => entry.boundary));
  const points = new Float64Array(2 * count);
  for (let i = 0; i < count; i += 1) {
    const entry = entries[Math.floor(random() * entries.length)] as PlaceEntry;
    const [lon, lat] = entry.boundary[0]?.[0]?.[i % 4] ?? [box.west, box.south];
    const spread = i % 8 === 1 ? 0 : 0.01;
    const wide = i % 2 === 0;
    points[2 * i] = wide ? box.west + random() * (box.east - box.west) : lon + (random() - 0.5) * spread;
    points[2 * i + 1] = wide
      ? box.south + random() * (box.north - box.south)
      : lat + (random() - 0.5) * spread;
  }
  return points;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function checkSample(
  entries: readonly PlaceEntry[],
  index: PlaceIndex,
  points: Float64Array,
  found: Int32Array,
  size: number,
) {
  const all = entries
    .map((entry) => ({ code: entry.code, boundary: entry.boundary, box: boxOf(entry.boundary) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const step = Math.max(1, Math.floor(found.length / size));
  let [checked, equal] = [0, 0];
  const start = performance.now();
  for (let i = 0; i < found.length; i += step) {
    const code = byLookingThrough(all, points[2 * i] as number, points[2 * i + 1] as number);
    const number = found[i] as number;
    checked += 1;
    if ((number < 0 ? null : index.codes[number]) === code) equal += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  return { checked, equal, bruteForcePointsPerSecond: Math.round(checked / seconds) };
}

function byLookingThrough(
  all: readonly { code: string; boundary: Boundary; box: Box }[],
  lon: number,
  lat: number,
): string | null {
  for (const { code, boundary, box } of all) {
    // Boxes only save time: a point outside its box is in no ring.
    if (lon < box.west || lon > box.east || lat < box.south || lat > box.north) continue;
    if (boundary.some((polygon) => polygonContains(polygon, lon, lat))) return code;
  }
  return null;
}

if (import.meta.main) {
  const at = process.argv.indexOf('--points');
  const report = await benchPlaces({
    quick: process.argv.includes('--quick'),
    ...(at > 0 ? { points: Number(process.argv[at + 1]) } : {}),
  });
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = report.equal === report.checked ? 0 : 1;
}
