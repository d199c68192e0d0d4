/** Carrying out commands: read, decide, write, once and only once per command id. */
import type { Db } from '../db/database.ts';
import { DatabaseUnavailableError, isTransient, sqlState } from '../db/errors.ts';
import { makeBatches } from './batches.ts';
import { writeInTransaction } from './portable.ts';
import type { Prepared } from './prepare.ts';
import { prepare, type Read } from './prepare.ts';
import { makeRecent } from './recent.ts';
import { type Found, readMany, writeMany } from './rows.ts';
import { statementsOf } from './statements.ts';
import type { Command, Outcome, StoredEvent, Stream } from './stream.ts';

/** The client used a command id again for something else. */
export class CommandReused extends Error {
  override readonly name = 'CommandReused';
}

/** A matter changed again and again while a command tried to act on it; the client may simply try again. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

export type Ledger<S, E extends StoredEvent> = {
  /** Carries out a command, or answers what it answered before. Throws the domain's Refusal. */
  run(command: Command<S, E>): Promise<Outcome>;
  /** Resolves when nothing is under way any more. */
  drained(): Promise<void>;
};

export type Spelling = 'statement' | 'transaction';
type Options = {
  spelling?: Spelling;
  /** Called after commands were written, as a hint to the relay. */
  written?: () => void;
};

/** Another command wrote the unique row beside that this one was decided on; nothing of this one was kept. */
export class ClaimTaken extends Error {
  override readonly name = 'ClaimTaken';
}

/** `guessed`: not read just now. */
type Start<S> = Found<S> & { readonly guessed: boolean };

const CONFLICTS = 25;
const RETRIES = 6;
const UNIQUE_VIOLATION = '23505';

/**
 * The ledger of one stream. Commands that wait together are read, decided and written together, one statement
 * each; a command that clashes with another (same stream, same id) is tried again by itself.
 */
export function makeLedger<S, E extends StoredEvent>(
  db: Db,
  stream: Stream<S, E>,
  options: Options = {},
): Ledger<S, E> {
  const statements = statementsOf(stream);
  const spelling = options.spelling ?? 'statement';
  const recent = makeRecent<S>();

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
    const read = (await readMany<S>(db, stream, statements, unknown)).values();
    return starts.map((start) => start ?? { ...(read.next().value as Found<S>), guessed: false });
  }

  /** Tries each command once. A null outcome means: something changed meanwhile, look and try again. */
  async function attempt(
    commands: readonly Command<S, E>[],
    look: boolean,
  ): Promise<(Outcome | Error | null)[]> {
    const starts = await startingPoints(commands, look);
    const answers = commands.map((command, index) => decided(stream, command, starts[index] as Start<S>));
    const prepared = answers.filter((answer): answer is Prepared => answer !== null && 'row' in answer);
    const moved = prepared.length === 0 ? new Set<string>() : await write(prepared);
    for (const one of prepared) {
      if (moved.has(one.id)) recent.keep(one, one.after as Read<S>);
      else recent.forget(one);
    }
    if (moved.size > 0) options.written?.();
    return answers.map((answer) => {
      if (answer === null || !('row' in answer)) return answer;
      return moved.has(answer.id) ? { result: answer.result, replayed: false } : null;
    });
  }

  async function alone(command: Command<S, E>): Promise<Outcome> {
    for (let tries = 0; tries < CONFLICTS; tries += 1) {
      // Each try must see what the one before it lost to.
      const [outcome] = await patiently(() => attempt([command], true), command.claims === true);
      if (outcome instanceof Error) throw outcome;
      if (outcome) return outcome;
    }
    throw new TooBusy(`${stream.name} ${command.id} changed ${CONFLICTS} times meanwhile`);
  }

  const batches = makeBatches<Command<S, E>, Outcome>({
    keyOf: (command) => (spelling === 'statement' ? 'city' : command.district),
    clash: (command) => [command.id, command.commandId],
    run: (commands) => attempt(commands, false),
    alone,
  });
  return { run: (command) => batches.add(command), drained: batches.drained };
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

/**
 * Tries again, with growing pauses, where the database said "not now" or nothing at all; the command id makes
 * that safe. A unique key that was taken meanwhile counts too: the next read finds who took it.
 */
async function patiently<T>(work: () => Promise<T>, claims: boolean): Promise<T> {
  // Each try waits for the one before, and a while longer.
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      // To decide the same again would lose again.
      if (claims && sqlState(error) === UNIQUE_VIOLATION) throw new ClaimTaken('taken', { cause: error });
      if (!isTransient(error) && sqlState(error) !== UNIQUE_VIOLATION) throw error;
      if (tries >= RETRIES || error instanceof DatabaseUnavailableError) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** tries));
    }
  }
}
