import { open } from 'node:fs/promises';
import { type CellRow, isBlank, type TableProblem, type TableRow } from './cells.ts';
import { type ColumnMap, checkColumns } from './column-map.ts';
import type { TableSource } from './encoding.ts';
import { type TableLimits, tableLimits } from './limits.ts';
import { readApart } from './read-apart.ts';
import { TableError } from './table-error.ts';

export interface TableOptions {
  /** Renames headers to fields; columns it does not name keep their header. */
  readonly map?: ColumnMap;
  /** Header texts that are known: they make it certain which of the first rows holds the headers. */
  readonly knownHeaders?: readonly string[];
  /** Stops the reading at once, wherever it is. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: TableLimits;
}

export interface Table {
  /** As they stand in the file; a repeated header gets its number: 名称, 名称(2); an empty one is called 列5. */
  readonly headers: readonly string[];
  readonly headerRow: number;
  /** Can be walked once. Rows without any text are left out, and still counted in row numbers. */
  readonly rows: AsyncIterable<TableRow>;
}

/** Titles and notes above the headers are looked through this far. */
const HEADER_WITHIN = 10;

/**
 * Reads a table from a path or a buffer: CSV (UTF-8 with or without BOM, UTF-16, GB18030; comma, semicolon, tab) or
 * XLSX (first sheet), told apart by their content, in a thread of its own and within limits. Row numbers are
 * those a spreadsheet shows, so a cell that holds a line break does not shift them. Throws TableError.
 */
export async function readTable(source: TableSource, options: TableOptions = {}): Promise<Table> {
  const { limits = tableLimits(), signal } = options;
  const rows = readApart({ source, zip: await isZip(source), limits }, signal);
  const first: CellRow[] = [];
  while (first.length < HEADER_WITHIN) {
    // The first rows have to be seen one after the other before any header is known.
    const next = await rows.next();
    if (next.done) break;
    if (!isBlank(next.value.cells)) first.push(next.value);
  }
  const header = findHeader(first, [...(options.knownHeaders ?? []), ...Object.keys(options.map ?? {})]);
  if (header === undefined) throw new TableError('文件是空的，没有表头');
  const headers = nameHeaders(header.cells);
  const map = options.map ?? {};
  try {
    checkColumns(map, headers);
  } catch (error) {
    await rows.return(undefined);
    throw error;
  }
  const rest = first.slice(first.indexOf(header) + 1);
  return {
    headers,
    headerRow: header.row,
    rows: bodyRows(
      rest,
      rows,
      headers.map((name) => map[name] ?? name),
    ),
  };
}

async function* bodyRows(
  first: readonly CellRow[],
  rows: AsyncGenerator<CellRow>,
  fields: readonly string[],
): AsyncGenerator<TableRow> {
  try {
    for (const row of first) yield toTableRow(row, fields);
    for await (const row of rows) if (!isBlank(row.cells)) yield toTableRow(row, fields);
  } finally {
    await rows.return(undefined);
  }
}

function toTableRow({ row, cells }: CellRow, names: readonly string[]): TableRow {
  const fields = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  const problems: TableProblem[] = [];
  const extra = cells.slice(names.length).filter((cell) => cell.trim() !== '');
  if (extra.length > 0) {
    const message = `这一行比表头多 ${extra.length} 个有内容的单元格，可能有未加引号的分隔符`;
    problems.push({ row, field: '', message });
  }
  return { row, fields, problems };
}

async function isZip(source: TableSource): Promise<boolean> {
  const head = typeof source === 'string' ? await firstBytes(source) : source.subarray(0, 4);
  if (head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0) {
    throw new TableError('这是旧版 XLS 文件（或加了密码的工作簿），请另存为不加密的 XLSX 或 CSV');
  }
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The row that holds most known headers, if it holds two or is all known; else the first that is not a lone title. */
function findHeader(rows: readonly CellRow[], known: readonly string[]): CellRow | undefined {
  const names = new Set(known.map(normal));
  const hits = (row: CellRow) => row.cells.filter((cell) => names.has(normal(cell))).length;
  const best = rows.reduce<CellRow | undefined>(
    (a, b) => (a !== undefined && hits(a) >= hits(b) ? a : b),
    undefined,
  );
  if (best !== undefined && hits(best) >= Math.min(2, filled(best))) return best;
  const widest = Math.max(0, ...rows.map(filled));
  return rows.find((row) => filled(row) * 2 > widest);
}

function filled(row: CellRow): number {
  return row.cells.filter((cell) => cell.trim() !== '').length;
}

function normal(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}

function nameHeaders(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  const seen = new Map<string, number>();
  return cells.slice(0, last + 1).map((cell, index) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `列${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}(${count})`;
  });
}
