import type { RowProblem } from './upload.ts';

/** The problems as CSV with a byte order mark, so that spreadsheets take it for UTF-8. */
export function problemCsv(headings: readonly string[], problems: readonly RowProblem[]): string {
  const lines = [headings, ...problems.map(({ row, field, message }) => [String(row), field, message])];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  // What begins like a formula would be run by the spreadsheet that opens the file.
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
