import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import Fastify from 'fastify';
import { compressFolder, servePages } from './pages.ts';

const SCRIPT = `'${'网格 '.repeat(2000)}';`;

async function face(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-pages-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'robots.txt'), 'User-agent: *\n');
  await writeFile(path.join(folder, 'assets/start-Dh5XuiHv.js'), SCRIPT);
  await compressFolder(folder);
  const app = Fastify();
  t.after(() => app.close());
  servePages(app, [{ prefix: '/', folder }]);
  return (url: string, encoding = '') =>
    app.inject({ url, headers: encoding === '' ? {} : { 'accept-encoding': encoding } });
}

test('a file with a hash in its name is kept for a year, and sent as the browser takes it', async (t) => {
  const get = await face(t);
  const small = await get('/assets/start-Dh5XuiHv.js', 'gzip, deflate, br');
  assert.equal(small.headers['content-encoding'], 'br');
  assert.equal(small.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.match(String(small.headers['content-type']), /javascript/);
  assert.match(String(small.headers.vary), /accept-encoding/i);
  assert.ok(small.rawPayload.length < SCRIPT.length / 10);
  assert.equal(brotliDecompressSync(small.rawPayload).toString(), SCRIPT);
  assert.equal((await get('/assets/start-Dh5XuiHv.js', 'gzip')).headers['content-encoding'], 'gzip');
  assert.equal((await get('/assets/start-Dh5XuiHv.js')).payload, SCRIPT);
});

test('what keeps its name is asked for anew each time, under the policy of our pages', async (t) => {
  const get = await face(t);
  for (const url of ['/index.html', '/robots.txt']) {
    const { statusCode, headers } = await get(url);
    assert.equal(statusCode, 200, url);
    assert.equal(headers['cache-control'], 'no-cache', url);
    assert.match(String(headers['content-security-policy']), /script-src 'self'/, url);
  }
});
