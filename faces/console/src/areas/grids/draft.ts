import type { DraftFeatures } from '@gridgov/ui/areaMapTypes.ts';
import type { PlanDetail } from './queries.ts';
import type { Boundary, Position, Ring } from './shapes.ts';
import { boundaryOf, cornersOf, mergeCorners, moveCorner, splitCorners, withCorners } from './shapes.ts';

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
    ...{ code, name, kind, community: code.slice(0, communityDigits) },
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

/** Moves a corner; `together` takes the same corner of all other grids along. */
export function movedCorner(grids: Grids, key: string, at: number, to: Position, together: boolean): Grids {
  const from = cornersAt(grids, key)[at];
  if (from === undefined) return grids;
  if (!together) return change(grids, key, ({ boundary }) => moveCorner(boundary, from, to));
  return grids.map((grid) => ({ ...grid, boundary: moveCorner(grid.boundary, from, to) }));
}

export function redrawn(grids: Grids, key: string, corners: Ring): Grids {
  return change(grids, key, ({ boundary }) => withCorners(boundary, corners));
}

/** Cuts a grid in two; the second part is a new grid. Null where there is nothing to cut. */
export function splitGrid(grids: Grids, key: string, from: number, to: number, newKey: string): Grids | null {
  const parts = splitCorners(cornersAt(grids, key), from, to);
  const grid = grids.find((one) => one.key === key);
  if (parts === null || grid === undefined) return null;
  const part: DraftGrid = { ...grid, key: newKey, code: null, name: '', boundary: withCorners([], parts[1]) };
  return [...redrawn(grids, key, parts[0]), part];
}

/** Takes a neighbour into a grid; the neighbour is gone. Null where they do not touch along a line. */
export function mergeGrids(grids: Grids, key: string, other: string): Grids | null {
  const ring = mergeCorners(cornersAt(grids, key), cornersAt(grids, other));
  return ring === null
    ? null
    : redrawn(
        grids.filter((grid) => grid.key !== other),
        key,
        ring,
      );
}

export function cornersAt(grids: Grids, key: string): Ring {
  return cornersOf(grids.find((grid) => grid.key === key)?.boundary ?? []);
}

/** The grids for the map; `state` tells those that differ from the ones in force. */
export function featuresOf(grids: Grids, plan: Pick<PlanDetail, 'added' | 'changed'>): DraftFeatures {
  return {
    type: 'FeatureCollection',
    features: grids.map(({ key, code, boundary }) => ({
      type: 'Feature',
      properties: { code: key, state: stateOf(code, plan) },
      geometry: {
        type: 'MultiPolygon',
        coordinates: boundary.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))),
      },
    })),
  };
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

/** The place a finding speaks of: its sentence ends with longitude and latitude. */
export function placeIn(finding: string): Position | null {
  const found = /(-?\d{1,3}\.\d{4,}), (-?\d{1,2}\.\d{4,})/.exec(finding);
  return found === null ? null : [Number(found[1]), Number(found[2])];
}
