import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { CellRow } from './cells.ts';
import { decodeText, detectEncoding, type TableSource } from './encoding.ts';
import { TableError } from './table-error.ts';

/** Longer than any row somebody wrote; a quotation mark that is never closed would swallow the file otherwise. */
const LONGEST_ROW = 1024 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Rows of a CSV file in UTF-8, UTF-16 or GB18030, separated by comma, semicolon or tab, in bounded memory. */
export async function* readCsv(source: TableSource): AsyncGenerator<CellRow> {
  const encoding = await detectEncoding(source);
  const sample = await head(decodeText(source, encoding));
  const parser = parse({
    delimiter: sniffDelimiter(sample),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const text = Readable.from(decodeText(source, encoding));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    throw asTableError(error, row);
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** The parser's own count is ahead of the rows handed on where it breaks off. */
function asTableError(error: unknown, handedOn: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const records = error instanceof Error && 'records' in error ? Number(error.records) : handedOn;
  const row = Math.max(handedOn, records) + 1;
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return new TableError('引号没有结束，请检查这一行的引号是否成对', row);
  }
  if (typeof code === 'string' && code.startsWith('CSV_'))
    return new TableError('无法按 CSV 读取这一行', row);
  return error;
}

async function head(text: AsyncIterable<string>): Promise<string> {
  for await (const piece of text) return piece;
  return '';
}

/** The delimiter found most often outside of quotation marks in the first twenty lines; a comma where there is none. */
export function sniffDelimiter(sample: string): Delimiter {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 };
  let [quoted, lines] = [false, 0];
  for (const char of sample) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '\n') lines += 1;
    else if (isDelimiter(char)) counts[char] += 1;
    if (lines >= 20) break;
  }
  return DELIMITERS.reduce((best, one) => (counts[one] > counts[best] ? one : best));
}

function isDelimiter(char: string): char is Delimiter {
  return char === ',' || char === ';' || char === '\t';
}
