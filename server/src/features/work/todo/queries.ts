import type { Db } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

/** One who has to move in a case, or in one lane of it. */
export type TodoRow = {
  readonly district: string;
  readonly id: string;
  readonly trade: string;
  readonly lane: string;
  readonly key: string;
  readonly seat: string;
  readonly stage: string;
  readonly number: string;
  readonly label: string;
  readonly since: number;
  readonly due: number;
};
/** A seat in one district. */
export type Place = { readonly district: string; readonly seat: string };
export type TodoKey = readonly [due: number, id: string, lane: string, key: string, seat: string];
export type Ask = {
  readonly trade: string | null;
  readonly stage: string | null;
  /** Moments between which the promise breaks; null: without an end. */
  readonly from: number | null;
  readonly before: number | null;
  /** Trades that are left out. */
  readonly unused: readonly string[];
  readonly after: TodoKey | null;
  readonly limit: number;
};

const COLUMNS = `t.district, t.stream_id as id, t.trade, t.lane, t.lane_key as key, t.seat, t.stage, t.number, t.label,
  t.since, t.due_at as due`;
const ORDER = ['due_at', 'stream_id', 'lane', 'lane_key', 'seat'] as const;
const inOrder = (table: string) => ORDER.map((name) => `${table}.${name}`).join(', ');

/** The first rows of each seat along its index, merged. `held`: the column that holds the seat asked for. */
function pageOf(held: 'seat' | 'owed_to', further: string): string {
  return `select ${COLUMNS} from unnest($1::text[], $2::text[]) as a(district, seat) cross join lateral (
      select * from todo k where k.district = a.district and k.${held} = a.seat
        and (${inOrder('k')}) > ($3::timestamptz, $4::uuid, $5::text, $6::text, $7::text)
        and ($8::text is null or k.trade = $8) and ($9::text is null or k.stage = $9)
        and k.trade <> all($11::text[]) and ($12::timestamptz is null or k.due_at < $12) ${further}
      order by ${inOrder('k')} limit $10
    ) t order by ${inOrder('t')} limit $10`;
}

const WAITING = pageOf('seat', '');
// What the reader holds by another seat waits for them, and is not owed by others.
const OWED = pageOf('owed_to', 'and k.seat <> all($2)');

/** Compared with and not left out, so that the index is entered where the page begins. */
const firstAt = (due: number): TodoKey => [due, '00000000-0000-0000-0000-000000000000', '', '', ''];
const BEFORE_ALL = firstAt(0);

/** What waits for these seats, the first promise to break first. */
export async function listTodo(
  db: Db,
  places: readonly Place[],
  { trade, stage, from, before, unused, after, limit }: Ask,
  held: 'waiting' | 'owed',
): Promise<TodoRow[]> {
  const [due, ...key] = after ?? (from === null ? BEFORE_ALL : firstAt(from));
  const { rows } = await db.query<TodoRow>({
    name: `todo_${held}`,
    text: held === 'waiting' ? WAITING : OWED,
    values: [
      places.map(({ district }) => district),
      places.map(({ seat }) => seat),
      timestamp(due),
      ...key,
      trade,
      stage,
      limit,
      unused,
      before === null ? null : timestamp(before),
    ],
  });
  return rows;
}

export type Counted = {
  readonly trade: string;
  readonly stage: string;
  readonly lane: string;
  readonly n: number;
  readonly over: number;
  readonly today: number;
};

const COUNT = (held: 'seat' | 'owed_to', further: string) =>
  `select t.trade, t.stage, t.lane, count(*) as n, count(*) filter (where t.due_at < $3) as over,
      count(*) filter (where t.due_at >= $3 and t.due_at < $4) as today
    from unnest($1::text[], $2::text[]) as a(district, seat) cross join lateral (
      select * from todo k where k.district = a.district and k.${held} = a.seat and k.trade <> all($6::text[]) ${further}
      order by k.due_at limit $5
    ) t group by t.trade, t.stage, t.lane order by t.trade, t.lane, t.stage`;
const COUNT_WAITING = COUNT('seat', '');
const COUNT_OWED = COUNT('owed_to', 'and k.seat <> all($2)');

/** Counts the first `most` rows of each seat, by trade and stage. */
export async function countTodo(
  db: Db,
  places: readonly Place[],
  {
    now,
    dayEnd,
    most,
    unused,
  }: Pick<Ask, 'unused'> & { readonly now: number; readonly dayEnd: number; readonly most: number },
  held: 'waiting' | 'owed',
): Promise<Counted[]> {
  const { rows } = await db.query<Counted>({
    name: `todo_count_${held}`,
    text: held === 'waiting' ? COUNT_WAITING : COUNT_OWED,
    values: [
      places.map(({ district }) => district),
      places.map(({ seat }) => seat),
      timestamp(now),
      timestamp(dayEnd),
      most,
      unused,
    ],
  });
  return rows;
}
