import type { Db } from '../db/database.ts';
import type { Prepared, Read } from './prepare.ts';
import type { Statements } from './statements.ts';
import type { StoredEvent, Stream } from './stream.ts';

type Used = { digest: Buffer; result: Record<string, unknown> };
type Row<S> = {
  id: string;
  command_id: string;
  version: number | null;
  head: Buffer;
  state: S;
  moved_at: number;
  digest: Buffer | null;
  result: Record<string, unknown>;
};

/** For each command: its stream as it stands, and the answer given before if its id was used. In their order. */
export async function readMany<S>(
  db: Db,
  stream: { name: string },
  statements: Statements,
  district: string,
  commands: readonly { id: string; commandId: string }[],
): Promise<{ stream: Read<S>; used: Used | null }[]> {
  const { rows } = await db.query<Row<S>>({
    name: `${stream.name}_read`,
    text: statements.read,
    values: [district, commands.map((c) => c.id), commands.map((c) => c.commandId)],
  });
  const found = new Map(rows.map((row) => [row.command_id, row]));
  return commands.map((command) => {
    const row = found.get(command.commandId);
    return {
      stream:
        row === undefined || row.version === null
          ? null
          : { version: row.version, head: row.head, state: row.state, movedAt: row.moved_at },
      used: row === undefined || row.digest === null ? null : { digest: row.digest, result: row.result },
    };
  });
}

/** Writes what was prepared in one statement; returns the streams that moved. */
export async function writeMany<S, E extends StoredEvent>(
  db: Db,
  stream: Stream<S, E>,
  statements: Statements,
  district: string,
  prepared: readonly Prepared[],
): Promise<ReadonlySet<string>> {
  const values: unknown[] = [
    district,
    JSON.stringify(prepared.map((one) => one.row)),
    JSON.stringify(prepared.flatMap((one) => one.events)),
    ...stream.beside.map(({ table }) => JSON.stringify(prepared.flatMap((one) => besideRows(one, table)))),
  ];
  const { rows } = await db.query<{ id: string }>({
    name: `${stream.name}_write`,
    text: statements.write,
    values,
  });
  return new Set(rows.map((row) => row.id));
}

export function besideRows(one: Prepared, table: string): Record<string, unknown>[] {
  return (one.beside[table] ?? []).map((row) => ({ stream_id: one.id, ...row }));
}
