/** In whose grid a place lies, from the outlines kept on the phone and by the rule the server has. */
import { type Polygon, polygonContains } from '@gridgov/domain/city/areas/rings.ts';
import type { Point } from './distance.ts';
import type { Area, Around } from './types.ts';

/** Null where it lies outside of all that is kept. */
export function gridAt(area: Area | null, { lon, lat }: Point): Around | null {
  // By code: where two overlap by a rounding error the lowest has it, as on the server.
  const grids = [...(area?.around ?? ownOf(area))].sort((a, b) => (a.code < b.code ? -1 : 1));
  return (
    grids.find(({ outline }) =>
      (outline as readonly Polygon[]).some((part) => polygonContains(part, lon, lat)),
    ) ?? null
  );
}

function ownOf(area: Area | null): Around[] {
  if (area === null || area.code.length !== 15) return [];
  const { code, name, outline } = area;
  return [{ code, name, outline, community: '', worker: '' }];
}

/** Whether a grid is one's own: one of those of the community for whoever leads it. */
export function isOwnGrid(own: string, grid: string): boolean {
  return grid !== '' && grid.startsWith(own);
}
