import assert from 'node:assert/strict';
import test from 'node:test';
import { caseTable, withCaseTables } from './case-table.ts';

test('the line of a migration is written out, and nothing else of it changes', () => {
  const sql = "-- Loans.\nselect case_table('loan');\ngrant select on loan to gridgov_app;\n";
  assert.equal(
    withCaseTables(sql),
    `-- Loans.\n${caseTable('loan')}\ngrant select on loan to gridgov_app;\n`,
  );
  assert.equal(withCaseTables("-- select case_table('loan');"), "-- select case_table('loan');");
});

test('a name that is none of a table is refused', () => {
  assert.throws(() => caseTable('loan; drop table event'), /no name of a table/);
});
