/** Whether one stream is whole: its chain of events, its row, and the newest seal it is under. */
import type { Queryable } from '../db/database.ts';
import { besidesOf, commandsOf, proveBesides, unfitting } from './beside.ts';
import type { Problem } from './broken.ts';
import { NOTHING } from './canonical.ts';
import { type AnyStream, type EventRow, followChain, type Row, rowFollows } from './chain.ts';
import { sealRoot } from './seal.ts';
import { proveSealed, sealedOf } from './sealed-proof.ts';
import { shapedSince } from './shape-queries.ts';
import { type Stood, standsRight, stoodOf } from './standing-proof.ts';

export type StreamProof = {
  readonly events: number;
  /** Hash of the newest event, hex. */
  readonly head: string;
  readonly whole: boolean;
  /** Where it is not whole: what does not match, and from which event on. */
  readonly broken: { readonly problem: Problem; readonly version: number | null } | null;
  /** The newest seal that holds an event of it; null before the first one, which comes within a minute. */
  readonly seal: SealProof | null;
};
export type SealProof = {
  readonly number: number;
  readonly at: number;
  /** Events up to this one are under the seal. */
  readonly version: number;
  readonly holds: boolean;
};

/** Null where there is no such stream. */
export async function proveStream(
  db: Queryable,
  stream: AnyStream,
  district: string,
  id: string,
): Promise<StreamProof | null> {
  const { rows } = await db.query<Row>(`select * from ${stream.table} where district = $1 and id = $2`, [
    district,
    id,
  ]);
  const { rows: events } = await db.query<EventRow>(
    'select * from event where district = $1 and stream_id = $2 order by version',
    [district, id],
  );
  const [row] = rows;
  if (row === undefined && events.length === 0) return null;
  const since = (await shapedSince(db, stream)).get(district);
  const stood = await stoodOf(db, stream, [{ district, id }]);
  const broken =
    breakIn(stream, { row, events, stood, since }) ??
    (await besideBreak(db, stream, { district, id, events }));
  const seal = await sealOver(db, district, id);
  return {
    events: events.length,
    head: (events.at(-1)?.hash ?? NOTHING).toString('hex'),
    whole: broken === null && seal?.holds !== false,
    broken: broken ?? (seal?.holds === false ? { problem: 'seal', version: seal.version } : null),
    seal,
  };
}

function breakIn(
  stream: AnyStream,
  given: {
    readonly row: Row | undefined;
    readonly events: readonly EventRow[];
    readonly stood: Stood;
    readonly since: number | undefined;
  },
): StreamProof['broken'] {
  const { row, events, stood, since } = given;
  const found: { problem: Problem; version: number | null }[] = [];
  const chain = followChain(stream, events, (problem, version) => found.push({ problem, version }));
  if (found[0] !== undefined) return found[0];
  if (row === undefined || chain === null) return { problem: 'missing', version: null };
  const follows = rowFollows(stream, chain, row, since);
  if (follows === 'differs') return { problem: 'row', version: chain.version };
  const key = { district: String(row.district), id: String(row.id) };
  const right = follows === 'waits' || standsRight(stream, key, chain, stood);
  return right ? null : { problem: 'standing', version: chain.version };
}

/** What lies beside the events: used commands, texts, files, contacts. */
async function besideBreak(
  db: Queryable,
  stream: AnyStream,
  { district, id, events }: { district: string; id: string; events: readonly EventRow[] },
): Promise<StreamProof['broken']> {
  const found: { problem: Problem; version: number | null }[] = [];
  const besides = await besidesOf(db, stream, [{ district, id }]);
  const given = { commands: await commandsOf(db, events), rows: besides.get(`${district}.${id}`) ?? {} };
  const report = (problem: Problem, version: number | null) => found.push({ problem, version });
  proveBesides(stream, events, given, report);
  const place = { district, id };
  const beside = (await sealedOf(db, stream, [place])).get(`${district}.${id}`);
  proveSealed(stream, place, { events, beside }, { report });
  if (found[0] !== undefined) return found[0];
  const wrong = await unfitting(db, stream, besides.values(), {});
  return wrong.length > 0 ? { problem: 'beside', version: null } : null;
}

type Seal = {
  readonly number: number;
  readonly at: number;
  readonly leaves: number;
  readonly root: Buffer;
  readonly previous: Buffer;
  readonly version: number;
  readonly before: Buffer | null;
};
type Leaf = {
  readonly stream_id: string;
  readonly version: number;
  readonly hash: Buffer;
  readonly kept: Buffer | null;
};

async function sealOver(db: Queryable, district: string, id: string): Promise<SealProof | null> {
  const { rows } = await db.query<Seal>(
    `select s.number, s.at, s.leaves, s.root, s.previous, l.version,
       (select b.root from seal b where b.district = $1 and b.number = s.number - 1) as before
     from seal_leaf l join seal s on s.district = l.district and s.number = l.number
     where l.district = $1 and s.district = $1 and l.stream_id = $2 order by l.number desc limit 1`,
    [district, id],
  );
  const [seal] = rows;
  if (seal === undefined) return null;
  const { rows: leaves } = await db.query<Leaf>(
    `select l.stream_id, l.version, l.hash, case when l.stream_id = $3 then e.hash else l.hash end as kept
     from seal_leaf l left join event e
       on e.district = l.district and e.stream_id = l.stream_id and e.version = l.version and l.stream_id = $3
     where l.district = $1 and l.number = $2 order by l.position`,
    [district, seal.number, id],
  );
  const previous = seal.before ?? NOTHING;
  const holds =
    previous.equals(seal.previous) &&
    leaves.length === seal.leaves &&
    sealRoot(previous, leaves).equals(seal.root) &&
    leaves.every(({ hash, kept }) => kept?.equals(hash) === true);
  return { number: seal.number, at: seal.at, version: seal.version, holds };
}
