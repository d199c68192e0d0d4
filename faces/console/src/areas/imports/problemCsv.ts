import type { Mend, RowProblem } from './upload.ts';

/** The problems as CSV with a byte order mark, so that spreadsheets take it for UTF-8. */
export function problemCsv(headings: readonly string[], problems: readonly RowProblem[]): string {
  return csv([headings, ...problems.map(({ row, field, message }) => [String(row), field, message])]);
}

/** The refused rows as the file has them, with what is wrong in a last column: mended, it can be imported by itself. */
export function mendCsv(heading: string, { columns, rows }: Mend, problems: readonly RowProblem[]): string {
  const wrong = Map.groupBy(problems, ({ row }) => row);
  const told = (row: number) =>
    (wrong.get(row) ?? []).map(({ field, message }) => `${field}：${message}`).join('；');
  return csv([[...columns, heading], ...rows.map(({ row, cells }) => [...cells, told(row)])]);
}

function csv(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  // What begins like a formula would be run by the spreadsheet that opens the file.
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
