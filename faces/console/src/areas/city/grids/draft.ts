import { areaM2 } from '@gridgov/domain/city/areas/rings.ts';
import type { DraftFeatures, HatchFeatures } from '@gridgov/ui/areaMapTypes.ts';
import { holds, joined, without } from './ground.ts';
import type { PlanDetail } from './queries.ts';
import type { Boundary, Position, Ring, RingAt } from './shapes.ts';
import {
  boundaryOf,
  cornersOf,
  moveCorner,
  outer,
  sharedBorder,
  splitCorners,
  withCorners,
} from './shapes.ts';

export type Finding = PlanDetail['findings'][number];

/** A grid of a plan as it is being drawn; without a code until the server numbers it. */
export interface DraftGrid {
  /** What the page knows it by: the code, or a mark of its own for a new one. */
  readonly key: string;
  readonly code: string | null;
  readonly community: string;
  readonly name: string;
  readonly kind: 'general' | 'dedicated';
  readonly boundary: Boundary;
}

const communityDigits = 12;

export function gridsOf(plan: PlanDetail): readonly DraftGrid[] {
  return plan.grids.map(({ code, name, kind, coordinates }) => ({
    key: code,
    code,
    name,
    kind,
    community: code.slice(0, communityDigits),
    boundary: boundaryOf(coordinates),
  }));
}

/** What is sent: the grids that shall hold. */
export function bodyOf(grids: readonly DraftGrid[]) {
  return {
    grids: grids.map(({ key: _key, boundary, ...grid }) => ({ ...grid, coordinates: boundary })),
  };
}

type Grids = readonly DraftGrid[];
const change = (grids: Grids, key: string, boundary: (grid: DraftGrid) => Boundary): Grids =>
  grids.map((grid) => (grid.key === key ? { ...grid, boundary: boundary(grid) } : grid));

/** Moves whatever corner of a grid lies at a place; `together` takes the same corner of all other grids along. */
export function movedCorner(
  grids: Grids,
  key: string,
  from: Position,
  to: Position,
  together: boolean,
): Grids {
  if (!together) return change(grids, key, ({ boundary }) => moveCorner(boundary, from, to));
  return grids.map((grid) => ({ ...grid, boundary: moveCorner(grid.boundary, from, to) }));
}

export function redrawn(grids: Grids, key: string, corners: Ring, at: RingAt = outer): Grids {
  return change(grids, key, ({ boundary }) => withCorners(boundary, corners, at));
}

/** Takes a ring away: a hole is filled, a part is given up. Null for the last part. */
export function withoutRing(grids: Grids, key: string, { part, ring }: RingAt): Grids | null {
  const boundary = grids.find((grid) => grid.key === key)?.boundary ?? [];
  if (ring === 0 && boundary.length < 2) return null;
  const rest =
    ring === 0
      ? boundary.filter((_, one) => one !== part)
      : boundary.map((rings, one) => (one === part ? rings.filter((_, at) => at !== ring) : rings));
  return change(grids, key, () => rest);
}

/** Cuts a grid in two along a line between corners of its first part; the smaller piece is a new grid. */
export function splitGrid(grids: Grids, key: string, from: number, to: number, newKey: string): Grids | null {
  const grid = grids.find((one) => one.key === key);
  const parts = splitCorners(cornersAt(grids, key), from, to);
  if (parts === null || grid === undefined) return null;
  const cut = withCorners([], parts[1]);
  const rest = without(grid.boundary, cut);
  const taken = rest === null ? null : without(grid.boundary, rest);
  if (rest === null || taken === null) return null;
  // The larger piece goes on under the number.
  const [larger, smaller] = areaM2(rest) >= areaM2(taken) ? [rest, taken] : [taken, rest];
  const part: DraftGrid = { ...grid, key: newKey, code: null, name: '', boundary: smaller };
  return [...change(grids, key, () => larger), part];
}

/** Takes a neighbour into a grid; the neighbour is gone. Null where they do not touch along a line. */
export function mergeGrids(grids: Grids, key: string, other: string): Grids | null {
  const taken = grids.find((grid) => grid.key === other);
  return taken === undefined
    ? null
    : withGround(
        grids.filter((grid) => grid.key !== other),
        key,
        taken.boundary,
      );
}

