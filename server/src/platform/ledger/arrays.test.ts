import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../testing/database.ts';
import { arrayType, binaryArray, castOf } from './arrays.ts';
import type { ColumnType } from './stream.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

/** What PostgreSQL reads from the array, as JSON says it. */
async function readBack(type: ColumnType, values: readonly unknown[]): Promise<unknown> {
  const text = `select json_agg(v${castOf(type)}) as all from unnest($1::${arrayType(type)}) as u(v)`;
  const { rows } = await database.db.query<{ all: unknown }>(text, [binaryArray(type, values)]);
  return rows[0]?.all;
}

const same: readonly (readonly [ColumnType, readonly unknown[]])[] = [
  ['text', ['', '海云市 "引号" \\ 🚲𠮷', null]],
  ['uuid', ['01a20e72-4370-790d-9762-31739c2b248e', null]],
  ['integer', [0, -1, 2_147_483_647, -2_147_483_648, null]],
  ['smallint', [0, -1, 32_767, null]],
  ['boolean', [true, false, null]],
  ['double precision', [36.02222, -0.1, null]],
  ['jsonb', [{ a: [1, null, '“好”'] }, [], 'text', 3, null]],
  ['text[]', [['a "b"', 'c\\d', ''], [], null]],
];

for (const [type, values] of same) {
  test(`an array of ${type} arrives as it was`, async () => {
    assert.deepEqual(await readBack(type, values), values);
  });
}

test('moments arrive to the millisecond, before and after 2000', async () => {
  const moments = ['1969-07-20T20:17:40.123Z', '2000-01-01T00:00:00.000Z', '2026-11-24T17:05:00.999Z'];
  const text = `select array_agg(round(extract(epoch from v) * 1000)::text) as all
    from unnest($1::timestamptz[]) as u(v)`;
  for (const given of [moments, moments.map(Date.parse)]) {
    const { rows } = await database.db.query<{ all: string[] }>(text, [binaryArray('timestamptz', given)]);
    assert.deepEqual(rows[0]?.all.map(Number), moments.map(Date.parse));
  }
});

test('bytes arrive, given as bytes or as hex', async () => {
  assert.deepEqual(await readBack('bytea', [Buffer.from([0, 255]), '\\x00ff', null]), [
    '\\x00ff',
    '\\x00ff',
    null,
  ]);
});

test('words of the search arrive with their positions', async () => {
  assert.deepEqual(await readBack('tsvector', ["'垃圾':1 '圾桶':2"]), ["'圾桶':2 '垃圾':1"]);
});

test('no rows are an empty array', async () => {
  assert.equal(await readBack('text', []), null);
});

test('what is not of the type is refused before it is sent', () => {
  const wrong = ['no', '01a20e72-4370-790d-9762-31739c2b248', '01a20e72-4370-790d-9762-31739c2b248g'];
  wrong.push(
    '01a20e724370-790d-9762-31739c2b-248e',
    '01a20e72-4370-790d-9762-31739c2b24-e',
    `${'à'.repeat(36)}`,
  );
  for (const text of wrong) assert.throws(() => binaryArray('uuid', [text]), TypeError, text);
  assert.deepEqual(
    binaryArray('uuid', ['01A20E72-4370-790D-9762-31739C2B248E']),
    binaryArray('uuid', ['01a20e72-4370-790d-9762-31739c2b248e']),
  );
  assert.throws(() => binaryArray('integer', [1.5]), TypeError);
  assert.throws(() => binaryArray('timestamptz', ['yesterday']), TypeError);
});
