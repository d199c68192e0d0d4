import { arrayType, binaryArray, castOf } from './arrays.ts';
import type { Prepared } from './prepare.ts';
import { goneStatement, keyColumnsOf, putStatement } from './standing-statements.ts';
import type { Beside, ColumnType, StoredEvent, Stream } from './stream.ts';

export type Named = { name: string; type: ColumnType };
export type Statements = {
  read: string;
  write: string;
  /** The parameters of `write`. */
  valuesOf(prepared: readonly Prepared[]): Buffer[];
};

/** Rows given to a statement: an array a column, from parameter `first` on. */
export type Given = { columns: readonly Named[]; first: number };

const COMMAND_COLUMNS: readonly Named[] = [
  { name: 'district', type: 'text' },
  { name: 'id', type: 'uuid' },
  { name: 'was', type: 'integer' },
  { name: 'was_shape', type: 'smallint' },
  { name: 'version', type: 'integer' },
  { name: 'head', type: 'bytea' },
  { name: 'leaf_version', type: 'integer' },
  { name: 'leaf', type: 'bytea' },
  { name: 'command_id', type: 'uuid' },
  { name: 'digest', type: 'bytea' },
  { name: 'result', type: 'jsonb' },
  { name: 'at', type: 'timestamptz' },
  { name: 'jobs', type: 'jsonb' },
  { name: 'tallies', type: 'jsonb' },
];
export const STREAM_ID: Named = { name: 'stream_id', type: 'uuid' };
export const EVENT_COLUMNS: readonly Named[] = [
  STREAM_ID,
  { name: 'version', type: 'integer' },
  { name: 'name', type: 'text' },
  { name: 'at', type: 'timestamptz' },
  { name: 'command_id', type: 'uuid' },
  { name: 'person_id', type: 'text' },
  { name: 'post_id', type: 'text' },
  { name: 'right_name', type: 'text' },
  { name: 'request_id', type: 'text' },
  { name: 'address', type: 'text' },
  { name: 'client_at', type: 'timestamptz' },
  { name: 'body', type: 'jsonb' },
  { name: 'hash', type: 'bytea' },
  { name: 'written', type: 'bytea' },
];

/**
 * The two statements of a stream, built once at start-up. Both take many commands, each with its district: the
 * fewer and larger they are, the less a command costs. A sharded engine uses the portable spelling instead.
 *
 * read: $1 districts, $2 stream ids, $3 command ids → one row a command, with the stream and the used command.
 * write: an array a column, of the commands, the events and the rows beside → the ids of the streams that moved.
 * A stream whose version or shape is no longer the one it was decided on does not move, nor does one whose command was
 * carried out before; nothing of such a command is written.
 */
export function statementsOf<S, E extends StoredEvent>(stream: Stream<S, E>): Statements {
  const own = stream.columns.map(({ name, type }) => ({ name, type }));
  const besides = stream.beside.map(({ table, columns }) => ({ table, columns: [STREAM_ID, ...columns] }));
  const standing = standingSetsOf(stream);
  const sets = inRow([
    [...COMMAND_COLUMNS, ...own],
    EVENT_COLUMNS,
    ...besides.map(({ columns }) => columns),
    ...standing.map(({ columns }) => columns),
  ]);
  return {
    read: readStatement(stream.table),
    write: writeStatement(stream, own, sets),
    valuesOf: (prepared) => {
      const named = (columns: readonly Named[], rows: readonly Record<string, unknown>[]) =>
        columns.map(({ name, type }) =>
          binaryArray(
            type,
            rows.map((row) => row[name]),
          ),
        );
      return [
        ...named(
          COMMAND_COLUMNS,
          prepared.map((one) => one.row),
        ),
        ...own.map(({ type }, index) =>
          binaryArray(
            type,
            prepared.map((one) => one.own[index]),
          ),
        ),
        ...named(
          EVENT_COLUMNS,
          prepared.flatMap((one) => one.events),
        ),
        ...besides.flatMap(({ table, columns }) =>
          named(
            columns,
            prepared.flatMap((one) => besideRows(one, table)),
          ),
        ),
        ...standing.flatMap(({ columns, rows }) => named(columns, prepared.flatMap(rows))),
      ];
    },
  };
}

type StandingSet = {
  readonly columns: readonly Named[];
  readonly rows: (one: Pick<Prepared, 'id' | 'standing'>) => Record<string, unknown>[];
};

/** Of each table first what is deleted, then what is written. */
function standingSetsOf<S, E extends StoredEvent>({ standing = [] }: Stream<S, E>): StandingSet[] {
  return standing.flatMap(({ table, ...rest }) => {
    const rowsOf =
      (part: 'gone' | 'put') =>
      ({ id, standing: changes }: Pick<Prepared, 'id' | 'standing'>) =>
        (changes[table]?.[part] ?? []).map((row) => ({ ...row, stream_id: id }));
    return [
      { columns: [STREAM_ID, ...keyColumnsOf(rest)], rows: rowsOf('gone') },
      { columns: [STREAM_ID, ...rest.columns], rows: rowsOf('put') },
    ];
  });
}

