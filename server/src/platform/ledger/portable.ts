/**
 * The second spelling of the write: a short transaction of plain statements, for sharded and domestic engines
 * on which one statement over several tables is slow or missing. Same rows, same guarantees.
 */
import type { Db, Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import type { Prepared } from './prepare.ts';
import { besideRows, EVENT_COLUMNS } from './statements.ts';
import type { ColumnType, StoredEvent, Stream } from './stream.ts';

class Moved extends Error {}

/** False where the stream is no longer at the version that was read; then nothing was written. */
export async function writeInTransaction<S, E extends StoredEvent>(
  db: Db,
  stream: Stream<S, E>,
  one: Prepared,
): Promise<boolean> {
  try {
    await db.transaction((tx) => writeAll(tx, stream, one));
    return true;
  } catch (error) {
    if (error instanceof Moved) return false;
    throw error;
  }
}

async function writeAll<S, E extends StoredEvent>(
  tx: Queryable,
  stream: Stream<S, E>,
  one: Prepared,
): Promise<void> {
  const { district, id, row, own: values, events, ...rest } = one;
  const at = plain(row.at, 'timestamptz');
  const common = { district, stream: stream.name, stream_id: id, at };
  await insert(tx, 'command', {
    ...common,
    id: row.command_id,
    digest: row.digest,
    result: JSON.stringify(row.result),
  });
  const own = Object.fromEntries(stream.columns.map((c, n) => [c.name, plain(values[n], c.type)]));
  const state = { ...own, version: row.version, head: row.head, moved_at: at };
  if (row.was === 0) await insert(tx, stream.table, { district, id, ...state });
  else if (!(await update(tx, stream.table, { district, id, version: row.was, shape: row.was_shape }, state)))
    throw new Moved();
  // An ordinary transaction waits for each statement; a command has an event or two.
  for (const event of events) {
    const told = EVENT_COLUMNS.map((c) => [c.name, plain(event[c.name], c.type)]);
    await insert(tx, 'event', { ...Object.fromEntries(told), district, stream: stream.name });
  }
  await insert(tx, 'outbox', {
    ...common,
    id: row.command_id,
    version: row.leaf_version,
    hash: row.leaf,
    jobs: JSON.stringify(row.jobs),
    tallies: JSON.stringify(row.tallies),
  });
  for (const beside of stream.beside) {
    // As above.
    for (const besides of besideRows({ id, beside: rest.beside }, beside.table)) {
      const named = beside.columns.map((c) => [c.name, plain(besides[c.name], c.type)]);
      await insert(tx, beside.table, { district, stream_id: id, ...Object.fromEntries(named) });
    }
  }
  await writeStanding(tx, stream, one);
}

/** Writes what differs in the rows that stand for a stream. */
export async function writeStanding<S, E extends StoredEvent>(
  tx: Queryable,
  stream: Stream<S, E>,
  {
    district,
    id,
    row: { at },
    standing,
  }: Pick<Prepared, 'district' | 'id' | 'standing'> & { readonly row: { readonly at?: unknown } },
): Promise<void> {
  for (const { table, key, columns, since } of stream.standing ?? []) {
    const spelt = (row: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(columns.map((c) => [c.name, plain(row[c.name], c.type)]));
    const { gone, put } = standing[table] ?? { gone: [], put: [] };
    // A command moves a row or two; each statement waits for the one before.
    for (const row of gone) {
      const own = spelt(row);
      const text = `delete from ${table} where district = $1 and stream_id = $2
        and ${key.map((name, n) => `${name} = $${n + 3}`).join(' and ')}`;
      await tx.query({
        name: `portable_delete_${table}`,
        text,
        values: [district, id, ...key.map((k) => own[k])],
      });
    }
    // As above.
    for (const row of put) {
      const dated = since === undefined ? {} : { [since]: plain(at, 'timestamptz') };
      const own = { district, stream_id: id, ...dated, ...spelt(row) };
      const others = columns.filter(({ name }) => !key.includes(name));
      const set = others.map(({ name }) => `${name} = excluded.${name}`).join(', ');
      await insert(
        tx,
        table,
        own,
        ` on conflict (district, stream_id, ${key.join(', ')}) do update set ${set}`,
      );
    }
  }
}

/** A value as the driver takes it as text. */
export function plain(value: unknown, type: ColumnType): unknown {
  if (type === 'jsonb') return JSON.stringify(value ?? null);
  if (type === 'timestamptz' && typeof value === 'number') return timestamp(value);
  return value ?? null;
}

async function insert(
  tx: Queryable,
  table: string,
  row: Record<string, unknown>,
  otherwise = '',
): Promise<void> {
  const names = Object.keys(row);
  const text = `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})${otherwise}`;
  await tx.query({ name: `portable_insert_${table}`, text, values: Object.values(row) });
}

async function update(
  tx: Queryable,
  table: string,
  key: { district: string; id: string; version: unknown; shape: unknown },
  row: Record<string, unknown>,
): Promise<boolean> {
  const names = Object.keys(row);
  const text = `update ${table} set ${names.map((name, i) => `${name} = $${i + 5}`).join(', ')}
    where district = $1 and id = $2 and version = $3 and shape = $4`;
  const values = [key.district, key.id, key.version, key.shape, ...Object.values(row)];
  const { rowCount } = await tx.query({ name: `portable_update_${table}`, text, values });
  return rowCount === 1;
}
