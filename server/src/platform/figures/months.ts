/** Figures of a month counted again from the sheets, to be compared with what is kept or to take its place. */
import { type Counted, countedIn, type Fact, type Sheet } from '@gridgov/domain/workflow/figures.ts';
import type { Db, Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import { type Month, monthsBetween } from './days.ts';
import { type Cell, Cells, closeGate, countedOf, isFigure, writeCells } from './move.ts';

/** A stream that counts. */
export type Counting = {
  readonly stream: string;
  readonly table: string;
  readonly facts: Readonly<Record<string, Fact>>;
};
export type Place = { readonly district: string; readonly stream: string };
const dayColumns = ({ facts }: Counting) => [...new Set(Object.values(facts).map(({ day }) => day))].sort();

/** Months in which anything is counted in a district, or should be. */
export async function monthsOf(db: Queryable, counting: Counting, district: string): Promise<Month[]> {
  const columns = dayColumns(counting);
  const { rows } = await db.query<{ first: string | null; last: string | null }>(
    `select least(s.first, f.first) as first, greatest(s.last, f.last) as last
     from (select min(least(${columns.join(', ')})) as first, max(greatest(${columns.join(', ')})) as last
       from ${counting.table} where district = $1) s,
     (select min(day) as first, max(day) as last from figure where district = $1 and stream = $2) f`,
    [district, counting.stream],
  );
  const { first = null, last = null } = rows[0] ?? {};
  return first === null || last === null ? [] : monthsBetween(first, last);
}

type Read = {
  readonly what: 'sheet' | 'waiting' | 'kept' | 'month';
  readonly data: unknown;
  readonly n: number;
};

/** One statement, so one moment: what the sheets say, less what the relay has yet to add, beside what is kept. */
async function readMonth(db: Queryable, counting: Counting, district: string, { from, to }: Month) {
  const inMonth = dayColumns(counting).map((column) => `s.${column} between $3 and $4`);
  const { rows } = await db.query<Read>({
    name: `${counting.stream}_figure_month`,
    text: `select 'sheet' as what, to_jsonb(s) as data, 1::bigint as n from ${counting.table} s
        where s.district = $1 and (${inMonth.join(' or ')})
      union all
      select 'waiting', to_jsonb(t.key), t.value::bigint from outbox o, jsonb_each_text(o.tallies) t
        where o.district = $1 and o.stream = $2 and starts_with(t.key, 'figure')
      union all
      select 'kept', to_jsonb(f), f.n from figure f
        where f.district = $1 and f.stream = $2 and f.day between $3 and $4
      union all
      select 'month', to_jsonb(m), m.n from figure_month m where m.district = $1 and m.stream = $2 and m.month = $3`,
    values: [district, counting.stream, from, to],
  });
  const expected = new Cells();
  const kept = new Cells();
  const months = new Cells();
  for (const { what, data, n } of rows) {
    if (what === 'kept') kept.put(data as Cell, n);
    if (what === 'month') months.put({ ...(data as Cell), day: from }, n);
    for (const [counted, times] of countsOf(counting, { what, data, n }))
      if (counted.day >= from && counted.day <= to) expected.add(counted, times);
  }
  return { expected, kept, months };
}

function countsOf({ facts }: Counting, { what, data, n }: Read): (readonly [Counted, number])[] {
  if (what === 'sheet') return countedIn(facts, data as Sheet).map((counted) => [counted, 1]);
  if (what !== 'waiting' || !isFigure(String(data))) return [];
  return [[countedOf(String(data)).counted, -n]];
}

export type Recounted = { readonly cells: number; readonly wrong: number };

/** How many cells a month has, and how many differ from a plain count; kept for the page and for whoever looks after it. */
export async function recountMonth(
  db: Db,
  counting: Counting,
  place: { readonly district: string; readonly month: Month; readonly now: number },
): Promise<Recounted> {
  const { district, month } = place;
  const { expected, kept, months } = await readMonth(db, counting, district, month);
  const wrong = differing(expected, kept) + differing(expected.summedTo(month.from), months);
  const found = { cells: expected.list().length, wrong };
  await noteRecount(db, counting, place, found);
  return found;
}

function differing(expected: Cells, kept: Cells): number {
  const have = new Map(kept.list().map(({ n, ...cell }) => [Object.values(cell).join('\t'), n]));
  const wrong = expected.list().filter(({ n, ...cell }) => {
    const name = Object.values(cell).join('\t');
    const same = have.get(name) === n;
    have.delete(name);
    return !same;
  });
  return wrong.length + have.size;
}

/** Makes the figures of a month anew; the relay waits meanwhile. */
export async function rebuildMonth(
  db: Db,
  counting: Counting,
  place: { readonly district: string; readonly month: Month; readonly now: number },
): Promise<number> {
  const { district, month } = place;
  const { stream } = counting;
  return db.transaction(async (tx) => {
    await closeGate(tx, district);
    const { expected } = await readMonth(tx, counting, district, month);
    await tx.query('delete from figure where district = $1 and stream = $2 and day between $3 and $4', [
      district,
      stream,
      month.from,
      month.to,
    ]);
    await tx.query('delete from figure_month where district = $1 and stream = $2 and month = $3', [
      district,
      stream,
      month.from,
    ]);
    await writeCells(tx, { district, stream }, expected);
    const cells = expected.list().length;
    await noteRecount(tx, counting, place, { cells, wrong: 0 });
    return cells;
  });
}

async function noteRecount(
  db: Queryable,
  { stream }: Counting,
  { district, month, now }: { readonly district: string; readonly month: Month; readonly now: number },
  { cells, wrong }: Recounted,
): Promise<void> {
  await db.query(
    `insert into figure_recount (district, stream, month, at, cells, wrong) values ($1, $2, $3, $4, $5, $6)
     on conflict (district, stream, month) do update
       set at = excluded.at, cells = excluded.cells, wrong = excluded.wrong`,
    [district, stream, month.from, timestamp(now), cells, wrong],
  );
}
