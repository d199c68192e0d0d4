import { once } from 'node:events';
import type { Writable } from 'node:stream';

export type OutCell = string | number | boolean | null | undefined;
export type OutRow = readonly OutCell[];

export interface CsvOptions {
  /** Written first, so that Excel reads UTF-8; on by default. */
  readonly bom?: boolean;
  readonly delimiter?: ',' | ';' | '\t';
}

/** A table as CSV text, piece by piece; give it to Readable.from or write it out. Lines end with CRLF (RFC 4180). */
export async function* writeCsv(
  headers: readonly string[],
  rows: AsyncIterable<OutRow> | Iterable<OutRow>,
  options: CsvOptions = {},
): AsyncGenerator<string> {
  const delimiter = options.delimiter ?? ',';
  const line = (row: OutRow) => `${row.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
  let piece = (options.bom === false ? '' : '\ufeff') + line(headers);
  for await (const row of rows) {
    piece += line(row);
    if (piece.length < 32_768) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** A plain number, also a negative one or a phone number with +: no formula. */
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const STARTS_FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

function csvCell(cell: OutCell, delimiter: string): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? disarm(cell) : String(cell);
  const quote = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return quote ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it: reports are typed in by strangers. */
function disarm(text: string): string {
  return STARTS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** A table as XLSX written into a stream as the rows come; ends the stream. Text cells are text and never formulas. */
export async function writeXlsx(
  out: Writable,
  sheet: string,
  headers: readonly string[],
  rows: AsyncIterable<OutRow> | Iterable<OutRow>,
): Promise<void> {
  // Loaded when it is needed: a server at rest does without its memory.
  const { default: excel } = await import('exceljs');
  const book = new excel.stream.xlsx.WorkbookWriter({
    stream: out,
    useSharedStrings: false,
    useStyles: true,
  });
  const page = book.addWorksheet(sheetName(sheet), { views: [{ state: 'frozen', ySplit: 1 }] });
  const head = page.addRow([...headers]);
  head.font = { bold: true };
  head.commit();
  let count = 0;
  for await (const row of rows) {
    page.addRow(row.map((cell) => cell ?? null)).commit();
    count += 1;
    if (count % 500 === 0) await settle(out);
  }
  page.commit();
  await book.commit();
}

/** The library does not wait for a slow reader by itself: let it catch up, or rows would pile up in memory. */
async function settle(out: Writable): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  if (out.writableNeedDrain && !out.destroyed) await once(out, 'drain');
}

function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1';
}
