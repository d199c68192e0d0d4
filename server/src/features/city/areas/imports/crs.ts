import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import type { Position } from '@gridgov/domain/city/areas/rings.ts';
import gcoordModule from 'gcoord';

// The package's types describe its ES build; Node loads the CommonJS one, where the module is the library.
const gcoord = gcoordModule as unknown as (typeof gcoordModule)['default'];

/** Coordinate systems that city data come in. Everything is stored in WGS-84. */
export type Crs = 'WGS-84' | 'GCJ-02' | 'BD-09';

export const CRS_NAMES: readonly Crs[] = ['WGS-84', 'GCJ-02', 'BD-09'];

const OF_GCOORD = { 'WGS-84': gcoord.WGS84, 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const;

/** What people write for a coordinate system: 'gcj02', 'GCJ-02', '火星坐标', '百度', 'CGCS2000'. */
export function crsOf(name: string): Crs | null {
  const plain = name.toUpperCase().replace(/[\s_-]/g, '');
  // CGCS2000 differs from WGS-84 by centimetres, far below what a grid boundary means.
  if (['WGS84', 'EPSG:4326', 'CGCS2000', 'EPSG:4490', 'CRS84'].includes(plain)) return 'WGS-84';
  if (['GCJ02', '火星坐标', '高德', '腾讯'].includes(plain)) return 'GCJ-02';
  return ['BD09', 'BD09LL', '百度', '百度坐标'].includes(plain) ? 'BD-09' : null;
}

/** Rounded to 1e-7 degrees, a centimetre, so that shared points stay shared after conversion. */
export function toWgs84(position: Position, from: Crs): Position {
  if (from === 'WGS-84') return position;
  const [lon, lat] = gcoord.transform([position[0], position[1]], OF_GCOORD[from], gcoord.WGS84) as Position;
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}

export function boundaryToWgs84(boundary: Boundary, from: Crs): Boundary {
  if (from === 'WGS-84') return boundary;
  return boundary.map((polygon) => polygon.map((ring) => ring.map((position) => toWgs84(position, from))));
}
