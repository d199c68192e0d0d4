/** Months and days as texts, 'YYYY-MM-DD'. */

/** First day and last day. */
export type Month = { readonly from: string; readonly to: string };

const DAY = 86_400_000;
const text = (at: number) => new Date(at).toISOString().slice(0, 10);
const partsOf = (day: string) => day.split('-').map(Number) as [year: number, month: number, day: number];

/** Counted through all years, so that months can be gone through. */
const countOf = (day: string): number => {
  const [year, month] = partsOf(day);
  return year * 12 + month - 1;
};

function monthAt(count: number): Month {
  const from = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  const next = new Date(Date.parse(from));
  next.setUTCMonth(next.getUTCMonth() + 1);
  return { from, to: text(next.getTime() - DAY) };
}

export const monthOf = (day: string): Month => monthAt(countOf(day));

export const dayAfter = (day: string) => text(Date.parse(day) + DAY);
export const dayBefore = (day: string) => text(Date.parse(day) - DAY);

/** All months from the first day to the last one. */
export function monthsBetween(first: string, last: string): Month[] {
  const begin = countOf(first);
  return Array.from({ length: Math.max(0, countOf(last) - begin + 1) }, (_, at) => monthAt(begin + at));
}
