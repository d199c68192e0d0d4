import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { readTable } from '../../platform/tables/read-table.ts';
import { TableError } from '../../platform/tables/table-error.ts';
import type { AreaDeps } from './deps.ts';
import { DIVISION_HEADERS, importDivisions } from './division-import.ts';
import { importGrids } from './grid-import.ts';
import type { AreaImportResult, BoundaryImportOptions } from './import-report.ts';
import { importOutlines } from './outline-import.ts';
import { ImportKind, ImportQuery, ImportReport } from './schema.ts';
import { cityDay } from './snapshot.ts';
import { importUnitGrids } from './unit-grid-import.ts';

/** A city's grids are some megabytes; a file of this size is read whole before the first row is written. */
const MOST_BYTES = 64 * 1024 * 1024;

export function importRoutes({ db, places }: AreaDeps): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/areas/imports/:kind',
      operationId: 'importAreas',
      summary: 'Import divisions (CSV, XLSX), grids, outlines or unit grids (GeoJSON, also gzip)',
      description:
        'With dryRun nothing is written and the difference is told. The same file twice changes nothing.',
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
        const { from = cityDay(ask.now), mode = 'all', dryRun = false, ...about } = ask.query;
        const { crs = 'WGS-84', source = '上传文件', synthetic = false } = about;
        const chunks: Buffer[] = [];
        for await (const chunk of ask.body) chunks.push(chunk as Buffer);
        const options = {
          ...{ from, mode, dryRun, crs, source, synthetic },
          ...{ language: ask.language, signal: ask.signal },
        };
        const report = await carryOut(kind, Buffer.concat(chunks), options);
        await ask.record({
          subject: `areas:${kind}`,
          details: { read: report.read, refused: report.refused, applied: report.applied },
        });
        if (report.applied) await places.reload();
        return report;
      },
    }),
  ];

  async function carryOut(
    kind: 'divisions' | 'grids' | 'outlines' | 'unit-grids',
    file: Buffer,
    options: BoundaryImportOptions,
  ): Promise<AreaImportResult> {
    switch (kind) {
      case 'divisions':
        return divisions(file, options);
      case 'grids':
        return importGrids(db, file, options);
      case 'outlines':
        return importOutlines(db, file, options);
      case 'unit-grids':
        return importUnitGrids(db, file, options);
    }
  }

  async function divisions(file: Buffer, options: BoundaryImportOptions): Promise<AreaImportResult> {
    try {
      const table = await readTable(file, { knownHeaders: DIVISION_HEADERS });
      return await importDivisions(db, table.rows, options);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      throw new Refusal('field-wrong', {
        field: '文件',
        problem: error.message,
        right: '有表头的 CSV 或 XLSX',
      });
    }
  }
}
