import type { Boundary, Box } from '@gridgov/domain/city/areas/boundary.ts';
import { boxOf, labelPoint } from '@gridgov/domain/city/areas/boundary.ts';
import { parentOf } from '@gridgov/domain/city/areas/codes.ts';
import type { Position } from '@gridgov/domain/city/areas/rings.ts';
import { areaM2, polygonContains, ringLengthM } from '@gridgov/domain/city/areas/rings.ts';
import Flatbush from 'flatbush';
import { difference, intersection } from './clipping.ts';
import type { Coverage, Piece } from './coverage.ts';
import { buildCoverage, SNAP_DEGREES } from './coverage.ts';
import { dissolve } from './dissolve.ts';
import { mayLeave, mayOverlap } from './suspicion.ts';

/** What a check may find. Areas in square metres, places in degrees WGS-84. */
export type GridFinding =
  | {
      readonly kind: 'overlap';
      readonly codes: readonly [string, string];
      readonly m2: number;
      readonly at: Position;
      readonly shape: Boundary;
    }
  | {
      readonly kind: 'gap';
      readonly code: string;
      readonly m2: number;
      readonly at: Position;
      readonly shape: Boundary;
    }
  | {
      readonly kind: 'outside';
      readonly code: string;
      readonly area: string;
      readonly m2: number;
      readonly at: Position;
      readonly shape: Boundary;
    }
  | { readonly kind: 'duplicate_code'; readonly code: string; readonly at: Position }
  | { readonly kind: 'community_without_grid'; readonly code: string };

/** Below these a difference is how two programs round, not how two offices drew. */
export interface CheckTolerances {
  readonly overlapM2: number;
  readonly gapM2: number;
  readonly outsideM2: number;
  /** Narrower strips are rounding: a corner stored to a decimetre makes a strip along a whole edge. */
  readonly stripMetres: number;
  /** Points nearer than this are one point. */
  readonly snapDegrees: number;
}

export const DEFAULT_TOLERANCES: CheckTolerances = {
  overlapM2: 10,
  gapM2: 10,
  outsideM2: 10,
  stripMetres: 0.5,
  snapDegrees: SNAP_DEGREES,
};

export interface CheckInput {
  readonly grids: readonly Piece[];
  /** The net of these very grids, where it is there already. */
  readonly coverage?: Coverage;
  /** Codes of the communities that must have a grid. */
  readonly communities: readonly string[];
  /** Boundaries that were imported, not derived from grids: communities, streets, districts. */
  readonly outlines: readonly Piece[];
}

export type CheckStage = 'net' | 'overlap' | 'gap' | 'outside';

