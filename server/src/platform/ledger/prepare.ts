/**
 * From what was decided to the rows that record it: versions, hashes, columns, counters. Moments in rows are epoch
 * milliseconds; whoever writes them spells them as its way to the database wants.
 */
import { Refusal } from '@gridgov/domain/refusal.ts';
import { canonical, NOTHING, sha256After } from './canonical.ts';
import type { Besides, Command, StoredEvent, Stream, Who } from './stream.ts';

/** A stream as it was read; null where it does not exist. */
export type Read<S> = {
  version: number;
  head: Buffer;
  state: S;
  movedAt: number;
  /** Its counters, where they were told already. */
  tallies?: readonly string[];
} | null;

export type Prepared = {
  district: string;
  id: string;
  result: Record<string, unknown>;
  row: Record<string, unknown>;
  /** What the row says of the state, in the order of the stream's columns. */
  own: unknown[];
  events: Record<string, unknown>[];
  beside: Besides;
  /** The stream after it, as it will be read. */
  after: Read<unknown>;
};

const bytea = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;

/**
 * Decides and prepares. Throws the domain's Refusal. A command without events (nothing to do) is recorded as
 * used all the same, so that its answer stays the same.
 */
export function prepare<S, E extends StoredEvent>(
  stream: Stream<S, E>,
  command: Command<S, E>,
  before: Read<S>,
): Prepared {
  // A server's clock may lag behind another's; time never runs backwards inside a stream.
  // Whole milliseconds: the column keeps no more, and the hash is proved from the column.
  const now = Math.max(Math.trunc(command.now), before?.movedAt ?? 0);
  const decided = command.decide(before?.state ?? null, now);
  let state: S | null = before === null ? null : before.state;
  let head = before?.head ?? NOTHING;
  let version = before?.version ?? 0;
  const events: Record<string, unknown>[] = [];
  for (const event of decided.events) {
    state = stream.evolve(state, event, now, command.who.personId);
    version += 1;
    const { row, hash } = eventRow(stream.name, command, event, version, now, head);
    head = hash;
    events.push(row);
  }
  if (state === null) throw new Refusal('not-found', { what: `@word.${stream.name}` });
  const result = command.result(state, version, decided.events);
  const tallies = stream.tallies(state);
  const row = {
    district: command.district,
    id: command.id,
    was: before?.version ?? 0,
    version,
    head: bytea(head),
    command_id: command.commandId,
    digest: bytea(command.digest),
    result,
    at: now,
    jobs: decided.jobs ?? [],
    tallies: tallyChanges(before === null ? [] : (before.tallies ?? stream.tallies(before.state)), tallies),
  };
  return {
    district: command.district,
    id: command.id,
    result,
    row,
    own: columnsOf(stream, state),
    events,
    beside: { ...decided.beside, ...command.beside?.(state, version, decided.events, now) },
    after: { version, head, state, movedAt: now, tallies },
  };
}

/** The stream's columns of a row, in their order. */
export function columnsOf<S, E extends StoredEvent>(stream: Stream<S, E>, state: S): unknown[] {
  return stream.columns.map(({ from }) => from(state) ?? null);
}

function eventRow<S, E extends StoredEvent>(
  stream: string,
  command: Command<S, E>,
  event: E,
  version: number,
  at: number,
  head: Buffer,
) {
  const { name, ...body } = event;
  const hash = hashOf(
    { district: command.district, stream, id: command.id, version, name, at, body, head },
    command.who,
    command.commandId,
  );
  const row = {
    stream_id: command.id,
    version,
    name: `${stream}.${name}`,
    at,
    command_id: command.commandId,
    person_id: command.who.personId,
    post_id: command.who.postId,
    right_name: command.who.right,
    request_id: command.who.requestId,
    address: command.who.address,
    client_at: command.who.clientAt ?? null,
    body,
    hash: bytea(hash),
  };
  return { row, hash };
}

type Hashed = {
  district: string;
  stream: string;
  id: string;
  version: number;
  name: string;
  at: number;
  body: unknown;
  head: Buffer;
};

/** The hash of an event over all that it says and the hash before it. `verify` computes the same from the rows. */
export function hashOf({ head, ...event }: Hashed, who: Who, commandId: string): Buffer {
  return sha256After(head, canonical({ ...event, who, commandId }));
}

/** What each counter gains or loses; keys that stay are left out. */
export function tallyChanges(before: readonly string[], after: readonly string[]): Record<string, number> {
  const changes: Record<string, number> = {};
  const gone = new Set(before);
  const stays = new Set(after);
  for (const key of gone) if (!stays.has(key)) changes[key] = -1;
  for (const key of stays) if (!gone.has(key)) changes[key] = 1;
  return changes;
}
