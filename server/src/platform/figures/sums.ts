/** Reads figures: how often each fact happened, by the keys of a cut; whole months from their sums, the rest by day. */
import type { Cut } from '@gridgov/domain/workflow/figures.ts';
import type { Queryable } from '../db/database.ts';
import { dayAfter, dayBefore, monthOf } from './days.ts';

export type Asked = {
  readonly districts: readonly string[];
  readonly stream: string;
  readonly cut: Cut;
  readonly facts: readonly string[];
  /** First and last day. */
  readonly from: string;
  readonly to: string;
};
/** Of one key in one district, by fact. */
export type Sums = {
  readonly district: string;
  readonly key: string;
  readonly times: ReadonlyMap<string, number>;
};
export type Sum = {
  readonly district: string;
  readonly key: string;
  readonly fact: string;
  readonly n: number;
};
export type MonthSum = Sum & { readonly month: string };
export type CutSum = Sum & { readonly cut: string };

export async function sumsOf(db: Queryable, asked: Asked): Promise<Sums[]> {
  const rows = await read<Sum>(db, 'figure_sums', '', asked);
  const keys = Map.groupBy(rows, ({ district, key }) => `${district}\t${key}`);
  return [...keys.values()].map((some) => ({
    district: some[0]?.district ?? '',
    key: some[0]?.key ?? '',
    times: new Map(some.map(({ fact, n }) => [fact, n])),
  }));
}

export const sumsByMonth = (db: Queryable, asked: Asked): Promise<MonthSum[]> =>
  read<MonthSum>(db, 'figure_months', `, to_char(f.day, 'YYYY-MM') as month`, asked);

/** Of several cuts at one moment. */
export const sumsOfCuts = (
  db: Queryable,
  { cuts, ...asked }: Omit<Asked, 'cut'> & { readonly cuts: readonly Cut[] },
): Promise<CutSum[]> => read<CutSum>(db, 'figure_cuts', ', f.cut', { ...asked, cut: cuts });

async function read<R extends Sum>(
  db: Queryable,
  name: string,
  more: string,
  { districts, stream, cut, facts, from, to }: Omit<Asked, 'cut'> & { readonly cut: Cut | readonly Cut[] },
): Promise<R[]> {
  const { whole, head, tail } = partsOf(from, to);
  const where = 'stream = $2 and cut = any($3::text[]) and fact = any($4::text[])';
  const days = (first: number) =>
    `select district, cut, key, fact, day, n from figure
        where district = any($1::text[]) and ${where} and day between $${first} and $${first + 1}`;
  const { rows } = await db.query<R>({
    name,
    text: `select f.district, f.key, f.fact${more}, sum(f.n)::bigint as n from (
        select district, cut, key, fact, month as day, n from figure_month
        where district = any($1::text[]) and ${where} and month between $5 and $6
        union all ${days(7)}
        union all ${days(9)}
      ) f group by 1, 2, 3${more === '' ? '' : ', 4'} having sum(f.n) <> 0 order by 1, 2`,
    values: [districts, stream, [cut].flat(), facts, ...whole, ...head, ...tail],
  });
  return rows;
}

type Days = readonly [first: string, last: string];
/** From a day to one before it: no day at all. */
const NONE: Days = ['9999-12-31', '0001-01-01'];

/** Whole months, the days before them and those behind. */
export function partsOf(from: string, to: string): { whole: Days; head: Days; tail: Days } {
  const begin = monthOf(from);
  const end = monthOf(to);
  const first = begin.from === from ? from : dayAfter(begin.to);
  const last = end.to === to ? to : dayBefore(end.from);
  if (first > last) return { whole: NONE, head: [from, to], tail: NONE };
  const head: Days = first === from ? NONE : [from, dayBefore(first)];
  return { whole: [first, last], head, tail: last === to ? NONE : [dayAfter(last), to] };
}
