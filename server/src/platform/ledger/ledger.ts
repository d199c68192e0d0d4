/** Carrying out commands: read, decide, write, once and only once per command id. */
import type { Db } from '../db/database.ts';
import { DatabaseUnavailableError, isTransient, sqlState } from '../db/errors.ts';
import { type Attempts, attemptsOn, type Spelling } from './attempt.ts';
import { makeBatches } from './batches.ts';
import { makeRecent } from './recent.ts';
import type { Command, Outcome, StoredEvent, Stream } from './stream.ts';

export { CommandReused, type Spelling } from './attempt.ts';

/** A matter changed again and again while a command tried to act on it; the client may simply try again. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** Another command wrote the unique row beside that this one was decided on; nothing of this one was kept. */
export class ClaimTaken extends Error {
  override readonly name = 'ClaimTaken';
}

export type Ledger<S, E extends StoredEvent> = {
  /** Carries out a command, or answers what it answered before. Throws the domain's Refusal. */
  run(command: Command<S, E>): Promise<Outcome>;
  /** Resolves when nothing is under way any more, of any stream of the server. */
  drained(): Promise<void>;
};
export type Ledgers = <S, E extends StoredEvent>(stream: Stream<S, E>) => Ledger<S, E>;

type Options = {
  spelling?: Spelling;
  /** Called after commands were written, as a hint to the relay. */
  written?: () => void;
};
type Waiting = { readonly on: Attempts; readonly command: Command<unknown, StoredEvent> };

const CONFLICTS = 25;
const RETRIES = 6;
const UNIQUE_VIOLATION = '23505';

/**
 * The ledgers of a server, by their streams. Commands on one kind of stream that wait together are read, decided and
 * written together, one statement each; one that clashes with another (same stream, same id) is tried again by itself.
 * All kinds wait at one gate, in the order in which they came, and what is remembered of them has one bound.
 */
export function makeLedgers(db: Db, { spelling = 'statement', written }: Options = {}): Ledgers {
  const recent = makeRecent();
  const gate = makeBatches<Waiting, Outcome>({
    keyOf: ({ on, command }) => (spelling === 'statement' ? on.stream : `${on.stream} ${command.district}`),
    clash: ({ command }) => [command.id, command.commandId],
    // What shares a key shares its kind of stream.
    run: async (waiting) =>
      (await waiting[0]?.on.attempt(
        waiting.map(({ command }) => command),
        false,
      )) ?? [],
    alone,
  });
  return <S, E extends StoredEvent>(stream: Stream<S, E>): Ledger<S, E> => {
    const on: Attempts = attemptsOn(db, stream, { spelling, written, recent: recent<S>(stream.name) });
    return { run: (command) => gate.add({ on, command }), drained: gate.drained };
  };
}

/** The ledger of one stream with a gate of its own. */
export function makeLedger<S, E extends StoredEvent>(
  db: Db,
  stream: Stream<S, E>,
  options: Options = {},
): Ledger<S, E> {
  return makeLedgers(db, options)(stream);
}

async function alone({ on, command }: Waiting): Promise<Outcome> {
  for (let tries = 0; tries < CONFLICTS; tries += 1) {
    // Each try must see what the one before it lost to.
    const [outcome] = await patiently(() => on.attempt([command], true), command.claims === true);
    if (outcome instanceof Error) throw outcome;
    if (outcome) return outcome;
  }
  throw new TooBusy(`${on.stream} ${command.id} changed ${CONFLICTS} times meanwhile`);
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
