import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { MigrationError, migrate, readMigrations } from './migrate.ts';

/** A folder of migrations beside those of the product, numbered far above them. */
async function scratch(t: TestContext, files: Record<string, string>) {
  const { ownerUrl, owner, db } = await testDatabase(t);
  await owner.query('DELETE FROM migration');
  const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const write = (name: string, sql: string) => writeFile(path.join(folder, name), sql);
  for (const [name, sql] of Object.entries(files)) await write(name, sql);
  return { folder, owner, db, write, run: () => migrate({ ownerUrl, folder }) };
}

test('migrations run once, in order, and again only what is new', async (t) => {
  const { run, write, owner } = await scratch(t, {
    '9001_first.sql': 'CREATE TABLE scratch_a (id int PRIMARY KEY); INSERT INTO scratch_a VALUES (1);',
  });
  assert.deepEqual((await run()).applied, ['9001_first.sql']);
  await write('9002_second.sql', 'INSERT INTO scratch_a VALUES (2);');
  assert.deepEqual((await run()).applied, ['9002_second.sql']);
  assert.deepEqual((await run()).applied, []);
  assert.equal((await owner.query('SELECT id FROM scratch_a')).rows.length, 2);
});

test('two servers starting together carry each migration out once', async (t) => {
  const { run } = await scratch(t, { '9001_first.sql': 'CREATE TABLE scratch_a (id int PRIMARY KEY);' });
  const results = await Promise.all([run(), run(), run()]);
  assert.equal(results.flatMap((result) => result.applied).length, 1);
});

test('a migration that fails leaves nothing behind', async (t) => {
  const { run, owner } = await scratch(t, {
    '9001_first.sql': 'CREATE TABLE scratch_a (id int PRIMARY KEY); SELECT 1/0;',
  });
  await assert.rejects(run(), /9001_first\.sql failed and was undone: division by zero/);
  const { rows } = await owner.query("SELECT to_regclass('scratch_a') AS found");
  assert.deepEqual(rows, [{ found: null }]);
});

test('a migration changed after it was carried out is refused', async (t) => {
  const { run, write } = await scratch(t, {
    '9001_first.sql': 'CREATE TABLE scratch_a (id int PRIMARY KEY);',
  });
  await run();
  await write('9001_first.sql', 'CREATE TABLE scratch_b (id int PRIMARY KEY);');
  await assert.rejects(run(), MigrationError);
});

test('a database newer than the program is refused', async (t) => {
  const { run, folder } = await scratch(t, {
    '9001_first.sql': 'SELECT 1;',
    '9002_second.sql': 'SELECT 1;',
  });
  await run();
  await rm(path.join(folder, '9002_second.sql'));
  await assert.rejects(run(), /newer than the program.*9002_second/s);
});

test('grants made by a migration are what the app role can do', async (t) => {
  const { run, db, owner } = await scratch(t, {
    '9001_history.sql':
      'CREATE TABLE scratch_history (id int PRIMARY KEY);\nGRANT SELECT, INSERT ON scratch_history TO gridgov_app;',
  });
  await run();
  await db.query('INSERT INTO scratch_history VALUES (1)');
  await assert.rejects(db.query('UPDATE scratch_history SET id = 2'), { code: '42501' });
  await assert.rejects(db.query('DELETE FROM scratch_history'), { code: '42501' });

  await owner.query('REVOKE ALL ON scratch_history FROM gridgov_app');
  await owner.query('UPDATE migration SET granted = false');
  await run();
  await db.query('INSERT INTO scratch_history VALUES (3)');
});

test('two migrations with one number, or a name out of order, are refused', async (t) => {
  const { folder, write } = await scratch(t, { '9001_a.sql': 'SELECT 1;', '9001_b.sql': 'SELECT 1;' });
  await assert.rejects(readMigrations(folder), /two migrations with number 9001/);
  await rm(path.join(folder, '9001_b.sql'));
  await write('next.sql', 'SELECT 1;');
  await assert.rejects(readMigrations(folder), /NNNN_what\.sql/);
});
