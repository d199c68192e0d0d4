import type { EventOf, Types } from '@gridgov/domain/workflow/form.ts';
import type { Queryable } from '../db/database.ts';
import type { Served } from './served.ts';

type State = Types['State'];

/** The next serials of a trade's day; answers the first that is not taken. Serials begin at 1. */
export async function takeSerials(
  db: Queryable,
  trade: string,
  { district, day, count }: { readonly district: string; readonly day: string; readonly count: number },
): Promise<number> {
  const { rows } = await db.query<{ next: number }>({
    name: 'trade_numbers',
    text: `insert into trade_number as n (district, trade, day, next) values ($1, $2, $3, $4 + 1)
      on conflict (district, trade, day) do update set next = n.next + $4 returning n.next`,
    values: [district, trade, day, count],
  });
  const next = rows[0]?.next;
  if (next === undefined) throw new Error(`no serials of ${trade} for ${district} on ${day}`);
  return next;
}

/** The state of a case, or null. */
export async function findCase(
  db: Queryable,
  { table }: Pick<Served, 'table'>,
  district: string,
  id: string,
): Promise<State | null> {
  const { rows } = await db.query<{ state: State }>({
    name: `${table}_state`,
    text: `select state from ${table} where district = $1 and id = $2`,
    values: [district, id],
  });
  return rows[0]?.state ?? null;
}

export type CaseNow = { readonly state: State; readonly version: number; readonly dueAt: number | null };

/** Cases by id, as they stand. */
export async function casesById(
  db: Queryable,
  { table }: Pick<Served, 'table'>,
  district: string,
  ids: readonly string[],
): Promise<Map<string, CaseNow>> {
  const { rows } = await db.query<CaseNow>({
    name: `${table}_by_id`,
    text: `select state, version, due_at as "dueAt" from ${table} where district = $1 and id = any($2::uuid[])`,
    values: [district, ids],
  });
  return new Map(rows.map((row) => [row.state.id, row]));
}

