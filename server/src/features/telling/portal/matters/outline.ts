/** Outlines of areas for the small maps of residents: few points, so that a page is light. */
import type { Language } from '@gridgov/domain/refusal.ts';
import type { AreaSnapshot } from '../../../city/areas/public.ts';
import { cityDay, findBoundary } from '../../../city/areas/public.ts';
import type { PortalDeps } from '../deps.ts';
import { areaBrief } from './places.ts';

type Ring = [number, number][];
const MOST_AREAS = 300;
/** Of the width of what is drawn: finer cannot be seen on a telephone. */
const FINENESS = 1 / 500;

export async function outlineOf(
  deps: PortalDeps,
  areas: AreaSnapshot,
  code: string,
  { now, language }: { readonly now: number; readonly language: Language },
) {
  const children =
    code === ''
      ? areas.listAt('', now).filter((area) => area.level === 'district')
      : areas.childrenAt(code, now);
  const drawn = children.slice(0, MOST_AREAS);
  const shapes = await Promise.all(
    drawn.map(async (area) => {
      const row = await findBoundary(deps.db, area.code, cityDay(now));
      return {
        area,
        rings: row === undefined ? [] : outerRings(row.coordinates),
        synthetic: row?.synthetic ?? false,
      };
    }),
  );
  const width = widthOf(shapes.flatMap(({ rings }) => rings));
  return {
    areas: shapes.map(({ area, rings }) => ({
      ...areaBrief(areas, area, now, language),
      rings: rings
        .map((ring) => simplify(ring, width * FINENESS))
        .filter((ring) => ring.length > 3)
        .slice(0, 50),
    })),
    synthetic: shapes.some(({ synthetic }) => synthetic),
  };
}

function outerRings(coordinates: string): Ring[] {
  const polygons = JSON.parse(coordinates) as Ring[][];
  return polygons.flatMap(([outer]) => (outer === undefined ? [] : [outer]));
}

function widthOf(rings: readonly Ring[]): number {
  let [least, most] = [Infinity, -Infinity];
  for (const [lon] of rings.flat()) {
    least = Math.min(least, lon);
    most = Math.max(most, lon);
  }
  return most > least ? most - least : 1;
}

/** Douglas–Peucker: leaves out points that lie nearer than `least` to the line without them. */
export function simplify(ring: Ring, least: number): Ring {
  const [first] = ring;
  const last = ring.at(-1);
  if (first === undefined || last === undefined || ring.length < 4) return ring;
  // A ring ends where it began, so it is cut at its far point first.
  const far = farthest(ring, first, first).at;
  const halves = [ring.slice(0, far + 1), ring.slice(far)];
  const [one = [], other = []] = halves.map((half) => thin(half, least));
  return [...one, ...other.slice(1)].slice(0, 2000);
}

function thin(line: Ring, least: number): Ring {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return line;
  const { at, distance } = farthest(line, first, last);
  if (distance <= least) return [first, last];
  return [...thin(line.slice(0, at + 1), least), ...thin(line.slice(at), least).slice(1)];
}

function farthest(line: Ring, [ax, ay]: [number, number], [bx, by]: [number, number]) {
  const length = Math.hypot(bx - ax, by - ay);
  let [at, distance] = [0, 0];
  for (const [index, [x, y]] of line.entries()) {
    const off =
      length === 0
        ? Math.hypot(x - ax, y - ay)
        : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (off > distance) [at, distance] = [index, off];
  }
  return { at, distance };
}
