import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fileFault } from './fault.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

test('a start that a file stands in the way of says which one and what to do, without a code', async (t) => {
  const dir = await mkdtemp(path.join(tmpdir(), 'gridgov-fault-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const file = path.join(dir, 'a-file');
  await writeFile(file, '');
  for (const data of [file, path.join(file, 'inside')]) {
    const { status, stderr } = spawnSync(process.execPath, ['server/src/app/main-server.ts', '--small'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GRIDGOV_DATA: data, PORT: '0' },
      timeout: 60_000,
    });
    assert.equal(status, 1);
    assert.match(stderr, /a part of this path is a file, not a folder\. .*GRIDGOV_DATA=/, stderr);
    assert.ok(stderr.includes(file));
    assert.doesNotMatch(stderr, /ENOTDIR|EEXIST|^\s+at /m);
  }
});

test('what the system says of a file becomes a sentence, also as the cause of another error', () => {
  const of = (code: string, more: object) => Object.assign(new Error(`${code}: bare`), { code, ...more });
  const denied = of('EACCES', { path: '/srv/gridgov/files', syscall: 'mkdir' });
  assert.match(
    fileFault(new Error('The store did not open', { cause: denied })) ?? '',
    /^\/srv\/gridgov\/files may not/,
  );
  assert.match(
    fileFault(of('ENOSPC', { path: '/srv', syscall: 'write' })) ?? '',
    /^The disk of \/srv is full/,
  );
  assert.match(fileFault(of('EACCES', { syscall: 'listen', port: 80 })) ?? '', /PORT=8080/);
  assert.equal(fileFault(of('ECONNREFUSED', { syscall: 'connect' })), undefined);
  assert.equal(fileFault(new Error('x')), undefined);
});
