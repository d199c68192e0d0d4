import type { Beside, ColumnType, StoredEvent, Stream } from './stream.ts';

type Named = { name: string; type: ColumnType };
export type Statements = { read: string; write: string; columns: readonly string[] };

const COMMAND_COLUMNS: readonly Named[] = [
  { name: 'id', type: 'uuid' },
  { name: 'was', type: 'integer' },
  { name: 'version', type: 'integer' },
  { name: 'head', type: 'bytea' },
  { name: 'command_id', type: 'uuid' },
  { name: 'digest', type: 'bytea' },
  { name: 'result', type: 'jsonb' },
  { name: 'at', type: 'timestamptz' },
  { name: 'jobs', type: 'jsonb' },
  { name: 'tallies', type: 'jsonb' },
];
const EVENT_COLUMNS: readonly Named[] = [
  { name: 'stream_id', type: 'uuid' },
  { name: 'version', type: 'integer' },
  { name: 'name', type: 'text' },
  { name: 'at', type: 'timestamptz' },
  { name: 'command_id', type: 'uuid' },
  { name: 'person_id', type: 'text' },
  { name: 'post_id', type: 'text' },
  { name: 'right_name', type: 'text' },
  { name: 'request_id', type: 'text' },
  { name: 'address', type: 'text' },
  { name: 'body', type: 'jsonb' },
  { name: 'hash', type: 'bytea' },
];

/**
 * The two statements of a stream, built once at start-up. Both take many commands of one district: $1 is the
 * district, so that the statement stays on one shard.
 *
 * read: $2 stream ids, $3 command ids → one row a pair, with the row of the stream and the used command.
 * write: $2 commands, $3 events, $4… rows beside → the ids of the streams that moved. A stream whose version
 * is no longer the one read does not move, and nothing of its command is written.
 */
export function statementsOf<S, E extends StoredEvent>(stream: Stream<S, E>): Statements {
  const own = stream.columns.map(({ name, type }) => ({ name, type }));
  return {
    read: readStatement(stream.table),
    write: writeStatement(stream, own),
    columns: own.map((c) => c.name),
  };
}

/**
 * One look into each key, spelt so that it stays one: planned on a young table as a plain join, the prepared
 * statement goes on reading all of the district until statistics are gathered (4,000 matters: 46 s instead of 21).
 */
function readStatement(table: string): string {
  return `select a.id, a.command_id, s.version, s.head, s.state, s.moved_at,
    c.digest, c.result
  from unnest($2::uuid[], $3::uuid[]) as a(id, command_id)
  left join lateral (select * from ${table} t where t.district = $1 and t.id = a.id limit 1) s on true
  left join lateral (select * from command u where u.district = $1 and u.id = a.command_id limit 1) c on true`;
}

function writeStatement<S, E extends StoredEvent>(stream: Stream<S, E>, own: readonly Named[]): string {
  const { table } = stream;
  const names = own.map((column) => column.name);
  const besides = stream.beside.map((beside, index) => besideStatement(beside, index + 4)).join('');
  return `with given as (
    select * from json_to_recordset($2::json) as g(${typed([...COMMAND_COLUMNS, ...own])})
  ), moved as (
    update ${table} t set version = g.version, head = g.head, moved_at = g.at,
      ${names.map((name) => `${name} = g.${name}`).join(', ')}
    from given g where t.district = $1 and t.id = g.id and t.version = g.was and g.was > 0
    returning t.id
  ), born as (
    insert into ${table} (district, id, version, head, moved_at, ${names.join(', ')})
    select $1, g.id, g.version, g.head, g.at, ${names.map((name) => `g.${name}`).join(', ')}
    from given g where g.was = 0
    returning id
  ), done as (
    select id from moved union all select id from born
  ), happened as (
    insert into event (district, stream, ${listed(EVENT_COLUMNS)})
    select $1, '${stream.name}', ${listed(EVENT_COLUMNS, 'e.')}
    from json_to_recordset($3::json) as e(${typed(EVENT_COLUMNS)}) join done d on d.id = e.stream_id
  ), used as (
    insert into command (district, id, stream, stream_id, digest, result, at)
    select $1, g.command_id, '${stream.name}', g.id, g.digest, g.result, g.at
    from given g join done d on d.id = g.id
  ), posted as (
    insert into outbox (district, id, stream, stream_id, version, hash, at, jobs, tallies)
    select $1, g.command_id, '${stream.name}', g.id, g.version, g.head, g.at, g.jobs, g.tallies
    from given g join done d on d.id = g.id
  )${besides}
  select id from done`;
}

function besideStatement(beside: Beside, parameter: number): string {
  const keyed: Named[] = [{ name: 'stream_id', type: 'uuid' }, ...beside.columns];
  return `, beside_${parameter} as (
    insert into ${beside.table} (district, ${listed(keyed)})
    select $1, ${listed(keyed, 'b.')}
    from json_to_recordset($${parameter}::json) as b(${typed(keyed)}) join done d on d.id = b.stream_id
  )`;
}

const typed = (columns: readonly Named[]) => columns.map((c) => `${c.name} ${c.type}`).join(', ');
const listed = (columns: readonly Named[], prefix = '') => columns.map((c) => prefix + c.name).join(', ');
