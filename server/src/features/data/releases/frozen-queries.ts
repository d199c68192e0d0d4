import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { FrozenSpan } from './cells.ts';

/** So that others are served between two bites. */
const BITE = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
type Key = readonly [id: string, span: number];
export type SheetRow = Readonly<Record<string, string | number | boolean | null>> & {
  readonly stream_id: string;
  readonly span: number;
};

/** Tables and columns come from the facts of a trade, never from a request. */
type SpansAsked = {
  readonly table: string;
  readonly days: readonly string[];
  readonly district: string;
  readonly from: string;
  readonly to: string;
};

/** Sheets with one of the days in the period, in the order of their keys. */
export async function* spansOf(db: Queryable, asked: SpansAsked): AsyncGenerator<SheetRow> {
  const { table, days, district, from, to } = asked;
  const inPeriod = days.map((day) => `s.${day} between $2 and $3`).join(' or ');
  let after: Key = [FIRST, -1];
  for (;;) {
    // Each bite begins where the one before ended.
    const { rows }: { rows: SheetRow[] } = await db.query<SheetRow>(
      `select s.* from ${table} s where s.district = $1 and (${inPeriod})
         and (s.stream_id, s.span) > ($4::uuid, $5::smallint)
       order by s.stream_id, s.span limit ${BITE}`,
      [district, from, to, ...after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BITE) return;
    after = [last.stream_id, last.span];
  }
}

export type EditionKey = { readonly district: string; readonly id: string; readonly version: number };

/** Null of an edition from before rows were frozen. */
export async function freezeOf(
  db: Queryable,
  { district, id, version }: EditionKey,
): Promise<{ readonly spans: number; readonly digest: Buffer } | null> {
  const { rows } = await db.query<{ spans: number; digest: Buffer }>(
    `select f.spans, f.digest from figure_freeze f
     where f.district = $1 and f.stream_id = $2 and f.version = $3`,
    [district, id, version],
  );
  return rows[0] ?? null;
}

export type FrozenAsked = EditionKey & {
  readonly trade: string;
  /** One of these facts at least; null: any. */
  readonly facts: readonly string[] | null;
  readonly after: Key | null;
  readonly limit: number;
};

export async function frozenSpans(db: Queryable, asked: FrozenAsked): Promise<FrozenSpan[]> {
  const { district, id, version, trade, facts, after, limit } = asked;
  const { rows } = await db.query<FrozenSpan>(
    `select f.trade, f.case_id, f.span, f.street, f.class_code, f.channel, f.left_out, f.counted
     from figure_frozen f
     where f.district = $1 and f.stream_id = $2 and f.version = $3 and f.trade = $4
       and ($5::text[] is null or f.counted ?| $5)
       and (f.case_id, f.span) > ($6::uuid, $7::smallint)
     order by f.case_id, f.span limit $8`,
    [district, id, version, trade, facts, ...(after ?? [FIRST, -1]), limit],
  );
  return rows;
}

export type MovedAsked = EditionKey & {
  readonly trade: string;
  /** The tables of the trade's sheets and cases, and the column of the measure's day. */
  readonly table: string;
  readonly cases: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly since: number;
  readonly after: Key | null;
  readonly limit: number;
};
export type Moved = {
  readonly id: string;
  readonly span: number;
  readonly moved_at: number;
  readonly sheet: SheetRow | null;
  readonly frozen: FrozenSpan | null;
};

/** Spans of the period, as it was frozen or as it is now, whose cases moved since. */
export async function movedSpans(db: Queryable, asked: MovedAsked): Promise<Moved[]> {
  const { district, id, version, trade, table, cases, day, from, to, since, after, limit } = asked;
  const { rows } = await db.query<Moved>(
    `with keys as (
       select s.stream_id as id, s.span from ${table} s where s.district = $1 and s.${day} between $2 and $3
       union
       select f.case_id, f.span from figure_frozen f
       where f.district = $1 and f.stream_id = $4 and f.version = $5 and f.trade = $6
     ), moved as (
       select k.id, k.span, c.moved_at from keys k
       join ${cases} c on c.district = $1 and c.id = k.id and c.moved_at > $7
       where (k.id, k.span) > ($8::uuid, $9::smallint) order by k.id, k.span limit $10
     )
     select m.id, m.span, m.moved_at, to_jsonb(s) as sheet, to_jsonb(f) as frozen from moved m
     left join ${table} s on s.district = $1 and s.stream_id = m.id and s.span = m.span
     left join figure_frozen f on f.district = $1 and f.stream_id = $4 and f.version = $5 and f.trade = $6
       and f.case_id = m.id and f.span = m.span
     order by m.id, m.span`,
    [district, from, to, id, version, trade, timestamp(since), ...(after ?? [FIRST, -1]), limit],
  );
  return rows;
}

/** One fact of one street or unit, from one channel, as often as it counted in a released period. */
export type FrozenSum = {
  readonly key: string;
  readonly fact: string;
  readonly channel: string;
  readonly n: number;
};

/** The spans of an edition, by street or by the unit that held each fact. */
export async function frozenSums(
  db: Queryable,
  asked: Record<'district' | 'release' | 'trade' | 'cut', string> & {
    readonly version: number;
    readonly facts: readonly string[];
  },
): Promise<FrozenSum[]> {
  const { district, release, version, trade, cut, facts } = asked;
  const { rows } = await db.query<FrozenSum>(
    `select case when $5 = 'street' then f.street else c.value ->> 1 end as key, c.key as fact, f.channel,
       sum((c.value ->> 2)::int)::bigint as n
     from figure_frozen f cross join lateral jsonb_each(f.counted) c
     where f.district = $1 and f.stream_id = $2 and f.version = $3 and f.trade = $4 and c.key = any($6::text[])
     group by 1, 2, 3`,
    [district, release, version, trade, cut, facts],
  );
  return rows;
}
