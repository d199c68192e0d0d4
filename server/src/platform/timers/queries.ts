import type { Queryable } from '../db/database.ts';

export type TimerKey = { readonly key: string; readonly gives: boolean };
export type TakenTimer = {
  readonly stream_id: string;
  readonly trade: string;
  readonly clock: string;
  readonly lane: string;
  readonly started_at: number;
  readonly mark: number;
  readonly version: number;
};
export type NoticeRow = {
  readonly id: string;
  readonly to_key: string;
  readonly stream_id: string;
  readonly kind: string;
  readonly at: string;
  readonly facts: unknown;
};
/** Which rows are due. */
export type Due = {
  readonly now: number;
  /** Those of the trades that this server serves. */
  readonly trades: readonly string[];
  /** Only those that do not wait for duty hours. */
  readonly alwaysOnly: boolean;
};

/** A row as one text: case, clock with its lane, its start, mark. */
const KEY = `concat_ws(' ', stream_id, concat_ws(':', clock, nullif(lane, '')), extract(epoch from started_at)::text, mark)`;
const DUE = 'due <= $2 and trade = any($3::text[]) and (always or not $4::boolean)';
/** However late they are taken, the first to fall due comes first. */
const ORDER = 'order by due, stream_id, clock, lane, mark, version';

const valuesOf = (district: string, { now, trades, alwaysOnly }: Due) => [
  district,
  new Date(now).toISOString(),
  trades,
  alwaysOnly,
];

/** The next rows, in their order. */
export async function nextTimers(
  db: Queryable,
  district: string,
  due: Due,
  { most, skip }: { readonly most: number; readonly skip: readonly string[] },
): Promise<TimerKey[]> {
  const { rows } = await db.query<TimerKey>({
    name: 'timer_next',
    text: `select ${KEY} as key, gives from timer where district = $1 and ${DUE}
        and (cardinality($5::text[]) = 0 or ${KEY} <> all($5))
      ${ORDER} limit $6`,
    values: [...valuesOf(district, due), skip, most],
  });
  return rows;
}

/** Takes the next rows that only remind; each goes to one taker. */
export async function takeTimers(
  db: Queryable,
  district: string,
  due: Due,
  { most, skip, only }: { most: number; skip: readonly string[]; only: string | null },
): Promise<TakenTimer[]> {
  const { rows } = await db.query<TakenTimer>({
    name: 'timer_take',
    text: `with due as (
        select district, stream_id, clock, lane, started_at, mark, version from timer
        where district = $1 and ${DUE} and not gives and (cardinality($5::text[]) = 0 or ${KEY} <> all($5))
          and ($6::text is null or (stream_id = split_part($6, ' ', 1)::uuid and ${KEY} = $6))
        ${ORDER} limit $7 for update skip locked
      ), taken as (
        delete from timer t using due d
        where t.district = $1 and t.district = d.district and t.stream_id = d.stream_id and t.clock = d.clock
          and t.lane = d.lane and t.started_at = d.started_at and t.mark = d.mark and t.version = d.version
        returning t.stream_id, t.trade, t.clock, t.lane, t.started_at, t.mark, t.version, t.due
      )
      select stream_id, trade, clock, lane, started_at, mark, version from taken ${ORDER}`,
    values: [...valuesOf(district, due), skip, only, most],
  });
  return rows;
}

/** One row that gives a command, as long as it is there. */
export async function findGiving(
  db: Queryable,
  district: string,
  due: Due,
  key: string,
): Promise<TakenTimer | null> {
  const { rows } = await db.query<TakenTimer>({
    name: 'timer_giving',
    text: `select stream_id, trade, clock, lane, started_at, mark, version from timer
      where district = $1 and ${DUE} and gives
        and stream_id = split_part($5, ' ', 1)::uuid and ${KEY} = $5 ${ORDER} limit 1`,
    values: [...valuesOf(district, due), key],
  });
  return rows[0] ?? null;
}

/** What a row said is done. */
export async function removeTimer(db: Queryable, district: string, row: TakenTimer): Promise<void> {
  const { stream_id, clock, lane, started_at, mark, version } = row;
  await db.query({
    name: 'timer_remove',
    text: `delete from timer where district = $1 and stream_id = $2 and clock = $3 and lane = $4
      and started_at = $5 and mark = $6 and version = $7`,
    values: [district, stream_id, clock, lane, new Date(started_at).toISOString(), mark, version],
  });
}

/** Notices of reminders; one that was written before is passed over. */
export async function addReminders(
  db: Queryable,
  district: string,
  rows: readonly NoticeRow[],
): Promise<void> {
  await db.query({
    name: 'timer_notices',
    text: `insert into notice (district, id, to_key, stream_id, kind, at, facts)
      select $1, n.id, n.to_key, n.stream_id, n.kind, n.at, n.facts
      from json_to_recordset($2::json) as n(id uuid, to_key text, stream_id uuid, kind text, at timestamptz, facts jsonb)
      on conflict (district, stream_id, to_key, kind) where kind like 'mark.%' do nothing`,
    values: [district, JSON.stringify(rows)],
  });
}

/** Districts in which a moment has come. */
export async function districtsDue(db: Queryable, now: number): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>({
    name: 'timer_districts',
    text: `with recursive d(district) as (
        (select district from timer order by district limit 1)
        union all
        select (select t.district from timer t where t.district > d.district order by t.district limit 1)
        from d where d.district is not null
      )
      select d.district from d where d.district is not null and exists (
        select 1 from timer t where t.district = d.district and t.due <= $1)`,
    values: [new Date(now).toISOString()],
  });
  return rows.map((row) => row.district);
}
