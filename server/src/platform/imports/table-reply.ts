import type { TableSource } from '../tables/encoding.ts';
import { readTable } from '../tables/read-table.ts';
import type { MappedTable } from './mapped-table.ts';
import type { ImportResult } from './tally.ts';

/** Rows as the file has them, so that a person can mend them and import just these. */
export type Mend = {
  readonly columns: string[];
  readonly rows: { readonly row: number; readonly cells: string[] }[];
};

/** More than anybody mends by hand; the problems of the others are told all the same. */
const MOST_ROWS = 2_000;

/** What a route answers for an imported table: the result, how its columns were read, and the rows to mend. */
export async function tableReply<R extends ImportResult>(source: TableSource, table: MappedTable, result: R) {
  const mend = result.refused === 0 ? { columns: [], rows: [] } : await rowsToMend(source, table, result);
  return { ...result, map: { ...table.map }, unmapped: [...table.unmapped], mend };
}

async function rowsToMend(source: TableSource, table: MappedTable, result: ImportResult): Promise<Mend> {
  const wanted = new Set(result.problems.map(({ row }) => row));
  const rows: Mend['rows'] = [];
  // Read again instead of kept: a file without faults, the usual one, costs nothing.
  const again = await readTable(source, { knownHeaders: table.knownHeaders });
  for await (const { row, fields } of again.rows) {
    if (!wanted.has(row)) continue;
    rows.push({ row, cells: again.headers.map((header) => (fields[header] ?? '').slice(0, 4_000)) });
    if (rows.length === MOST_ROWS) break;
  }
  return { columns: [...again.headers], rows };
}
