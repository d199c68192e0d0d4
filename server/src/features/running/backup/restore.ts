import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { appendFile, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CopyFrom, copyFrom } from '../../../platform/db/copy.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type MigrateOptions, migrate, readMigrations } from '../../../platform/db/migrate.ts';
import {
  makeQueue,
  QUEUED_WORK,
  queueReceivedWork,
  receiveQueuedWork,
} from '../../../platform/jobs/carry.ts';
import { KEYS_FILE } from '../../../platform/ledger/keyring.ts';
import { FORGOTTEN_FILE } from '../../../platform/sealed/forget.ts';
import { readArchive } from './archive-reader.ts';
import {
  BackupDamagedError,
  DEMO_SECRET,
  fileOf,
  type Manifest,
  PROOF_FILES,
  RestoreRefusedError,
  tableOf,
} from './manifest.ts';
import { copyInText, countRows, emptyTables, filledTables, listMigrations } from './queries.ts';

export type RestoreOptions = {
  readonly owner: Db;
  readonly dataDir: string;
  readonly migrating: MigrateOptions;
  readonly progress?: (text: string) => void;
  readonly signal?: AbortSignal;
};

export type RestoreResult = {
  readonly at: string;
  readonly product: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
};

/**
 * Puts a backup back into an empty database. The whole file is read and checked before anything is touched; the
 * tables then come in one transaction. Newer migrations are carried out afterwards.
 * @throws BackupDamagedError, RestoreRefusedError
 */
export async function restore(file: string, options: RestoreOptions): Promise<RestoreResult> {
  const { owner, migrating, progress, signal } = options;
  let seen = 0;
  const manifest = await readArchive(file, async () => {
    signal?.throwIfAborted();
    seen += 1;
    progress?.(`检查备份 ${seen} 个部分`);
  });
  await refuseFilled(owner, manifest);
  await migrateTo(manifest, migrating);
  if (hasQueuedWork(manifest)) await makeQueue(owner);
  await load(file, manifest, options);
  await migrate(migrating);
  const { at, product, tables, files } = manifest;
  return { at, product, tables: tables.length, rows: tables.reduce((sum, t) => sum + t.rows, 0), files };
}

async function refuseFilled(owner: Db, manifest: Manifest): Promise<void> {
  const filled = await filledTables(owner);
  if (filled.length > 0) {
    throw new RestoreRefusedError(
      `数据库里已经有内容（${filled.slice(0, 5).join('、')}${filled.length > 5 ? '等' : ''}），恢复只写入空库：` +
        '请停掉服务，用 GRIDGOV_DATA 指一个新文件夹（或用 DATABASE_URL 指一个空库）再恢复',
    );
  }
  const wanted = new Set(manifest.migrations.map(({ name }) => name));
  const beyond = (await listMigrations(owner)).filter(({ name }) => !wanted.has(name));
  if (beyond.length > 0) {
    throw new RestoreRefusedError(
      `空库的表结构比备份新（${beyond.map(({ name }) => name).join('、')}）：请用一个全新的库恢复`,
    );
  }
}

/** Exactly the migrations the backup was made with, taken from our own files and compared by hash. */
async function migrateTo(manifest: Manifest, migrating: MigrateOptions): Promise<void> {
  const own = new Map((await readMigrations(migrating.folder)).map((one) => [one.name, one.sha256]));
  const unknown = manifest.migrations.filter(({ name, sha256 }) => own.get(name) !== sha256);
  if (unknown.length > 0) {
    throw new RestoreRefusedError(
      `备份来自另一个版本的程序（${manifest.product}），本程序没有 ${unknown.map(({ name }) => name).join('、')}：请用那个版本或更新的版本恢复`,
    );
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-restore-'));
  try {
    await Promise.all(
      manifest.migrations.map(({ name }) =>
        copyFile(path.join(migrating.folder, name), path.join(folder, name)),
      ),
    );
    await migrate({ ...migrating, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const hasQueuedWork = ({ tables }: Manifest) => tables.some(({ name }) => name === QUEUED_WORK.name);

async function load(file: string, manifest: Manifest, options: RestoreOptions): Promise<void> {
  const client = await options.owner.connect();
  let whole = false;
  try {
    await client.query('begin');
    const names = manifest.tables.map(({ name }) => name);
    await emptyTables(
      client,
      names.filter((name) => name !== QUEUED_WORK.name),
    );
    if (hasQueuedWork(manifest)) await receiveQueuedWork(client);
    await loadMembers(client, file, manifest, options);
    // One transaction has one line: table by table.
    for (const { name, rows } of manifest.tables) {
      const found = await countRows(client, name);
      if (found !== rows) throw new BackupDamagedError(`${name} 应有 ${rows} 行，恢复后是 ${found} 行`);
    }
    if (hasQueuedWork(manifest)) await queueReceivedWork(client);
    options.signal?.throwIfAborted();
    await client.query('commit');
    whole = true;
  } finally {
    client.release(!whole);
  }
}

async function loadMembers(
  client: Awaited<ReturnType<Db['connect']>>,
  file: string,
  manifest: Manifest,
  { dataDir, progress, signal }: RestoreOptions,
): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  let under: { table: string; copy: CopyFrom } | undefined;
  let done = 0;
  const switchTo = async (table: string) => {
    if (under?.table === table) return under.copy;
    await under?.copy.end();
    const columns = tables.get(table);
    if (columns === undefined) throw new BackupDamagedError(`备份的清单里没有表 ${table}`);
    under = { table, copy: await copyFrom(client, copyInText(columns)) };
    return under.copy;
  };
  await readArchive(file, async (name, pieces) => {
    signal?.throwIfAborted();
    const table = tableOf(name);
    const target = fileOf(name);
    if (table !== undefined) {
      const copy = await switchTo(table);
      for await (const piece of pieces) {
        done += piece.length;
        await copy.write(piece);
      }
      progress?.(`恢复 ${table} ${Math.round(done / 1_048_576)} MB`);
    } else if (target !== undefined) {
      progress?.(`恢复附件 ${target}`);
      await writeFile(path.join(dataDir, 'files', target), pieces);
    } else if (name === DEMO_SECRET) await writeFile(path.join(dataDir, DEMO_SECRET), pieces);
    else if (PROOF_FILES.includes(name)) await writeProof(path.join(dataDir, name), pieces);
    else throw new BackupDamagedError(`备份里有不认识的内容：${name}`);
  });
  await under?.copy.end();
}

/** What is there stays: a head kept here may be newer than the backup, and then the proof must say so. */
async function writeProof(target: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  if (!existsSync(target)) return writeFile(target, pieces);
  // Lines of keys and of what was forgotten are added; one that is there twice is read once.
  if (target.endsWith(KEYS_FILE) || target.endsWith(FORGOTTEN_FILE))
    for await (const piece of pieces) await appendFile(target, piece);
}

/** Appears whole or not at all. */
async function writeFile(target: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const temporary = `${target}.${randomBytes(4).toString('hex')}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(temporary, { mode: 0o600, flush: true }));
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
