import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from './row.ts';

const TOOL = tableOf('tool_for_test', 'district, id', {
  district: column(),
  id: column<number>(),
  from: column('valid_from'),
  lentAt: moment(),
  backAt: moment<number | null>(),
  tags: column<readonly string[]>(),
});
type Tool = RowOf<typeof TOOL>;

test('a select names each column, under another word where the table has one', () => {
  assert.equal(
    TOOL.list('t'),
    't.district, t.id, t.valid_from as "from", t.lent_at as "lentAt", t.back_at as "backAt", t.tags',
  );
  assert.ok(TOOL.list().startsWith('district, id, valid_from as "from"'));
});

test('a row is read as it was written, and the same key again changes nothing', async (t) => {
  const { owner } = await testDatabase(t);
  await owner.query(
    `create table tool_for_test (district text, id int, valid_from date, lent_at timestamptz, back_at timestamptz,
      tags text[], by_person text, primary key (district, id))`,
  );
  const tool: Tool = {
    ...{ district: '370602', id: 1, from: '2026-11-24', lentAt: 1_795_500_000_123, backAt: null },
    tags: ['梯子', 'a"b'],
  };
  assert.equal(await insertRow(owner, TOOL, tool, { by_person: 'me' }), true);
  assert.equal(await insertRow(owner, TOOL, { ...tool, from: '2020-01-01' }), false);
  const { rows } = await owner.query<Tool & { by: string }>(
    `select ${TOOL.list()}, by_person as by from tool_for_test where district = '370602'`,
  );
  assert.deepEqual(rows, [{ ...tool, by: 'me' }]);
});
