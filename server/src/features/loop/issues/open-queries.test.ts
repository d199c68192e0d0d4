import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Db } from '../../../platform/db/database.ts';
import { testDatabase } from '../../../testing/database.ts';
import { countOpenIn, countOpenOfUnits } from './open-queries.ts';

const [EAST, WEST] = ['370602', '370611'];
const grid = (n: number) => `${EAST}001001${String(n).padStart(3, '0')}`;

/** The columns that must be filled, read from the catalogue, so that a new one needs no mention here. */
async function blank(db: Db): Promise<Record<string, unknown>> {
  const { rows } = await db.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_name = 'issue' and table_schema = current_schema() and is_nullable = 'NO' and column_default is null`,
  );
  const values: Record<string, unknown> = {
    bigint: 0,
    integer: 0,
    smallint: 0,
    boolean: false,
    bytea: '\\x00',
  };
  const of = (type: string) => (type.startsWith('timestamp') ? '2026-11-24' : (values[type] ?? ''));
  return Object.fromEntries(rows.map(({ name, type }) => [name, of(type)]));
}

type Matter = {
  district?: string;
  holder?: string | null;
  lead?: string | null;
  open?: boolean;
  grid?: string;
};

async function insert(db: Db, matters: readonly Matter[]): Promise<void> {
  const plain = await blank(db);
  const rows = matters.map(({ district = EAST, open = true, holder = null, lead = null, grid: at }, n) => ({
    ...plain,
    district,
    open,
    holder,
    lead,
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    number: String(n),
    grid: at ?? grid(1),
    community: (at ?? grid(1)).slice(0, 12),
    street: grid(1).slice(0, 9),
    shape: 1,
  }));
  await db.query('insert into issue select * from jsonb_populate_recordset(null::issue, $1::jsonb)', [
    JSON.stringify(rows),
  ]);
}

test('a unit’s open matters are those that wait for it and those that it leads, each once', async (t) => {
  const { db } = await testDatabase(t);
  await insert(db, [
    { holder: 'unit:a', lead: 'a' },
    { holder: 'unit:a' },
    { holder: 'desk:city', lead: 'a' },
    { lead: 'a' },
    { holder: 'unit:a', lead: 'b' },
    { holder: 'unit:a', open: false },
    { holder: 'unit:a', district: WEST },
    { holder: 'desk:unit:c' },
  ]);
  const counts = await countOpenOfUnits(db, [EAST], ['a', 'b', 'c']);
  assert.deepEqual(Object.fromEntries(counts), { a: 5, b: 1 });
  assert.deepEqual(await countOpenOfUnits(db, [EAST], []), new Map());
  assert.equal((await countOpenOfUnits(db, [EAST, WEST], ['a'])).get('a'), 6);
});

test('open matters are counted at whichever level an area is asked for', async (t) => {
  const { db } = await testDatabase(t);
  await insert(db, [{}, { grid: grid(2) }, { grid: grid(2), open: false }]);
  const codes = [EAST, grid(1).slice(0, 9), grid(1).slice(0, 12), grid(1), grid(2), grid(3)];
  assert.deepEqual(Object.fromEntries(await countOpenIn(db, [EAST], codes)), {
    [EAST]: 2,
    [grid(1).slice(0, 9)]: 2,
    [grid(1).slice(0, 12)]: 2,
    [grid(1)]: 1,
    [grid(2)]: 1,
  });
});

test('on a large table both walk indexes of what is asked for, and read no other open matter', async (t) => {
  const { db } = await testDatabase(t);
  const many = Array.from({ length: 20_000 }, (_, n) => ({
    holder: `unit:u${n % 400}`,
    lead: `u${(n + 1) % 400}`,
    grid: grid((n % 900) + 1),
    open: n % 2 === 0,
  }));
  await insert(db, many);
  await db.query('analyze issue');
  const seen: string[] = [];
  const watched = {
    query: async (text: string, values: unknown[]) => {
      const { rows } = await db.query<{ 'QUERY PLAN': string }>(
        `explain (analyze, costs off) ${text}`,
        values,
      );
      seen.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      return db.query(text, values);
    },
  } as unknown as Db;
  await countOpenOfUnits(watched, [EAST], ['u2', 'u4']);
  await countOpenIn(watched, [EAST], [grid(1), grid(3)]);
  for (const plan of seen) {
    assert.doesNotMatch(plan, /Seq Scan/);
    assert.doesNotMatch(plan, /Join Filter|Rows Removed by Join/);
  }
  assert.match(seen[0] ?? '', /issue_holder/);
  assert.match(seen[0] ?? '', /issue_lead/);
  assert.match(seen[1] ?? '', /issue_open_community/);
});
