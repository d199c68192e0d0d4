import { Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import type { CellRow } from './cells.ts';
import type { TableLimits } from './limits.ts';
import { TableError } from './table-error.ts';
import { broken, packAgain, type ZipPart, zipParts } from './zip.ts';

/** Rows of the first sheet that holds any, read as a stream. Of merged cells only the first has the value. */
export async function* readXlsx(bytes: Buffer, limits: TableLimits): AsyncGenerator<CellRow> {
  const parts = inReadingOrder(await zipParts(bytes, limits));
  const input = Readable.from(packAgain(parts));
  // Loaded when it is needed: a server at rest does without its memory.
  const { default: excel } = await import('exceljs');
  const reader = new excel.stream.xlsx.WorkbookReader(input, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'emit',
  });
  try {
    for await (const sheet of reader) {
      let any = false;
      for await (const row of sheet) {
        any = true;
        yield { row: row.number, cells: cellsOf(row) };
      }
      if (any) return;
    }
  } catch (error) {
    throw error instanceof TableError ? error : broken(error instanceof Error ? error.message : '原因不明');
  } finally {
    input.destroy();
  }
}

const STRINGS = 'xl/sharedStrings.xml';
const FIRST = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', STRINGS, 'xl/styles.xml'];

/** What the sheets refer to comes before them: the library would put a sheet that comes earlier into a file. */
function inReadingOrder(parts: readonly ZipPart[]): ZipPart[] {
  const rank = ({ name }: ZipPart) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const none = { name: STRINGS, method: 0, crc: 0, size: 0, packed: Buffer.alloc(0) };
  const all = parts.some(({ name }) => name === STRINGS) ? parts : [...parts, none];
  return all.toSorted((one, other) => rank(one) - rank(other));
}

function cellsOf(row: ExcelJS.Row): string[] {
  const cells: string[] = [];
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cells[column - 1] = cellText(cell.value);
  });
  return Array.from(cells, (cell) => cell ?? '');
}

/** What a person sees in the cell, as near as the file tells: formulas by their result, days as YYYY-MM-DD. */
export function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue);
  return 'result' in value ? cellText(value.result as ExcelJS.CellValue) : '';
}

/** Spreadsheets know no zone: their times are read as written and carry none. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

/** 0.30000000000000004 is shown as 0.3, as a spreadsheet does; codes of up to 15 digits stay whole. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}
