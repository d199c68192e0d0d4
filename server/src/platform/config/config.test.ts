import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { useImportSettings } from '../tables/limits.ts';
import { readTable } from '../tables/read-table.ts';
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
  const same = { GRIDGOV_MODE: 'production', GRIDGOV_SECRET: 'a'.repeat(40) };
  assert.throws(() => readConfig(same), /the same few letters/);
  const long = '0123456789abcdef'.repeat(3);
  assert.throws(() => readConfig({ GRIDGOV_MODE: 'production', GRIDGOV_SECRET: `${long},y` }), /comma/);
  const before = { GRIDGOV_OLD_SECRETS: 'a sentence, another one' };
  assert.deepEqual(readConfig({ GRIDGOV_MODE: 'production', GRIDGOV_SECRET: long, ...before }).oldSecrets, [
    'a sentence',
    'another one',
  ]);
  const config = readConfig({ GRIDGOV_MODE: 'production', GRIDGOV_SECRET: long, HOST: '0.0.0.0' });
  assert.equal(config.host, '0.0.0.0');
});

test('a demo does not listen on an address that others can reach', () => {
  assert.throws(() => readConfig({ HOST: '0.0.0.0' }), /127\.0\.0\.1 only/);
});

test('every setting that is read is in the table of docs/operations.md', async () => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const files = (await readdir(here)).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const sources = await Promise.all(files.map((file) => readFile(path.join(here, file), 'utf8')));
  const read = [...sources.join('\n').matchAll(/'(GRIDGOV_[A-Z_]+|DATABASE_URL|HOST|PORT)'/g)].map(
    ([, name = '']) => name,
  );
  const guide = await readFile(path.resolve(here, '../../../../docs/operations.md'), 'utf8');
  // Tests alone set that one; a gateway has its address and its key.
  const missing = new Set(
    read
      .filter((name) => name !== 'GRIDGOV_TEST_FOLDER')
      .flatMap((name) => (/_(?:SMS|WECHAT|VOICE)$/.test(name) ? [`${name}_URL`, `${name}_KEY`] : [name]))
      .filter((name) => !guide.includes(`\`${name}\``)),
  );
  assert.ok(read.length > 20);
  assert.deepEqual([...missing], []);
});

test('what an import may cost is set in whole numbers, and holds for every table read afterwards', async (t) => {
  assert.deepEqual(readConfig({}).imports, { memoryMb: 512, unpackedMb: 512, cells: 10_000_000 });
  assert.throws(() => readConfig({ GRIDGOV_IMPORT_CELLS: 'many' }), /GRIDGOV_IMPORT_CELLS=many/);
  const usual = readConfig({}).imports;
  t.after(() => useImportSettings(usual));
  useImportSettings(readConfig({ GRIDGOV_IMPORT_CELLS: '1000' }).imports);
  const rows = new TextEncoder().encode(`a,b\n${'1,2\n'.repeat(600)}`);
  await assert.rejects(readTable(rows), /单元格超过 1,000 个/);
});