/** Gives ground to a grid; null where it does not touch the grid. */
export function withGround(grids: Grids, key: string, shape: Boundary): Grids | null {
  const grid = grids.find((one) => one.key === key);
  const whole = grid === undefined ? null : joined(grid.boundary, shape);
  return whole === null ? null : change(grids, key, () => whole);
}

/** Takes ground from a grid; null where nothing would be left of it. */
export function withoutGround(grids: Grids, key: string, shape: Boundary): Grids | null {
  const grid = grids.find((one) => one.key === key);
  const rest = grid === undefined ? null : without(grid.boundary, shape);
  return rest === null ? null : change(grids, key, () => rest);
}

/** Ground without a grid becomes one; its number comes from the server. */
export function newGrid(grids: Grids, community: string, shape: Boundary, newKey: string): Grids {
  return [...grids, { key: newKey, code: null, community, name: '', kind: 'general', boundary: shape }];
}

/** Gives a whole grid to another community: there it is a new one, and the old number ends. */
export function inCommunity(grids: Grids, key: string, community: string, newKey: string): Grids {
  return grids.map((grid) =>
    grid.key === key ? { ...grid, key: newKey, code: null, name: '', community } : grid,
  );
}

/** Grids that border on a piece of ground, the longest border first. */
export function neighboursOf(grids: Grids, shape: Boundary): readonly DraftGrid[] {
  return grids
    .map((grid) => ({ grid, border: sharedBorder(shape, grid.boundary) }))
    .filter(({ border }) => border > 0)
    .sort((one, other) => other.border - one.border)
    .map(({ grid }) => grid);
}

/** Whether what is drawn since no longer shows a finding at its place. The server has the last word when it is saved. */
export function isMended({ kind, at, codes }: Finding, grids: Grids): boolean {
  const [x, y] = at ?? [];
  if (x === undefined || y === undefined) return false;
  const over = grids.filter(({ boundary }) => holds(boundary, [x, y]));
  if (kind === 'gap') return over.length > 0;
  if (kind === 'overlap') return over.length < 2;
  return kind === 'outside' && !over.some(({ code }) => code !== null && codes.includes(code));
}

export function cornersAt(grids: Grids, key: string, at: RingAt = outer): Ring {
  return cornersOf(grids.find((grid) => grid.key === key)?.boundary ?? [], at);
}

/** The grids for the map; `state` tells those that differ from the ones in force. */
export function featuresOf(
  grids: Grids,
  plan: Pick<PlanDetail, 'added' | 'changed' | 'grids'>,
): DraftFeatures {
  return {
    type: 'FeatureCollection',
    features: grids.map((grid) => ({
      type: 'Feature',
      properties: { code: grid.key, community: grid.community, state: stateNow(grid, plan) },
      geometry: {
        type: 'MultiPolygon',
        coordinates: grid.boundary.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))),
      },
    })),
  };
}

/** What happens to a grid, as it is drawn now and not only as it was saved last. */
export function stateNow(grid: DraftGrid, plan: Pick<PlanDetail, 'added' | 'changed' | 'grids'>) {
  const saved = plan.grids.find(({ code }) => code === grid.code);
  const state = stateOf(grid.code, plan);
  if (state !== 'unchanged' || saved === undefined) return state;
  const isSame = JSON.stringify(boundaryOf(saved.coordinates)) === JSON.stringify(grid.boundary);
  return isSame ? state : ('changed' as const);
}

export function stateOf(code: string | null, plan: Pick<PlanDetail, 'added' | 'changed'>) {
  if (code === null || plan.added.includes(code)) return 'added' as const;
  return plan.changed.includes(code) ? ('changed' as const) : ('unchanged' as const);
}

const gridCode = /\d{15}/g;

/** Codes of the plan's grids in a sentence replaced by their names; a code nobody knows stays. */
export function withNames(text: string, plan: Pick<PlanDetail, 'grids'>): string {
  return text.replace(gridCode, (code) => plan.grids.find((grid) => grid.code === code)?.name ?? code);
}

/** Ground of findings, to be hatched; those that are mended by what is drawn since are left out. */
export function hatchOf(findings: readonly Finding[], grids: Grids): HatchFeatures {
  return {
    type: 'FeatureCollection',
    features: findings
      .filter((finding) => finding.shape.length > 0 && !isMended(finding, grids))
      .map(({ kind, shape }) => ({
        type: 'Feature',
        properties: { kind },
        geometry: { type: 'MultiPolygon', coordinates: shape },
      })),
  };
}
