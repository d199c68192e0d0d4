import type { Db } from '../db/database.ts';
import type { Prepared, Read } from './prepare.ts';
import type { Statements } from './statements.ts';
import type { StoredEvent, Stream } from './stream.ts';

type Used = { digest: Buffer; result: Record<string, unknown> };
export type Found<S> = { stream: Read<S>; used: Used | null };
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
  commands: readonly { district: string; id: string; commandId: string }[],
): Promise<Found<S>[]> {
  const { rows } = await db.query<Row<S>>({
    name: `${stream.name}_read`,
    text: statements.read,
    values: [commands.map((c) => c.district), commands.map((c) => c.id), commands.map((c) => c.commandId)],
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
  prepared: readonly Prepared[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ id: string }>({
    name: `${stream.name}_write`,
    text: statements.write,
    values: statements.valuesOf(prepared),
  });
  return new Set(rows.map((row) => row.id));
}
