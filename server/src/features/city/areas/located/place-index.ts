import type { PlaceEntry } from './place-parts.ts';
import { flatten, nearestPart } from './place-parts.ts';
import { findPart, rasterOf } from './place-raster.ts';

export interface PlaceIndex {
  /** Number of boundary versions. */
  readonly size: number;
  /** Bytes of the flat arrays. */
  readonly bytes: number;
  /**
   * The code of the area that contains the point at the time, or null. A point on a shared edge belongs to
   * exactly one area; where boundaries overlap by a rounding error, the lowest code has it.
   */
  codeAt(lon: number, lat: number, at: number): string | null;
  /** As codeAt, and where nothing contains the point the nearest area within `metres`: a fix off the quay. */
  codeNear(lon: number, lat: number, at: number, metres: number): { code: string; metres: number } | null;
  /** Several points at once, longitude and latitude in turn: numbers into `codes`, −1 for none. */
  locate(points: Float64Array, at: number): Int32Array;
  /** Codes by the numbers that locate gives, in ascending order. */
  readonly codes: readonly string[];
}

export function buildPlaceIndex(entries: readonly PlaceEntry[]): PlaceIndex {
  const sorted = [...entries].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.from - b.from));
  const codes = [...new Set(sorted.map((entry) => entry.code))];
  const parts = flatten(sorted, codes);
  const raster = rasterOf(parts);
  const find = (lon: number, lat: number, at: number) => findPart(parts, raster, lon, lat, at);
  const codeOf = (part: number) => codes[parts.owner[part] as number] as string;
  return {
    size: sorted.length,
    bytes: bytesOf(parts) + bytesOf(raster),
    codes,
    codeAt(lon, lat, at) {
      const part = find(lon, lat, at);
      return part < 0 ? null : codeOf(part);
    },
    codeNear(lon, lat, at, metres) {
      const part = find(lon, lat, at);
      if (part >= 0) return { code: codeOf(part), metres: 0 };
      const near = nearestPart(parts, lon, lat, at, metres);
      return near === null ? null : { code: codeOf(near.part), metres: near.metres };
    },
    locate(points, at) {
      const found = new Int32Array(points.length >> 1);
      for (let i = 0; i < found.length; i += 1) {
        const part = find(points[2 * i] as number, points[2 * i + 1] as number, at);
        found[i] = part < 0 ? -1 : (parts.owner[part] as number);
      }
      return found;
    },
  };
}

function bytesOf(arrays: object): number {
  return Object.values(arrays).reduce(
    (bytes: number, value) => bytes + (ArrayBuffer.isView(value) ? value.byteLength : 0),
    0,
  );
}
