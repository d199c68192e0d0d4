import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFieldCrypto } from '../../platform/crypto/fields.ts';
import { SealBrokenError } from '../../platform/crypto/provider.ts';
import { resealColumn } from '../../platform/crypto/reseal.ts';
import { testDatabase } from '../../testing/database.ts';
import { HASHES, SEALED_COLUMNS, SHORT_LIVED, UNDER_OWN_KEYS } from './sealed-columns.ts';

const [OLD, NEW] = [
  'the old secret of at least thirty-two characters',
  'the new secret of at least thirty-two characters',
];

test('every column of bytes is named as sealed, or is a hash', async (t) => {
  const { owner } = await testDatabase(t);
  const { rows } = await owner.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and data_type = 'bytea' order by 1`,
  );
  const named = new Set(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`));
  assert.deepEqual(
    rows.map(({ name }) => name).filter((name) => !HASHES.test(name) && !named.has(name)),
    [...UNDER_OWN_KEYS, ...SHORT_LIVED],
  );
  const there = new Set(rows.map(({ name }) => name));
  assert.deepEqual(
    [...named].filter((name) => !there.has(name)),
    [],
  );
});

test('after the secret was changed old values still open, are sealed anew once, and then open without the old one alone', async (t) => {
  const { owner } = await testDatabase(t);
  const before = makeFieldCrypto({ secrets: [OLD] });
  const after = makeFieldCrypto({ secrets: [NEW, OLD] });
  const keys = { all: after, current: makeFieldCrypto({ secrets: [NEW] }) };
  const index = (n: number) => before.blindIndex(`1380000${n}`, 'person.phone');
  for (let n = 1000; n < 1700; n += 1) {
    // One after the other: the test database has few connections.
    await owner.query(
      'insert into person (id, name, phone, phone_index) values (gen_random_uuid(), $1, $2, $3)',
      ['青木', before.seal(`1380000${n}`, 'person.phone'), index(n)],
    );
  }
  const phone = { table: 'person', column: 'phone', context: 'person.phone' };
  assert.equal(await resealColumn(owner, keys, phone), 700);
  assert.equal(await resealColumn(owner, keys, phone), 0, 'a second run has nothing to do');
  const { rows } = await owner.query<{ phone: Buffer; index: Buffer }>(
    'select phone, phone_index as index from person',
  );
  const phones = rows.map((row) => after.open(row.phone, 'person.phone')).sort();
  assert.deepEqual([phones.length, phones[0], phones.at(-1)], [700, '13800001000', '13800001699']);
  for (const { phone: value } of rows.slice(0, 3))
    assert.throws(
      () => before.open(value, 'person.phone'),
      SealBrokenError,
      'whoever has the old secret reads nothing',
    );
  assert.ok(after.blindIndex('13800001000', 'person.phone').equals(index(1000)), 'numbers are still found');
});
