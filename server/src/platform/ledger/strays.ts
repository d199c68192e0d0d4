/** Rows of the ledger that nobody wrote: without a stream, without an event, or for a seal that never comes. */
import type { Queryable } from '../db/database.ts';
import { type CommandRow, provedOf } from './beside.ts';
import type { Proof } from './broken.ts';
import type { AnyStream } from './chain.ts';
import { COMMAND_LEAF } from './seal.ts';
import { commandHash } from './written.ts';

type Stray = { district: string; stream: string; stream_id: string };
const MOST = 1_000;

/** Events, and rows beside, whose stream has no row. */
export async function findStrays(db: Queryable, streams: readonly AnyStream[], proof: Proof): Promise<void> {
  const { rows: events } = await db.query<Stray>(
    `select distinct e.district, e.stream, e.stream_id from event e where ${withoutRow('e', streams)}
     limit ${MOST} /* across districts: all events are proved */`,
  );
  for (const row of events) proof.broken.push({ stream: nameOf(row), version: null, problem: 'missing' });
  for (const [table, some] of ownersOf(streams)) {
    // A few statements, one after the other on one connection.
    const { rows } = await db.query<Stray>(
      `select distinct b.district, '${table}' as stream, b.stream_id from ${table} b
       where ${withoutRow('b', some)} limit ${MOST} /* across districts: all that waits is proved */`,
    );
    for (const row of rows) proof.broken.push({ stream: nameOf(row), version: null, problem: 'stray' });
  }
}

/** Tables beside, each with the streams that write there: the to-do is of all of them. */
function ownersOf(streams: readonly AnyStream[]): Map<string, AnyStream[]> {
  const owners = new Map<string, AnyStream[]>();
  for (const stream of streams) {
    const sealed = stream.forgets === undefined ? [] : [{ table: 'sealed_words' }];
    for (const { table } of [...provedOf(stream), ...(stream.standing ?? []), ...sealed])
      owners.set(table, [...(owners.get(table) ?? []), stream]);
  }
  return owners;
}

/** In SQL: no row of any of these streams belongs to it. */
function withoutRow(row: string, streams: readonly AnyStream[]): string {
  const none = streams.map(
    ({ table }) =>
      `not exists (select 1 from ${table} s where s.district = ${row}.district and s.id = ${row}.stream_id)`,
  );
  return none.join(' and ') || 'true';
}

const nameOf = ({ stream, district, stream_id }: Stray) => `${stream} ${district}.${stream_id}`;

const PAGE = 5_000;
/** When a stream's row says it moved last, where no event says so. */
export type Moved = { readonly stream: string; readonly at: number };
type Command = {
  district: string;
  id: string;
  stream: string;
  stream_id: string;
  at: number;
  /** By an event. */
  told: boolean;
  known: boolean;
};

/** Commands without an event are under a seal by themselves, or wait for it. Explains the times in `idle`. */
export async function proveCommands(db: Queryable, idle: Map<string, Moved>, proof: Proof): Promise<void> {
  let after = { district: '', id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    // Pages follow one another by key.
    const { rows } = await db.query<Command>(
      `select c.district, c.id, c.stream, c.stream_id, c.at,
         exists (select 1 from event e
           where e.district = c.district and e.stream_id = c.stream_id and e.command_id = c.id) as told,
         exists (select 1 from seal_leaf l where l.district = c.district and l.stream_id = c.id
           and l.stream = '${COMMAND_LEAF}')
         or exists (select 1 from unsealed u where u.district = c.district and u.id = c.id)
         or exists (select 1 from outbox o where o.district = c.district and o.id = c.id) as known
       from command c where (c.district, c.id) > ($1, $2) order by c.district, c.id limit ${PAGE}`,
      [after.district, after.id],
    );
    const last = rows.at(-1);
    if (last === undefined) break;
    for (const { district, id, stream_id, at, known } of rows.filter(({ told }) => !told)) {
      if (!known) proof.broken.push({ stream: `command ${district}.${id}`, version: null, problem: 'stray' });
      const moved = `${district}.${stream_id}`;
      if (known && idle.get(moved)?.at === at) idle.delete(moved);
    }
    after = last;
  }
  for (const [key, { stream }] of idle) {
    proof.broken.push({ stream: `${stream} ${key}`, version: null, problem: 'row' });
  }
}

type Waiting = { place: string; district: string; id: string };

/** What waits for a seal is what happened. */
export async function proveWaiting(db: Queryable, proof: Proof): Promise<void> {
  const { rows } = await db.query<Waiting>(
    `select w.place, w.district, w.id from (
       select 'outbox' as place, district, id, stream, stream_id, version, hash, at from outbox union all
       select 'unsealed', district, id, stream, stream_id, version, hash, null::timestamptz from unsealed) w
     join command c on c.district = w.district and c.id = w.id
     left join event e on e.district = w.district and e.stream_id = w.stream_id and e.version = w.version
     where w.stream <> c.stream or w.stream_id <> c.stream_id or w.at <> c.at
       or w.version > 0 and (e.hash is null or e.hash <> w.hash or e.command_id <> w.id)
     union all
     select 'unsealed', district, id from unsealed u
     where not exists (select 1 from command c where c.district = u.district and c.id = u.id)
     union all
     select 'outbox', district, id from outbox o
     where not exists (select 1 from command c where c.district = o.district and c.id = o.id)
     limit ${MOST}`,
  );
  for (const { place, district, id } of [...rows, ...(await otherCommands(db))]) {
    proof.broken.push({ stream: `${place} ${district}.${id}`, version: null, problem: 'stray' });
  }
}

/** Commands without events that wait for a seal and are not what was put aside for it. */
async function otherCommands(db: Queryable): Promise<Waiting[]> {
  const { rows } = await db.query<Waiting & CommandRow & { hash: Buffer; version: number }>(
    `select w.place, w.hash, w.version, c.* from (
       select 'outbox' as place, district, id, version, hash from outbox union all
       select 'unsealed', district, id, version, hash from unsealed) w
     join command c on c.district = w.district and c.id = w.id where w.version <= 0
     /* across districts: all that waits is proved */`,
  );
  return rows.filter(({ place: _, hash, version, ...command }) => {
    // Those from before wait with the digest of what was asked.
    const fits = hash.equals(commandHash(command)) || hash.equals(command.digest);
    return version !== 0 || !fits;
  });
}
