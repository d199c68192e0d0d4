import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '@gridgov/server/testing/database.ts';
import { checkListing, checkSchema, writeListing } from './schema.ts';
import { checkSqlText } from './sql-text.ts';
import { assertFinds, tree } from './testing.ts';

test('sql: statements that do not name the district, or speak a dialect, are refused', async (t) => {
  const root = await tree(t, {
    'server/src/features/loop/issues/queries.ts': [
      "const a = 'SELECT id FROM issue WHERE id = $1';",
      "const b = 'SELECT i.id FROM issue i JOIN issue_text x ON x.id = i.id WHERE i.district = $1';",
      "const c = 'SELECT i.id FROM issue i JOIN issue_text x USING (district, id) WHERE i.district = $1';",
      "const d = 'SELECT id FROM issue /* across districts: the seal covers the city */';",
      "const e = 'SELECT name FROM area ORDER BY name OFFSET $1';",
      "const f = 'MERGE INTO area USING x ON true WHEN MATCHED THEN DO NOTHING';",
      "const g = () => db.selectFrom('issue').select('id').execute();",
      "const h = (d) => db.selectFrom('issue').where('district', '=', d).execute();",
      "const k = `SELECT id FROM issue -- district = $1\\n WHERE id = 'district = 1'`;",
    ].join('\n'),
    'server/src/features/loop/issues/views.ts': "const a = 'DELETE FROM area WHERE code = $1';",
    'database/migrations/0001_x.sql': [
      "-- CREATE TRIGGER in a comment is no trigger, nor is 'CREATE RULE' in a text",
      'CREATE TRIGGER t BEFORE UPDATE ON x EXECUTE FUNCTION f();',
      'CREATE TABLE y (id bigserial PRIMARY KEY);',
      'CREATE EXTENSION pgcrypto;',
    ].join('\n'),
  });
  assertFinds(
    checkSqlText(root, new Set(['issue', 'issue_text'])),
    /not by triggers/,
    /no extension/,
    /uuid v7/,
    /queries\.ts:1: says nothing about the district of issue/,
    /queries\.ts:2: joins issue, issue_text without/,
    /queries\.ts:5: pages go by key/,
    /queries\.ts:6: MERGE/,
    /queries\.ts:7: says nothing about the district of issue/,
    /queries\.ts:9: says nothing about the district/,
    /views\.ts:1: SQL belongs into queries/,
  );
});

test('schema: keys without the district and things the core does without are refused', async (t) => {
  const { owner } = await testDatabase(t);
  const root = await tree(t, { 'database/reference-tables.json': '{}' });
  const before = await checkSchema(root, owner);
  await owner.query(
    `CREATE TABLE broken_a (id uuid PRIMARY KEY, district text NOT NULL, number text UNIQUE)`,
  );
  await owner.query(`CREATE TABLE broken_b (district text, id int GENERATED ALWAYS AS IDENTITY, other uuid,
    PRIMARY KEY (district, id), FOREIGN KEY (other) REFERENCES broken_a (id))`);
  await owner.query('CREATE TABLE broken_c (district text NOT NULL)');
  await owner.query('ALTER TABLE broken_c ENABLE ROW LEVEL SECURITY');
  const { problems, tenantTables } = await checkSchema(root, owner);
  assert.ok(tenantTables.has('broken_a'));
  assertFinds(
    problems.filter((problem) => !before.problems.includes(problem)),
    /the primary key of broken_a does not begin with district/,
    /broken_a has a key without district.*_pkey/,
    /broken_a has a key without district.*_number_key/,
    /broken_b has a key without district.*FOREIGN/,
    /no index for the foreign key of broken_b/,
    /sequence broken_b/,
    /broken_c has no primary key/,
    /row-level security on broken_c/,
  );
});

test('schema: reference data that refers to a district’s table, or that is not explained, is refused', async (t) => {
  const { owner } = await testDatabase(t);
  await owner.query('CREATE TABLE broken_t (district text, id uuid, PRIMARY KEY (district, id))');
  await owner.query(`CREATE TABLE broken_r (id uuid PRIMARY KEY, district text, matter uuid,
    FOREIGN KEY (district, matter) REFERENCES broken_t (district, id))`);
  await owner.query('CREATE INDEX ON broken_r (district, matter)');
  const root = await tree(t, {
    'database/reference-tables.json': JSON.stringify({
      broken_r: 'because',
      gone_table: 'a table that went away long ago',
    }),
  });
  const { problems } = await checkSchema(root, owner);
  assertFinds(
    problems.filter((problem) => /broken|gone/.test(problem)),
    /no table gone_table/,
    /why broken_r/,
    /reference data must not refer/,
  );
});

test('schema: a listing that is not what the migrations make is refused', async (t) => {
  const { owner } = await testDatabase(t);
  const root = await tree(t, { 'database/schema.sql': 'old' });
  assertFinds(await checkListing(root, owner), /npm run schema/);
  await writeListing(root, owner);
  assert.deepEqual(await checkListing(root, owner), []);
  await owner.query('CREATE TABLE one_more (id uuid PRIMARY KEY)');
  assertFinds(await checkListing(root, owner), /npm run schema/);
});
