import { boxOf } from '@gridgov/domain/city/areas/boundary.ts';
import { tidyCode } from '@gridgov/domain/city/areas/codes.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { keepOnlyIf } from '../../../../platform/imports/tally.ts';
import { SAY } from '../messages.ts';
import type { UnitGridRow } from '../queries.ts';
import { endVersions, listUnitGridVersions, nextRevision, writeUnitGrids } from '../queries.ts';
import { writeBoundary } from '../shapes/geometry.ts';
import { relinkUnits } from '../unit-grids/unit-links.ts';
import { type BoundarySource, eachFeature, isSynthetic, property, takeBoundary } from './boundary-feature.ts';
import type { RawFeature } from './feature-stream.ts';
import type { AreaImportResult, BoundaryImportOptions, Taken } from './import-report.ts';
import { AreaTally, Rejection, rejectionsOf } from './import-report.ts';

/**
 * Imports the 10,000 m² unit grids 单元网格 of city management: a location index beside the governance grids,
 * with codes of 15 digits (or 14 in the older CJ/T 213 form) and no staff.
 */
export async function importUnitGrids(
  db: Db,
  source: BoundarySource,
  options: BoundaryImportOptions,
): Promise<AreaImportResult> {
  const tally = new AreaTally(options);
  await keepOnlyIf(db, async (tx) => {
    await nextRevision(tx);
    // Ordered by first day, so the last version of each code stays.
    const known = new Map((await listUnitGridVersions(tx)).map((row) => [row.code, row]));
    const next = new Map<string, UnitGridRow>();
    const rows = new Map<string, number>();
    await eachFeature(source, { tally, signal: options.signal }, (row, feature) => {
      tally.settle(row, take(row, feature, { known, next, rows, options }));
    });
    const { applied } = tally.tally.finish();
    if (!applied || next.size === 0) return false;
    const ends = [...next.values()].map((row) => ({ code: row.code, day: row.from }));
    await endVersions(tx, 'unit_grid', ends);
    const all = [...next.values()];
    // In bites, so that it can be stopped between them.
    for (let i = 0; i < all.length; i += 1_000) {
      options.signal?.throwIfAborted();
      await writeUnitGrids(tx, all.slice(i, i + 1_000));
    }
    await relinkUnits(tx, [...next.keys()].sort(), options.signal);
    return true;
  });
  return tally.result();
}

interface Work {
  readonly known: ReadonlyMap<string, UnitGridRow>;
  readonly next: Map<string, UnitGridRow>;
  /** Row of each code met so far. */
  readonly rows: Map<string, number>;
  readonly options: BoundaryImportOptions;
}

function take(row: number, feature: RawFeature, work: Work): Taken | readonly Rejection[] {
  const { known, next, rows, options } = work;
  const code = takeCode(feature, rows);
  const drawn = takeBoundary(feature, options.crs);
  if (code instanceof Rejection || drawn instanceof Rejection) return rejectionsOf(code, drawn);
  const { boundary, mended } = drawn;
  rows.set(code, row);
  const name = property(feature, 'name') || code;
  const coordinates = writeBoundary(boundary);
  const old = known.get(code);
  const after = { name };
  const what = `${code} ${name}`;
  if (old && old.to === null && old.name === name && old.coordinates === coordinates) {
    return { what, verdict: { kind: 'unchanged', before: after, after }, mended };
  }
  const { source, crs } = options;
  const from = old && old.from > options.from ? old.from : options.from;
  const synthetic = isSynthetic(feature, options);
  next.set(code, { code, from, to: null, name, coordinates, ...boxOf(boundary), source, crs, synthetic });
  return {
    what,
    verdict: { kind: old ? 'changed' : 'added', before: old ? { name: old.name } : null, after },
    mended,
  };
}

function takeCode(feature: RawFeature, rows: Work['rows']): string | Rejection {
  const code = tidyCode(property(feature, 'code'));
  if (!/^\d{14,15}$/.test(code)) return new Rejection('code', SAY.unitCode(code));
  const before = rows.get(code);
  return before === undefined ? code : new Rejection('code', SAY.twice(code, before));
}
