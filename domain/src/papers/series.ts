/** Number series 编号: a stream whose version is the number, so that none is left out and none is given twice. */

/** What numbers are counted by: a kind of paper in a district and a year. */
export type Series = {
  readonly id: string;
  readonly district: string;
  readonly kind: string;
  readonly year: number;
};
export type SeriesState = Series & { readonly last: number };

export type SeriesEvent = {
  readonly name: 'given';
  readonly body: Series & {
    /** The paper that has the number. */
    readonly paper: string;
    /** The case it is about, and which of its events it belongs to. */
    readonly trade: string;
    readonly about: string;
    readonly event: number;
  };
};

export const SERIES_WORDS = { given: { zh: '文书编号', en: 'Paper numbered' } } as const;

export function evolveSeries(before: SeriesState | null, { body }: SeriesEvent): SeriesState {
  const { id, district, kind, year } = body;
  return { id, district, kind, year, last: (before?.last ?? 0) + 1 };
}

const YEAR = '{year}';
const NUMBER = '{n}';

/** Whether a format of numbers tells both the year and the number: without them two papers would have the same. */
export const isNumberFormat = (format: string): boolean => format.includes(YEAR) && format.includes(NUMBER);

/** 〔2026〕督字第17号 from 〔{year}〕督字第{n}号. */
export function numberText(
  format: string,
  { year, n }: { readonly year: number; readonly n: number },
): string {
  return format.replaceAll(YEAR, String(year)).replaceAll(NUMBER, String(n));
}

/** A number as it is compared: typed with other brackets, full-width signs or spaces it is the same. */
export function numberKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}-]/gu, '');
}
