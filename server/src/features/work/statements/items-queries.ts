/** Lines of all statements of a month by item, without whose they are: what is paid for, and what is not and why. */
import type { Done } from '@gridgov/domain/work/statements/events.ts';
import type { Line } from '@gridgov/domain/workflow/statement.ts';
import type { Queryable } from '../../../platform/db/database.ts';

type Counts = Readonly<Record<'counted' | 'over' | 'out' | 'hundredths', number>>;
export type ItemCounts = Counts & {
  readonly item: string;
  readonly reasons: { readonly reason: string; readonly n: number }[];
};

type Row = {
  readonly item: string;
  readonly standing: 'counted' | 'over' | 'out';
  readonly reason: string | null;
  readonly n: number;
  readonly hundredths: number;
};

/** One statement names one district: the rows of one after the other. */
async function inEach<R extends object>(
  db: Queryable,
  districts: readonly string[],
  text: string,
  values: readonly unknown[],
): Promise<R[]> {
  const found: R[] = [];
  // As said above.
  for (const district of districts) found.push(...(await db.query<R>(text, [district, ...values])).rows);
  return found;
}

export async function itemsOf(
  db: Queryable,
  districts: readonly string[],
  month: string,
): Promise<ItemCounts[]> {
  const counting = `select l ->> 'item' as item, l ->> 'standing' as standing, l ->> 'out' as reason, count(*)::int as n,
       sum((l ->> 'hundredths')::int)::int as hundredths
     from statement s, jsonb_array_elements(s.state -> 'lines') l
     where s.district = $1 and s.month = $2 group by 1, 2, 3 order by 1, 2, 3`;
  const rows = await inEach<Row>(db, districts, counting, [month]);
  return [...Map.groupBy(rows, ({ item }) => item)].map(([item, own]) => countsOf(item, own));
}

function countsOf(item: string, rows: readonly Row[]): ItemCounts {
  const sum = (standing: Row['standing']) =>
    rows.reduce((all, row) => all + (row.standing === standing ? row.n : 0), 0);
  const reasons = new Map<string, number>();
  for (const { standing, reason, n } of rows)
    if (standing === 'out' && reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + n);
  return {
    ...{ item, counted: sum('counted'), over: sum('over'), out: sum('out') },
    hundredths: rows.reduce((all, row) => all + row.hundredths, 0),
    reasons: [...reasons].map(([reason, n]) => ({ reason, n })).sort((a, b) => b.n - a.n),
  };
}

export type ItemLine = Omit<Line<Done>, 'no' | 'key' | 'item' | 'drawn' | 'looked'>;

/** The matters behind a bar: at most 500, the newest first. */
export async function linesBehind(
  db: Queryable,
  districts: readonly string[],
  asked: {
    readonly month: string;
    readonly item: string;
    readonly standing: string;
    readonly reason?: string | undefined;
  },
): Promise<ItemLine[]> {
  const found = await inEach<ItemLine>(
    db,
    districts,
    `select l ->> 'issue' as issue, l ->> 'number' as number, l ->> 'what' as what, (l ->> 'at')::float8 as at,
       l ->> 'standing' as standing, l ->> 'out' as out, (l ->> 'hundredths')::int as hundredths
     from statement s, jsonb_array_elements(s.state -> 'lines') l
     where s.district = $1 and s.month = $2 and l ->> 'item' = $3 and l ->> 'standing' = $4
       and ($5::text is null or l ->> 'out' = $5)
     order by (l ->> 'at')::float8 desc, l ->> 'number' limit 500`,
    [asked.month, asked.item, asked.standing, asked.reason ?? null],
  );
  return found.sort((a, b) => b.at - a.at).slice(0, 500);
}
