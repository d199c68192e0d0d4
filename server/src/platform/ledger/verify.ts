/** Proves that nothing was changed: hashes chain, rows follow from events, seals hold. */
import type { Db } from '../db/database.ts';
import { canonical, NOTHING } from './canonical.ts';
import { columnsOf, hashOf } from './prepare.ts';
import { sealRoot } from './seal.ts';
import type { Stream } from './stream.ts';

export type Broken = {
  stream: string;
  version: number | null;
  problem: 'hash' | 'gap' | 'row' | 'missing' | 'seal' | 'evolve';
};
export type Proof = { streams: number; events: number; seals: number; broken: Broken[] };

export type EventRow = {
  district: string;
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
};
// biome-ignore lint/suspicious/noExplicitAny: streams of different states are walked alike
export type AnyStream = Stream<any, any>;

const PAGE = 500;

/** Reads the whole ledger in pages of streams; memory does not grow with it. */
export async function verifyLedger(
  db: Db,
  streams: readonly AnyStream[],
  progress: (streams: number) => void = () => undefined,
): Promise<Proof> {
  const proof: Proof = { streams: 0, events: 0, seals: 0, broken: [] };
  // Stream by stream, so that the progress is true.
  for (const stream of streams) await verifyStreams(db, stream, proof, progress);
  await verifySeals(db, proof);
  return proof;
}

async function verifyStreams(
  db: Db,
  stream: AnyStream,
  proof: Proof,
  progress: (streams: number) => void,
): Promise<void> {
  let after = { district: '', id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    // Pages follow one another by key.
    const { rows } = await db.query<Record<string, unknown>>(
      `select * from ${stream.table} where (district, id) > ($1, $2) order by district, id limit ${PAGE}`,
      [after.district, after.id],
    );
    if (rows.length === 0) break;
    const events = await eventsOf(db, rows);
    for (const row of rows) {
      const key = `${row.district} ${row.id}`;
      verifyOne(stream, row, events.get(key) ?? [], proof);
      after = { district: String(row.district), id: String(row.id) };
    }
    progress(proof.streams);
  }
  await findOrphans(db, stream, proof);
}

async function eventsOf(db: Db, rows: readonly Record<string, unknown>[]): Promise<Map<string, EventRow[]>> {
  const { rows: events } = await db.query<EventRow>(
    `select e.* from unnest($1::text[], $2::uuid[]) as a(district, id)
     join event e on e.district = a.district and e.stream_id = a.id order by e.stream_id, e.version`,
    [rows.map((row) => row.district), rows.map((row) => row.id)],
  );
  return Map.groupBy(events, (event) => `${event.district} ${event.stream_id}`);
}

function verifyOne(
  stream: AnyStream,
  row: Record<string, unknown>,
  events: readonly EventRow[],
  proof: Proof,
): void {
  proof.streams += 1;
  proof.events += events.length;
  const name = `${stream.name} ${row.district}.${row.id}`;
  const report = (problem: Broken['problem'], version: number | null) =>
    proof.broken.push({ stream: name, version, problem });
  const chain = followChain(stream, events, report);
  if (chain === null) return;
  const same =
    chain.version === row.version &&
    chain.head.equals(row.head as Buffer) &&
    canonical(chain.state) === canonical(row.state) &&
    sameColumns(stream, chain.state, row);
  if (!same) report('row', chain.version);
}

/** Follows the hashes and the states of one stream's events; null where they break off. */
export function followChain(
  stream: AnyStream,
  events: readonly EventRow[],
  report: (problem: Broken['problem'], version: number | null) => void,
): { state: unknown; head: Buffer; version: number } | null {
  let state: unknown = null;
  let head: Buffer = NOTHING;
  let version = 0;
  for (const event of events) {
    version += 1;
    if (event.version !== version) {
      report('gap', version);
      return null;
    }
    const name = event.name.slice(stream.name.length + 1);
    const hash = hashOf(
      {
        district: event.district,
        stream: stream.name,
        id: event.stream_id,
        version,
        name,
        at: event.at,
        body: event.body,
        head,
      },
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
    if (!hash.equals(event.hash)) {
      report('hash', version);
      return null;
    }
    head = hash;
    try {
      state = stream.evolve(state, { name, ...event.body }, event.at, event.person_id);
    } catch {
      report('evolve', version);
      return null;
    }
  }
  if (version === 0) report('missing', null);
  return version === 0 ? null : { state, head, version };
}

export function sameColumns(stream: AnyStream, state: unknown, row: Record<string, unknown>): boolean {
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

/** Events whose stream has no row. */
async function findOrphans(db: Db, stream: AnyStream, proof: Proof): Promise<void> {
  const { rows } = await db.query<{ district: string; stream_id: string }>(
    `select e.district, e.stream_id from event e
     left join ${stream.table} s on s.district = e.district and s.id = e.stream_id
     where e.stream = $1 and e.version = 1 and s.id is null limit 1000`,
    [stream.name],
  );
  for (const row of rows) {
    proof.broken.push({
      stream: `${stream.name} ${row.district}.${row.stream_id}`,
      version: null,
      problem: 'missing',
    });
  }
}

type SealRow = { district: string; number: number; leaves: number; root: Buffer; previous: Buffer };
type LeafRow = { stream: string; stream_id: string; version: number; hash: Buffer; kept: Buffer | null };

async function verifySeals(db: Db, proof: Proof): Promise<void> {
  const { rows: seals } = await db.query<SealRow>(
    'select * from seal order by district, number /* across districts: all seals are proved */',
  );
  let before: SealRow | null = null;
  for (const seal of seals) {
    proof.seals += 1;
    // One seal at a time: a seal can hold twenty thousand leaves.
    const { rows: leaves } = await db.query<LeafRow>(
      `select l.stream, l.stream_id, l.version, l.hash, e.hash as kept from seal_leaf l
       left join event e on e.district = l.district and e.stream_id = l.stream_id and e.version = l.version
       where l.district = $1 and l.number = $2 order by l.position`,
      [seal.district, seal.number],
    );
    const previous: Buffer = before?.district === seal.district ? before.root : NOTHING;
    const holds =
      previous.equals(seal.previous) &&
      leaves.length === seal.leaves &&
      sealRoot(previous, leaves).equals(seal.root) &&
      leaves.every((leaf) => leaf.kept?.equals(leaf.hash));
    if (!holds)
      proof.broken.push({ stream: `seal ${seal.district} ${seal.number}`, version: null, problem: 'seal' });
    before = seal;
  }
}
