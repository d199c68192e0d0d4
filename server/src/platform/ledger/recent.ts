/**
 * Streams as this server wrote them last. A phone that comes back, a desk that files and dispatches, a follow-up:
 * the next command on a stream often comes soon after the one before, and then nothing need be read. It is only a
 * guess: the write moves a stream only from the version that was guessed, and only for a command id not yet used.
 */
import type { Read } from './prepare.ts';

type Key = { readonly district: string; readonly id: string };

/** Some kilobytes each. */
const MOST = 2_000;

export function makeRecent<S>(most = MOST) {
  const kept = new Map<string, Read<S>>();
  const keyOf = ({ district, id }: Key) => district + id;
  return {
    /** Undefined where nothing is known; null for a command that makes its stream, under its own id. */
    of(command: Key & { readonly commandId: string }): Read<S> | undefined {
      return kept.get(keyOf(command)) ?? (command.id === command.commandId ? null : undefined);
    },
    keep(key: Key, read: Read<S>): void {
      const name = keyOf(key);
      kept.delete(name);
      kept.set(name, read);
      if (kept.size <= most) return;
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        return;
      }
    },
    forget: (key: Key) => void kept.delete(keyOf(key)),
  };
}
