/** The numbers of a chart as a table: shown beside it, and saved as CSV or XLSX; both hold exactly what is shown. */
import { csv, saveBlob, saveText } from '../admin/csv.ts';

export interface ChartColumn {
  readonly title: string;
  readonly kind: 'text' | 'count' | 'share';
}
/** Null: not known. A share is from 0 to 1. */
export type ChartCell = string | number | null;
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
export const NOTHING = '—';

export function textOf(cell: ChartCell, kind: ChartColumn['kind']): string {
  if (cell === null) return NOTHING;
  return kind === 'share' && typeof cell === 'number' ? percent(cell) : String(cell);
}

/** A row as it is read out: every number with its name. */
export const saidOf = ({ columns, rows }: ChartTable, at: number, colon: string): string =>
  columns
    .map(({ title, kind }, n) => {
      const text = textOf(rows[at]?.[n] ?? null, kind);
      return n === 0 ? text : `${title}${colon}${text}`;
    })
    .join('; ');

export function csvOf({ columns, rows }: ChartTable): string {
  const kinds = columns.map(({ kind }) => kind);
  const lines = rows.map((row) => kinds.map((kind, at) => textOf(row[at] ?? null, kind)));
  return csv([columns.map(({ title }) => title), ...lines]);
}

/** Cells of a workbook: numbers stay numbers, a share is a percentage with the digits that are shown. */
export const sheetOf = ({ columns, rows }: ChartTable) => [
  columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const })),
  ...rows.map((row) =>
    columns.map(({ kind }, at) => {
      const cell = row[at] ?? null;
      if (kind !== 'share' || typeof cell !== 'number') return cell;
      return { value: Math.round(cell * 1000) / 1000, format: '0.0%' };
    }),
  ),
];

export const saveCsv = (name: string, table: ChartTable): void => saveText(`${name}.csv`, csvOf(table));

/** The library is loaded when somebody saves. */
export async function saveXlsx(name: string, table: ChartTable): Promise<void> {
  const { default: write } = await import('write-excel-file/browser');
  const columns = table.columns.map(({ kind }) => ({ width: kind === 'text' ? 20 : 12 }));
  const blob = await write(sheetOf(table), { stickyRowsCount: 1, columns }).toBlob();
  saveBlob(`${name}.xlsx`, blob);
}
