/** Proves the districts' seals: unbroken numbers, roots over their leaves, leaves that are what happened. */
import type { Queryable } from '../db/database.ts';
import type { Proof } from './broken.ts';
import { NOTHING } from './canonical.ts';
import { COMMAND_LEAF, sealRoot } from './seal.ts';
import type { SealRow } from './sign.ts';
import { commandHash } from './written.ts';

type LeafRow = {
  position: number;
  stream: string;
  stream_id: string;
  version: number;
  hash: Buffer;
  kept: Buffer | null;
  kept_stream: string | null;
};

export async function proveSeals(db: Queryable, proof: Proof): Promise<void> {
  const { rows: seals } = await db.query<SealRow>(
    `select district, number, at, leaves, root, previous from seal
     order by district, number /* across districts: all seals are proved */`,
  );
  let before: SealRow | null = null;
  for (const seal of seals) {
    proof.seals += 1;
    const last = before?.district === seal.district ? before : null;
    const expected: number = (last?.number ?? 0) + 1;
    if (seal.number !== expected) {
      proof.broken.push({ stream: `seal ${seal.district} ${expected}`, version: null, problem: 'missing' });
    }
    // One seal at a time: a seal can hold twenty thousand leaves.
    if (!(await holds(db, seal, last, proof))) {
      proof.broken.push({ stream: `seal ${seal.district} ${seal.number}`, version: null, problem: 'seal' });
    }
    before = seal;
  }
  const { rows: loose } = await db.query<{ district: string; number: number }>(
    `select distinct l.district, l.number from seal_leaf l
     where not exists (select 1 from seal s where s.district = l.district and s.number = l.number) limit 1000`,
  );
  for (const { district, number } of loose) {
    proof.broken.push({ stream: `seal ${district} ${number}`, version: null, problem: 'missing' });
  }
}

async function holds(db: Queryable, seal: SealRow, last: SealRow | null, proof: Proof): Promise<boolean> {
  const { rows: leaves } = await db.query<LeafRow>(
    `select l.position, l.stream, l.stream_id, l.version, l.hash, e.hash as kept, e.stream as kept_stream
     from seal_leaf l
     left join event e on e.district = l.district and e.stream_id = l.stream_id and e.version = l.version
     where l.district = $1 and l.number = $2 order by l.position`,
    [seal.district, seal.number],
  );
  await fillCommands(db, seal.district, leaves);
  for (const leaf of leaves) {
    if (leaf.kept?.equals(leaf.hash)) continue;
    const stream = `${leaf.stream} ${seal.district}.${leaf.stream_id}`;
    const problem = leaf.kept === null ? 'missing' : 'seal';
    proof.broken.push({ stream, version: leaf.version || null, problem });
  }
  const previous: Buffer = last?.root ?? NOTHING;
  return (
    seal.number === (last?.number ?? 0) + 1 &&
    previous.equals(seal.previous) &&
    leaves.length === seal.leaves &&
    sealRoot(previous, leaves).equals(seal.root) &&
    leaves.every(
      (leaf, index) =>
        leaf.position === index && leaf.kept?.equals(leaf.hash) === true && leaf.kept_stream === leaf.stream,
    )
  );
}

/** Leaves that hold a command are compared with its row. */
async function fillCommands(db: Queryable, district: string, leaves: readonly LeafRow[]): Promise<void> {
  const ids = leaves.filter(({ stream }) => stream === COMMAND_LEAF).map(({ stream_id }) => stream_id);
  if (ids.length === 0) return;
  const { rows } = await db.query<Record<string, unknown> & { id: string }>(
    `select district, id, stream, stream_id, digest, result, at from command
     where district = $1 and id = any($2::uuid[])`,
    [district, ids],
  );
  const hashes = new Map(rows.map((row) => [row.id, commandHash(row)]));
  for (const leaf of leaves) {
    if (leaf.stream !== COMMAND_LEAF) continue;
    leaf.kept = hashes.get(leaf.stream_id) ?? null;
    leaf.kept_stream = COMMAND_LEAF;
  }
}
