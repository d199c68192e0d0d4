import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../../platform/ledger/ids.ts';
import { WHO } from '../../testing/loop-world.ts';
import { keepTables, proofWorld } from '../../testing/proof-world.ts';

type Row = Record<string, unknown>;
type Table = {
  readonly name: string;
  /** What names a row in the list of what is broken. */
  readonly named: (row: Row) => unknown[];
  readonly key: readonly string[];
  /** Columns that `verify` does not prove, and why not. */
  readonly unproved?: readonly string[];
  /** Kinds that cannot be known, and why not. */
  readonly not?: readonly Kind[];
};
type Kind = 'change' | 'remove' | 'newest' | 'neighbours' | 'all' | 'add' | 'swap';
const KINDS: readonly Kind[] = ['change', 'remove', 'newest', 'neighbours', 'all', 'add', 'swap'];

const byStream = (row: Row) => [row.stream_id];
const TABLES: readonly Table[] = [
  { name: 'issue', key: ['district', 'id'], named: (row) => [row.id] },
  { name: 'event', key: ['district', 'stream_id', 'version'], named: byStream },
  { name: 'command', key: ['district', 'id'], named: (row) => [row.stream_id, row.id] },
  { name: 'issue_text', key: ['district', 'stream_id'], named: byStream },
  { name: 'issue_contact', key: ['district', 'stream_id'], named: byStream },
  { name: 'issue_file', key: ['district', 'stream_id', 'file_id', 'version'], named: byStream },
  { name: 'todo', key: ['district', 'stream_id', 'lane', 'lane_key', 'seat'], named: byStream },
  { name: 'issue_sheet', key: ['district', 'stream_id', 'span'], named: byStream },
  // A file that belongs to nothing that happened is not history.
  { name: 'file', key: ['id'], named: () => [''], not: ['add'] },
  // Work and counters that are still to be handed on are no history.
  {
    name: 'outbox',
    key: ['district', 'id'],
    named: (row) => [row.stream_id, row.id],
    unproved: ['jobs', 'tallies'],
  },
  { name: 'unsealed', key: ['district', 'id'], named: (row) => [row.stream_id, row.id] },
  { name: 'seal', key: ['district', 'number'], named: (row) => [`seal ${row.district} ${row.number}`] },
  {
    name: 'seal_leaf',
    key: ['district', 'number', 'position'],
    named: (row) => [`seal ${row.district} ${row.number}`],
  },
  { name: 'signed_seal', key: ['number'], named: (row) => [`signed_seal ${row.number}`] },
  { name: 'signed_leaf', key: ['number', 'position'], named: (row) => [`signed_seal ${row.number}`] },
  { name: 'access_log', key: ['id'], named: (row) => [row.id] },
];

const SEED = 20_261_130;
/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Sealed and signed twice, with commands after it that wait for a seal and others that wait for the relay. */
async function history(t: Parameters<typeof proofWorld>[0]) {
  const world = await proofWorld(t);
  const { loop } = world;
  const ids: string[] = [];
  for (let n = 1; n <= 9; n += 1) {
    const id = await world.report(n);
    ids.push(id);
    if (n % 2 === 0) await loop.give(WHO.lanshan, id, 'file');
    if (n % 3 === 0) await world.idle(id);
    for (const k of [0, 1, 2]) await world.look(10 * n + k);
    await loop.work();
    if (n === 3 || n === 6) {
      await world.seal();
      await world.sign();
    }
    // These wait for a seal.
    if (n === 7) for (const k of [70, 71]) await world.look(k);
  }
  await world.idle(ids[7] as string);
  await loop.work();
  // The log is signed to its newest row; what happened since is not sealed.
  await world.sign();
  await loop.give(WHO.lanshan, ids[0] as string, 'file');
  await loop.give(WHO.lanshan, ids[2] as string, 'file');
  await world.idle(ids[4] as string);
  return world;
}

test('each change of each row of each table is found and named, and an untouched city proves itself', async (t) => {
  const world = await history(t);
  const { owner } = world;
  const clean = await world.prove();
  assert.deepEqual(clean.broken, []);
  assert.deepEqual([clean.streams, clean.looks, clean.anchors, clean.older], [9, 29, 1, 0]);
  await owner.query('alter table seal_leaf drop constraint seal_leaf_district_number_fkey');
  await owner.query('alter table signed_leaf drop constraint signed_leaf_number_fkey');
  const { putBack } = await keepTables(
    owner,
    TABLES.map(({ name }) => name),
  );
  const next = random(SEED);
  let tried = 0;
  for (const table of TABLES) {
    for (const kind of KINDS.filter((one) => !table.not?.includes(one))) {
      for (let round = 0; round < ROUNDS[kind]; round += 1) {
        const done = await tamper(owner, table, kind, next);
        if (done === null) continue;
        tried += 1;
        assertNamed(table, kind, done, (await world.prove()).broken);
        await putBack();
      }
    }
  }
  assert.ok(tried > 140, `${tried} changes tried`);
  assert.deepEqual((await world.prove()).broken, []);
});

const ROUNDS: Readonly<Record<Kind, number>> = {
  change: 6,
  remove: 1,
  newest: 1,
  neighbours: 1,
  all: 1,
  add: 1,
  swap: 1,
};

function assertNamed(
  table: Table,
  kind: Kind,
  done: NonNullable<Done>,
  broken: readonly { stream: string }[],
): void {
  const said = `${table.name} ${kind} ${done.says} (seed ${SEED})`;
  assert.notEqual(broken.length, 0, `not found: ${said}`);
  const names = done.rows.flatMap(table.named).map(String);
  const named = broken.some(({ stream }) => names.some((name) => stream.includes(name)));
  assert.ok(named, `found and not named: ${said}: ${JSON.stringify(broken.slice(0, 3))}`);
}