export interface CheckOptions {
  readonly tolerances?: CheckTolerances;
  readonly progress?: (stage: CheckStage, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Whether grids cover their ground without overlap and gap, inside the communities their codes name. Cheap
 * tests sort out what cannot be wrong; only suspicious pairs are clipped. 15,000 grids take about a second.
 */
export async function checkGrids(input: CheckInput, options: CheckOptions = {}): Promise<GridFinding[]> {
  const tolerances = options.tolerances ?? DEFAULT_TOLERANCES;
  const { unique, duplicates } = withoutDuplicates(input.grids);
  const coverage = input.coverage ?? buildCoverage(unique, tolerances.snapDegrees);
  options.progress?.('net', 1, 1);
  const withGrid = new Set(unique.map((grid) => parentOf(grid.code)));
  return [
    ...duplicates,
    ...input.communities
      .filter((code) => !withGrid.has(code))
      .map((code): GridFinding => ({ kind: 'community_without_grid', code })),
    ...(await overlaps(unique, tolerances, options)),
    ...(await gaps(coverage, input.outlines, tolerances, options)),
    ...(await outsiders(unique, input.outlines, tolerances, options)),
  ];
}

function withoutDuplicates(grids: readonly Piece[]) {
  const seen = new Set<string>();
  const unique: Piece[] = [];
  const duplicates: GridFinding[] = [];
  for (const grid of grids) {
    if (seen.has(grid.code)) {
      duplicates.push({ kind: 'duplicate_code', code: grid.code, at: labelPoint(grid.boundary) });
    } else unique.push(grid);
    seen.add(grid.code);
  }
  return { unique, duplicates };
}

/** Lets other work in between and ends when asked to; called every few hundred items. */
async function breathe(options: CheckOptions, stage: CheckStage, done: number, total: number): Promise<void> {
  options.progress?.(stage, done, total);
  await new Promise((resume) => setImmediate(resume));
  options.signal?.throwIfAborted();
}

async function overlaps(grids: readonly Piece[], tolerances: CheckTolerances, options: CheckOptions) {
  const found: GridFinding[] = [];
  if (grids.length === 0) return found;
  const boxes = grids.map((grid) => boxOf(grid.boundary));
  const inner = grids.map((grid) => labelPoint(grid.boundary));
  const index = new Flatbush(grids.length);
  for (const box of boxes) index.add(box.west, box.south, box.east, box.north);
  index.finish();
  // Breathes now and then, so that others are served meanwhile.
  for (let i = 0; i < grids.length; i += 1) {
    if (i % 500 === 0) await breathe(options, 'overlap', i, grids.length);
    const a = grids[i] as Piece;
    const box = boxes[i] as Box;
    for (const j of index.search(box.west, box.south, box.east, box.north, (other) => other > i)) {
      const b = grids[j] as Piece;
      const points = [inner[i], inner[j]] as [Position, Position];
      if (!mayOverlap(a.boundary, b.boundary, points, tolerances.snapDegrees)) continue;
      const shared = withoutStrips(intersection(a.boundary, b.boundary), tolerances);
      const m2 = areaM2(shared);
      if (m2 > tolerances.overlapM2) {
        found.push({ kind: 'overlap', codes: [a.code, b.code], m2, at: labelPoint(shared), shape: shared });
      }
    }
  }
  return found;
}

/**
 * Ground that belongs to no grid: holes in the union of a district's grids, and what an imported outline
 * covers beyond its grids. Gaps between two districts are the concern of their outlines.
 */
async function gaps(
  coverage: Coverage,
  outlines: readonly Piece[],
  tolerances: CheckTolerances,
  options: CheckOptions,
) {
  const found: GridFinding[] = [];
  const districts = dissolve(coverage, (code) => code.slice(0, 6), tolerances.gapM2);
  for (const [code, boundary] of districts) found.push(...enclosed(code, boundary, outlines, tolerances));
  const byLength = new Map<number, Map<string, Boundary>>([[6, districts]]);
  // Breathes at each outline, so that others are served meanwhile.
  for (const [done, outline] of outlines.entries()) {
    await breathe(options, 'gap', done, outlines.length);
    const digits = outline.code.length;
    const unions = byLength.get(digits) ?? dissolve(coverage, (code) => code.slice(0, digits));
    byLength.set(digits, unions);
    found.push(...uncovered(outline, unions.get(outline.code) ?? [], tolerances));
  }
  return found;
}

function uncovered(outline: Piece, covered: Boundary, tolerances: CheckTolerances): GridFinding[] {
  // Equal areas of two shapes that are known not to leave one another (see outsiders) are equal shapes.
  if (Math.abs(areaM2(outline.boundary) - areaM2(covered)) <= tolerances.gapM2) return [];
  const open = covered.length === 0 ? outline.boundary : difference(outline.boundary, covered);
  const holes = covered.flatMap((polygon) => polygon.slice(1));
  return withoutStrips(open, tolerances)
    .map((polygon) => ({ m2: areaM2([polygon]), at: labelPoint([polygon]), shape: [polygon] }))
    .filter(({ m2, at }) => m2 > tolerances.gapM2 && !holes.some((hole) => polygonContains([hole], ...at)))
    .map((gap): GridFinding => ({ kind: 'gap', code: outline.code, ...gap }));
}

/**
 * Holes in a district's union. Where outlines of the district are known, a hole that none of them covers is
 * a neighbour's enclave or a lake left out on purpose.
 */
function enclosed(
  code: string,
  boundary: Boundary,
  outlines: readonly Piece[],
  tolerances: CheckTolerances,
): GridFinding[] {
  const own = outlines.filter((outline) => outline.code.startsWith(code));
  return withoutStrips(
    boundary.flatMap((polygon) => polygon.slice(1).map((hole) => [hole])),
    tolerances,
  )
    .map(
      (hole): GridFinding => ({
        kind: 'gap',
        code,
        m2: areaM2([hole]),
        at: labelPoint([hole]),
        shape: [hole],
      }),
    )
    .filter((gap) => own.length === 0 || own.some((outline) => covers(outline, gap)));
}

function covers(outline: Piece, gap: GridFinding): boolean {
  return gap.kind === 'gap' && outline.boundary.some((polygon) => polygonContains(polygon, ...gap.at));
}

/** Ground as drawn, without strips so narrow that they are rounding. */
export function withoutStrips(
  boundary: Boundary,
  tolerances: Pick<CheckTolerances, 'stripMetres'> = DEFAULT_TOLERANCES,
): Boundary {
  return boundary.filter((polygon) => {
    const length = polygon.reduce((sum, ring) => sum + ringLengthM(ring), 0);
    return (2 * areaM2([polygon])) / length > tolerances.stripMetres;
  });
}

async function outsiders(
  grids: readonly Piece[],
  outlines: readonly Piece[],
  tolerances: CheckTolerances,
  options: CheckOptions,
) {
  const found: GridFinding[] = [];
  const byCode = new Map(outlines.map((outline) => [outline.code, outline]));
  // Breathes now and then, so that others are served meanwhile.
  for (const [done, grid] of grids.entries()) {
    if (done % 500 === 0) await breathe(options, 'outside', done, grids.length);
    const home = nearestOutline(grid.code, byCode);
    if (!home || !mayLeave(grid.boundary, home.boundary, tolerances.snapDegrees)) continue;
    const beyond = withoutStrips(difference(grid.boundary, home.boundary), tolerances);
    const m2 = areaM2(beyond);
    if (m2 <= tolerances.outsideM2) continue;
    found.push({
      kind: 'outside',
      code: grid.code,
      area: home.code,
      m2,
      at: labelPoint(beyond),
      shape: beyond,
    });
  }
  return found;
}

function nearestOutline(code: string, outlines: ReadonlyMap<string, Piece>): Piece | undefined {
  for (let at = parentOf(code); at !== null; at = parentOf(at)) {
    const outline = outlines.get(at);
    if (outline) return outline;
  }
  return undefined;
}
