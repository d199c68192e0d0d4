/** Reads figures: how often each fact happened, by the keys of a cut. */
import type { Cut } from '@gridgov/domain/workflow/figures.ts';
import type { Queryable } from '../db/database.ts';

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

type Row = { readonly district: string; readonly key: string; readonly fact: string; readonly n: number };

export async function sumsOf(
  db: Queryable,
  { districts, stream, cut, facts, from, to }: Asked,
): Promise<Sums[]> {
  const { rows } = await db.query<Row>({
    name: 'figure_sums',
    text: `select f.district, f.key, f.fact, sum(f.n)::bigint as n from figure f
      where f.district = any($1::text[]) and f.stream = $2 and f.cut = $3 and f.fact = any($4::text[])
        and f.day between $5 and $6
      group by f.district, f.key, f.fact having sum(f.n) <> 0 order by f.district, f.key`,
    values: [districts, stream, cut, facts, from, to],
  });
  const keys = Map.groupBy(rows, ({ district, key }) => `${district}\t${key}`);
  return [...keys.values()].map((some) => ({
    district: some[0]?.district ?? '',
    key: some[0]?.key ?? '',
    times: new Map(some.map(({ fact, n }) => [fact, n])),
  }));
}
