/** Trying commands on one kind of stream: where each starts from, what it decides, and one write for all of them. */
import type { Db } from '../db/database.ts';
import { writeInTransaction } from './portable.ts';
import { type Prepared, prepare, type Read } from './prepare.ts';
import type { Recent } from './recent.ts';
import { type Found, readMany, writeMany } from './rows.ts';
import { statementsOf } from './statements.ts';
import type { Command, Outcome, StoredEvent, Stream } from './stream.ts';

/** The client used a command id again for something else. */
export class CommandReused extends Error {
  override readonly name = 'CommandReused';
}

export type Spelling = 'statement' | 'transaction';
/** A null outcome means: something changed meanwhile, look and try again. */
export type Tried = Outcome | Error | null;
export type Attempts = {
  readonly stream: string;
  /** Tries each command once; with `look` all are decided on what is read now. */
  attempt(commands: readonly Command<unknown, StoredEvent>[], look: boolean): Promise<Tried[]>;
};
type Options<S> = {
  readonly spelling: Spelling;
  readonly recent: Recent<S>;
  readonly written?: (() => void) | undefined;
};

/** `guessed`: not read just now. */
type Start<S> = Found<S> & { readonly guessed: boolean };

export function attemptsOn<S, E extends StoredEvent>(
  db: Db,
  stream: Stream<S, E>,
  { spelling, recent, written }: Options<S>,
) {
  const statements = statementsOf(stream);

  async function write(prepared: readonly Prepared[]): Promise<ReadonlySet<string>> {
    if (spelling === 'statement') return writeMany(db, stream, statements, prepared);
    const moved = new Set<string>();
    for (const one of prepared) {
      // One short transaction a command: the portable spelling shares nothing between commands.
      if (await writeInTransaction(db, stream, one)) moved.add(one.id);
    }
    return moved;
  }

  /** What each command will be decided on: as this server wrote it last, or as it was read just now. */
  async function startingPoints(commands: readonly Command<S, E>[], look: boolean): Promise<Start<S>[]> {
    const starts = commands.map((command): Start<S> | null => {
      const known = look ? undefined : recent.of(command);
      return known === undefined ? null : { stream: known, used: null, guessed: true };
    });
    const unknown = commands.filter((_, index) => starts[index] === null);
    if (unknown.length === 0) return starts as Start<S>[];
    const read = (await readMany(db, stream, statements, unknown)).values();
    return starts.map((start) => start ?? { ...(read.next().value as Found<S>), guessed: false });
  }

  async function attempt(commands: readonly Command<S, E>[], look: boolean): Promise<Tried[]> {
    const starts = await startingPoints(commands, look);
    const answers = commands.map((command, index) => decided(stream, command, starts[index] as Start<S>));
    const prepared = answers.filter((answer): answer is Prepared => answer !== null && 'row' in answer);
    const moved = prepared.length === 0 ? new Set<string>() : await write(prepared);
    for (const one of prepared) {
      if (moved.has(one.id)) recent.keep(one, one.after as Read<S>);
      else recent.forget(one);
    }
    if (moved.size > 0) written?.();
    return answers.map((answer) => {
      if (answer === null || !('row' in answer)) return answer;
      return moved.has(answer.id) ? { result: answer.result, replayed: false } : null;
    });
  }

  return { stream: stream.name, attempt };
}

/** Answers, rows to write, or null: decided on a guess that may be out of date, so look and try again. */
function decided<S, E extends StoredEvent>(
  stream: Stream<S, E>,
  command: Command<S, E>,
  { stream: before, used, guessed }: Start<S>,
): Outcome | Error | Prepared | null {
  if (used) return replay(command, used);
  try {
    return prepare(stream, command, before);
  } catch (error) {
    // Nobody is refused for what may have changed since, or for asking again.
    if (guessed) return null;
    return error instanceof Error ? error : new Error(String(error));
  }
}

function replay<S, E extends StoredEvent>(
  command: Command<S, E>,
  used: { digest: Buffer; result: Record<string, unknown> },
): Outcome | Error {
  if (used.digest.equals(command.digest)) return { result: used.result, replayed: true };
  return new CommandReused(`command id ${command.commandId} was used for something else`);
}
