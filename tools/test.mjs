import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { environmentAt, momentsFor, takeMoment } from './moments.mjs';
import { buildFaces, ensureInstalled, handOver, root } from './prepare.mjs';

const everywhere = ['domain', 'server', 'tools', 'api', 'faces', 'bench', 'database', 'e2e'];

const { word, rest } = takeMoment(process.argv.slice(2));
const flags = rest.filter((given) => given.startsWith('-'));
const places = rest.filter((given) => !given.startsWith('-'));
try {
  await testAt(momentsFor(word));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** @param {ReturnType<typeof momentsFor>} moments */
async function testAt(moments) {
  ensureInstalled();
  await handOver(['server/src/testing/sweep.ts']);
  if (places.length === 0 || places.some((place) => place.startsWith('e2e'))) {
    await buildFaces();
    await handOver(['e2e/unpack.ts']);
  }
  const lines = [];
  for (const moment of moments) {
    // One after the other: a run takes the whole machine.
    const { code, line } = await run(moment);
    if (code !== 0) process.exitCode = code;
    lines.push(moments.length === 1 ? line : `${moment.name.padEnd(16)} ${line || 'not counted\n'}`);
    // Stopped by hand.
    if (code >= 128) break;
  }
  process.stdout.write(lines.join(''));
}

/** @param {ReturnType<typeof momentsFor>[number]} moment */
async function run(moment) {
  const repeat = word === undefined ? '' : `, npm test -- --moment ${moment.name}`;
  process.stdout.write(`Takes place at ${moment.at} (${moment.says}${repeat})\n`);
  // A cluster of this run's own, so that runs side by side do not stop each other's.
  const folder = mkdtempSync(path.join(tmpdir(), 'gridgov-test-'));
  // Root's PostgreSQL runs as another user, who must get in; what is secret in it is closed by itself.
  chmodSync(folder, 0o755);
  // By it a later run knows what was left by one that was killed (server/src/testing/scratch.ts).
  writeFileSync(path.join(folder, '.gridgov-scratch.json'), JSON.stringify({ pid: process.pid }));
  const counts = path.join(folder, 'counts');
  const code = await handOver(['--test', ...options(counts), ...targets()], {
    env: { GRIDGOV_TEST_FOLDER: folder, ...compiledOnce(folder), ...environmentAt(moment) },
  });
  const line = existsSync(counts) ? readFileSync(counts, 'utf8') : '';
  await stopCluster(folder);
  return { code, line };
}

/**
 * Each file of tests is a process of its own, and so is each server of a story: what one compiled the others take from
 * it, which halves the time until the server's code is loaded. Coverage counts less exactly then.
 * @param {string} folder
 */
function compiledOnce(folder) {
  const isCounted = flags.some((flag) => flag.includes('coverage'));
  return isCounted ? {} : { NODE_COMPILE_CACHE: path.join(folder, 'compiled') };
}

function options(counts) {
  const limits = [
    // One more than there are processors: browser stories wait for the better part of their time.
    `--test-concurrency=${availableParallelism() + 1}`,
    // Of a file: ample, since a busy machine may take many times as long.
    '--test-timeout=1800000',
  ];
  if (flags.some((flag) => flag.startsWith('--test-reporter'))) return [...limits, ...flags];
  return [
    ...limits,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${new URL('./count-reporter.mjs', import.meta.url).href}`,
    `--test-reporter-destination=${counts}`,
    ...flags,
  ];
}

function targets() {
  const chosen =
    places.length === 0 ? everywhere.filter((name) => existsSync(path.join(root, name))) : places;
  return chosen.map(pattern);
}

/** @param {string} place a folder, a file or a pattern of its own */
function pattern(place) {
  const isFolder = existsSync(path.join(root, place)) && statSync(path.join(root, place)).isDirectory();
  return isFolder ? `${place.replace(/\/$/, '')}/**/*.test.ts` : place;
}

async function stopCluster(folder) {
  const owner = path.join(folder, 'postgres/owner.json');
  if (existsSync(owner)) {
    process.kill(JSON.parse(readFileSync(owner, 'utf8')).pid, 'SIGTERM');
    // Looks again and again until it is gone.
    for (let left = 300; left > 0 && existsSync(owner); left -= 1) await wait(100);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
