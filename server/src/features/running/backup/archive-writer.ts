import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { finished, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import {
  LIST_EVERY,
  listName,
  MANIFEST,
  MANIFEST_HASH,
  type Manifest,
  type Member,
  RestoreRefusedError,
  writeList,
} from './manifest.ts';

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type ArchiveWriter = {
  /** Adds a member of a size known beforehand; returns its hash. @throws where the pieces are more or fewer bytes */
  add(name: string, bytes: number, pieces: Pieces): Promise<string>;
  /** Writes lists and manifest, and gives the file its name once all of it is on disk. */
  finish(manifest: Omit<Manifest, 'lists'>): Promise<{ bytes: number }>;
  /** Leaves no file behind. */
  abandon(): Promise<void>;
};

/**
 * Writes a tar file, packed where its name ends in .gz or .tgz, under a temporary name beside it.
 * @throws RestoreRefusedError where there is a file already
 */
export async function writeArchive(file: string): Promise<ArchiveWriter> {
  await refuseExisting(file);
  const partial = `${file}.partial`;
  const tar = pack();
  const target = createWriteStream(partial, { mode: 0o600, flush: true });
  const packed = /\.(gz|tgz)$/.test(file);
  const written = packed ? pipeline(tar, createGzip({ level: 4 }), target) : pipeline(tar, target);
  // Met again at every step below; here it must only not be nobody's.
  written.catch(() => undefined);
  const lists: string[] = [];
  let members: Member[] = [];

  async function put(name: string, bytes: number, pieces: Pieces): Promise<string> {
    const entry = tar.entry({ name, size: bytes, mode: 0o600, mtime: new Date(0) }) as unknown as Writable;
    const ended = new Promise<void>((resolve, reject) => {
      finished(entry, (error) => (error ? reject(error) : resolve()));
    });
    const hash = createHash('sha256');
    let count = 0;
    for await (const piece of pieces) {
      count += piece.length;
      hash.update(piece);
      if (count > bytes) break;
      if (!entry.write(piece)) await Promise.race([once(entry, 'drain'), written]);
    }
    if (count !== bytes) throw new Error(`${name} changed while it was read: ${count} bytes, not ${bytes}`);
    entry.end();
    await Promise.race([ended, written]);
    return hash.digest('hex');
  }

  async function closeList(): Promise<void> {
    if (members.length === 0) return;
    const text = Buffer.from(writeList(members));
    lists.push(await put(listName(lists.length + 1), text.length, [text]));
    members = [];
  }

  return {
    async add(name, bytes, pieces) {
      const sha256 = await put(name, bytes, pieces);
      members.push({ name, bytes, sha256 });
      if (members.length >= LIST_EVERY) await closeList();
      return sha256;
    },
    async finish(rest) {
      await closeList();
      const text = Buffer.from(JSON.stringify({ ...rest, lists }, null, 2));
      const hash = Buffer.from(await put(MANIFEST, text.length, [text]));
      await put(MANIFEST_HASH, hash.length, [hash]);
      tar.finalize();
      await written;
      await rename(partial, file);
      await syncFolderOf(file);
      return { bytes: (await stat(file)).size };
    },
    async abandon() {
      tar.destroy();
      target.destroy();
      await written.catch(() => undefined);
      await rm(partial, { force: true });
    },
  };
}

/** An empty file is what `mktemp` leaves; anything else may be the only other backup. */
async function refuseExisting(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || (found.isFile() && found.size === 0)) return;
  throw new RestoreRefusedError(`${file} 已经存在，备份不覆盖文件：请换一个文件名`);
}

async function syncFolderOf(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { dirname } = await import('node:path');
  const handle = await open(dirname(file), 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
