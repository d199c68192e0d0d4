// Plain JavaScript that any Node from 20 on understands: it runs before the pinned Node is there.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenNpmIsGone } from './npm-gone.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Installs the dependencies when some are missing or the lock file asks for others. Never writes to stdout. */
export function ensureInstalled() {
  const wrong = firstWrongPackage();
  if (wrong === undefined) return;
  process.stderr.write(`Installing dependencies (${wrong}) …\n`);
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  const result = spawnSync(program, all, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status === 0) return;
  process.stderr.write('Dependencies could not be installed; `npm ci` above says why.\n');
  process.exit(1);
}

/** Compares what npm noted after its last installation with the lock file; undefined when they agree. */
function firstWrongPackage() {
  const notes = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(notes)) return 'none yet';
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(notes, 'utf8')).packages;
  for (const [place, entry] of Object.entries(wanted)) {
    // Optional packages are there for one operating system only.
    if (!place.includes('node_modules/') || entry.link || entry.optional || entry.peer) continue;
    if (present[place]?.version !== entry.version)
      return place.slice(place.lastIndexOf('node_modules/') + 13);
  }
  return undefined;
}

/** The Node that the package pins; the one we run on when it is new enough and the pinned one is missing. */
export function node() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = path.join(root, 'node_modules/node/bin', name);
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  process.stderr.write(
    `Node 24 is missing from node_modules and this is Node ${process.versions.node}. ` +
      'Were install scripts switched off? Run `npm ci --ignore-scripts=false`.\n',
  );
  process.exit(1);
}

/**
 * Keeps what lives long near what is in use: with Node's own habits a server holds 390 MB after some hundred lists,
 * and the first load of the demo city takes 710 instead of 350. What lives short gets room instead where a server
 * is busy: with 8 MB of it, a quarter of the processor time of a command went into collecting garbage, with 64 a
 * twentieth. That room is taken when it is needed, and mostly kept. Imports at the command line run
 * once and get a narrow one. An operator with memory to spare sets GRIDGOV_HEAP_MB and gets Node's own habits up to
 * that size.
 * @param {'server' | 'command'} use
 */
export function heapFlags(use) {
  const given = process.env.GRIDGOV_HEAP_MB?.trim() ?? '';
  if (/^\d+$/.test(given) && Number(given) >= 128) return [`--max-old-space-size=${given}`];
  if (given !== '') {
    process.stderr.write(`GRIDGOV_HEAP_MB=${given}: a whole number of megabytes from 128 up is expected\n`);
    process.exit(1);
  }
  return use === 'server'
    ? [
        '--max-semi-space-size=64',
        '--heap-growing-percent=40',
        // On two processors those who help collecting take them from the database.
        ...(availableParallelism() < 4 ? ['--no-parallel-scavenge'] : []),
      ]
    : ['--max-semi-space-size=4', '--heap-growing-percent=20'];
}

/**
 * How the C library keeps memory (glibc; others do not read these): it would open an arena for each thread of a
 * server and keep what was freed, 20 MB and more at rest. What an operator sets stands.
 */
export const sparing = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/**
 * Runs a program under the pinned Node in our place, where Node (22.15 and later) and the system can replace a
 * process: whoever starts a server would else hold its own memory for as long as the server runs. Elsewhere it is
 * handed over. Does not come back where the place is taken.
 * @param {string[]} args
 */
export function takePlace(args) {
  if (typeof process.execve !== 'function' || process.platform === 'win32')
    return handOver(args, { env: { ...sparing, ...process.env } });
  const program = node();
  process.chdir(root);
  const env = { ...sparing, ...process.env };
  return process.execve(program, [program, '--import', beside('alone.mjs'), ...args], env);
}

const beside = (name) => new URL(name, import.meta.url).href;

/**
 * Runs a program under the pinned Node and ends with its exit code. Signals are passed on, and the program
 * stops by itself when we are killed (see tied.mjs).
 * @param {string[]} args
 * @param {{ env?: Record<string, string> }} [options]
 */
export function handOver(args, options = {}) {
  const child = spawn(node(), ['--import', beside('tied.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal sends Ctrl-C to all of us; a repeated signal must do no harm, so it is passed on all the same.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/**
 * The faces, and where the server shows each (server/src/app/serve.ts has the same list). A folder without
 * settings for Vite is not built.
 */
export const faces = ['console', 'field', 'portal'];

/** Builds the faces whose sources changed since their last build, side by side. */
export async function buildFaces() {
  if (!(await facesBuilt())) process.exit(1);
}

/** The same; resolves with whether all of them could be built. */
export async function facesBuilt() {
  const built = await Promise.all(faces.map(buildFace));
  return built.every((ok) => ok);
}

/** @param {string} name */
async function buildFace(name) {
  const face = path.join(root, 'faces', name);
  if (!existsSync(path.join(face, 'vite.config.ts'))) return true;
  const dist = path.join(face, 'dist');
  const stamp = path.join(dist, '.built-from');
  const now = fingerprint([face, ...['faces/ui', 'api', 'domain'].map((other) => path.join(root, other))]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true;
  process.stderr.write(`Building faces/${name} …\n`);
  // Into a folder of its own, so that a running server, or a second build, never sees half of one.
  const fresh = `${dist}-${process.pid}`;
  const code = await build(face, fresh);
  if (code !== 0 || !isLightEnough(name, fresh)) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(`faces/${name} could not be built.\n`);
    return false;
  }
  writeFileSync(path.join(fresh, '.built-from'), now);
  rmSync(dist, { recursive: true, force: true, maxRetries: 5 });
  renameSync(fresh, dist);
  return true;
}

/** Whether the first page keeps its budget of script; says by how much it does not. */
function isLightEnough(name, dist) {
  const program = path.join(root, 'tools/checks/first-page.ts');
  return spawnSync(node(), [program, name, dist], { stdio: ['ignore', 2, 2] }).status === 0;
}

/** Runs Vite in a face; resolves with its exit code. */
function build(face, into) {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', into, '--emptyOutDir'];
  const child = spawn(node(), args, { cwd: face, stdio: ['ignore', 2, 2] });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function fingerprint(folders) {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const file of folders.flatMap(filesBelow))
    hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => !/^dist(-\d+)?$/.test(name) && name !== 'node_modules' && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
    .flatMap((entry) => (statSync(entry).isDirectory() ? filesBelow(entry) : [entry]));
}
