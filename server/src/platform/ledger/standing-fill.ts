/**
 * Fills in rows that follow from states, for streams from before their table: in bites, while it serves, going on where it
 * stopped. Commands keep the rows of what they move from the first moment.
 */
import type { Db, Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import type { Queue } from '../work/work.ts';
import { type Key, keyText } from './beside.ts';
import type { AnyStream, EventRow, Row } from './chain.ts';
import { standingRows } from './standing.ts';
import { Births } from './standing-births.ts';
import type { Standing } from './stream.ts';

const BITE = 200;

/** `again`: of a list that was whole before rows of another kind came to it. */
export type Fill = {
  district: string;
  rows_of: string;
  after_id: string;
  done: boolean;
  again: boolean;
  begun_at: number;
  /** First column of the key of the rows that came later; null: all of them are written. */
  kind: string | null;
};
export type Filled = readonly Fill[];

export async function filledIn(db: Queryable, stream: string): Promise<Filled> {
  const { rows } = await db.query<Fill>({
    name: 'standing_fill_of',
    text: `select district, rows_of, after_id, done, again, begun_at, kind from standing_fill /* across districts: a row for each */
      where stream = $1`,
    values: [stream],
  });
  return rows;
}

/** The filling in that has yet to come to this stream; null where all that stands for it is written. */
export function fillAhead(filled: Filled, table: string, { district, id }: Key): Fill | null {
  const ahead = filled.find(
    (fill) => !fill.done && fill.rows_of === table && fill.district === district && id > fill.after_id,
  );
  return ahead ?? null;
}

/** Whether the list can be read: whole, or whole but for rows of a kind that came to it later. */
export const isReadable = (filled: Filled, table: string): boolean =>
  filled.every((fill) => fill.done || fill.again || fill.rows_of !== table);

/** The filling in of every table of these streams, as queued work. */
export function fillingOf(db: Db, streams: readonly AnyStream[]) {
  const all = streams.flatMap((stream) => (stream.standing ?? []).map((standing) => ({ stream, standing })));
  return {
    name: 'standing rows',
    districts: async () => {
      const filled = await Promise.all(streams.map(({ name }) => filledIn(db, name)));
      return filled.flat().flatMap(({ district, done }) => (done ? [] : [district]));
    },
    batch: async (district: string) => {
      for (const { stream, standing } of all) {
        // Bite by bite: the next begins where the last one ended.
        if (await fillBite(db, stream, standing, district)) return true;
      }
      return false;
    },
  } satisfies Queue;
}

/** Returns whether there may be more. */
export async function fillBite(
  db: Db,
  stream: AnyStream,
  standing: Standing<never>,
  district: string,
): Promise<boolean> {
  const { table, among } = standing;
  const filled = await filledIn(db, stream.name);
  const fill = filled.find((one) => one.rows_of === table && one.district === district);
  if (fill === undefined || fill.done) return false;
  return db.transaction(async (tx) => {
    // Written anew, though nothing in it changes: a command that was decided before and waits for the row finds it
    // moved and looks again, so that it also sees the rows written here.
    const { rows } = await tx.query<Row & Key>(
      `update ${stream.table} t set moved_at = t.moved_at where t.district = $1 and t.id = any(array(
         select id from ${stream.table} where district = $1 and id > $2 and ${among} order by id limit ${BITE}))
       returning t.district, t.id, t.state`,
      [district, fill.after_id],
    );
    await writeRows(tx, stream, standing, rows);
    const last =
      rows
        .map(({ id }) => id)
        .sort()
        .at(-1) ?? fill.after_id;
    const done = rows.length < BITE;
    await tx.query(
      'update standing_fill set after_id = $4, done = $5 where district = $1 and stream = $2 and rows_of = $3',
      [district, stream.name, table, last, done],
    );
    return !done;
  });
}

async function writeRows(
  tx: Queryable,
  stream: AnyStream,
  standing: Standing<never>,
  streams: readonly (Row & Key)[],
): Promise<void> {
  const births = await birthsOf(tx, stream, streams);
  const { table, columns, key, since } = standing;
  const rows = streams.flatMap(({ district, id, state }) =>
    (standingRows(stream, state)[table] ?? []).map((row) => {
      const at = births.get(keyText({ district, id }))?.sinceOf(standing, row) ?? null;
      return { ...row, district, stream_id: id, ...(since === undefined ? {} : { [since]: at }) };
    }),
  );
  if (rows.length === 0) return;
  const all = [
    { name: 'district', type: 'text' },
    { name: 'stream_id', type: 'uuid' },
    ...(since === undefined ? [] : [{ name: since, type: 'timestamptz' as const }]),
    ...columns,
  ] as const;
  const values = all.map(({ name, type }) =>
    rows.map((row) => {
      const value = (row as Row)[name];
      return type === 'timestamptz' && typeof value === 'number' ? timestamp(value) : value;
    }),
  );
  const names = all.map(({ name }) => name);
  const others = names.filter((name) => !['district', 'stream_id', ...key].includes(name));
  await tx.query(
    `insert into ${table} (${names.join(', ')})
     select * from unnest(${all.map(({ type }, n) => `$${n + 1}::${type}[]`).join(', ')})
     on conflict (district, stream_id, ${key.join(', ')}) do update
       set ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    values,
  );
}

/** Replays the events of each stream, so that every row has the moment at which it would have been written. */
async function birthsOf(tx: Queryable, stream: AnyStream, keys: readonly Key[]) {
  const { rows } = await tx.query<EventRow>(
    `select e.* from unnest($1::text[], $2::uuid[]) as a(district, id)
     join event e on e.district = a.district and e.stream_id = a.id order by e.stream_id, e.version`,
    [keys.map(({ district }) => district), keys.map(({ id }) => id)],
  );
  const births = new Map<string, Births<unknown, never>>();
  const states = new Map<string, unknown>();
  for (const event of rows) {
    const key = keyText({ district: event.district, id: event.stream_id });
    const own = births.get(key) ?? new Births<unknown, never>(stream);
    const name = event.name.slice(stream.name.length + 1);
    const state = stream.evolve(states.get(key) ?? null, { name, ...event.body }, event.at, event.person_id);
    own.see(state, event);
    births.set(key, own);
    states.set(key, state);
  }
  return births;
}
