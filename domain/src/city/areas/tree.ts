import type { AreaLevel } from './codes.ts';

/**
 * A governance grid is staffed (GB/T 34300): general 综合网格 for where people live, dedicated 专属网格 for a
 * market, school, park or plant. A unit grid 单元网格 is something else: some 10,000 m², a location index of
 * city management without staff; it is kept in its own table and never carries a matter's responsibility.
 */
export type GridKind = 'general' | 'dedicated';

/** One version of an area. Days are calendar days of the city, `to` is the first day it no longer holds. */
export interface Area {
  readonly code: string;
  readonly level: AreaLevel;
  readonly parent: string | null;
  readonly name: string;
  /** Only grids have a kind. */
  readonly kind: GridKind | null;
  readonly from: string;
  readonly to: string | null;
}

export interface AreaNode {
  readonly area: Area;
  readonly children: readonly AreaNode[];
}

/** Whether the version holds on the day ('YYYY-MM-DD'; such days compare as text). */
export function holdsOn(area: { readonly from: string; readonly to: string | null }, day: string): boolean {
  return area.from <= day && (area.to === null || day < area.to);
}

/**
 * Builds the tree below the areas whose parent is not in the list. Children are ordered by code, which
 * inside a community is west to east and north to south.
 */
export function buildTree(areas: readonly Area[]): AreaNode[] {
  const known = new Set(areas.map((area) => area.code));
  const byParent = new Map<string, Area[]>();
  const roots: Area[] = [];
  for (const area of areas) {
    if (area.parent === null || !known.has(area.parent)) {
      roots.push(area);
      continue;
    }
    const siblings = byParent.get(area.parent);
    if (siblings) siblings.push(area);
    else byParent.set(area.parent, [area]);
  }
  const node = (area: Area): AreaNode => ({
    area,
    children: (byParent.get(area.code) ?? []).sort(byCode).map(node),
  });
  return roots.sort(byCode).map(node);
}

function byCode(a: Area, b: Area): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** Areas without the parent their code asks for: the streets of a district that was never imported. */
export function orphans(areas: readonly Area[]): Area[] {
  const known = new Set(areas.map((area) => area.code));
  return areas.filter((area) => area.parent !== null && !known.has(area.parent));
}
