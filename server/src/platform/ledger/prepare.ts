/**
 * From what was decided to the rows that record it: versions, hashes, columns, counters. Moments in rows are epoch
 * milliseconds; whoever writes them spells them as its way to the database wants.
 */
import { Refusal } from '@gridgov/domain/refusal.ts';
import { canonical, NOTHING, sha256After } from './canonical.ts';
import {
  countChanges,
  type StandingChanges,
  type Standings,
  standingChanges,
  standingRows,
} from './standing.ts';
import type { Besides, Command, StoredEvent, Stream, Who } from './stream.ts';
import { commandHash, writtenDigest } from './written.ts';

/** A stream as it was read; null where it does not exist. */
export type Read<S> = {
  version: number;
  head: Buffer;
  state: S;
  movedAt: number;
  /** Of the row, where it is not the stream's own. */
  shape?: number;
  /** Its counters, where they were told already. */
  tallies?: readonly string[];
  /** Rows that stand for it, where they were told already. */
  standing?: Standings;
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
  standing: StandingChanges;
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
  const decided = command.decide(before?.state ?? null, now, before?.version ?? 0);
  let state: S | null = before === null ? null : before.state;
  for (const event of decided.events) state = stream.evolve(state, event, now, command.who.personId);
  if (state === null) throw new Refusal('not-found', { what: `@word.${stream.name}` });
  const version = (before?.version ?? 0) + decided.events.length;
  const result = command.result(state, version, decided.events);
  const beside = { ...decided.beside, ...command.beside?.(state, version, decided.events, now) };
  const written = writtenDigest(stream, { digest: command.digest, result }, beside);
  const { events, head } = chained(stream.name, command, decided.events, { before, now, written });
  const tallies = stream.tallies(state);
  const standing = standingRows(stream, state);
  const stood = before?.standing ?? standingRows(stream, before?.state ?? null);
  const changes = standingChanges(stream, stood, standing);
  const row = {
    district: command.district,
    id: command.id,
    was: before?.version ?? 0,
    was_shape: before?.shape ?? stream.shape,
    version,
    head: bytea(head),
    ...leafOf(stream.name, command, { result, now, version, head, events }),
    command_id: command.commandId,
    digest: bytea(command.digest),
    result,
    at: now,
    jobs: decided.jobs ?? [],
    tallies: {
      ...tallyChanges(before === null ? [] : (before.tallies ?? stream.tallies(before.state)), tallies),
      ...countChanges(stream, { before: stood, after: standing, changes }),
    },
  };
  return {
    district: command.district,
    id: command.id,
    result,
    row,
    own: columnsOf(stream, state),
    events,
    beside,
    standing: changes,
    after: { version, head, state, movedAt: now, tallies, standing },
  };
}

/** What the next seal is to hold of a command: the stream's head, or the command itself where nothing happened. */
function leafOf(
  stream: string,
  {
    district,
    id,
    commandId,
    digest,
  }: Pick<Command<unknown, StoredEvent>, 'district' | 'id' | 'commandId' | 'digest'>,
  to: { result: unknown; now: number; version: number; head: Buffer; events: readonly unknown[] },
) {
  if (to.events.length > 0) return { leaf_version: to.version, leaf: bytea(to.head) };
  const row = { district, id: commandId, stream, stream_id: id, digest, result: to.result, at: to.now };
  return { leaf_version: 0, leaf: bytea(commandHash(row)) };
}

/** The rows of the events, each with the hash over it and the one before; the last says what lies beside them. */
function chained<S, E extends StoredEvent>(
  stream: string,
  command: Command<S, E>,
  happened: readonly E[],
  { before, now, written }: { before: Read<S>; now: number; written: Buffer },
) {
  let head = before?.head ?? NOTHING;
  const first = (before?.version ?? 0) + 1;
  const events = happened.map((event, index) => {
    const last = index === happened.length - 1 ? bytea(written) : null;
    const { row, hash } = eventRow(stream, command, event, {
      version: first + index,
      at: now,
      head,
      written: last,
    });
    head = hash;
    return row;
  });
  return { events, head };
}

/** The stream's columns of a row, in their order. */
export function columnsOf<S, E extends StoredEvent>(stream: Stream<S, E>, state: S): unknown[] {
  return stream.columns.map(({ from }) => from(state) ?? null);
}

function eventRow<S, E extends StoredEvent>(
  stream: string,
  command: Command<S, E>,
  event: E,
  { version, at, head, written }: { version: number; at: number; head: Buffer; written: string | null },
) {
  const { name, ...body } = event;
  const { district, id } = command;
  const hash = hashOf(
    { district, stream, id, version, name, at, body, head, written: written ?? undefined },
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
    written,
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
  /** Left out of the hash where the event carries none, as those from before it was kept. */
  written?: string | undefined;
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
