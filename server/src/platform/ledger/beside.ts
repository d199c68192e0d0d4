/** What lies beside the events of streams, and whether the events prove it. */
import type { Queryable } from '../db/database.ts';
import type { AnyStream, EventRow, Report, Row } from './chain.ts';
import type { Beside } from './stream.ts';
import { writtenDigest } from './written.ts';

export type Key = { readonly district: string; readonly id: string };
export type CommandRow = {
  district: string;
  id: string;
  stream: string;
  stream_id: string;
  digest: Buffer;
  result: unknown;
  at: number;
};
/** Rows beside one stream, by table. */
export type BesideRows = Readonly<Record<string, readonly Row[]>>;
/** Tells which rows of a table do not fit what they point to. Given by whoever knows the table. */
export type BesideChecks = Readonly<Record<string, (rows: readonly Row[]) => Promise<ReadonlySet<Row>>>>;

export const keyText = ({ district, id }: Key) => `${district}.${id}`;
const streamKey = (row: Row) => `${row.district}.${row.stream_id}`;

export async function besidesOf(
  db: Queryable,
  stream: AnyStream,
  keys: readonly Key[],
): Promise<ReadonlyMap<string, BesideRows>> {
  const found = new Map<string, Record<string, Row[]>>();
  for (const { table } of provedOf(stream)) {
    // Table after table on one connection, which is one moment.
    const { rows } = await db.query<Row>(
      `select b.* from unnest($1::text[], $2::uuid[]) as a(district, id)
       join ${table} b on b.district = a.district and b.stream_id = a.id`,
      [keys.map(({ district }) => district), keys.map(({ id }) => id)],
    );
    for (const row of rows) {
      const own = found.get(streamKey(row)) ?? {};
      const rowsOfTable = own[table] ?? [];
      rowsOfTable.push(row);
      own[table] = rowsOfTable;
      found.set(streamKey(row), own);
    }
  }
  return found;
}

export function provedOf(stream: AnyStream): Beside[] {
  return stream.beside.filter(({ proved }) => proved !== undefined);
}

/** Every used command that the events name, by district and id. */
export async function commandsOf(
  db: Queryable,
  events: readonly EventRow[],
): Promise<ReadonlyMap<string, CommandRow>> {
  const ids = new Map(events.map((event) => [`${event.district}.${event.command_id}`, event]));
  const { rows } = await db.query<CommandRow>(
    `select c.* from unnest($1::text[], $2::uuid[]) as a(district, id)
     join command c on c.district = a.district and c.id = a.id`,
    [
      [...ids.values()].map(({ district }) => district),
      [...ids.values()].map(({ command_id }) => command_id),
    ],
  );
  return new Map(rows.map((row) => [keyText(row), row]));
}

/** Command by command: its row is there and says what the events say, and so does what it wrote beside them. */
export function proveBesides(
  stream: AnyStream,
  events: readonly EventRow[],
  given: { readonly commands: ReadonlyMap<string, CommandRow>; readonly rows: BesideRows },
  report: Report,
): { older: number } {
  const unclaimed = new Set(Object.values(given.rows).flat());
  let older = 0;
  for (const mine of byCommand(events)) {
    const [first] = mine;
    const last = mine.at(-1);
    if (first === undefined || last === undefined) continue;
    const command = given.commands.get(`${last.district}.${last.command_id}`);
    if (command === undefined || !isOf(command, stream, last)) report('command', last.version);
    const rows = Object.fromEntries(
      provedOf(stream).map((beside) => [
        beside.table,
        (given.rows[beside.table] ?? []).filter((row) => belongs(row, first, last)),
      ]),
    );
    for (const row of Object.values(rows).flat()) unclaimed.delete(row);
    if (last.written === null) older += mine.length;
    else if (command !== undefined && !last.written.equals(writtenDigest(stream, command, rows))) {
      report('beside', last.version);
    }
  }
  if (unclaimed.size > 0) report('stray', null);
  return { older };
}

function byCommand(events: readonly EventRow[]): EventRow[][] {
  const groups: EventRow[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.command_id === event.command_id) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

function isOf(command: CommandRow, stream: AnyStream, event: EventRow): boolean {
  return command.stream === stream.name && command.stream_id === event.stream_id && command.at === event.at;
}

/** Rows with a version came with that event; those without, with the command that made the stream. */
function belongs(row: Row, first: EventRow, last: EventRow): boolean {
  const version = typeof row.version === 'number' ? row.version : 1;
  return version >= first.version && version <= last.version;
}

/** Rows whose words for the search are not those of their text, or that do not fit what they point to. */
export async function unfitting(
  db: Queryable,
  stream: AnyStream,
  besides: Iterable<BesideRows>,
  checks: BesideChecks,
): Promise<Row[]> {
  const wrong: Row[] = [];
  const all = [...besides];
  for (const beside of provedOf(stream)) {
    // Table after table on one connection, as above.
    const rows = all.flatMap((tables) => tables[beside.table] ?? []);
    if (rows.length === 0) continue;
    if (beside.words !== undefined) wrong.push(...(await otherWords(db, beside, beside.words, rows)));
    const check = checks[beside.table];
    if (check !== undefined) wrong.push(...(await check(rows)));
  }
  return wrong;
}

async function otherWords(
  db: Queryable,
  { table }: Beside,
  wordsOf: (row: Row) => string,
  rows: readonly Row[],
): Promise<Row[]> {
  const { rows: other } = await db.query<{ n: number }>(
    `select a.n from unnest($1::text[], $2::uuid[], $3::text[]) with ordinality as a(district, id, words, n)
     join ${table} b on b.district = a.district and b.stream_id = a.id where b.words <> a.words::tsvector`,
    [rows.map((row) => row.district), rows.map((row) => row.stream_id), rows.map(wordsOf)],
  );
  return other.map(({ n }) => rows[n - 1] as Row);
}
