/** How a program follows its starter: in its place where the system can, else beside it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';

const PREPARE = JSON.stringify(new URL('./prepare.mjs', import.meta.url).href);

test('the server takes the place of its starter, with its own exit code', async (t) => {
  const starter = spawn(process.execPath, [starterIn(t, 'console.log(process.pid); process.exit(7)')]);
  const { lines, code } = await ended(starter);
  assert.deepEqual(lines, [String(starter.pid), String(starter.pid)]);
  assert.equal(code, 7);
});

test('where a process cannot be replaced, it runs beside its starter', async (t) => {
  const script = starterIn(t, 'console.log(process.pid); process.exit(7)', 'process.execve = undefined;');
  const { lines, code } = await ended(spawn(process.execPath, [script]));
  assert.equal(lines.length, 2);
  assert.notEqual(lines[0], lines[1]);
  assert.equal(code, 7);
});

test('a server that took the place of its starter stops when npm is killed', async (t) => {
  const program =
    "process.once('SIGTERM', () => { console.log('told'); process.exit(0); }); console.log('up'); setInterval(() => {}, 1000)";
  // As npm does it: a shell between the two. The killed one has no chance to say anything.
  const npm = `require('node:child_process').spawn('sh', ['-c', '"$0" "$1"; true', process.execPath, process.argv[1]], { stdio: 'inherit' })`;
  const top = spawn(process.execPath, ['-e', npm, starterIn(t, program)], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reading = createInterface({ input: top.stdout });
  reading.on('line', (line) => {
    lines.push(line);
    if (line === 'up') top.kill('SIGKILL');
  });
  // The pipe closes when the last of them is gone.
  await once(reading, 'close');
  assert.deepEqual(lines.slice(1), ['up', 'told']);
});

/** A script that says its process and hands over to a program given as text. */
function starterIn(t: TestContext, program: string, first = ''): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gridgov-starter-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'start.mjs');
  writeFileSync(
    file,
    `import { takePlace } from ${PREPARE};
${first}
console.log(process.pid);
process.exitCode = await takePlace(['-e', ${JSON.stringify(program)}]);
`,
  );
  return file;
}

async function ended(child: ChildProcess): Promise<{ lines: string[]; code: number | null }> {
  const lines: string[] = [];
  const { stdout } = child;
  assert.ok(stdout);
  createInterface({ input: stdout }).on('line', (line) => lines.push(line));
  await once(child, 'close');
  return { lines, code: child.exitCode };
}
