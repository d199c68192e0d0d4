import type { Duration } from '@gridgov/domain/workflow/figures.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { SheetRow } from './queries.ts';
import type { By } from './scope.ts';

export type SpreadBy = Exclude<By, 'post'>;

/** How a sheet is keyed; classes by what they are part of, which is few enough to look at. */
const KEYS: Readonly<Record<SpreadBy, string>> = {
  district: 's.district',
  street: 's.street',
  unit: `coalesce(s.unit, '')`,
  class: `array_to_string((string_to_array(coalesce(s.class_code, ''), '-'))[1:2], '-')`,
  channel: 's.channel',
};

/** Columns come from the tables of a trade, never from a request. */
export type DurationsAsked = {
  readonly districts: readonly string[];
  readonly table: string;
  readonly duration: Duration;
  readonly by: SpreadBy;
  readonly from: string;
  readonly to: string;
  /** What the post stands for; null: all of the districts. */
  readonly own: { readonly by: 'street' | 'unit'; readonly is: string } | null;
};
export type Took = {
  readonly key: string;
  readonly days: number;
  readonly n: number;
  readonly late: number;
};

const took = ({ from, to }: Duration) => `greatest(s.${to} - s.${from}, 0)`;
const counted = ({ table, duration, own }: DurationsAsked) =>
  `from ${table} s where s.district = any($1::text[]) and s.${duration.to} between $2 and $3
     and s.${duration.from} is not null and s.left_out is null
     and ($4::text is null or ${own === null ? `''` : KEYS[own.by]} = $4)`;
const values = ({ districts, from, to, own }: DurationsAsked) => [districts, from, to, own?.is ?? null];

/** How many took how many days, by key. */
export async function countDurations(db: Queryable, asked: DurationsAsked): Promise<Took[]> {
  const { rows } = await db.query<Took>(
    `select ${KEYS[asked.by]} as key, ${took(asked.duration)} as days, count(*)::integer as n,
       (count(*) filter (where s.${asked.duration.inTime} is false))::integer as late
     ${counted(asked)} group by 1, 2 order by 1, 2`,
    values(asked),
  );
  return rows;
}

export type TookRow = SheetRow & { readonly took: number };
export type DurationRowsAsked = DurationsAsked & {
  readonly key: string | undefined;
  readonly least: number;
  readonly most: number;
  readonly after: readonly [day: string, id: string, span: number] | null;
  readonly limit: number;
};

export async function listDurations(db: Queryable, asked: DurationRowsAsked): Promise<TookRow[]> {
  const { duration, by, key, least, most, after, limit } = asked;
  const { rows } = await db.query<TookRow>(
    `select s.*, ${took(duration)} as took
     ${counted(asked)} and ${took(duration)} between $5 and $6 and ($7::text is null or ${KEYS[by]} = $7)
       and ($8::date is null or (s.${duration.to}, s.stream_id, s.span) > ($8::date, $9::uuid, $10::smallint))
     order by s.${duration.to}, s.stream_id, s.span limit $11`,
    [...values(asked), least, most, key ?? null, ...(after ?? [null, null, null]), limit],
  );
  return rows;
}
