import { createReadStream } from 'node:fs';
import { opendir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { copyTo } from '../../../platform/db/copy.ts';
import type { Db } from '../../../platform/db/database.ts';
import { hasQueue, QUEUED_WORK, queuedWorkOut } from '../../../platform/jobs/carry.ts';
import { type ArchiveWriter, writeArchive } from './archive-writer.ts';
import {
  DEMO_SECRET,
  FORMAT,
  fileOf,
  PROOF_FILES,
  RestoreRefusedError,
  type TableManifest,
  tableMember,
} from './manifest.ts';
import { copyOutText, listMigrations, listTables, openSnapshot, serverVersion } from './queries.ts';

export type BackupOptions = {
  /** As owner: tables that the app role may not read are saved as well. */
  readonly owner: Db;
  readonly dataDir: string;
  readonly product: string;
  readonly now: number;
  readonly progress?: (text: string) => void;
  readonly signal?: AbortSignal;
};

export type BackupResult = {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
};

type Snapshot = Awaited<ReturnType<typeof openSnapshot>>;
const MEMBER_BYTES = 4 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * Saves everything into one file: all tables as they were at one moment, and the attachments. Commands go on
 * meanwhile. @throws RestoreRefusedError where the file is there already or there is no city to save
 */
export async function backUp(file: string, options: BackupOptions): Promise<BackupResult> {
  // Before the snapshot: what is signed in it may only be newer than the head beside it.
  const beside = await smallFiles(options.dataDir);
  const snapshot = await openSnapshot(options.owner);
  let archive: ArchiveWriter | undefined;
  try {
    const migrations = await listMigrations(snapshot);
    if (migrations.length === 0) throw new RestoreRefusedError('数据库是空的，没有可备份的内容');
    archive = await writeArchive(file);
    const tables: TableManifest[] = [];
    for (const table of await listTables(snapshot)) {
      // One connection is one snapshot, so one table after the other.
      const rows = await saveTable(snapshot, archive, table.name, copyOutText(table), options);
      tables.push({ ...table, rows });
    }
    if (await hasQueue(snapshot)) {
      const rows = await saveTable(snapshot, archive, QUEUED_WORK.name, queuedWorkOut, options);
      tables.push({ ...QUEUED_WORK, rows });
    }
    const postgres = await serverVersion(snapshot);
    // Files are never changed and never go, so all that the snapshot names are still here.
    const files = await saveFiles(archive, options);
    // Members lie one behind the other in the file.
    for (const [name, content] of beside) await archive.add(name, content.length, [content]);
    const { product, now } = options;
    const at = new Date(now).toISOString();
    const { bytes } = await archive.finish({
      format: FORMAT,
      product,
      at,
      postgres,
      migrations,
      tables,
      files,
    });
    snapshot.release(true);
    return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files, bytes };
  } catch (error) {
    // Rows may be under way; without its connection the snapshot ends too.
    snapshot.release(true);
    await archive?.abandon();
    throw error;
  }
}

async function saveTable(
  snapshot: Snapshot,
  archive: ArchiveWriter,
  name: string,
  text: string,
  { progress, signal }: BackupOptions,
): Promise<number> {
  let rows = 0;
  let members = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;
  const flush = async () => {
    members += 1;
    await archive.add(tableMember(name, members), bytes, waiting);
    waiting = [];
    bytes = 0;
  };
  for await (const piece of copyTo(snapshot, text)) {
    signal?.throwIfAborted();
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) rows += 1;
    waiting.push(piece);
    bytes += piece.length;
    if (bytes >= MEMBER_BYTES) await flush();
    progress?.(`备份 ${name} ${rows} 行`);
  }
  if (bytes > 0) await flush();
  return rows;
}

async function saveFiles(
  archive: ArchiveWriter,
  { dataDir, progress, signal }: BackupOptions,
): Promise<number> {
  const root = path.join(dataDir, 'files');
  let files = 0;
  for await (const name of walk(root)) {
    signal?.throwIfAborted();
    const member = `files/${path.relative(root, name).split(path.sep).join('/')}`;
    // Editors and file managers leave hidden files about; they are none of ours.
    if (fileOf(member) === undefined) continue;
    const { size } = await stat(name);
    await archive.add(member, size, createReadStream(name) as AsyncIterable<Buffer>);
    files += 1;
    progress?.(`备份附件 ${files}`);
  }
  return files;
}

async function* walk(folder: string): AsyncGenerator<string> {
  if ((await stat(folder).catch(() => undefined)) === undefined) return;
  for await (const entry of await opendir(folder)) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(name);
    else if (entry.isFile()) yield name;
  }
}

/**
 * Without its secret the sealed fields of a demo city could never be opened again; production keeps it elsewhere. What
 * the proof is checked with comes along, the key that signs does not.
 */
async function smallFiles(dataDir: string): Promise<[name: string, content: Buffer][]> {
  const found: [string, Buffer][] = [];
  for (const name of [DEMO_SECRET, ...PROOF_FILES]) {
    // Few and small.
    const content = await readFile(path.join(dataDir, name)).catch(() => undefined);
    if (content !== undefined) found.push([name, content]);
  }
  return found;
}
