import type { Queryable } from '../../../../platform/db/database.ts';
import type { BoundaryImportOptions } from '../imports/import-report.ts';
import type { BoundaryRow } from '../queries.ts';
import type { VersionPlan } from '../version-plan.ts';
import type { GridFinding } from './checks.ts';
import { checkGrids } from './checks.ts';
import type { Piece } from './coverage.ts';
import { buildCoverage } from './coverage.ts';
import { dissolve } from './dissolve.ts';
import { readBoundary } from './geometry.ts';

/** Levels whose boundary is the union of the grids below where none was imported: community, street, district. */
const DERIVED_DIGITS = [12, 9, 6] as const;

/**
 * Makes the boundaries above the grids anew and writes those that changed, then checks the coverage. An
 * imported boundary is never replaced by a derived one.
 */
export async function deriveBoundaries(
  tx: Queryable,
  plan: VersionPlan,
  options: Pick<BoundaryImportOptions, 'signal'>,
): Promise<GridFinding[]> {
  const known = await plan.loadBoundaries(tx, 15);
  const grids = [...known.values()].filter((row) => holds(row, plan.from)).sort(byCode);
  const pieces = grids.map(pieceOf);
  const coverage = buildCoverage(pieces);
  const synthetic = new Set(grids.filter((row) => row.synthetic).map((row) => row.code.slice(0, 6)));
  const outlines: Piece[] = [];
  // From the finest level up: each is made of the one below.
  for (const digits of DERIVED_DIGITS) {
    options.signal?.throwIfAborted();
    const known = await plan.loadBoundaries(tx, digits);
    const unions = dissolve(coverage, (code) => code.slice(0, digits));
    const drawn = [...known.values()].filter((row) => !row.derived && row.to === null);
    outlines.push(...drawn.map(pieceOf));
    for (const row of drawn) unions.delete(row.code);
    for (const [code, boundary] of unions) {
      const invented = synthetic.has(code.slice(0, 6));
      plan.setBoundary({
        code,
        boundary,
        source: '网格合并',
        crs: 'WGS-84',
        synthetic: invented,
        derived: true,
      });
    }
    for (const row of known.values()) {
      if (row.derived && row.to === null && !unions.has(row.code)) plan.endBoundary(row.code);
    }
  }
  await plan.write(tx, options.signal);
  const communities = [...plan.areas.values()].filter(
    (area) => area.level === 'community' && area.to === null,
  );
  return checkGrids(
    { grids: pieces, coverage, communities: communities.map((area) => area.code), outlines },
    options.signal ? { signal: options.signal } : {},
  );
}

/** In one order always, so that the same grids make the same unions. */
function byCode(a: BoundaryRow, b: BoundaryRow): number {
  return a.code < b.code ? -1 : 1;
}

function holds(row: BoundaryRow, day: string): boolean {
  return row.to === null || row.to > day;
}

function pieceOf(row: BoundaryRow): Piece {
  return { code: row.code, boundary: readBoundary(row.coordinates) };
}
