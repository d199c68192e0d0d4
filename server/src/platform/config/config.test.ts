import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

test('without any setting the server is a demo on the loopback address', () => {
  const config = readConfig({});
  assert.equal(config.mode, 'demo');
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.port, 8080);
  assert.equal(config.databaseUrl, undefined);
  assert.equal(config.dataDir, path.join(config.root, 'var'));
});

test('every wrong setting is named in one error', () => {
  assert.throws(
    () => readConfig({ PORT: 'eighty', GRIDGOV_MODE: 'live', DATABASE_URL: 'mysql://x:hidden@y' }),
    (error: unknown) => {
      assert.ok(error instanceof ConfigError);
      assert.equal(error.problems.length, 3);
      assert.doesNotMatch(error.message, /hidden/);
      return true;
    },
  );
});

test('production refuses to start without its secret', () => {
  assert.throws(() => readConfig({ GRIDGOV_MODE: 'production' }), /GRIDGOV_SECRET/);
  assert.throws(() => readConfig({ GRIDGOV_MODE: 'production', GRIDGOV_SECRET: 'short' }), /32 characters/);
  const config = readConfig({ GRIDGOV_MODE: 'production', GRIDGOV_SECRET: 'x'.repeat(40), HOST: '0.0.0.0' });
  assert.equal(config.host, '0.0.0.0');
});

test('a demo does not listen on an address that others can reach', () => {
  assert.throws(() => readConfig({ HOST: '0.0.0.0' }), /127\.0\.0\.1 only/);
});
