import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildFaces, ensureInstalled, handOver, root } from './prepare.mjs';

const everywhere = ['domain', 'server', 'tools', 'api', 'faces', 'bench', 'database', 'e2e'];

ensureInstalled();
const given = process.argv.slice(2);
const flags = given.filter((word) => word.startsWith('-'));
const places = given.filter((word) => !word.startsWith('-'));
if (places.length === 0 || places.some((place) => place.startsWith('e2e'))) await buildFaces();

// A cluster of this run's own, so that runs side by side do not stop each other's.
const folder = mkdtempSync(path.join(tmpdir(), 'gridgov-test-'));
// Root's PostgreSQL runs as another user, who must get in; what is secret in it is closed by itself.
chmodSync(folder, 0o755);
const counts = path.join(folder, 'counts');
const reporters = flags.some((flag) => flag.startsWith('--test-reporter'))
  ? []
  : [
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${new URL('./count-reporter.mjs', import.meta.url).href}`,
      `--test-reporter-destination=${counts}`,
    ];
process.exitCode = await handOver(
  [
    '--test',
    `--test-concurrency=${Math.max(2, availableParallelism())}`,
    '--test-timeout=600000',
    ...reporters,
    ...flags,
    ...(places.length === 0 ? everywhere.filter((name) => existsSync(path.join(root, name))) : places).map(
      pattern,
    ),
  ],
  { env: { GRIDGOV_TEST_FOLDER: folder } },
);
const line = existsSync(counts) ? readFileSync(counts, 'utf8') : '';
await stopCluster();
process.stdout.write(line);

/** @param {string} place a folder, a file or a pattern of its own */
function pattern(place) {
  const isFolder = existsSync(path.join(root, place)) && statSync(path.join(root, place)).isDirectory();
  return isFolder ? `${place.replace(/\/$/, '')}/**/*.test.ts` : place;
}

async function stopCluster() {
  const owner = path.join(folder, 'postgres/owner.json');
  if (existsSync(owner)) {
    process.kill(JSON.parse(readFileSync(owner, 'utf8')).pid, 'SIGTERM');
    // Looks again and again until it is gone.
    for (let left = 300; left > 0 && existsSync(owner); left -= 1) await wait(100);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
