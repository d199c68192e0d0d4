/** Seals: a chained Merkle root over the heads of all streams that moved since the seal before. */
import type { Db, Queryable } from '../db/database.ts';
import { NOTHING, sha256 } from './canonical.ts';
import { commandHash } from './written.ts';

type Leaf = { stream: string; stream_id: string; version: number; hash: Buffer };
type Waiting = Leaf & { id: string };

/** What a leaf is called that holds a command without events, under the command's own id. */
export const COMMAND_LEAF = 'command';

/** Seals what waits in one district; false where nothing does. */
export async function sealOnce(db: Db, district: string, now: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    // One sealer at a time: the newest seal's number is taken next, and a second taker meets the primary key.
    const { rows: taken } = await tx.query<Waiting>({ name: 'seal_take', text: TAKE, values: [district] });
    if (taken.length === 0) return false;
    const { rows } = await tx.query<{ number: number; root: Buffer }>({
      name: 'seal_newest',
      text: 'select number, root from seal where district = $1 order by number desc limit 1',
      values: [district],
    });
    const previous = rows[0]?.root ?? NOTHING;
    const number = (rows[0]?.number ?? 0) + 1;
    const idle = taken.filter(({ version }) => version === 0).map(({ id }) => id);
    const leaves = inOrder([...newestHeads(taken), ...(await commandLeaves(tx, district, idle))]);
    const root = sealRoot(previous, leaves);
    await tx.query({
      name: 'seal_insert',
      text: 'insert into seal (district, number, at, leaves, root, previous) values ($1, $2, $3, $4, $5, $6)',
      values: [district, number, new Date(now).toISOString(), leaves.length, root, previous],
    });
    await tx.query({
      name: 'seal_leaves',
      text: `insert into seal_leaf (district, number, position, stream, stream_id, version, hash)
        select $1, $2, l.position, l.stream, l.stream_id, l.version, l.hash
        from json_to_recordset($3::json) as l(position integer, stream text, stream_id uuid, version integer, hash bytea)`,
      values: [district, number, JSON.stringify(leaves.map(leafRow))],
    });
    return true;
  });
}

/** Districts in which heads wait for a seal. */
export async function districtsUnsealed(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>({ name: 'seal_districts', text: DISTRICTS });
  return rows.map((row) => row.district);
}

// A loose index scan, as in the relay.
const DISTRICTS = `with recursive d(district) as (
    (select district from unsealed order by district limit 1)
    union all
    select (select u.district from unsealed u where u.district > d.district order by u.district limit 1)
    from d where d.district is not null
  ) select district from d where district is not null`;

const TAKE = `with next as (
    select district, id from unsealed where district = $1 order by district, id limit 20000 for update skip locked
  )
  delete from unsealed u using next n where u.district = $1 and u.district = n.district and u.id = n.id
  returning u.id, u.stream, u.stream_id, u.version, u.hash`;

const leafRow = (leaf: Leaf, position: number) => ({
  ...leaf,
  position,
  hash: `\\x${leaf.hash.toString('hex')}`,
});

async function commandLeaves(tx: Queryable, district: string, ids: readonly string[]): Promise<Leaf[]> {
  if (ids.length === 0) return [];
  const { rows } = await tx.query<Record<string, unknown> & { id: string }>({
    name: 'seal_commands',
    text: `select district, id, stream, stream_id, digest, result, at from command
      where district = $1 and id = any($2::uuid[])`,
    values: [district, ids],
  });
  return rows.map((row) => ({ stream: COMMAND_LEAF, stream_id: row.id, version: 0, hash: commandHash(row) }));
}

/** The newest head of each stream; older heads are proved by the chain inside the stream. */
function newestHeads(taken: readonly Leaf[]): Leaf[] {
  const heads = new Map<string, Leaf>();
  for (const leaf of taken) {
    if (leaf.version > (heads.get(leaf.stream_id)?.version ?? 0)) heads.set(leaf.stream_id, leaf);
  }
  return [...heads.values()];
}

const inOrder = (leaves: Leaf[]) => leaves.sort((a, b) => (a.stream_id < b.stream_id ? -1 : 1));

/** Merkle root of the leaves, chained to the seal before. */
export function sealRoot(
  previous: Buffer,
  leaves: readonly { stream_id: string; version: number; hash: Buffer }[],
): Buffer {
  const level = leaves.map((leaf) => sha256('leaf', leaf.stream_id, String(leaf.version), leaf.hash));
  return sha256('seal', previous, merkleTop(level));
}

/** Two by two to the top; an odd node goes up as it is. */
export function merkleTop(leaves: readonly Buffer[]): Buffer {
  let level = leaves;
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (left !== undefined) next.push(right === undefined ? left : sha256('node', left, right));
    }
    level = next;
  }
  return level[0] ?? NOTHING;
}
