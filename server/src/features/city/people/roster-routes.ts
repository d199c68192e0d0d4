import { PassThrough, Readable } from 'node:stream';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import Type from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day } from '../../../platform/http/shapes.ts';
import { dayBefore } from '../../../platform/imports/days.ts';
import { openMapped, rememberMapping } from '../../../platform/imports/mapped-table.ts';
import { tableReply } from '../../../platform/imports/table-reply.ts';
import { endMissingQuery, ImportReply, importQuery, TableBody } from '../../../platform/imports/upload.ts';
import { type OutRow, writeCsv, writeXlsx } from '../../../platform/tables/write-table.ts';
import { listAllUnits } from '../units/public.ts';
import type { PeopleDeps } from './deps.ts';
import { importRoster } from './import-roster.ts';
import { ROSTER_COLUMNS } from './person.ts';
import { placesOf } from './places.ts';
import { listRoster } from './queries.ts';
import { openedPhone } from './views.ts';

export function rosterRoutes(deps: PeopleDeps): Route[] {
  return [importRoute(deps), exportRoute(deps)];
}

function importRoute({ db, crypto, running, newId, areas, onPosts, offset }: PeopleDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/people/import',
    operationId: 'importRoster',
    summary: 'Import a roster: one row is one post of one person',
    tag: 'people',
    right: 'people.import',
    audit: { access: 'import' },
    rate: 'heavy',
    schema: {
      query: Type.Object({ ...importQuery, ...endMissingQuery }),
      body: TableBody,
      reply: { 200: ImportReply },
    },
    async run(ask) {
      return running.run(ask, Object.keys(ROSTER_COLUMNS), async (file, map, options) => {
        const required = ['name', 'kind'];
        const table = await openMapped(db, {
          subject: 'roster',
          source: file,
          known: ROSTER_COLUMNS,
          required,
          map,
          signal: options.signal,
        });
        const places = placesOf(await areas(ask.now), await listAllUnits(db));
        const day = ask.query.from ?? dayTextAt(ask.now, offset);
        const { endMissing: ends = false, within } = ask.query;
        const endMissing = ends ? { within, ownPost: ask.actor.postId } : undefined;
        const importer = ask.actor.personId;
        const context = { day, newId, crypto, places, endMissing, importer };
        const result = await importRoster(db, table.rows, context, options);
        if (map !== undefined) await rememberMapping(db, 'roster', table, ask.now);
        const { read, added, changed, refused, ended, applied } = result;
        await ask.record({ subject: 'people', details: { read, added, changed, refused, ended, applied } });
        if (applied) onPosts?.('all');
        return tableReply(file, table, result);
      });
    },
  });
}

function exportRoute(deps: PeopleDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/people/export',
    operationId: 'exportRoster',
    summary: 'The whole roster of a day as a table that can be imported again',
    tag: 'people',
    right: 'people.import',
    audit: { access: 'export' },
    rate: 'heavy',
    schema: {
      query: Type.Object({
        format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('xlsx')])),
        day: Type.Optional(Day),
        reason: Type.String({ minLength: 2, maxLength: 500 }),
      }),
      reply: {
        200: { binary: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
      },
    },
    async run(ask) {
      const { format = 'csv', day = dayTextAt(ask.now, deps.offset), reason } = ask.query;
      await ask.record({ subject: 'people', reason, details: { format, day } });
      const rows = rosterTable(deps.db, deps, day, ask.signal);
      const download = `人员花名册-${day}.${format}`;
      if (format === 'csv') {
        const csv = Readable.from(writeCsv(HEADERS, rows));
        return ask.reply.stream(csv, { type: 'text/csv; charset=utf-8', download });
      }
      const out = new PassThrough();
      writeXlsx(out, '人员花名册', HEADERS, rows).catch((error: Error) => out.destroy(error));
      return ask.reply.stream(out, {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        download,
      });
    },
  });
}

const HEADERS = ['姓名', '工号', '电话', '岗位', '区域编码', '区域名称', '单位', '起', '止'];
const PAGE = 1_000;

/** Row by row in the order of posts; units by their codes, so that the file finds them again. */
async function* rosterTable(
  db: Queryable,
  { crypto, areas }: PeopleDeps,
  day: string,
  signal: AbortSignal,
): AsyncGenerator<OutRow> {
  const codes = new Map((await listAllUnits(db)).map((unit) => [unit.id, unit.code]));
  const names = new Map(
    Array.from(await areas(Date.parse(`${day}T04:00:00Z`)), ({ code, name }) => [code, name]),
  );
  const all = { day, area: '', kind: null, unitId: null, name: null, phoneIndex: null, limit: PAGE };
  for (let after: string | null = null; ; ) {
    signal.throwIfAborted();
    // Page after page, so that memory stays the same however many there are.
    const rows: Awaited<ReturnType<typeof listRoster>> = await listRoster(db, { ...all, after });
    for (const row of rows) {
      const unit = row.unitId === null ? '' : (codes.get(row.unitId) ?? '');
      const last = row.to === null ? '' : dayBefore(row.to);
      const phone = openedPhone(row.phone, crypto);
      yield [
        row.name,
        row.number ?? '',
        phone,
        POST_KINDS[row.kind].zh,
        row.area,
        names.get(row.area) ?? '',
        unit,
        row.from,
        last,
      ];
    }
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}
