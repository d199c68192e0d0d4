import { csv } from '../../../admin/csv.ts';
import type { Mend, Report, RowProblem } from './upload.ts';

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

/** Words of the parts of a result. */
export interface OutcomeWords {
  readonly headings: readonly string[];
  readonly counts: readonly (readonly [name: string, n: number])[];
  readonly covers: string | null;
  readonly endings: string;
  readonly problems: string;
  readonly differences: string;
  readonly how: (how: Report['endings'][number]['how']) => string;
  readonly change: (kind: Report['differences'][number]['kind']) => string;
}

/** Everything the server told of an import, to keep beside the file. */
export function outcomeCsv(words: OutcomeWords, report: Report): string {
  const { endings, problems, differences } = report;
  return csv([
    words.headings,
    ...words.counts.map(([name, n]) => ['', '', name, String(n)]),
    ...(words.covers === null ? [] : [[words.endings, '', '', words.covers]]),
    ...endings.map(({ what, how, message }) => [words.endings, '', what, `${words.how(how)}：${message}`]),
    ...problems.map(({ row, field, message }) => [words.problems, String(row), field, message]),
    ...differences.map(({ row, kind, what, before, after }) => [
      words.differences,
      String(row),
      what,
      `${words.change(kind)}：${changeText(before, after)}`,
    ]),
  ]);
}

function changeText(
  before: Readonly<Record<string, string>> | null,
  after: Readonly<Record<string, string>>,
): string {
  return Object.entries(after)
    .filter(([field, text]) => text !== '' && before?.[field] !== text)
    .map(([field, text]) => (before?.[field] ? `${field} ${before[field]} → ${text}` : `${field} ${text}`))
    .join('；');
}
