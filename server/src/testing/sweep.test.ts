import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { SCRATCH_FILE, scratchFolder } from './scratch.ts';
import { sweepScratch } from './sweep.ts';

test('what killed tests left is taken away, a database elsewhere too, and nothing of anybody else', async (t) => {
  const within = scratchFolder('gridgov-sweep');
  t.after(() => rmSync(within, { recursive: true, force: true }));
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const make = (name: string, files: Readonly<Record<string, object>>) => {
    const folder = path.join(within, name);
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), JSON.stringify(content));
    }
    return folder;
  };
  const elsewhere = make('system/0123456789ab', { 'cluster/PG_VERSION': {} });
  const left = make('gridgov-test-left', {
    [SCRATCH_FILE]: { pid: gone },
    'tmp/city/data/postgres/location.json': { home: elsewhere },
  });
  const kept = [
    make('gridgov-test-live', { [SCRATCH_FILE]: { pid: process.pid } }),
    make('gridgov-test-unnamed', { 'postgres/cluster/PG_VERSION': {} }),
  ];
  assert.deepEqual(await sweepScratch(within), [left]);
  assert.deepEqual([left, elsewhere].filter(existsSync), []);
  assert.deepEqual(kept.filter(existsSync), kept);
});
