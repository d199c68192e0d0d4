import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from './database.ts';

test('two test databases do not see each other', async (t) => {
  const [first, second] = await Promise.all([testDatabase(t), testDatabase(t)]);
  await first.owner.query('CREATE TABLE only_here (id int PRIMARY KEY)');
  const { rows } = await second.owner.query("SELECT to_regclass('only_here') AS found");
  assert.deepEqual(rows, [{ found: null }]);
});

test('the app role cannot make tables, read the owner’s tables or write where nothing was granted', async (t) => {
  const { db, owner } = await testDatabase(t);
  await owner.query('CREATE TABLE closed_to_app (id int PRIMARY KEY)');
  await assert.rejects(db.query('CREATE TABLE mine (id int)'), { code: '42501' });
  await assert.rejects(db.query('SELECT id FROM closed_to_app'), { code: '42501' });
  const { rows } = await db.query('SELECT current_user AS me, session_user AS signed_in');
  assert.deepEqual(rows, [{ me: 'gridgov_app', signed_in: 'gridgov_app' }]);
});

test('a test database is gone after its scope', async () => {
  let name = '';
  {
    await using scoped = await testDatabase();
    const { rows } = await scoped.db.query<{ name: string }>('SELECT current_database() AS name');
    name = rows[0]?.name ?? '';
  }
  await using other = await testDatabase();
  const { rows } = await other.owner.query('SELECT datname FROM pg_database WHERE datname = $1', [name]);
  assert.deepEqual(rows, []);
});
