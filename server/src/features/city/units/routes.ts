import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day, KnownArea, keyIn, pageFrom, pageQuery, Uuid } from '../../../platform/http/shapes.ts';
import { openMapped, rememberMapping } from '../../../platform/imports/mapped-table.ts';
import { tableReply } from '../../../platform/imports/table-reply.ts';
import {
  endMissingQuery,
  ImportReply,
  importQuery,
  type RunningImports,
  TableBody,
} from '../../../platform/imports/upload.ts';
import type { Names } from '../names/public.ts';
import { importUnits } from './import.ts';
import { nearRoute } from './near-routes.ts';
import type { EndMissingUnits } from './plan.ts';
import { findUnit, listUnits } from './queries.ts';
import { UnitPage, UnitView } from './schema.ts';
import { UNIT_COLUMNS, UNIT_KIND_NAMES, type UnitKind } from './unit.ts';
import { unitView } from './views.ts';

export type UnitDeps = {
  readonly db: Db;
  readonly running: RunningImports;
  readonly newId: () => string;
  /** Codes of the areas there are on a day; where none are loaded yet, everything is taken. */
  readonly hasArea: (at: number) => Promise<(code: string) => boolean>;
  /** Open matters that wait for a unit or that it leads, by the unit's id. */
  readonly openMatters: EndMissingUnits['openMatters'];
  /** Milliseconds east of UTC. */
  readonly offset: number;
  /** Names of units in a reader's language. */
  readonly names: Names;
};

export function unitRoutes(deps: UnitDeps): Route[] {
  return [listRoute(deps), nearRoute(deps), oneRoute(deps), importRoute(deps)];
}

function listRoute({ db, offset, names }: UnitDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/units',
    operationId: 'listUnits',
    summary: 'Units in the order of their codes',
    tag: 'units',
    right: 'unit.read',
    audit: { none: 'read without personal data' },
    schema: {
      query: Type.Object({
        ...pageQuery,
        area: Type.Optional(KnownArea),
        kind: Type.Optional(Type.Enum(UNIT_KIND_NAMES)),
        text: Type.Optional(
          Type.String({ minLength: 1, maxLength: 60, description: 'Part of the name or code' }),
        ),
        day: Type.Optional(Day),
      }),
      reply: { 200: UnitPage },
    },
    async run(ask) {
      const {
        cursor,
        limit = 50,
        area = '',
        kind = null,
        text = null,
        day = dayTextAt(ask.now, offset),
      } = ask.query;
      const after = (keyIn(cursor, ['string'])?.[0] as string | undefined) ?? null;
      const { language } = ask;
      const filter = { area, kind: kind as UnitKind | null, text, language, day, after, limit: limit + 1 };
      const called = names.in(ask.language);
      return pageFrom(
        await listUnits(db, filter),
        limit,
        (unit) => [unit.code],
        (unit) => unitView(unit, called),
      );
    },
  });
}

function oneRoute({ db, names }: UnitDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/units/:id',
    operationId: 'getUnit',
    summary: 'One unit',
    tag: 'units',
    right: 'unit.read',
    audit: { none: 'read without personal data' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: Type.Object({ id: Uuid }), reply: { 200: UnitView } },
    async run(ask) {
      const unit = await findUnit(db, ask.params.id);
      if (unit === null) throw new Refusal('not-found', { what: '@word.unit' });
      return unitView(unit, names.in(ask.language));
    },
  });
}

function importRoute({ db, running, newId, hasArea, openMatters, offset }: UnitDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/units/import',
    operationId: 'importUnits',
    summary: 'Import a table of units',
    tag: 'units',
    right: 'unit.import',
    audit: { access: 'import' },
    rate: 'heavy',
    schema: {
      query: Type.Object({ ...importQuery, ...endMissingQuery }),
      body: TableBody,
      reply: { 200: ImportReply },
    },
    async run(ask) {
      return running.run(ask, Object.keys(UNIT_COLUMNS), async (file, map, options) => {
        const request = { subject: 'units', source: file, known: UNIT_COLUMNS, required: ['name'], map };
        const table = await openMapped(db, { ...request, signal: options.signal });
        const day = ask.query.from ?? dayTextAt(ask.now, offset);
        const { endMissing: ends = false, within } = ask.query;
        const endMissing = ends ? { within, openMatters } : undefined;
        const context = { day, newId, hasArea: await hasArea(ask.now), endMissing };
        const result = await importUnits(db, table.rows, context, options);
        if (map !== undefined) await rememberMapping(db, 'units', table, ask.now);
        const { read, added, changed, refused, ended, applied } = result;
        await ask.record({ subject: 'units', details: { read, added, changed, refused, ended, applied } });
        return tableReply(file, table, result);
      });
    },
  });
}
