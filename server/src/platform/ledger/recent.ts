/**
 * Streams as this server wrote them last. A phone that comes back, a desk that files and dispatches, a follow-up:
 * the next command on a stream often comes soon after the one before, and then nothing need be read. It is only a
 * guess: the write moves a stream only from the version that was guessed, and only for a command id not yet used.
 */
import type { Read } from './prepare.ts';

type Key = { readonly district: string; readonly id: string };
/** What is remembered of one kind of stream. */
export type Recent<S> = {
  /** Undefined where nothing is known; null for a command that makes its stream, under its own id. */
  of(command: Key & { readonly commandId: string }): Read<S> | undefined;
  keep(key: Key, read: Read<S>): void;
  forget(key: Key): void;
};

/** Some kilobytes each, of all kinds together. */
const MOST = 2_000;

/** One memory for all kinds of streams; the part of each is asked for by its name. */
export function makeRecent(most = MOST): <S>(stream: string) => Recent<S> {
  const kept = new Map<string, Read<unknown>>();
  return <S>(stream: string): Recent<S> => {
    const keyOf = ({ district, id }: Key) => `${stream} ${district}${id}`;
    return {
      // Under a stream's name only its own states are kept.
      of: (command) =>
        (kept.get(keyOf(command)) as Read<S> | undefined) ??
        (command.id === command.commandId ? null : undefined),
      keep: (key, read) => {
        const name = keyOf(key);
        kept.delete(name);
        kept.set(name, read);
        if (kept.size <= most) return;
        for (const oldest of kept.keys()) {
          kept.delete(oldest);
          return;
        }
      },
      forget: (key) => void kept.delete(keyOf(key)),
    };
  };
}
