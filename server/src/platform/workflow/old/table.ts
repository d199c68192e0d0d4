/** A file of old cases 旧案, opened by the columns of its trade. */
import { type MappedTable, openMapped, rememberMapping } from '../../imports/mapped-table.ts';
import type { ImportOptions, ImportResult } from '../../imports/tally.ts';
import { parseColumnMap } from '../../tables/column-map.ts';
import type { OpenTrade } from '../open.ts';
import type { Served } from '../served.ts';
import { oldColumns } from './columns.ts';
import { type Importer, importOld, type OldDeps } from './import.ts';

/** Names of the columns, as they are told by whoever maps them. */
export const fieldsOf = ({ trade }: Served): string[] => oldColumns(trade).map(({ field }) => field);

export const subjectOf = ({ path }: Served): string => `old.${path}`;

/** A mapping that a person gave is kept for the next file with the same headings. */
export async function importOldTable(
  deps: OldDeps,
  open: OpenTrade,
  {
    file,
    map: given,
    ...options
  }: ImportOptions & { readonly file: string; readonly map: string | undefined },
  importer: Importer,
): Promise<{ readonly table: MappedTable; readonly result: ImportResult }> {
  const { served } = open;
  const columns = oldColumns(served.trade);
  const map = given === undefined ? undefined : parseColumnMap(given, fieldsOf(served));
  const table = await openMapped(deps.db, {
    subject: subjectOf(served),
    source: file,
    known: Object.fromEntries(columns.map(({ field, heading, names }) => [field, [heading, ...names]])),
    required: columns.flatMap((one) => (one.required ? [one.field] : [])),
    map,
    signal: options.signal,
  });
  const result = await importOld(deps, open, table.rows, importer, options);
  if (map !== undefined) await rememberMapping(deps.db, subjectOf(served), table, importer.origin.now);
  return { table, result };
}
