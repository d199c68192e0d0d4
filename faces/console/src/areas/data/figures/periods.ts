import { cityDay } from '../../../admin/days.ts';
import { useFilters } from '../../../admin/filters.ts';

/** Periods that can be released: `2026-11`, `2026-Q4`, `2026`. */

/** First and last month, as figures are asked for. */
export function monthsOfPeriod(period: string): { readonly from: string; readonly to: string } {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return { from: `${year}-01`, to: `${year}-12` };
  if (!part.startsWith('Q')) return { from: period, to: period };
  const last = Number(part.slice(1)) * 3;
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  return { from: month(last - 2), to: month(last) };
}

/** So many months later, or before. */
export function monthShifted(month: string, by: number): string {
  const [year = 0, n = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, n - 1 + by, 1)).toISOString().slice(0, 7);
}

const USUAL = 6;

/** The last months, newest last. */
export function monthsBack(n: number): string[] {
  const [year = 0, month = 1] = cityDay().split('-').map(Number);
  return Array.from({ length: n }, (_, at) =>
    new Date(Date.UTC(year, month - n + at, 1)).toISOString().slice(0, 7),
  );
}

/** The months that are looked at, from the address. */
export function usePeriod(): { readonly from: string; readonly to: string } {
  const [{ from = monthsBack(USUAL)[0] ?? '', to = cityDay().slice(0, 7) }] = useFilters();
  return { from, to };
}

/** As many months just before, or the same of the year before. */
export function periodBeside(from: string, to: string, against: 'before' | 'year') {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  const months = against === 'year' ? 12 : (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
  return { from: monthShifted(from, -months), to: monthShifted(to, -months) };
}

const MONTHS = 15;

/** Those of the last months that are over, newest first: months, then quarters, then years. */
export function periodsOver(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = Array.from({ length: MONTHS }, (_, at) =>
    new Date(Date.UTC(year, month - 2 - at, 1)).toISOString().slice(0, 7),
  );
  const ends = (every: number, name: (year: string, n: number) => string) =>
    months.flatMap((text) => {
      const [of = '', n = ''] = text.split('-');
      return Number(n) % every === 0 ? [name(of, Number(n) / every)] : [];
    });
  return [...months, ...ends(3, (of, n) => `${of}-Q${n}`), ...ends(12, (of) => of)];
}
