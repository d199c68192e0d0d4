import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { withDatabase } from './hosts.ts';
import { keepRunning, type Launched } from './keep-running.ts';
import { announce, claim, type Owner, owner, release } from './owner.ts';
import { EmbeddedDatabaseError, findPlace, isRecord, type Place, spawnOptions } from './place.ts';
import { endWithUs, postmasterOf, removeStalePidFile, stopPostmaster } from './postmaster.ts';
import { settings } from './settings.ts';
import { socketFolder } from './socket.ts';

export type EmbeddedOptions = {
  /** GRIDGOV_DATA; the cluster lies in `postgres` below it, or where that folder's location.json says. */
  readonly dataDir: string;
  /** `test` gives up durability for speed and must never be used for data anybody wants to keep. */
  readonly profile?: 'safe' | 'test';
  /** Use the database of a GridGov that is already running on this data instead of refusing. */
  readonly join?: boolean;
};

export type Embedded = {
  /** As owner of the schema: migrations, backups. */
  readonly ownerUrl: string;
  /** As the role that can only do what the grants allow: everything else. Exists after `migrate`. */
  readonly appUrl: string;
  readonly appPassword: string;
  readonly home: string;
  readonly logFile: string;
  /** False when the database belongs to another GridGov process that we joined. */
  readonly ours: boolean;
  /** Stops the database if it is ours; safe to call twice. */
  stop(): Promise<void>;
};

type Secrets = { readonly owner: string; readonly app: string };
export const ownerRole = 'gridgov';
export const appRole = 'gridgov_app';
const databaseName = 'gridgov';
const startLimitMs = 60_000;