export type EventRow = {
  readonly version: number;
  readonly name: string;
  readonly at: number;
  readonly personId: string;
  readonly postId: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** The event as the domain knows it, from its row. */
export const eventIn = (trade: string, row: Pick<EventRow, 'name' | 'body'>): EventOf<Types> =>
  ({ name: row.name.slice(trade.length + 1), ...row.body }) as unknown as EventOf<Types>;

/** The newest events of a case, the newest first. */
export async function listCaseEvents(
  db: Queryable,
  district: string,
  id: string,
  most: number,
): Promise<EventRow[]> {
  const { rows } = await db.query<EventRow>({
    name: 'trade_events',
    text: `select version, name, at, person_id as "personId", post_id as "postId", body from event
      where district = $1 and stream_id = $2 order by version desc limit $3`,
    values: [district, id, most],
  });
  return rows;
}

/** One event of a case, as it was written. */
export async function findCaseEvent(
  db: Queryable,
  district: string,
  id: string,
  version: number,
): Promise<EventRow | null> {
  const { rows } = await db.query<EventRow>({
    name: 'trade_event',
    text: `select version, name, at, person_id as "personId", post_id as "postId", body from event
      where district = $1 and stream_id = $2 and version = $3`,
    values: [district, id, version],
  });
  return rows[0] ?? null;
}

export type AttachedFile = {
  readonly district: string;
  readonly stream: string;
  readonly stream_id: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** The events that a file came with. */
export async function listAttached(db: Queryable, fileId: string): Promise<AttachedFile[]> {
  const { rows } = await db.query<AttachedFile>({
    name: 'case_of_file',
    text: `select e.district, e.stream, e.stream_id, e.name, e.body from case_file f
      join event e on e.district = f.district and e.stream_id = f.stream_id and e.version = f.version
      where f.file_id = $1 /* across districts: a file's id does not tell where its case lies */ limit 20`,
    values: [fileId],
  });
  return rows;
}

export type CaseRow = { readonly state: State; readonly serial: string; readonly dueAt: number | null };

export type CaseFilter = {
  readonly districts: readonly string[];
  /** Only cases in which one of these seats has a part; null: all of the districts. */
  readonly parties: readonly string[] | null;
  /** Only cases in which one of these seats has to move. */
  readonly holders: readonly string[] | null;
  readonly stage: string | null;
  /** Serial and id of the last row of the page before. */
  readonly after: readonly [serial: string, id: string] | null;
  readonly limit: number;
};

/**
 * Newest first; each district gives its own newest, so that none is read to its end. Only the conditions asked for are
 * written, so that each filter meets its own index.
 */
export async function listCases(
  db: Queryable,
  { table }: Pick<Served, 'table'>,
  { districts, parties, holders, stage, after, limit }: CaseFilter,
): Promise<CaseRow[]> {
  const values: unknown[] = [districts];
  const where = ['t.district = d.code'];
  const need = (condition: (place: string) => string, value: unknown) => {
    if (value === null) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  need((place) => `t.parties && ${place}::text[]`, parties);
  need((place) => `t.open and t.holders && ${place}::text[]`, holders);
  need((place) => `t.stage = ${place}`, stage);
  if (after !== null) {
    values.push(...after);
    where.push(`(t.serial, t.id) < ($${values.length - 1}, $${values.length}::uuid)`);
  }
  values.push(limit);
  const newest = (table: string) => `order by ${table}.serial desc, ${table}.id desc limit $${values.length}`;
  const { rows } = await db.query<CaseRow>(
    `select n.state, n.serial, n.due_at as "dueAt" from unnest($1::text[]) as d(code) cross join lateral (
       select t.id, t.state, t.serial, t.due_at from ${table} t where ${where.join(' and ')} ${newest('t')}
     ) n ${newest('n')}`,
    values,
  );
  return rows;
}

export type Numbered = Pick<CaseFilter, 'districts' | 'parties' | 'limit'> & {
  readonly numbers: readonly string[];
  /** The last four digits; null where whole numbers were typed. */
  readonly ending: string | null;
};

/** Cases of one of these numbers, or whose number ends so, newest first: each is looked up in an index. */
export async function listNumbered(
  db: Queryable,
  { table }: Pick<Served, 'table'>,
  { districts, parties, numbers, ending, limit }: Numbered,
): Promise<State[]> {
  const named = ending === null ? 't.number = any($2)' : 'right(t.serial, 4) = $2';
  const seats = parties === null ? '' : 'and t.parties && $4::text[]';
  // Each district's newest in the order of the index; states are read of those alone that are answered.
  const { rows } = await db.query<{ state: State }>(
    `with newest as materialized (
       select d.code as district, n.id, n.serial from unnest($1::text[]) as d(code) cross join lateral (
         select t.id, t.serial from ${table} t where t.district = d.code and ${named} ${seats}
         order by t.serial desc, t.id desc limit $3
       ) n order by n.serial desc, n.id desc limit $3
     )
     select t.state from newest n join ${table} t on t.district = n.district and t.id = n.id
     order by n.serial desc, n.id desc`,
    [districts, ending ?? numbers, limit, ...(parties === null ? [] : [parties])],
  );
  return rows.map(({ state }) => state);
}

/** Serial and id of cases, whose words are looked at anew. */
export type WordHit = { readonly state: State; readonly serial: string };

/** Cases of a trade whose words answer the question, newest first. */
export async function listWorded(
  db: Queryable,
  { table, trade }: Pick<Served, 'table' | 'trade'>,
  {
    query,
    districts,
    after,
    limit,
  }: Pick<CaseFilter, 'districts' | 'after' | 'limit'> & { readonly query: string },
): Promise<WordHit[]> {
  const values = [query, districts, trade.name, limit, ...(after ?? [])];
  const further = after === null ? '' : 'and (w.serial, w.stream_id) < ($5, $6::uuid)';
  // Found first, by the index of words, then ordered: not the other way round, which would walk all of them.
  const { rows } = await db.query<WordHit>(
    `with hits as materialized (
       select w.district, w.serial, w.stream_id as id from case_word w
       where array_to_tsvector(string_to_array(w.words, E'\\n')) @@ $1::tsquery
         and w.district = any($2) and w.trade = $3 ${further}
     ), newest as materialized (select * from hits order by serial desc, id desc limit $4)
     select t.state, n.serial from newest n join ${table} t on t.district = n.district and t.id = n.id
     order by n.serial desc, n.id desc`,
    values,
  );
  return rows;
}
