import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { boxOf, labelPoint } from '@gridgov/domain/city/areas/boundary.ts';
import { parseCodeOf } from '@gridgov/domain/city/areas/codes.ts';
import { numberGrids, serialsIn } from '@gridgov/domain/city/areas/numbering.ts';
import type { GridKind } from '@gridgov/domain/city/areas/tree.ts';
import { type FieldValue, Refusal } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { gridName } from '../imports/grid-import.ts';
import type { Message } from '../messages.ts';
import { boundaryMessage, codeMessage, SAY } from '../messages.ts';
import type { AreaRow } from '../queries.ts';
import { listAreaVersions } from '../queries.ts';
import { repairOrJoin } from '../shapes/clipping.ts';
import { writeBoundary } from '../shapes/geometry.ts';
import type { PlanGridRow } from './queries.ts';
import { BOUNDARY, CODE, COMMUNITY, GRIDS, partsOf, TWICE } from './words.ts';

/** A grid as the street draws it. Without a code it gets the next free one of its community. */
export interface DrawnGrid {
  readonly code: string | null;
  readonly community: string;
  /** '' for the usual name: 潮头社区第3网格. */
  readonly name: string;
  readonly kind: GridKind;
  /** WGS-84. */
  readonly boundary: Boundary;
}

/**
 * The rows of a plan: boundaries mended, codes given west to east and north to south.
 *
 * @throws Refusal where a code, a community or a boundary is not possible
 */
export async function drawnRows(
  tx: Queryable,
  street: string,
  grids: readonly DrawnGrid[],
): Promise<PlanGridRow[]> {
  if (grids.length === 0) throw new Refusal('field-missing', { field: GRIDS });
  const versions = await listAreaVersions(tx);
  const communities = new Map(
    versions
      .filter((area) => area.level === 'community' && area.to === null)
      .map((area) => [area.code, area]),
  );
  const mended = grids.map((grid) => ({ ...grid, boundary: mend(grid) }));
  for (const grid of mended) checkPlace(grid, street, communities);
  const dissolved = new Set(versions.filter((area) => area.to !== null).map((area) => area.code));
  for (const area of versions) if (area.to === null) dissolved.delete(area.code);
  const revived = mended.find((grid) => grid.code !== null && dissolved.has(grid.code));
  if (revived) throw wrong(CODE, SAY.dissolved(revived.code ?? ''));
  // Codes of dissolved grids are in `versions` too: none is given twice.
  const ever = versions.map((area) => area.code);
  const coded = Object.entries(Object.groupBy(mended, (grid) => grid.community)).flatMap(
    ([community, members = []]) => withCodes(community, members, ever),
  );
  return coded.map(({ code, grid }) => ({
    code,
    name: grid.name.trim() || gridName(communities.get(grid.community)?.name ?? '', code),
    kind: grid.kind,
    coordinates: writeBoundary(grid.boundary),
  }));
}

function mend(grid: DrawnGrid): Boundary {
  const mended = repairOrJoin(grid.boundary);
  if (mended.ok) return mended.boundary;
  throw wrong(BOUNDARY, boundaryMessage(mended.refusal));
}

function checkPlace(grid: DrawnGrid, street: string, communities: ReadonlyMap<string, AreaRow>): void {
  const { code, community } = grid;
  const inStreet = parseCodeOf(community, 'community', street);
  if (!inStreet.ok) throw wrong(COMMUNITY, codeMessage(inStreet.problem));
  if (!communities.has(community)) throw wrong(COMMUNITY, SAY.unknown(community));
  if (code === null) return;
  const inCommunity = parseCodeOf(code, 'grid', community);
  if (!inCommunity.ok) throw wrong(CODE, codeMessage(inCommunity.problem));
}

const wrong = (field: FieldValue, message: Message) => new Refusal('field-wrong', partsOf(field, message));

function withCodes(community: string, grids: readonly DrawnGrid[], ever: readonly string[]) {
  const given = grids.flatMap((grid) => (grid.code === null ? [] : [{ code: grid.code, grid }]));
  const taken = serialsIn(community, [...ever, ...given.map((one) => one.code)]);
  if (new Set(given.map((one) => one.code)).size < given.length) {
    throw wrong(CODE, TWICE);
  }
  const open = grids
    .filter((grid) => grid.code === null)
    .map((grid) => {
      const [lon, lat] = labelPoint(grid.boundary);
      const box = boxOf(grid.boundary);
      return { lon, lat, height: box.north - box.south, grid };
    });
  const numbered = numberGrids(community, open, taken).map(({ code, item }) => ({ code, grid: item.grid }));
  return [...given, ...numbered];
}