/**
 * Starts the PostgreSQL that comes with the package, made new when there is none, and returns when it accepts
 * connections. A postgres left behind by a killed server is stopped cleanly first.
 * @throws EmbeddedDatabaseError when another GridGov uses the data, or with PostgreSQL's own last words
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const place = findPlace(path.resolve(options.dataDir));
  const claimed = claim(place.home);
  if (!claimed) {
    const other = owner(place.home);
    if (options.join === true && other?.port !== undefined) return joined(place, other);
    throw new EmbeddedDatabaseError(
      `Another GridGov (process ${other?.pid ?? 'unknown'}) is already using the data in ${options.dataDir}. ` +
        'Stop it first, or set GRIDGOV_DATA to another folder.',
    );
  }
  try {
    return await startOwn(place, options.profile ?? 'safe');
  } catch (error) {
    release(place.home);
    throw error;
  }
}

async function startOwn(place: Place, profile: 'safe' | 'test'): Promise<Embedded> {
  const cluster = path.join(place.home, 'cluster');
  const secrets = readOrMakeSecrets(place);
  if (!fs.existsSync(cluster)) initialise(place, cluster, secrets, profile);
  await clearLeftovers(cluster);
  const socket = socketFolder(place);
  const port = await freePort();
  const flags = settings(profile, port, socket);
  const first = await launch(place, cluster, flags, freshLog(place));
  const leaveAlone = keepRunning(first, async () => {
    await clearLeftovers(cluster);
    return launch(place, cluster, flags, freshLog(place));
  });
  const where = addresses(place, secrets, { port, socket });
  await makeDatabase(where.ownerUrl);
  announce(place.home, { port, socket });
  let stopping: Promise<void> | undefined;
  return {
    ...where,
    ours: true,
    stop() {
      stopping ??= leaveAlone().then((pid) => stopOwn(place, pid, socket));
      return stopping;
    },
  };
}

async function stopOwn(place: Place, pid: number, socket: string | undefined): Promise<void> {
  await stopPostmaster(pid);
  if (socket !== undefined) fs.rmSync(socket, { recursive: true, force: true });
  release(place.home);
}

function joined(place: Place, other: Owner): Embedded {
  const where = { port: other.port ?? 0, socket: other.socket };
  return { ...addresses(place, readOrMakeSecrets(place), where), ours: false, stop: async () => {} };
}

function addresses(place: Place, secrets: Secrets, where: { port: number; socket: string | undefined }) {
  const tail =
    where.socket === undefined
      ? `@127.0.0.1:${where.port}/${databaseName}`
      : `@/${databaseName}?host=${encodeURIComponent(where.socket)}&port=${where.port}`;
  return {
    ownerUrl: `postgres://${ownerRole}:${secrets.owner}${tail}`,
    appUrl: `postgres://${appRole}:${secrets.app}${tail}`,
    appPassword: secrets.app,
    home: place.home,
    logFile: path.join(place.home, 'postgres.log'),
  };
}

function readOrMakeSecrets(place: Place): Secrets {
  const file = path.join(place.home, 'secrets.json');
  if (!fs.existsSync(file)) {
    const made = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') };
    fs.writeFileSync(`${file}.new`, `${JSON.stringify(made)}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  const content: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (isRecord(content) && typeof content.owner === 'string' && typeof content.app === 'string') {
    return { owner: content.owner, app: content.app };
  }
  throw new EmbeddedDatabaseError(`${file} does not hold the database's passwords any more.`);
}

/** Made under another name and renamed, so that a start broken off half-way begins again from nothing. */
function initialise(place: Place, cluster: string, secrets: Secrets, profile: 'safe' | 'test'): void {
  const making = `${cluster}.making`;
  const passwordFile = path.join(place.home, 'initdb-password');
  fs.rmSync(making, { recursive: true, force: true });
  fs.mkdirSync(making, { mode: 0o700 });
  fs.writeFileSync(passwordFile, secrets.owner, { mode: 0o600 });
  if (place.runAs !== undefined) {
    fs.chownSync(making, place.runAs.uid, place.runAs.gid);
    fs.chownSync(passwordFile, place.runAs.uid, place.runAs.gid);
  }
  const result = spawnSync(
    path.join(place.native, 'bin/initdb'),
    [
      `--pgdata=${making}`,
      `--username=${ownerRole}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // One collation on every machine, whatever its operating system has.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(profile === 'test' ? ['--no-sync'] : []),
    ],
    { ...spawnOptions(place), encoding: 'utf8' },
  );
  fs.rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    const why = result.error?.message ?? result.stderr.trim();
    throw new EmbeddedDatabaseError(`The database could not be made in ${place.home}:\n${why}`);
  }
  fs.renameSync(making, cluster);
}

async function makeDatabase(ownerUrl: string): Promise<void> {
  const db = openDatabase({ url: withDatabase(ownerUrl, 'postgres'), max: 1 });
  try {
    const { rows } = await db.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (rows.length === 0) await db.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await db.close();
  }
}

async function clearLeftovers(cluster: string): Promise<void> {
  const left = postmasterOf(cluster);
  if (left !== undefined) await stopPostmaster(left);
  else removeStalePidFile(cluster);
}

function freshLog(place: Place): string {
  const file = path.join(place.home, 'postgres.log');
  const tooLarge = 20_000_000;
  if (fs.existsSync(file) && fs.statSync(file).size > tooLarge) fs.renameSync(file, `${file}.1`);
  return file;
}

/**
 * `detached` keeps Ctrl-C in a terminal from reaching PostgreSQL before the server has answered its last
 * requests; the server stops it afterwards.
 */
async function launch(place: Place, cluster: string, flags: string[], logFile: string): Promise<Launched> {
  const limit = Date.now() + startLimitMs;
  for (;;) {
    const from = fs.existsSync(logFile) ? fs.statSync(logFile).size : 0;
    const log = fs.openSync(logFile, 'a', 0o600);
    const child = spawn(path.join(place.native, 'bin/postgres'), ['-D', cluster, ...flags], {
      ...spawnOptions(place),
      detached: true,
      stdio: ['ignore', log, log],
    });
    fs.closeSync(log);
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const failed = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(`it ended with ${signal ?? `code ${code}`}`));
    });
    child.unref();
    endWithUs(child);
    const why = await Promise.race([failed, untilReady(cluster, child.pid, limit)]);
    if (why === undefined && child.pid !== undefined) return { pid: child.pid, ended };
    const words = fs.existsSync(logFile)
      ? fs.readFileSync(logFile).subarray(from).toString('utf8').trim()
      : '';
    // Backends of a killed postmaster need a moment to notice and let go of the shared memory.
    if (/pre-existing shared memory block|Address already in use/.test(words) && Date.now() < limit) {
      await wait(200);
      continue;
    }
    throw new EmbeddedDatabaseError(
      `PostgreSQL did not start in ${place.home} (${why}):\n${words.slice(-1500)}`,
    );
  }
}

/** PostgreSQL writes `ready` into its pid file; asking there costs no connection. */
async function untilReady(
  cluster: string,
  pid: number | undefined,
  limit: number,
): Promise<string | undefined> {
  const file = path.join(cluster, 'postmaster.pid');
  // Looks again and again until it is there.
  while (Date.now() < limit) {
    const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return undefined;
    await wait(20);
  }
  return `not ready after ${startLimitMs / 1000} s`;
}
