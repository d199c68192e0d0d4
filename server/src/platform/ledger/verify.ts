/** Proves that nothing was changed: hashes chain, rows follow from events, seals hold, signatures fit. */
import type { Db, Queryable } from '../db/database.ts';
import {
  type BesideChecks,
  type BesideRows,
  besidesOf,
  type CommandRow,
  commandsOf,
  type Key,
  keyText,
  proveBesides,
  unfitting,
} from './beside.ts';
import { emptyProof, type Problem, type Proof } from './broken.ts';
import { type AnyStream, type EventRow, followChain, type Row, rowFollows } from './chain.ts';
import { type Cover, coverOf, isCovered } from './cover.ts';
import type { Anchor, PublicKeys } from './head.ts';
import { type IsAsSealed, proveSealed, type SealedBeside, sealedOf } from './sealed-proof.ts';
import { shapedSince } from './shape-queries.ts';
import { type Stood, standsRight, stoodOf } from './standing-proof.ts';
import { findStrays, type Moved, proveCommands, proveWaiting } from './strays.ts';
import { proveLooks } from './verify-looks.ts';
import { proveSeals } from './verify-seals.ts';
import { proveSigned } from './verify-signed.ts';

export type VerifyOptions = {
  readonly progress?: (streams: number) => void;
  /** Who may have signed; without them signatures are not looked at. */
  readonly keys?: PublicKeys;
  /** Heads kept outside the database. */
  readonly anchors?: readonly Anchor[];
  readonly checks?: (db: Queryable) => BesideChecks;
  readonly isAsSealed?: IsAsSealed | undefined;
};

const PAGE = 500;

/** Reads the whole ledger as it was at one moment, in pages of streams; memory does not grow with it. */
export async function verifyLedger(
  db: Db,
  streams: readonly AnyStream[],
  options: VerifyOptions = {},
): Promise<Proof> {
  return db.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const proof = emptyProof();
    // Rows whose time is not that of their last event: a command that found nothing to do moved it.
    const idle = new Map<string, Moved>();
    // Stream by stream, so that the progress is true.
    for (const stream of streams) await verifyStreams(tx, stream, { proof, idle, options });
    await findStrays(tx, streams, proof);
    await proveCommands(tx, idle, proof);
    await proveWaiting(tx, proof);
    await proveSeals(tx, proof);
    await proveLooks(tx, proof);
    await proveSigned(tx, options, proof);
    return proof;
  });
}

type Walk = { readonly proof: Proof; readonly idle: Map<string, Moved>; readonly options: VerifyOptions };
/** What a page of streams is proved from. */
type Page = {
  /** Since when rows are of the present shape, by district. */
  readonly shaped: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, EventRow[]>;
  readonly commands: ReadonlyMap<string, CommandRow>;
  readonly besides: ReadonlyMap<string, BesideRows>;
  readonly cover: Cover;
  readonly stood: Stood;
  readonly sealed: ReadonlyMap<string, SealedBeside>;
};

async function verifyStreams(db: Queryable, stream: AnyStream, walk: Walk): Promise<void> {
  const shaped = await shapedSince(db, stream);
  let after: Key = { district: '', id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    // Pages follow one another by key.
    const { rows } = await db.query<Row & Key>(
      `select * from ${stream.table} where (district, id) > ($1, $2) order by district, id limit ${PAGE}`,
      [after.district, after.id],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    const page = { ...(await readPage(db, stream, rows)), shaped };
    for (const row of rows) verifyOne(stream, row, page, walk);
    const checks = walk.options.checks?.(db) ?? {};
    for (const row of await unfitting(db, stream, page.besides.values(), checks)) {
      walk.proof.broken.push(broken(stream, row.district, row.stream_id, 'beside', null));
    }
    after = last;
    walk.options.progress?.(walk.proof.streams);
  }
}

async function readPage(
  db: Queryable,
  stream: AnyStream,
  rows: readonly Key[],
): Promise<Omit<Page, 'shaped'>> {
  const events = await eventsOf(db, rows);
  return {
    events: Map.groupBy(events, (event) => `${event.district}.${event.stream_id}`),
    commands: await commandsOf(db, events),
    besides: await besidesOf(db, stream, rows),
    cover: await coverOf(db, rows),
    stood: await stoodOf(db, stream, rows),
    sealed: await sealedOf(db, stream, rows),
  };
}

async function eventsOf(db: Queryable, keys: readonly Key[]): Promise<EventRow[]> {
  const { rows } = await db.query<EventRow>(
    `select e.* from unnest($1::text[], $2::uuid[]) as a(district, id)
     join event e on e.district = a.district and e.stream_id = a.id order by e.stream_id, e.version`,
    [keys.map(({ district }) => district), keys.map(({ id }) => id)],
  );
  return rows;
}

const broken = (
  stream: AnyStream,
  district: unknown,
  id: unknown,
  problem: Problem,
  version: number | null,
) => ({
  stream: `${stream.name} ${district}.${id}`,
  version,
  problem,
});

function verifyOne(stream: AnyStream, row: Row & Key, page: Page, { proof, idle, options }: Walk): void {
  const key = keyText(row);
  const events = page.events.get(key) ?? [];
  proof.streams += 1;
  proof.events += events.length;
  const report = (problem: Problem, version: number | null) =>
    proof.broken.push(broken(stream, row.district, row.id, problem, version));
  const chain = followChain(stream, events, report);
  if (chain === null) return;
  const follows = rowFollows(stream, chain, row, page.shaped.get(row.district));
  if (follows === 'waits') proof.waiting += 1;
  if (follows === 'differs') report('row', chain.version);
  if (follows !== 'waits' && !standsRight(stream, row, chain, page.stood)) report('standing', chain.version);
  if (events.at(-1)?.at !== row.moved_at) idle.set(key, { stream: stream.name, at: Number(row.moved_at) });
  const given = { commands: page.commands, rows: page.besides.get(key) ?? {} };
  proof.older += proveBesides(stream, events, given, report).older;
  const { isAsSealed } = options;
  proveSealed(stream, row, { events, beside: page.sealed.get(key) }, { report, isAsSealed });
  for (const event of events) {
    if (!isCovered(page.cover, event)) report('unsealed', event.version);
  }
}
