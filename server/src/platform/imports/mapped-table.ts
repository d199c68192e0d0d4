import { createHash } from 'node:crypto';
import type { ImportRow, RowProblem } from '@gridgov/domain/city/standards/rows.ts';
import { type Synonyms, suggestMapping } from '@gridgov/domain/city/standards/suggest-mapping.ts';
import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import { checkColumns } from '../tables/column-map.ts';
import type { TableSource } from '../tables/encoding.ts';
import { readTable } from '../tables/read-table.ts';
import { TableError } from '../tables/table-error.ts';

/** A row under our own field names; `problems` are what the reader of the file had to say about it. */
export type MappedRow = ImportRow & { readonly problems?: readonly RowProblem[] };

export type MappedTable = {
  readonly headers: readonly string[];
  /** Header as it stands in the file → field. */
  readonly map: Readonly<Record<string, string>>;
  readonly unmapped: readonly string[];
  /** Who mapped the columns: the caller now, a person earlier for the same headers, or the program by their names. */
  readonly mappedBy: 'given' | 'remembered' | 'names';
  /** Unit in the brackets of a limit's header, see `suggestMapping`. */
  readonly limitUnit: string | undefined;
  readonly rows: AsyncIterable<MappedRow>;
  /** Headers by which the row that holds them was found. */
  readonly knownHeaders: readonly string[];
};

export type TableRequest = {
  /** What is imported: standards, units … Mappings are remembered per subject and layout. */
  readonly subject: string;
  readonly source: TableSource;
  /** Field → names its column is known by. */
  readonly known: Synonyms;
  /** Fields without which the table is not what it should be. */
  readonly required: readonly string[];
  readonly map?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Opens a file as a table of our fields: columns mapped as given, else as a person mapped the same headers before,
 * else by their names. @throws TableError where the file is no table or a required column is not found
 */
export async function openMapped(db: Queryable, request: TableRequest): Promise<MappedTable> {
  const knownHeaders = [...Object.values(request.known).flat(), ...Object.keys(request.known)];
  knownHeaders.push(...Object.keys(request.map ?? {}));
  const table = await readTable(request.source, { knownHeaders, signal: request.signal });
  const names = Object.fromEntries(
    Object.entries(request.known).map(([field, synonyms]) => [field, [...synonyms, field]]),
  );
  const suggested = suggestMapping(table.headers, names);
  const remembered = request.map ? null : await findMapping(db, request.subject, table.headers);
  const map = request.map ?? remembered ?? suggested.map;
  checkColumns(map, table.headers);
  const found = new Set(Object.values(map));
  const missing = request.required.filter((field) => !found.has(field));
  if (missing.length > 0) throw new TableError(missingMessage(missing, request.known, table.headers));
  return {
    headers: table.headers,
    map,
    unmapped: table.headers.filter((header) => map[header] === undefined),
    mappedBy: request.map ? 'given' : remembered ? 'remembered' : 'names',
    limitUnit: suggested.limitUnit,
    rows: renamed(table.rows, map),
    knownHeaders,
  };
}

async function* renamed(
  rows: AsyncIterable<MappedRow>,
  map: Readonly<Record<string, string>>,
): AsyncGenerator<MappedRow> {
  const pairs = Object.entries(map);
  for await (const { row, fields, problems = [] } of rows) {
    const own = Object.fromEntries(pairs.map(([header, field]) => [field, fields[header] ?? '']));
    yield { row, fields: own, problems };
  }
}

function missingMessage(missing: readonly string[], known: Synonyms, headers: readonly string[]): string {
  const names = missing.map((field) => `“${known[field]?.[0] ?? field}”`).join('、');
  return `没有找到${names}列；文件里有：${headers.join('、')}。请指定列对应`;
}

/** Headers in any order of the same words are the same layout. */
function layoutOf(headers: readonly string[]): string {
  return createHash('sha256')
    .update([...headers].sort().join('\n'))
    .digest('hex')
    .slice(0, 32);
}

async function findMapping(
  db: Queryable,
  subject: string,
  headers: readonly string[],
): Promise<Readonly<Record<string, string>> | null> {
  const { rows } = await db.query<{ mapping: Record<string, string> }>(
    'select mapping from column_mapping where subject = $1 and layout = $2',
    [subject, layoutOf(headers)],
  );
  return rows[0]?.mapping ?? null;
}

/** Keeps a mapping that a person gave, for the next file with the same headers. */
export async function rememberMapping(
  db: Queryable,
  subject: string,
  table: Pick<MappedTable, 'headers' | 'map'>,
  at: number,
): Promise<void> {
  await db.query(
    `insert into column_mapping (subject, layout, mapping, saved_at) values ($1, $2, $3::jsonb, $4)
     on conflict (subject, layout) do update set mapping = excluded.mapping, saved_at = excluded.saved_at`,
    [subject, layoutOf(table.headers), JSON.stringify(table.map), timestamp(at)],
  );
}
