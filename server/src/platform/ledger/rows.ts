import type { Db } from '../db/database.ts';
import type { Prepared, Read } from './prepare.ts';
import { replay, standsFor } from './shape.ts';
import type { Statements } from './statements.ts';
import type { StoredEvent, Stream } from './stream.ts';

type Used = { digest: Buffer; result: Record<string, unknown> };
export type Found<S> = { stream: Read<S>; used: Used | null };
type Named = { district: string; id: string; commandId: string };
type Row<S> = {
  id: string;
  command_id: string;
  version: number | null;
  head: Buffer;
  state: S;
  shape: number;
  moved_at: number;
  digest: Buffer | null;
  result: Record<string, unknown>;
};

/** For each command: its stream as it stands, and the answer given before if its id was used. In their order. */
export async function readMany<S, E extends StoredEvent>(
  db: Db,
  stream: Stream<S, E>,
  statements: Statements,
  commands: readonly Named[],
): Promise<Found<S>[]> {
  const { rows } = await db.query<Row<S>>({
    name: `${stream.name}_read`,
    text: statements.read,
    values: [commands.map((c) => c.district), commands.map((c) => c.id), commands.map((c) => c.commandId)],
  });
  const found = new Map(rows.map((row) => [row.command_id, row]));
  return Promise.all(
    commands.map(async (command) => {
      const row = found.get(command.commandId);
      return {
        stream: row === undefined ? null : await asRead(db, stream, command, row),
        used: row === undefined || row.digest === null ? null : { digest: row.digest, result: row.result },
      };
    }),
  );
}

/** The stream in the shape of this release, whichever release wrote the row. */
async function asRead<S, E extends StoredEvent>(
  db: Db,
  stream: Stream<S, E>,
  { district, id }: Named,
  { version, head, state, shape, moved_at: movedAt }: Row<S>,
): Promise<Read<S>> {
  if (version === null) return null;
  if (shape === stream.shape) return { version, head, state, movedAt };
  const shaped = (await replay(db, stream, { district, id, version })) as S;
  // Counters hold what was told of the row as it lies there.
  const tallies = stream.tallies(state);
  const standing = await standsFor(db, stream, { district, id }, state);
  return { version, head, state: shaped, movedAt, shape, tallies, standing };
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
