import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import type { CellRow } from './cells.ts';
import type { TableSource } from './encoding.ts';
import { TableError } from './table-error.ts';

/** Rows of the first sheet that holds any, read as a stream. Of merged cells only the first has the value. */
export async function* readXlsx(source: TableSource): AsyncGenerator<CellRow> {
  const input = typeof source === 'string' ? createReadStream(source) : Readable.from([Buffer.from(source)]);
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
    if (error instanceof TableError) throw error;
    throw new TableError(
      `文件无法按 XLSX 读取，可能已损坏或加了密码（${error instanceof Error ? error.message : '原因不明'}）`,
    );
  } finally {
    input.destroy();
  }
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
