import type { Db } from '../../../platform/db/database.ts';
import type { TableRow } from '../../../platform/tables/cells.ts';
import { importDivisions } from './imports/division-import.ts';

/** What the tests of this folder start from: one invented street with two communities. */
export const STREET = '370602001';
export const FIRST_DAY = '2024-01-01';

export async function* rowsOf(...rows: Record<string, string>[]): AsyncGenerator<TableRow> {
  for (const [index, fields] of rows.entries()) yield { row: index + 2, fields, problems: [] };
}

export async function smallCity(db: Db): Promise<void> {
  const rows = rowsOf(
    { code: '370602', name: '东区' },
    { code: STREET, name: '望海街道' },
    { code: `${STREET}001`, name: '潮头社区居民委员会' },
    { code: `${STREET}002`, name: '听涛社区居民委员会' },
  );
  await importDivisions(db, rows, { from: FIRST_DAY, mode: 'all' });
}

/** Corners of a rectangle; in thousandths of a degree east and north of 121, 37. */
export function rectangle(west: number, south: number, width: number, height: number): [number, number][][] {
  const at = (x: number, y: number): [number, number] => [121 + x / 1000, 37 + y / 1000];
  const [east, north] = [west + width, south + height];
  return [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]];
}

export function square(code: string, west: number, south: number, side = 10) {
  const geometry = { type: 'Polygon', coordinates: rectangle(west, south, side, side) };
  return { type: 'Feature', properties: { code }, geometry };
}

export function geojson(...features: unknown[]): Uint8Array {
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
}

/** Milliseconds of noon in the city on the day. */
export function noon(day: string): number {
  return Date.parse(`${day}T12:00:00+08:00`);
}
