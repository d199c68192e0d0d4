/** Proves the signed heads: their chain, what they hold, who signed, and heads kept outside the database. */
import type { Queryable } from '../db/database.ts';
import { accessHash } from '../log/access-hash.ts';
import type { Problem, Proof } from './broken.ts';
import type { Row } from './chain.ts';
import {
  type Anchor,
  FIRST_PREVIOUS,
  isSigned,
  NO_TOTALS,
  type PublicKeys,
  type SignedHead,
} from './head.ts';
import { countMoved, headRoot, LATE_MS, sealHash } from './sign.ts';

type Given = { readonly keys?: PublicKeys; readonly anchors?: readonly Anchor[] };
type LeafRow = {
  position: number;
  sealed_district: string | null;
  sealed_number: number | null;
  access_id: string | null;
  hash: Buffer;
};

export async function proveSigned(db: Queryable, given: Given, proof: Proof): Promise<void> {
  const { rows: heads } = await db.query<SignedHead>(
    `select number, at, leaves, streams, events, seals, looks, root, previous, key_id as "keyId", signature
     from signed_seal order by number`,
  );
  const wrong: Wrong = (number, problem) =>
    proof.broken.push({ stream: `signed_seal ${number}`, version: null, problem });
  let before: SignedHead | null = null;
  for (const head of heads) {
    const expected: number = (before?.number ?? 0) + 1;
    if (head.number !== expected) wrong(expected, 'missing');
    // One at a time: a head can hold forty thousand leaves.
    if (!(await holds(db, head, before, proof))) wrong(head.number, 'seal');
    if (given.keys !== undefined && !isSigned(head, given.keys)) wrong(head.number, 'signature');
    before = head;
  }
  proof.anchors = proveAnchors(heads, given.anchors ?? [], wrong);
  proof.since = heads[0]?.at ?? null;
  if (before !== null) proof.signed = { number: before.number, at: before.at, keyId: before.keyId };
  await findLoose(db, wrong);
  await findUnsigned(db, before, proof);
}

type Wrong = (number: number, problem: 'seal' | 'signature' | 'anchor' | 'missing') => void;

/** How many of the heads kept elsewhere are in the chain as they are there. */
function proveAnchors(heads: readonly SignedHead[], anchors: readonly Anchor[], wrong: Wrong): number {
  const known = new Map(heads.map((head) => [head.number, head]));
  let proved = 0;
  for (const { head } of anchors) {
    const kept = known.get(head.number);
    if (kept?.root.equals(head.root) && kept.at === head.at) proved += 1;
    else wrong(head.number, 'anchor');
  }
  return proved;
}

/** Leaves whose head is gone. */
async function findLoose(db: Queryable, wrong: Wrong): Promise<void> {
  const { rows } = await db.query<{ number: number }>(
    `select distinct l.number from signed_leaf l
     where not exists (select 1 from signed_seal s where s.number = l.number) limit 1000`,
  );
  for (const { number } of rows) wrong(number, 'missing');
}

async function holds(
  db: Queryable,
  head: SignedHead,
  before: SignedHead | null,
  proof: Proof,
): Promise<boolean> {
  const leaves = await leavesOf(db, head.number);
  const hashes = await hashesOf(db, leaves);
  let same = true;
  for (const [index, leaf] of leaves.entries()) {
    const now = hashes[index] ?? null;
    if (now?.equals(leaf.hash)) continue;
    same = false;
    proof.broken.push({ stream: nameOf(leaf), version: null, problem: problemOf(leaf, now) });
  }
  const previous = before?.root ?? FIRST_PREVIOUS;
  return (
    same &&
    head.number === (before?.number ?? 0) + 1 &&
    head.at >= (before?.at ?? 0) &&
    previous.equals(head.previous) &&
    leaves.length === head.leaves &&
    leaves.every(({ position }, index) => position === index) &&
    headRoot(previous, leaves).equals(head.root) &&
    (await totalsFit(db, head, before, leaves))
  );
}

const nameOf = ({ access_id, sealed_district, sealed_number }: LeafRow) =>
  access_id === null ? `seal ${sealed_district} ${sealed_number}` : `access_log ${access_id}`;

function problemOf(leaf: LeafRow, now: Buffer | null): Problem {
  if (now === null) return 'missing';
  return leaf.access_id === null ? 'seal' : 'access';
}

async function leavesOf(db: Queryable, number: number): Promise<LeafRow[]> {
  const { rows } = await db.query<LeafRow>(
    `select position, sealed_district, sealed_number, access_id, hash from signed_leaf
     where number = $1 order by position`,
    [number],
  );
  return rows;
}

/** What each leaf's row hashes to now; null where it is gone. */
async function hashesOf(db: Queryable, leaves: readonly LeafRow[]): Promise<(Buffer | null)[]> {
  const looks = leaves.flatMap(({ access_id }) => access_id ?? []);
  const { rows: log } = await db.query<Row & { id: string }>(
    'select * from access_log where id = any($1::uuid[])',
    [looks],
  );
  const sealed = sealsIn(leaves);
  const { rows: seals } = await db.query<Parameters<typeof sealHash>[0]>(
    `select s.district, s.number, s.at, s.leaves, s.root, s.previous
     from unnest($1::text[], $2::int[]) as a(district, number)
     join seal s on s.district = a.district and s.number = a.number`,
    [sealed.map(({ district }) => district), sealed.map(({ number }) => number)],
  );
  const found = new Map<string, Buffer>([
    ...log.map((row) => [row.id, accessHash(row)] as const),
    ...seals.map((seal) => [`${seal.district} ${seal.number}`, sealHash(seal)] as const),
  ]);
  return leaves.map(
    (leaf) => found.get(leaf.access_id ?? `${leaf.sealed_district} ${leaf.sealed_number}`) ?? null,
  );
}

function sealsIn(leaves: readonly LeafRow[]): { district: string; number: number }[] {
  return leaves.flatMap(({ sealed_district: district, sealed_number: number }) =>
    district === null || number === null ? [] : [{ district, number }],
  );
}

async function totalsFit(
  db: Queryable,
  head: SignedHead,
  before: SignedHead | null,
  leaves: readonly LeafRow[],
): Promise<boolean> {
  const last = before ?? NO_TOTALS;
  const seals = sealsIn(leaves);
  const moved = await countMoved(db, seals);
  return (
    head.seals === last.seals + seals.length &&
    head.looks === last.looks + leaves.length - seals.length &&
    head.streams === last.streams + moved.streams &&
    head.events === last.events + moved.events
  );
}

/** Seals that should have come under a signature long ago. */
async function findUnsigned(db: Queryable, newest: SignedHead | null, proof: Proof): Promise<void> {
  if (newest === null) return;
  const { rows } = await db.query<{ district: string; number: number }>(
    `select s.district, s.number from seal s where s.at < $1 and not exists (
       select 1 from signed_leaf l where l.sealed_district = s.district and l.sealed_number = s.number)
     order by s.district, s.number limit 1000 /* across districts: signed together */`,
    [new Date(newest.at - LATE_MS).toISOString()],
  );
  for (const { district, number } of rows) {
    proof.broken.push({ stream: `seal ${district} ${number}`, version: null, problem: 'unsealed' });
  }
}
