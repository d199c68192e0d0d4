/** Carrying out commands: read, decide, write, once and only once per command id. */
import type { Db } from '../db/database.ts';
import { DatabaseUnavailableError, isTransient, sqlState } from '../db/errors.ts';
import { makeBatches } from './batches.ts';
import { writeInTransaction } from './portable.ts';
import type { Prepared } from './prepare.ts';
import { prepare } from './prepare.ts';
import { readMany, writeMany } from './rows.ts';
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

  async function write(prepared: readonly Prepared[]): Promise<ReadonlySet<string>> {
    if (spelling === 'statement') return writeMany(db, stream, statements, prepared);
    const moved = new Set<string>();
    for (const one of prepared) {
      // One short transaction a command: the portable spelling shares nothing between commands.
      if (await writeInTransaction(db, stream, one)) moved.add(one.id);
    }
    return moved;
  }

  /** Tries each command once. A null outcome means: something changed meanwhile, try again. */
  async function attempt(commands: readonly Command<S, E>[]): Promise<(Outcome | Error | null)[]> {
    const read = await readMany<S>(db, stream, statements, commands);
    const answers = commands.map((command, index): Outcome | Error | Prepared => {
      const found = read[index];
      if (found?.used) return replay(command, found.used);
      try {
        return prepare(stream, command, found?.stream ?? null);
      } catch (error) {
        return error instanceof Error ? error : new Error(String(error));
      }
    });
    const prepared = answers.filter((answer): answer is Prepared => 'row' in answer);
    const moved = prepared.length === 0 ? new Set<string>() : await write(prepared);
    if (moved.size > 0) options.written?.();
    return answers.map((answer) => {
      if (!('row' in answer)) return answer;
      return moved.has(answer.id) ? { result: answer.result, replayed: false } : null;
    });
  }

  async function alone(command: Command<S, E>): Promise<Outcome> {
    for (let tries = 0; tries < CONFLICTS; tries += 1) {
      // Each try must see what the one before it lost to.
      const [outcome] = await patiently(() => attempt([command]));
      if (outcome instanceof Error) throw outcome;
      if (outcome) return outcome;
    }
    throw new TooBusy(`${stream.name} ${command.id} changed ${CONFLICTS} times meanwhile`);
  }

  const batches = makeBatches<Command<S, E>, Outcome>({
    keyOf: (command) => (spelling === 'statement' ? 'city' : command.district),
    clash: (command) => [command.id, command.commandId],
    run: attempt,
    alone,
  });
  return { run: (command) => batches.add(command), drained: batches.drained };
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
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) && sqlState(error) !== UNIQUE_VIOLATION) throw error;
      if (tries >= RETRIES || error instanceof DatabaseUnavailableError) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** tries));
    }
  }
}
