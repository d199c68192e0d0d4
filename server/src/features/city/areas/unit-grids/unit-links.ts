/** The governance grid a unit grid belongs to: the one that covers most of its ground, on every day of both. */
import type { Boundary, Box } from '@gridgov/domain/city/areas/boundary.ts';
import { boxOf } from '@gridgov/domain/city/areas/boundary.ts';
import { areaM2, type Position, polygonContains } from '@gridgov/domain/city/areas/rings.ts';
import Flatbush from 'flatbush';
import type { Queryable } from '../../../../platform/db/database.ts';
import { intersection } from '../shapes/clipping.ts';
import { readBoundary } from '../shapes/geometry.ts';
import {
  type Ground,
  gridsAround,
  groundOfUnits,
  replaceLinks,
  type UnitLink,
  unitsAround,
} from './unit-link-queries.ts';

interface Piece extends Omit<Ground, 'coordinates'> {
  readonly boundary: Boundary;
  readonly box: Box;
}

const AT_ONCE = 1_000;
/** Shares that differ by less are the same share computed along another line. */
const SAME_SHARE = 1e-9;

/** After governance grids were drawn, ended or came back: the cells on their ground are linked anew. */
export async function relinkAround(
  tx: Queryable,
  grids: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  await relinkUnits(tx, await unitsAround(tx, grids), signal);
}

export async function relinkUnits(
  tx: Queryable,
  units: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  for (let at = 0; at < units.length; at += AT_ONCE) {
    signal?.throwIfAborted();
    const some = units.slice(at, at + AT_ONCE);
    // Page after page: codes of neighbours are near one another, so each page needs the grids of its corner only.
    const finder = finderOf((await gridsAround(tx, some)).map(pieceOf));
    const cells = (await groundOfUnits(tx, some)).map(pieceOf);
    await replaceLinks(
      tx,
      some,
      cells.flatMap((cell) => linksOf(cell, finder(cell.box))),
    );
  }
}

export function pieceOf({ coordinates, ...ground }: Ground): Piece {
  const boundary = readBoundary(coordinates);
  return { ...ground, boundary, box: boxOf(boundary) };
}

function finderOf(pieces: readonly Piece[]): (box: Box) => readonly Piece[] {
  if (pieces.length === 0) return () => [];
  const tree = new Flatbush(pieces.length);
  for (const { box } of pieces) tree.add(box.west, box.south, box.east, box.north);
  tree.finish();
  return ({ west, south, east, north }) =>
    tree.search(west, south, east, north).flatMap((number) => pieces[number] ?? []);
}

/** From each day on which one of the grids begins or ends: which of them has most of the cell then. */
export function linksOf(cell: Piece, grids: readonly Piece[]): UnitLink[] {
  const whole = areaM2(cell.boundary);
  const shares = grids.map((grid) => ({ grid, share: shareOf(cell, whole, grid) }));
  const days = [
    ...new Set([cell.from, ...grids.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])])]),
  ]
    .filter((day) => day >= cell.from && (cell.to === null || day < cell.to))
    .sort();
  const links: UnitLink[] = [];
  for (const [n, day] of days.entries()) {
    const best = shares
      .filter(({ grid, share }) => share > 0 && grid.from <= day && (grid.to === null || grid.to > day))
      .sort((a, b) => b.share - a.share || (a.grid.code < b.grid.code ? -1 : 1))[0];
    if (best === undefined) continue;
    const link = {
      unit: cell.code,
      grid: best.grid.code,
      share: best.share,
      from: day,
      to: days[n + 1] ?? cell.to,
    };
    const before = links.at(-1);
    if (before !== undefined && goesOn(before, link)) links[links.length - 1] = { ...before, to: link.to };
    else links.push(link);
  }
  return links;
}

function goesOn(before: UnitLink, next: UnitLink): boolean {
  const same = before.grid === next.grid && Math.abs(before.share - next.share) < SAME_SHARE;
  return same && before.to === next.from;
}

/** How much of the cell lies in the grid, 0 to 1. */
function shareOf(cell: Piece, whole: number, grid: Piece): number {
  if (whole <= 0) return 0;
  // Most cells lie wholly inside one grid or outside of it, which a look at the grid's lines tells.
  if (!edgesMeet(grid.boundary, cell.box)) return contains(grid.boundary, cornerOf(cell)) ? 1 : 0;
  return Math.min(1, areaM2(intersection(cell.boundary, grid.boundary)) / whole);
}

function edgesMeet(boundary: Boundary, { west, south, east, north }: Box): boolean {
  return boundary.some((polygon) =>
    polygon.some((ring) =>
      ring.some(([x, y], n) => {
        const [a, b] = ring[(n + 1) % ring.length] ?? [x, y];
        return (
          Math.min(x, a) <= east &&
          Math.max(x, a) >= west &&
          Math.min(y, b) <= north &&
          Math.max(y, b) >= south
        );
      }),
    ),
  );
}

function cornerOf({ boundary, box }: Piece): Position {
  return boundary[0]?.[0]?.[0] ?? [box.west, box.south];
}

function contains(boundary: Boundary, [lon, lat]: Position): boolean {
  return boundary.some((polygon) => polygonContains(polygon, lon, lat));
}
