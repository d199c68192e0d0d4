import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { ShortText } from '../../../platform/http/shapes.ts';
import { openMapped, rememberMapping } from '../../../platform/imports/mapped-table.ts';
import { tableReply } from '../../../platform/imports/table-reply.ts';
import {
  endMissingQuery,
  ImportReply,
  importQuery,
  type RunningImports,
  TableBody,
} from '../../../platform/imports/upload.ts';
import { CRS_NAMES, type Crs, cityDay } from '../areas/public.ts';
import type { PlaceDeps } from './deps.ts';
import { importPlaces } from './import.ts';
import { PLACE_COLUMNS, PLACE_REQUIRED } from './place.ts';

export type PlaceRouteDeps = Pick<PlaceDeps, 'db' | 'places'> & { readonly running: RunningImports };

/** The list of addresses, estates and known places that residents and staff find by what they type. */
export function placeRoutes({ db, places, running }: PlaceRouteDeps): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/places/import',
      operationId: 'importPlaces',
      summary: 'Import a table of addresses, estates and known places',
      tag: 'areas',
      right: 'area.import',
      audit: { access: 'import' },
      rate: 'heavy',
      schema: {
        query: Type.Object({
          ...importQuery,
          ...endMissingQuery,
          crs: Type.Optional(Type.Unsafe<Crs>({ type: 'string', enum: [...CRS_NAMES], maxLength: 40 })),
          source: Type.Optional(ShortText),
        }),
        body: TableBody,
        reply: { 200: ImportReply },
      },
      async run(ask) {
        return running.run(ask, Object.keys(PLACE_COLUMNS), async (file, map, options) => {
          const request = { subject: 'places', source: file, known: PLACE_COLUMNS, required: PLACE_REQUIRED };
          const table = await openMapped(db, { ...request, map, signal: options.signal });
          const { from: day = cityDay(ask.now), crs = 'WGS-84', source = '上传文件' } = ask.query;
          const { endMissing: ends = false, within } = ask.query;
          const areas = await places.snapshot();
          const endMissing = ends ? { within } : undefined;
          const context = { day, now: ask.now, crs, source, areas, endMissing };
          const result = await importPlaces(db, table.rows, context, options);
          if (map !== undefined) await rememberMapping(db, 'places', table, ask.now);
          const { read, added, changed, refused, ended, applied } = result;
          await ask.record({
            subject: 'places',
            details: { read, added, changed, refused, ended, applied },
          });
          return tableReply(file, table, result);
        });
      },
    }),
  ];
}