type Sql = Awaited<ReturnType<typeof proofWorld>>['owner'];
type Done = { readonly rows: readonly Row[]; readonly says: string } | null;

/** Changes the table as its owner could; null where there was nothing to change. */
async function tamper(owner: Sql, table: Table, kind: Kind, next: () => number): Promise<Done> {
  const order = table.key.join(', ');
  const { rows } = await owner.query<Row & { ctid: string }>(
    `select ctid::text as ctid, t.* from ${table.name} t order by ${order}`,
  );
  assert.ok(rows.length > 1, `${table.name} has rows`);
  const at = Math.floor(next() * rows.length);
  const pick = (from: number, to: number) => rows.slice(from, to);
  if (kind === 'change') return change(owner, table, rows[at] as Row, next);
  if (kind === 'swap') {
    return swap(owner, table, rows[at] as Row, rows[(at + 1) % rows.length] as Row);
  }
  if (kind === 'add') return add(owner, table, rows[at] as Row);
  const gone = {
    remove: () => pick(at, at + 1),
    newest: () => pick(rows.length - 1, rows.length),
    neighbours: () => pick(Math.max(0, at - 1), at + 2),
    all: () => rows,
  }[kind]();
  await owner.query(`delete from ${table.name} where ctid::text = any($1)`, [gone.map(({ ctid }) => ctid)]);
  return { rows: gone, says: gone.map((row) => table.key.map((name) => row[name]).join(' ')).join('; ') };
}

/** Another value of the same type, whatever the value is. */
const OTHER: Readonly<Record<string, string>> = {
  text: "coalesce(X, '') || 'x'",
  // Far away, so that it meets no key of another row.
  integer: 'coalesce(X, 0) + 1000',
  smallint: 'coalesce(X, 0) + 1',
  bigint: 'coalesce(X, 0) + 1',
  'double precision': 'coalesce(X, 0) + 0.001',
  boolean: 'not coalesce(X, false)',
  uuid: 'gen_random_uuid()',
  date: 'coalesce(X, current_date) + 1',
  bytea: "coalesce(X, '') || '\\x01'",
  jsonb: `'{"other": true}'`,
  ARRAY: "coalesce(X, '{}') || array['x']",
  tsvector: "X || 'other'::tsvector",
  'timestamp with time zone': "coalesce(X, now()) + interval '1 second'",
};

async function columnsOf(owner: Sql, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_name = $1 and table_schema = 'public' order by ordinal_position`,
    [table],
  );
  return rows;
}

async function change(owner: Sql, table: Table, row: Row, next: () => number): Promise<Done> {
  const columns = (await columnsOf(owner, table.name)).filter(({ name }) => !table.unproved?.includes(name));
  const { name, type } = columns[Math.floor(next() * columns.length)] as { name: string; type: string };
  const other = OTHER[type]?.replaceAll('X', name);
  assert.ok(other !== undefined, `no other value for ${table.name}.${name} of type ${type}`);
  await owner.query(`update ${table.name} set ${name} = ${other} where ctid = $1::tid`, [row.ctid]);
  return { rows: [row], says: `${name} of ${table.key.map((one) => row[one]).join(' ')}` };
}

/** Everything but the key of two rows changes places. */
async function swap(owner: Sql, table: Table, one: Row, two: Row): Promise<Done> {
  const columns = (await columnsOf(owner, table.name)).map(({ name }) => name);
  const moved = columns.filter((name) => !table.key.includes(name));
  const proved = moved.filter((name) => !table.unproved?.includes(name));
  if (proved.every((name) => JSON.stringify(one[name]) === JSON.stringify(two[name]))) return null;
  const unique = await owner.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index
     where indrelid = $1::regclass and indisunique and not indisprimary`,
    [table.name],
  );
  // In one statement both rows would meet a unique index for a moment.
  for (const { name } of unique.rows) await owner.query(`drop index ${name}`);
  await owner.query(
    `update ${table.name} t set (${moved.join(', ')}) = (select ${moved.map((name) => `o.${name}`).join(', ')}
       from ${table.name} o where o.ctid = case when t.ctid = $1::tid then $2::tid else $1::tid end)
     where t.ctid in ($1::tid, $2::tid)`,
    [one.ctid, two.ctid],
  );
  return {
    rows: [one, two],
    says: [one, two].map((row) => table.key.map((n) => row[n]).join(' ')).join('; '),
  };
}

/** A copy under another key: the last column of it counts on, or is another id. */
async function add(owner: Sql, table: Table, row: Row): Promise<Done> {
  const columns = (await columnsOf(owner, table.name)).map(({ name }) => name);
  const last = table.key.at(-1) as string;
  const fresh: Row = { [last]: typeof row[last] === 'number' ? 30_000 : uuidv7() };
  // Columns with a key of their own.
  if (table.name === 'issue') fresh.number = 'another number';
  if (table.name === 'signed_leaf') Object.assign(fresh, { access_id: null, sealed_number: null });
  const values = columns.map((name) => (name in fresh ? `$${Object.keys(fresh).indexOf(name) + 2}` : name));
  await owner.query(
    `insert into ${table.name} (${columns.join(', ')}) select ${values.join(', ')} from ${table.name} where ctid = $1::tid`,
    [row.ctid, ...Object.values(fresh)],
  );
  return { rows: [row, { ...row, ...fresh }], says: `a copy of ${table.key.map((n) => row[n]).join(' ')}` };
}
