import { STANDARD_FIELDS } from '@gridgov/domain/city/standards/standard.ts';
import { HEADER_SYNONYMS } from '@gridgov/domain/city/standards/suggest-mapping.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { type MappedTable, openMapped } from '../../../platform/imports/mapped-table.ts';
import type { TableSource } from '../../../platform/tables/encoding.ts';

export type RulesSubject = 'standards' | 'categories' | 'calendar';

const REQUIRED: Readonly<Record<RulesSubject, readonly string[]>> = {
  standards: ['minor', 'limit'],
  categories: ['type'],
  calendar: ['date', 'workday'],
};

/** Fields a column of such a table may be mapped to. */
export const RULES_FIELDS: Readonly<Record<RulesSubject, readonly string[]>> = {
  standards: STANDARD_FIELDS,
  categories: Object.keys(HEADER_SYNONYMS.categories),
  calendar: Object.keys(HEADER_SYNONYMS.calendar),
};

/** Opens a table of rules, its columns mapped as given, as remembered, or by their names. @throws TableError */
export function openRulesTable(
  db: Queryable,
  subject: RulesSubject,
  source: TableSource,
  map?: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<MappedTable> {
  return openMapped(db, {
    subject,
    source,
    map,
    signal,
    known: HEADER_SYNONYMS[subject],
    required: REQUIRED[subject],
  });
}
