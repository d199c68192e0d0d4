import type { Parts } from './place-parts.ts';
import { mayContain, partContains } from './place-parts.ts';

/** Which parts may contain a point of a cell of the raster over all parts. */
export interface Raster {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  readonly perLon: number;
  readonly perLat: number;
  readonly start: Int32Array;
  readonly parts: Int32Array;
}

/** Cells per part: finer costs memory, coarser costs tests; measured with 15,000 grids. */
const CELLS_PER_PART = 24;
const MOST_CELLS_A_SIDE = 1500;
export function rasterOf(parts: Parts): Raster {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < parts.boxes.length; i += 4) {
    west = Math.min(west, parts.boxes[i] as number);
    south = Math.min(south, parts.boxes[i + 1] as number);
    east = Math.max(east, parts.boxes[i + 2] as number);
    north = Math.max(north, parts.boxes[i + 3] as number);
  }
  const side = Math.min(MOST_CELLS_A_SIDE, Math.max(1, Math.ceil(Math.sqrt(parts.count * CELLS_PER_PART))));
  const perLon = east > west ? side / (east - west) : 0;
  const perLat = north > south ? side / (north - south) : 0;
  const grid = { west, south, columns: side, rows: side, perLon, perLat };
  const start = new Int32Array(side * side + 1);
  eachCell(parts, grid, (cell) => {
    start[cell + 1] = (start[cell + 1] as number) + 1;
  });
  for (let i = 0; i < side * side; i += 1) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const filled = start.slice();
  const listed = new Int32Array(start[side * side] as number);
  eachCell(parts, grid, (cell, part) => {
    listed[filled[cell] as number] = part;
    filled[cell] = (filled[cell] as number) + 1;
  });
  return { ...grid, start, parts: listed };
}

type Grid = Omit<Raster, 'start' | 'parts'>;

/** Visits parts in ascending order, so that each cell lists them by code. */
function eachCell(parts: Parts, grid: Grid, visit: (cell: number, part: number) => void): void {
  for (let part = 0; part < parts.count; part += 1) {
    const [west, south, east, north] = parts.boxes.subarray(4 * part, 4 * part + 4) as unknown as number[];
    const lastColumn = columnOf(grid, east as number);
    const lastRow = rowOf(grid, north as number);
    for (let row = rowOf(grid, south as number); row <= lastRow; row += 1) {
      for (let column = columnOf(grid, west as number); column <= lastColumn; column += 1) {
        visit(row * grid.columns + column, part);
      }
    }
  }
}

function columnOf(grid: Grid, lon: number): number {
  return Math.min(grid.columns - 1, Math.floor((lon - grid.west) * grid.perLon));
}

function rowOf(grid: Grid, lat: number): number {
  return Math.min(grid.rows - 1, Math.floor((lat - grid.south) * grid.perLat));
}

export function findPart(parts: Parts, raster: Raster, lon: number, lat: number, at: number): number {
  const column = columnOf(raster, lon);
  const row = rowOf(raster, lat);
  // NaN passes neither comparison.
  if (!(column >= 0 && row >= 0)) return -1;
  const cell = row * raster.columns + column;
  const end = raster.start[cell + 1] as number;
  for (let i = raster.start[cell] as number; i < end; i += 1) {
    const part = raster.parts[i] as number;
    if (mayContain(parts, part, lon, lat, at) && partContains(parts, part, lon, lat)) return part;
  }
  return -1;
}
