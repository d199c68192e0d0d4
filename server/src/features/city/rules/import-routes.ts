import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { type MappedTable, rememberMapping } from '../../../platform/imports/mapped-table.ts';
import { tableReply } from '../../../platform/imports/table-reply.ts';
import type { ImportOptions, ImportResult } from '../../../platform/imports/tally.ts';
import {
  ImportProgress,
  ImportReply,
  importQuery,
  notBegun,
  TableBody,
} from '../../../platform/imports/upload.ts';
import { authorOf } from './author.ts';
import type { Author } from './change.ts';
import type { RulesDeps } from './deps.ts';
import { importCalendar } from './import-calendar.ts';
import { importCategories } from './import-categories.ts';
import { importStandards } from './import-standards.ts';
import { openRulesTable, RULES_FIELDS, type RulesSubject } from './open-table.ts';

type Extra = {
  readonly kind?: string | undefined;
  readonly tree?: string | undefined;
  readonly treeName?: string | undefined;
};
type Dated = ImportOptions & { readonly from: string };

/** By subject, so that the three differ in nothing but what they read. */
async function importTable(
  { db }: RulesDeps,
  subject: RulesSubject,
  table: MappedTable,
  author: Author,
  options: Dated,
  extra: Extra,
): Promise<ImportResult> {
  switch (subject) {
    case 'standards':
      return importStandards(db, table.rows, author, {
        ...options,
        kind: extra.kind,
        limitUnit: table.limitUnit,
      });
    case 'categories': {
      const name = extra.treeName === undefined ? {} : { treeName: extra.treeName };
      return importCategories(db, table.rows, author, { ...options, tree: extra.tree ?? 'S', ...name });
    }
    case 'calendar':
      return importCalendar(db, table.rows, author, options);
  }
}

export function rulesImportRoutes(deps: RulesDeps): Route[] {
  const subjects: readonly (readonly [RulesSubject, string, string])[] = [
    ['standards', 'importStandards', 'Import a table of opening conditions with their limits'],
    ['categories', 'importCategories', 'Import a tree of categories'],
    ['calendar', 'importCalendar', 'Import the days on which Monday to Friday does not hold'],
  ];
  return [...subjects.map((one) => importRoute(deps, ...one)), progressRoute(deps)];
}

function importRoute(deps: RulesDeps, subject: RulesSubject, operationId: string, summary: string): Route {
  return defineRoute({
    method: 'POST',
    path: `/rules/${subject}/import`,
    operationId,
    summary,
    tag: 'rules',
    right: 'rules.edit',
    audit: { access: 'import' },
    rate: 'heavy',
    schema: {
      query: Type.Object({
        ...importQuery,
        kind: Type.Optional(Type.String({ maxLength: 20, description: '部件 or 事件, for the whole file' })),
        tree: Type.Optional(Type.String({ pattern: '^[A-Z]{1,4}$', maxLength: 4 })),
        treeName: Type.Optional(Type.String({ maxLength: 60 })),
        note: Type.Optional(Type.String({ maxLength: 500 })),
      }),
      body: TableBody,
      reply: { 200: ImportReply },
    },
    async run(ask) {
      return deps.running.run(ask, RULES_FIELDS[subject], async (file, map, options) => {
        const table = await openRulesTable(deps.db, subject, file, map, options.signal);
        const author = authorOf(ask.actor, ask.now, ask.query.note ?? '导入文件');
        const from = ask.query.from ?? dayTextAt(ask.now, deps.offset);
        const result = await importTable(deps, subject, table, author, { ...options, from }, ask.query);
        if (map !== undefined) await rememberMapping(deps.db, subject, table, ask.now);
        await deps.cache.refresh();
        const { read, added, changed, refused, applied } = result;
        await ask.record({
          subject: `rules:${subject}`,
          details: { read, added, changed, refused, applied },
        });
        return tableReply(file, table, result);
      });
    },
  });
}

function progressRoute({ running }: RulesDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/imports/:id',
    operationId: 'getImportProgress',
    summary: 'How many rows an import has read, by its Idempotency-Key; 0 for one not begun',
    tag: 'imports',
    right: 'signed-in',
    audit: { none: 'a number of rows' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: Type.Object({ id: Uuid }), reply: { 200: ImportProgress } },
    run(ask) {
      // A page asks as soon as it sends: before the first bytes are here nothing has been read, which is no error.
      const progress = running.progressOf(ask.params.id) ?? notBegun();
      return { id: ask.params.id, ...progress };
    },
  });
}
