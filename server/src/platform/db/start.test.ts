import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../testing/database.ts';
import { readConfig } from '../config/config.ts';
import type { Db } from './database.ts';
import { sqlState } from './errors.ts';
import { parseAddress, withDatabase } from './hosts.ts';
import { separationWarning, startDatabase } from './start.ts';

test('with DATABASE_URL the server works in that database, as the app role', async (t) => {
  const { ownerUrl } = await testDatabase(t);
  const started = await startDatabase(readConfig({ DATABASE_URL: ownerUrl }));
  t.after(() => started.stop());
  const { rows } = await started.db.query('SELECT current_user AS me');
  assert.deepEqual(rows, [{ me: 'gridgov_app' }]);
  assert.equal(started.separation, 'role');
  assert.match(separationWarning(started.separation) ?? '', /GRIDGOV_APP_DATABASE_URL/);
  assert.doesNotMatch(started.where, /:[^@/]*@/);
});

/** A database of a user who owns it and may do nothing else, as a hosting department hands it out. */
async function hosted(owner: Db, ownerUrl: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = `hosted_${process.pid}`;
  await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`);
  await owner.query(`CREATE DATABASE ${name} OWNER ${name}`);
  try {
    await work(withDatabase(ownerUrl, name).replace(/\/\/[^@]*@/, `//${name}:x@`));
  } finally {
    await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await owner.query(`DROP ROLE ${name}`);
  }
}

test('a user who may not make roles can still run it, and is warned', async (t) => {
  const { owner, ownerUrl } = await testDatabase(t);
  await hosted(owner, ownerUrl, async (url) => {
    const started = await startDatabase(readConfig({ DATABASE_URL: url }));
    const { rows } = await started.db.query('SELECT current_user <> $1 AS other', ['gridgov_app']);
    await started.stop();
    assert.deepEqual(rows, [{ other: true }]);
    assert.equal(started.separation, 'none');
    assert.match(separationWarning(started.separation) ?? '', /CREATE ROLE gridgov_app/);
    assert.ok(started.applied.length > 0);
  });
});

test('with a sign-in of its own for the app role that user’s server keeps them apart', async (t) => {
  const { owner, ownerUrl, url: appUrl } = await testDatabase(t);
  await hosted(owner, ownerUrl, async (url) => {
    const ofRole = withDatabase(appUrl, parseAddress(url).database ?? '');
    const started = await startDatabase(readConfig({ DATABASE_URL: url, GRIDGOV_APP_DATABASE_URL: ofRole }));
    const { rows } = await started.db.query('SELECT current_user AS me, count(*) AS units FROM unit');
    await started.stop();
    assert.deepEqual(rows, [{ me: 'gridgov_app', units: 0 }]);
    assert.equal(started.separation, 'login');
  });
});

test('a database that is not there is a clear error', async () => {
  const config = readConfig({ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/nothing' });
  await assert.rejects(startDatabase(config), (error: unknown) => {
    assert.ok(error instanceof Error);
    assert.match(error.message, /cannot be reached/);
    assert.doesNotMatch(error.message, /secret/);
    assert.equal(sqlState(error), undefined);
    return true;
  });
});