/** One set of parameters behind the other. */
function inRow(sets: readonly (readonly Named[])[]): Given[] {
  let first = 1;
  return sets.map((columns) => {
    const given = { columns, first };
    first += columns.length;
    return given;
  });
}

export function besideRows(one: Pick<Prepared, 'id' | 'beside'>, table: string): Record<string, unknown>[] {
  return (one.beside[table] ?? []).map((row) => ({ stream_id: one.id, ...row }));
}

/**
 * One look into the key, spelt so that it stays one. On a young table every index that holds district and id
 * seems as good as the key, and a prepared statement goes on reading all of the district through one of them until
 * statistics are gathered. In the order of the key only the key is cheap.
 */
function byKey(table: string, district: string, id: string, columns: string): string {
  return `select ${columns} from ${table} k
      where (k.district, k.id) >= (${district}, ${id}) order by k.district, k.id limit 1`;
}

function readStatement(table: string): string {
  return `select a.id, a.command_id, s.version, s.head, s.state, s.shape, s.moved_at,
    c.digest, c.result
  from unnest($1::text[], $2::uuid[], $3::uuid[]) as a(district, id, command_id)
  left join lateral (${byKey(table, 'a.district', 'a.id', 'k.*')}) s on s.district = a.district and s.id = a.id
  left join lateral (
    select * from command u where u.district = a.district and u.id = a.command_id limit 1
  ) c on true`;
}

function writeStatement<S, E extends StoredEvent>(
  stream: Stream<S, E>,
  own: readonly Named[],
  [commands, events, ...others]: readonly Given[],
): string {
  const { table, standing = [] } = stream;
  const besides = others.slice(0, stream.beside.length);
  const rest = others.slice(stream.beside.length);
  const names = own.map((column) => column.name);
  const beside = stream.beside.map((one, index) => besideStatement(one, besides[index])).join('');
  const follows = standing
    .map((one, n) => goneStatement(one, rowsOf(rest[2 * n])) + putStatement(one, rowsOf(rest[2 * n + 1])))
    .join('');
  return `with offered as (
    ${rowsOf(commands)}
  ), given as (
    select * from offered o where (
      select 1 from command u where u.district = o.district and u.id = o.command_id limit 1) is null
  ), moved as (
    update ${table} t set version = g.version, head = g.head, moved_at = g.at,
      ${names.map((name) => `${name} = g.${name}`).join(', ')}
    from given g cross join lateral (${byKey(table, 'g.district', 'g.id', 'k.ctid, k.district, k.id')}) f
    where t.ctid = f.ctid and f.district = g.district and f.id = g.id and t.version = g.was and t.shape = g.was_shape
      and g.was > 0
    returning t.id
  ), born as (
    insert into ${table} (district, id, version, head, moved_at, ${names.join(', ')})
    select g.district, g.id, g.version, g.head, g.at, ${names.map((name) => `g.${name}`).join(', ')}
    from given g where g.was = 0
    returning id
  ), done as (
    select g.district, g.id, g.command_id, g.leaf_version, g.leaf, g.at, g.digest, g.result, g.jobs, g.tallies
    from given g where g.id = any(array(select id from moved union all select id from born))
  ), happened as (
    insert into event (district, stream, ${listed(EVENT_COLUMNS)})
    select d.district, '${stream.name}', ${listed(EVENT_COLUMNS, 'e.')}
    from (${rowsOf(events)}) e join done d on d.id = e.stream_id
  ), used as (
    insert into command (district, id, stream, stream_id, digest, result, at)
    select district, command_id, '${stream.name}', id, digest, result, at from done
  ), posted as (
    insert into outbox (district, id, stream, stream_id, version, hash, at, jobs, tallies)
    select district, command_id, '${stream.name}', id, leaf_version, leaf, at, jobs, tallies from done
  )${beside}${follows}
  select id from done`;
}

function besideStatement(beside: Beside, given: Given | undefined): string {
  const keyed = [STREAM_ID, ...beside.columns];
  return `, beside_${beside.table} as (
    insert into ${beside.table} (district, ${listed(keyed)})
    select d.district, ${listed(keyed, 'b.')} from (${rowsOf(given)}) b join done d on d.id = b.stream_id
  )`;
}

/** The arrays of parameters as rows again. */
function rowsOf(given: Given = { columns: [], first: 1 }): string {
  const { columns, first } = given;
  const arrays = columns.map(({ type }, index) => `$${first + index}::${arrayType(type)}`);
  const names = columns.map(({ name, type }) => `u.${name}${castOf(type)} as ${name}`);
  return `select ${names.join(', ')} from unnest(${arrays.join(', ')}) as u(${listed(columns)})`;
}

const listed = (columns: readonly Named[], prefix = '') => columns.map((c) => prefix + c.name).join(', ');
