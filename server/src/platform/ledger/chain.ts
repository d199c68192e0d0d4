/** One stream, followed from its first event: hashes, states, and the row that must come of it. */

import type { Problem } from './broken.ts';
import { canonical, NOTHING } from './canonical.ts';
import { columnsOf, hashOf } from './prepare.ts';
import { Births } from './standing-births.ts';
import type { Stream } from './stream.ts';

export type EventRow = {
  district: string;
  stream: string;
  stream_id: string;
  version: number;
  name: string;
  at: number;
  command_id: string;
  person_id: string;
  post_id: string;
  right_name: string;
  request_id: string;
  address: string;
  client_at: number | null;
  body: Record<string, unknown>;
  hash: Buffer;
  written: Buffer | null;
};
export type Row = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: streams of different states are walked alike
export type AnyStream = Stream<any, any>;
export type Report = (problem: Problem, version: number | null) => void;
export type Chain = { state: unknown; head: Buffer; version: number; births: Births<unknown, never> };

/** Follows the hashes and the states of one stream's events; null where they break off. */
export function followChain(stream: AnyStream, events: readonly EventRow[], report: Report): Chain | null {
  let state: unknown = null;
  let head: Buffer = NOTHING;
  let version = 0;
  const births = new Births<unknown, never>(stream);
  for (const event of events) {
    version += 1;
    if (event.version !== version) {
      report('gap', version);
      return null;
    }
    const hash = hashFrom(stream, event, head);
    if (!hash.equals(event.hash)) {
      report('hash', version);
      return null;
    }
    head = hash;
    try {
      const name = nameOf(stream, event);
      state = stream.evolve(state, { name, ...event.body }, event.at, event.person_id);
      births.see(state, event);
    } catch {
      report('evolve', version);
      return null;
    }
  }
  if (version === 0) report('missing', null);
  return version === 0 ? null : { state, head, version, births };
}

export const nameOf = (stream: AnyStream, event: EventRow) => event.name.slice(stream.name.length + 1);

function hashFrom(stream: AnyStream, event: EventRow, head: Buffer): Buffer {
  const { district, version, at, body } = event;
  // The whole name counts, also what stands before the dot.
  const name = event.name.startsWith(`${stream.name}.`) ? nameOf(stream, event) : event.name;
  const written = event.written === null ? undefined : `\\x${event.written.toString('hex')}`;
  return hashOf(
    { district, stream: event.stream, id: event.stream_id, version, name, at, body, head, written },
    {
      personId: event.person_id,
      postId: event.post_id,
      right: event.right_name,
      requestId: event.request_id,
      address: event.address,
      // Left out of the hash where it was left out of the command.
      clientAt: event.client_at ?? undefined,
    },
    event.command_id,
  );
}

/**
 * Whether the row is what the events lead to. One of an older shape waits to be made anew, and only its version and head
 * can be told; after all were (`since`), nothing writes such a row any more.
 */
export function rowFollows(
  stream: AnyStream,
  chain: Chain,
  row: Row,
  since: number | undefined,
): 'follows' | 'waits' | 'differs' {
  const older = Number(row.shape) < stream.shape;
  const done = since !== undefined && Number(row.moved_at) <= since;
  const waits = older && !done && chain.version === row.version && chain.head.equals(row.head as Buffer);
  if (waits) return 'waits';
  return isWhole(stream, chain, row) ? 'follows' : 'differs';
}

function isWhole(stream: AnyStream, chain: Chain, row: Row): boolean {
  const { state } = chain;
  return (
    chain.version === row.version &&
    chain.head.equals(row.head as Buffer) &&
    canonical(state) === canonical(row.state) &&
    sameColumns(stream, state, row)
  );
}

function sameColumns(stream: AnyStream, state: unknown, row: Row): boolean {
  const expected = columnsOf(stream, state);
  return stream.columns.every(({ name, type }, index) => {
    if (type === 'jsonb') return true;
    const want = expected[index];
    const have = row[name];
    if (type === 'text[]') return canonical(want ?? null) === canonical(have ?? null);
    // Columns keep whole milliseconds.
    return have === (type === 'timestamptz' && typeof want === 'number' ? Math.trunc(want) : want);
  });
}
