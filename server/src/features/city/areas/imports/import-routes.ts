import Type from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { rememberMapping } from '../../../../platform/imports/mapped-table.ts';
import { tableReply } from '../../../../platform/imports/table-reply.ts';
import type { AreaDeps } from '../deps.ts';
import { cityDay } from '../located/snapshot.ts';
import { ImportKind, ImportQuery, ImportReport } from '../schema.ts';
import { DIVISION_COLUMNS, importDivisions, openDivisions } from './division-import.ts';
import { importGrids } from './grid-import.ts';
import type { AreaImportResult, BoundaryImportOptions } from './import-report.ts';
import { importOutlines } from './outline-import.ts';
import { importUnitGrids } from './unit-grid-import.ts';

const MOST_BYTES = 64 * 1024 * 1024;

type BoundaryKind = 'grids' | 'outlines' | 'unit-grids';

export function importRoutes({ db, places, running, openMatters }: AreaDeps): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/area-imports/:kind',
      operationId: 'importAreas',
      summary: 'Import divisions (CSV, XLSX), grids, outlines or unit grids (GeoJSON, also gzip)',
      description:
        'With dryRun nothing is written and the difference is told. The same file twice changes nothing. Divisions and grids that a complete file does not name end on the day where `endMissing` says so; open matters go along with the ground, or the area stays and the reason is told.',
      tag: 'areas',
      right: 'area.import',
      audit: { access: 'import' },
      rate: 'heavy',
      examples: { kind: 'divisions' },
      schema: {
        params: Type.Object({ kind: ImportKind }),
        query: ImportQuery,
        body: { binary: ['*/*'], maxBytes: MOST_BYTES },
        reply: { 200: ImportReport },
      },
      async run(ask) {
        const { kind } = ask.params;
        const { from = cityDay(ask.now), crs = 'WGS-84', source = '上传文件', synthetic = false } = ask.query;
        const { endMissing: ends = false, within } = ask.query;
        const endMissing = ends ? { within, openMatters, changeId: ask.commandId, now: ask.now } : undefined;
        return running.run(ask, Object.keys(DIVISION_COLUMNS), async (file, map, how) => {
          const options = { ...how, from, crs, source, synthetic, language: ask.language, endMissing };
          const report =
            kind === 'divisions'
              ? await divisions(file, map, options, ask.now)
              : { ...(await boundaries(kind, file, options)), ...NO_TABLE };
          const { read, refused, ended, applied } = report;
          await ask.record({ subject: `areas:${kind}`, details: { read, refused, ended, applied } });
          if (applied) await places.reload();
          return report;
        });
      },
    }),
  ];

  async function boundaries(
    kind: BoundaryKind,
    file: string,
    options: BoundaryImportOptions,
  ): Promise<AreaImportResult> {
    switch (kind) {
      case 'grids':
        return importGrids(db, file, options);
      case 'outlines':
        return importOutlines(db, file, options);
      case 'unit-grids':
        return importUnitGrids(db, file, options);
    }
  }

  async function divisions(
    file: string,
    map: Readonly<Record<string, string>> | undefined,
    options: BoundaryImportOptions,
    now: number,
  ) {
    const table = await openDivisions(db, file, map, options.signal);
    const report = await importDivisions(db, table.rows, options);
    if (map !== undefined) await rememberMapping(db, 'divisions', table, now);
    return tableReply(file, table, report);
  }
}

/** A map has no columns to match and no rows to mend. */
const NO_TABLE = { map: {}, unmapped: [], mend: { columns: [], rows: [] } };
