/**
 * Signs what was sealed: a chained Merkle root over the new seals of all districts and the new rows of the access
 * log, signed by a key that is not in the database. Nothing waits for it: rows are taken after they were written.
 */
import type { Db, Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import { accessHash } from '../log/access-hash.ts';
import { canonical, sha256 } from './canonical.ts';
import { FIRST_PREVIOUS, NO_TOTALS, type SignedHead, type SigningKey, signHead } from './head.ts';
import { firstIdAt, timeOfId } from './ids.ts';
import { merkleTop } from './seal.ts';

export type SealRow = {
  readonly district: string;
  readonly number: number;
  readonly at: number;
  readonly leaves: number;
  readonly root: Buffer;
  readonly previous: Buffer;
};
type Leaf = {
  readonly sealed_district: string | null;
  readonly sealed_number: number | null;
  readonly access_id: string | null;
  readonly hash: Buffer;
};

/** As many of each kind at most come under one signature. */
const AT_ONCE = 20_000;
/** A row of the access log may be committed this long after its time: it waits for what it tells of. */
export const LATE_MS = 3_600_000;

/** Signs what is new; null where nothing is. */
export async function signOnce(db: Db, key: SigningKey, now: number): Promise<SignedHead | null> {
  return db.transaction(async (tx) => {
    const before = await newestHead(tx);
    const seals = await newSeals(tx);
    const looks = await newLooks(tx, now);
    if (seals.length + looks.length === 0) return null;
    const leaves: Leaf[] = [
      ...seals.map((seal) => ({
        sealed_district: seal.district,
        sealed_number: seal.number,
        access_id: null,
        hash: sealHash(seal),
      })),
      ...looks.map(({ id, hash }) => ({ sealed_district: null, sealed_number: null, access_id: id, hash })),
    ];
    const moved = await countMoved(tx, seals);
    const totals = before ?? NO_TOTALS;
    const previous = before?.root ?? FIRST_PREVIOUS;
    const head = signHead(
      {
        number: (before?.number ?? 0) + 1,
        // Signatures stand in the order of their times, also where a clock was set back.
        at: Math.max(Math.trunc(now), before?.at ?? 0),
        leaves: leaves.length,
        streams: totals.streams + moved.streams,
        events: totals.events + moved.events,
        seals: totals.seals + seals.length,
        looks: totals.looks + looks.length,
        root: headRoot(previous, leaves),
        previous,
      },
      key,
    );
    await insertHead(tx, head, leaves);
    return head;
  });
}

/** A district's seal as it stands in the database. */
export function sealHash({ district, number, at, leaves, root, previous }: SealRow): Buffer {
  const hex = { root: root.toString('hex'), previous: previous.toString('hex') };
  return sha256('sealed', canonical({ district, number, at, leaves, ...hex }));
}

export function headRoot(previous: Buffer, leaves: readonly Leaf[]): Buffer {
  const hashes = leaves.map((leaf) => {
    const name = canonical([leaf.sealed_district, leaf.sealed_number, leaf.access_id]);
    return sha256('signed-leaf', name, leaf.hash);
  });
  return sha256('signed', previous, merkleTop(hashes));
}

export async function newestHead(db: Queryable): Promise<SignedHead | null> {
  const { rows } = await db.query<SignedHead>({
    name: 'signed_newest',
    text: `select number, at, leaves, streams, events, seals, looks, root, previous, key_id as "keyId", signature
      from signed_seal order by number desc limit 1`,
  });
  return rows[0] ?? null;
}

async function newSeals(tx: Queryable): Promise<SealRow[]> {
  const { rows } = await tx.query<SealRow>({ name: 'sign_seals', text: NEW_SEALS });
  return rows;
}

// A loose index scan over the districts; in each only what lies behind the last one signed.
const NEW_SEALS = `with recursive d(district) as (
    (select district from seal order by district limit 1)
    union all
    select (select s.district from seal s where s.district > d.district order by s.district limit 1)
    from d where d.district is not null
  )
  select s.district, s.number, s.at, s.leaves, s.root, s.previous from d
  cross join lateral (
    select coalesce(max(l.sealed_number), 0) as number from signed_leaf l
    where l.sealed_district = d.district and l.sealed_number is not null) f
  join seal s on s.district = d.district and s.number > f.number
  order by s.district, s.number limit ${AT_ONCE}`;

/** Ids hold their time, so that the primary key leads to what is new. */
async function newLooks(tx: Queryable, now: number): Promise<{ id: string; hash: Buffer }[]> {
  const { rows: last } = await tx.query<{ id: string; older: boolean }>({
    name: 'sign_last_look',
    text: `select l.access_id as id, a.id is not null and a.hash is null as older from signed_leaf l left join access_log a on a.id = l.access_id
      where l.access_id is not null order by l.access_id desc limit 1`,
  });
  const from = last[0] === undefined ? 0 : Math.min(timeOfId(last[0].id), now) - LATE_MS;
  const { rows } = await tx.query<Record<string, unknown> & { id: string }>({
    name: 'sign_looks',
    text: `select a.* from access_log a where a.id >= $1 and (a.hash is not null or $2)
      and not exists (select 1 from signed_leaf l where l.access_id = a.id) order by a.id limit ${AT_ONCE}`,
    // Rows from before they had hashes come first; behind the first that has one, one without is nobody's.
    values: [firstIdAt(Math.max(0, from)), last[0]?.older ?? true],
  });
  return rows.map((row) => ({ id: row.id, hash: accessHash(row) }));
}

/** How many streams are under a seal for the first time, and how many events. */
export async function countMoved(
  tx: Queryable,
  seals: readonly { readonly district: string; readonly number: number }[],
): Promise<{ streams: number; events: number }> {
  if (seals.length === 0) return { streams: 0, events: 0 };
  const { rows } = await tx.query<{ streams: number; events: number }>({
    name: 'sign_moved',
    text: `select count(*) filter (where p.version is null) as streams,
        coalesce(sum(l.version - coalesce(p.version, 0)), 0)::bigint as events
      from unnest($1::text[], $2::int[]) as s(district, number)
      join seal_leaf l on l.district = s.district and l.number = s.number and l.version > 0
      left join lateral (
        select q.version from seal_leaf q
        where q.district = l.district and q.stream_id = l.stream_id and q.number < l.number and q.version > 0
        order by q.number desc limit 1) p on true`,
    values: [seals.map(({ district }) => district), seals.map(({ number }) => number)],
  });
  return rows[0] ?? { streams: 0, events: 0 };
}

async function insertHead(tx: Queryable, head: SignedHead, leaves: readonly Leaf[]): Promise<void> {
  await tx.query({
    name: 'sign_insert',
    text: `insert into signed_seal
        (number, at, leaves, streams, events, seals, looks, root, previous, key_id, signature)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      head.number,
      timestamp(head.at),
      head.leaves,
      head.streams,
      head.events,
      head.seals,
      head.looks,
      head.root,
      head.previous,
      head.keyId,
      head.signature,
    ],
  });
  const rows = leaves.map((leaf, position) => ({
    ...leaf,
    position,
    hash: `\\x${leaf.hash.toString('hex')}`,
  }));
  await tx.query({
    name: 'sign_leaves',
    text: `insert into signed_leaf (number, position, sealed_district, sealed_number, access_id, hash)
      select $1, l.position, l.sealed_district, l.sealed_number, l.access_id, l.hash
      from json_to_recordset($2::json)
        as l(position integer, sealed_district text, sealed_number integer, access_id uuid, hash bytea)`,
    values: [head.number, JSON.stringify(rows)],
  });
}
